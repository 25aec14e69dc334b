/** An event log in memory: for scripts, tests, and projects opened from a file. */
import { absorption, byId } from './absorbing'
import { headsOf, originOf, record, type ChainHead, type ChainHeads } from './chain'
import type { Digest } from './digest'
import type { EventDraft, RecordedEvent, Stamp } from './event'
import type { EventId, ReplicaId } from './event-id'
import type { Appended, EventLog } from './event-log'

export class MemoryLog implements EventLog {
  readonly origin: Digest
  private events: RecordedEvent[]
  private readonly byPlace = new Map<EventId, RecordedEvent>()
  private readonly textByDigest: Map<Digest, string>
  private chainHeads: Map<ReplicaId, ChainHead>

  /** `events` need no order; they are trusted, so verify them first. */
  constructor(
    name: string,
    readonly replica: ReplicaId,
    events: Iterable<RecordedEvent> = [],
    texts: ReadonlyMap<Digest, string> = new Map(),
  ) {
    this.origin = originOf(name)
    this.events = [...events].sort(byId)
    this.textByDigest = new Map(texts)
    this.chainHeads = headsOf(this.events)
    for (const event of this.events) this.byPlace.set(event.id, event)
  }

  async append(
    drafts: readonly EventDraft[],
    stamp: Stamp,
    texts: ReadonlyMap<Digest, string> = new Map(),
  ): Promise<Appended> {
    const after = this.events.at(-1)?.id ?? null
    const head = this.chainHeads.get(this.replica) ?? { n: 0, digest: this.origin }
    const { events, end } = record(drafts, stamp, this.replica, { last: after, head })
    for (const event of events) this.byPlace.set(event.id, event)
    this.events.push(...events)
    if (events.length > 0) this.chainHeads.set(this.replica, end.head)
    for (const [digest, text] of texts) this.textByDigest.set(digest, text)
    return { events, after }
  }

  async absorb(
    incoming: readonly RecordedEvent[],
    texts: ReadonlyMap<Digest, string> = new Map(),
  ): Promise<readonly RecordedEvent[]> {
    const { added, heads } = absorption(incoming, this.chainHeads, this.origin, (event) => this.byPlace.get(event.id))
    for (const event of added) this.byPlace.set(event.id, event)
    this.events = [...this.events, ...added].sort(byId)
    this.chainHeads = new Map(heads)
    for (const [digest, text] of texts) this.textByDigest.set(digest, text)
    return added
  }

  async read(after: EventId | null = null): Promise<readonly RecordedEvent[]> {
    return after === null ? [...this.events] : this.events.filter((event) => event.id > after)
  }

  async text(digest: Digest): Promise<string | undefined> {
    return this.textByDigest.get(digest)
  }

  async digests(): Promise<readonly Digest[]> {
    return [...this.textByDigest.keys()].sort()
  }

  async heads(): Promise<ChainHeads> {
    return new Map(this.chainHeads)
  }
}
