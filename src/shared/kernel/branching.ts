/** Events that contradict a log, told again under a name of their own, so that both branches stand. */
import { digestOfEvent } from './chain'
import type { Digest } from './digest'
import type { RecordedEvent } from './event'
import { decodeEventId, encodeEventId, replicaFrom, replicaOf, type ReplicaId } from './event-id'

export interface Branching {
  /** All that came in: what agrees with the log as it is, the branches retold. */
  readonly events: readonly RecordedEvent[]
  /** Those of them that were retold. */
  readonly retold: readonly RecordedEvent[]
  /** Replicas whose name two copies have used. */
  readonly forked: ReadonlySet<ReplicaId>
}

/**
 * Follows each replica of `incoming` to where it leaves what is `here`, and retells the rest as a replica of its own:
 * same data, analyst, batch and moment, but a chain that begins anew. The new name comes from the first of those
 * events, so that whoever meets the branch retells it alike and it is taken in once.
 */
export function withBranchesRetold(
  incoming: readonly RecordedEvent[],
  here: readonly RecordedEvent[],
  origin: Digest,
): Branching {
  const ours = new Map(here.map((event) => [placeOf(event), event]))
  const branches = new Map<ReplicaId, RecordedEvent[]>()
  const agreeing: RecordedEvent[] = []
  for (const event of incoming.toSorted((a, b) => a.n - b.n)) {
    const replica = replicaOf(event.id)
    const branch = branches.get(replica)
    if (branch !== undefined) branch.push(event)
    else if (contradicts(event, ours.get(placeOf(event)))) branches.set(replica, [event])
    else agreeing.push(event)
  }
  const retold = [...branches.values()].flatMap((branch) => retell(branch, origin))
  return { events: [...agreeing, ...retold], retold, forked: new Set(branches.keys()) }
}

function placeOf(event: RecordedEvent): string {
  return `${replicaOf(event.id)} ${event.n}`
}

function contradicts(event: RecordedEvent, ours: RecordedEvent | undefined): boolean {
  return ours !== undefined && digestOfEvent(event) !== digestOfEvent(ours)
}

function retell(branch: readonly RecordedEvent[], origin: Digest): RecordedEvent[] {
  const name = digestOfEvent(branch[0]!)
  const replica = replicaFrom(Array.from({ length: 12 }, (_, i) => name.charCodeAt(i)))
  let prev = origin
  return branch.map((event, index) => {
    const retold = { ...event, id: encodeEventId({ ...decodeEventId(event.id), replica }), n: index + 1, prev }
    prev = digestOfEvent(retold)
    return retold
  })
}
