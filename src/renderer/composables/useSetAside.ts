/** What was set aside and can come back: discarded passages, withdrawn claims, retired and merged tags. */
import type { Claim, Passage, Tag } from '../../shared/annotation/project-state'
import { useProject } from '../stores/project'

/** As of the moment looked at; passages of removed sources stay with their source. */
export function useSetAside() {
  const project = useProject()

  const passages = project.look<readonly Passage[]>(
    ({ passages, sources }, at) =>
      [...passages.rows(at)].flatMap(([, one]) => (one.discarded && sources.get(one.target.source, at)?.removed === false ? one : [])),
    [],
  )
  const claims = project.look<readonly Claim[]>(({ claims }, at) => [...claims.rows(at)].flatMap(([, one]) => (one.withdrawn ? one : [])), [])
  const tags = project.look<readonly Tag[]>(
    ({ tags }, at) => [...tags.rows(at)].flatMap(([, one]) => (one.retired || one.mergedInto !== null ? one : [])),
    [],
  )

  return { passages, claims, tags }
}
