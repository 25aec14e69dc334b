/** Merging two copies of a project: all events of both, each once. */
import { absorption } from '../kernel/absorbing'
import { headsOf, originOf } from '../kernel/chain'
import { refuse, type Refusal } from '../kernel/decider'
import { ForkError, GapError } from '../kernel/event-log'
import type { ProjectContents } from './project-file'

/**
 * Commutative, associative and idempotent: encoded, the result is the same bytes in whatever order copies are merged.
 * Refuses copies of different projects, and copies that both went on as the same replica. Both must be verified.
 */
export function mergeProjects(a: ProjectContents, b: ProjectContents): ProjectContents | Refusal {
  if (a.project !== b.project) {
    return refuse(`These are two different projects (“${a.project}” and “${b.project}”); only copies of one project can be merged.`)
  }
  const here = new Map(a.events.map((event) => [event.id, event]))
  try {
    const { added } = absorption(b.events, headsOf(a.events), originOf(a.project), ({ id }) => here.get(id))
    const events = [...a.events, ...added].sort((x, y) => (x.id < y.id ? -1 : 1))
    return { project: a.project, events, texts: new Map([...a.texts, ...b.texts]) }
  } catch (error) {
    if (error instanceof ForkError || error instanceof GapError) return refuse(error.message)
    throw error
  }
}
