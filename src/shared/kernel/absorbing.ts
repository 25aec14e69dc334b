/** What a log takes in from another copy: the new events, after every chain was checked. */
import { digestOfEvent, type ChainHead, type ChainHeads } from './chain'
import type { Digest } from './digest'
import type { RecordedEvent } from './event'
import { ForkError, GapError } from './event-log'
import { replicaOf, type ReplicaId } from './event-id'

export interface Absorption {
  /** In id order. */
  readonly added: readonly RecordedEvent[]
  readonly heads: ReadonlyMap<ReplicaId, ChainHead>
}

/**
 * Sorts `incoming` into events already here and new ones, and follows each replica's chain over both.
 * `known` looks up an event that is here by replica and count. Throws `ForkError` or `GapError`.
 */
export function absorption(
  incoming: readonly RecordedEvent[],
  heads: ChainHeads,
  origin: Digest,
  known: (event: RecordedEvent) => RecordedEvent | undefined,
): Absorption {
  const added: RecordedEvent[] = []
  const after = new Map(heads)
  for (const event of incoming.toSorted((a, b) => a.n - b.n)) {
    const replica = replicaOf(event.id)
    const head = after.get(replica) ?? { n: 0, digest: origin }
    if (event.n <= head.n) {
      const here = known(event) ?? added.find((other) => other.id === event.id)
      if (here === undefined || digestOfEvent(here) !== digestOfEvent(event)) throw new ForkError(replica, event.n)
      continue
    }
    if (event.n > head.n + 1) throw new GapError(replica, head.n + 1, event.n)
    if (event.prev !== head.digest) throw new ForkError(replica, head.n)
    added.push(event)
    after.set(replica, { n: event.n, digest: digestOfEvent(event) })
  }
  return { added: added.sort(byId), heads: after }
}

export function byId(a: RecordedEvent, b: RecordedEvent): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
