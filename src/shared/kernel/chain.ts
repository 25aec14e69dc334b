/** The hash chain of each replica: every event holds the digest of the one before it. */
import { canonical, digestOf, type Digest } from './digest'
import { nextEventId } from './clock'
import { replicaOf, type EventId, type ReplicaId } from './event-id'
import type { EventDraft, RecordedEvent, Stamp } from './event'

/** The newest event of one replica: its count and its digest. */
export interface ChainHead {
  readonly n: number
  readonly digest: Digest
}

/** Newest event by replica; its `n`s are the version vector. */
export type ChainHeads = ReadonlyMap<ReplicaId, ChainHead>

export function digestOfEvent(event: RecordedEvent): Digest {
  return digestOf(canonical(event))
}

/** What the first event of each replica holds in `prev`: ties every chain to one log. */
export function originOf(log: string): Digest {
  return digestOf(canonical({ log }))
}

/** The end of a log, as far as one replica needs it to go on writing. */
export interface LogEnd {
  readonly last: EventId | null
  readonly head: ChainHead
}

/** Gives drafts their ids, counts and links. Pure; costs one SHA-256 an event. */
export function record(
  drafts: readonly EventDraft[],
  stamp: Stamp,
  replica: ReplicaId,
  end: LogEnd,
): { events: RecordedEvent[]; end: LogEnd } {
  const events: RecordedEvent[] = []
  let { last, head } = end
  for (const { type, v, data } of drafts) {
    const id = nextEventId(last, stamp.now, replica)
    const event: RecordedEvent = {
      id,
      n: head.n + 1,
      prev: head.digest,
      type,
      v,
      data,
      at: new Date(stamp.now).toISOString(),
      by: stamp.by,
      batch: stamp.batch,
      ...(stamp.causedBy === undefined ? {} : { causedBy: stamp.causedBy }),
    }
    events.push(event)
    last = id
    head = { n: event.n, digest: digestOfEvent(event) }
  }
  return { events, end: { last, head } }
}

/** Heads of the chains in a whole log, whatever its order. */
export function headsOf(events: Iterable<RecordedEvent>): Map<ReplicaId, ChainHead> {
  const newest = new Map<ReplicaId, RecordedEvent>()
  for (const event of events) {
    const replica = replicaOf(event.id)
    if (event.n > (newest.get(replica)?.n ?? 0)) newest.set(replica, event)
  }
  return new Map([...newest].map(([replica, event]) => [replica, { n: event.n, digest: digestOfEvent(event) }]))
}
