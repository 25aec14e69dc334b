/** Taking in another copy's events: as they are or, where they contradict what is here, as a branch beside it. */
import { withBranchesRetold } from '../../shared/kernel/branching'
import type { Digest } from '../../shared/kernel/digest'
import type { RecordedEvent } from '../../shared/kernel/event'
import { ForkError } from '../../shared/kernel/event-log'
import type { Project } from '../../shared/projections/project'
import type { OpenedLog } from './project-storage'

export interface TakenIn {
  readonly added: number
  /** Events that two copies had recorded under one name and that now stand beside ours; 0 when nothing forked. */
  readonly branched: number
}

/**
 * Loses neither side of a fork. When it was this copy's name that another one used as well, this copy goes on under
 * a new one. Throws what `EventLog.absorb` throws for events of another project, or with gaps.
 */
export async function takeIn(
  into: Project,
  storage: OpenedLog,
  events: readonly RecordedEvent[],
  texts: ReadonlyMap<Digest, string>,
): Promise<TakenIn> {
  try {
    return { added: (await into.absorb(events, texts)).events.length, branched: 0 }
  } catch (error) {
    if (!(error instanceof ForkError) || error.n === 0) throw error
    return branchOut(into, storage, events, texts)
  }
}

async function branchOut(
  into: Project,
  storage: OpenedLog,
  incoming: readonly RecordedEvent[],
  texts: ReadonlyMap<Digest, string>,
): Promise<TakenIn> {
  const here = await into.log.read()
  const known = new Set(here.map(({ id }) => id))
  const { events, retold, forked } = withBranchesRetold(incoming, here, into.log.origin)
  const branched = retold.filter(({ id }) => !known.has(id)).length
  // First: after a crash in between, the branch is still unknown and all of this is done again.
  if (branched > 0 && forked.has(into.log.replica)) await storage.becomeNewReplica()
  return { added: (await into.absorb(events, texts)).events.length, branched }
}
