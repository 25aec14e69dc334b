/** The envelope that every recorded event travels in. */
import type { Brand } from './brand'
import type { Digest } from './digest'
import type { EventId } from './event-id'

/** One user action: the events that are appended, undone and shown together. */
export type BatchId = Brand<string, 'BatchId'>

/** What happened, before the log has given it a place. */
export interface EventDraft {
  readonly type: string
  readonly v: number
  readonly data: unknown
}

export interface RecordedEvent extends EventDraft {
  readonly id: EventId
  /** Counts this replica's events 1, 2, 3 … without gaps. */
  readonly n: number
  /** Digest of this replica's previous event; of the log's origin when `n` is 1. */
  readonly prev: Digest
  /** Wall-clock time, ISO 8601 in UTC. Tells when; the id tells the order. */
  readonly at: string
  /** The analyst. */
  readonly by: string
  readonly batch: BatchId
  /** The batch that this one undoes, or whose undoing it undoes. */
  readonly causedBy?: BatchId
}

/** Who did it and when: what a log needs besides the drafts. */
export interface Stamp {
  /** Wall-clock time in milliseconds since 1970. */
  readonly now: number
  readonly by: string
  readonly batch: BatchId
  readonly causedBy?: BatchId
}
