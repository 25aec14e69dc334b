/** Which tags a passage carries at the moment looked at: merged ones followed, retired ones left out. */
import type { TagId } from '../../shared/annotation/ids'
import type { Passage } from '../../shared/annotation/project-state'
import { tagsOf as mentionsOf, type TagMention } from '../../shared/projections/present'
import { useProject } from '../stores/project'

/** Both track the moment looked at. */
export function useTagsOf() {
  const project = useProject()

  function tagsOf(passage: Passage): TagMention[] {
    void project.moves
    return project.project === null ? [] : mentionsOf(passage, project.project.tables, project.at)
  }

  function isTagged(passage: Passage, tag: TagId): boolean {
    return tagsOf(passage).some((mention) => mention.tag === tag)
  }

  return { tagsOf, isTagged }
}
