/** The EventLog port: an append-only log with the texts its events name. */
import type { ChainHeads } from './chain'
import type { Digest } from './digest'
import type { EventDraft, RecordedEvent, Stamp } from './event'
import type { EventId, ReplicaId } from './event-id'

export interface Appended {
  readonly events: readonly RecordedEvent[]
  /** The log's last id before these events: tells a reader whether it has missed any. */
  readonly after: EventId | null
}

export interface EventLog {
  /** This copy's name; every event it appends carries it. */
  readonly replica: ReplicaId
  /** Digest that the first event of every replica holds in `prev`. */
  readonly origin: Digest
  /** One batch, whole or not at all; durable when the promise resolves. */
  append(drafts: readonly EventDraft[], stamp: Stamp, texts?: ReadonlyMap<Digest, string>): Promise<Appended>
  /**
   * Takes in another copy's events, whole or not at all, and returns those that were new, in id order.
   * Throws a `ForkError` when one of them contradicts an event that is here, and a `GapError` when
   * events of a replica are missing in between.
   */
  absorb(events: readonly RecordedEvent[], texts?: ReadonlyMap<Digest, string>): Promise<readonly RecordedEvent[]>
  /** Events in id order, all or those after `after`. */
  read(after?: EventId | null): Promise<readonly RecordedEvent[]>
  text(digest: Digest): Promise<string | undefined>
  digests(): Promise<readonly Digest[]>
  heads(): Promise<ChainHeads>
}

/** Two different events claim the same place: a profile was cloned or an old backup was written to. */
export class ForkError extends Error {
  override readonly name = 'ForkError'
  constructor(readonly replica: ReplicaId, readonly n: number) {
    // Count 0 is the origin itself: what contradicts that was never a copy of this project.
    super(
      n === 0
        ? 'Those events belong to another project. Nothing was merged.'
        : `Two copies of this project both went on as the same replica (${replica}, from its event ${n}). ` +
            'Nothing was merged and both copies are as they were.',
    )
  }
}

/** Events of one replica are missing between what is here and what arrived. */
export class GapError extends Error {
  override readonly name = 'GapError'
  constructor(readonly replica: ReplicaId, readonly expected: number, readonly found: number) {
    const missing = expected === found - 1 ? `Event ${expected} of replica ${replica} has` : `Events ${expected} to ${found - 1} of replica ${replica} have`
    super(`${missing} not arrived yet. Nothing was merged; bring a copy that has ${expected === found - 1 ? 'it' : 'them'}.`)
  }
}
