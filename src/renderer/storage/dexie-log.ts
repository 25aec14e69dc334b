/** The event log in IndexedDB: one row per event, appended in strict transactions. */
import { absorption } from '../../shared/kernel/absorbing'
import { originOf, record, type ChainHead, type ChainHeads } from '../../shared/kernel/chain'
import type { Digest } from '../../shared/kernel/digest'
import type { EventDraft, RecordedEvent, Stamp } from '../../shared/kernel/event'
import { replicaFrom, replicaOf, type EventId, type ReplicaId } from '../../shared/kernel/event-id'
import type { Appended, EventLog } from '../../shared/kernel/event-log'
import { ProjectDatabase } from './project-database'
import { inWords } from './storage-error'

export class DexieLog implements EventLog {
  readonly origin: Digest

  private constructor(
    readonly database: ProjectDatabase,
    project: string,
    private ownReplica: ReplicaId,
  ) {
    this.origin = originOf(project)
  }

  get replica(): ReplicaId {
    return this.ownReplica
  }

  /** Opens a project's database, making it, and a replica of its own, when there is none. */
  static async open(project: string, random: () => ArrayLike<number>): Promise<DexieLog> {
    const database = new ProjectDatabase(project)
    const replica = await inWords(() => ownReplica(database, random))
    return new DexieLog(database, project, replica)
  }

  append(drafts: readonly EventDraft[], stamp: Stamp, texts: ReadonlyMap<Digest, string> = new Map()): Promise<Appended> {
    const { database, replica, origin } = this
    return this.write(async () => {
      const after = await lastId(database)
      const head = (await database.heads.get(replica)) ?? { n: 0, digest: origin }
      const { events, end } = record(drafts, stamp, replica, { last: after, head })
      await this.add(events, texts, new Map([[replica, end.head]]))
      return { events, after }
    })
  }

  absorb(
    incoming: readonly RecordedEvent[],
    texts: ReadonlyMap<Digest, string> = new Map(),
  ): Promise<readonly RecordedEvent[]> {
    const { origin } = this
    return this.write(async () => {
      const before = await this.readHeads()
      const known = await this.knownOf(incoming, before)
      const { added, heads } = absorption(incoming, before, origin, (event) => known.get(event.id))
      await this.add(added, texts, heads)
      return added
    })
  }

  read(after: EventId | null = null): Promise<readonly RecordedEvent[]> {
    const { events } = this.database
    return inWords(() => (after === null ? events.toArray() : events.where(':id').above(after).toArray()))
  }

  async text(digest: Digest): Promise<string | undefined> {
    return (await inWords(() => this.database.texts.get(digest)))?.text
  }

  async digests(): Promise<readonly Digest[]> {
    return inWords(() => this.database.texts.toCollection().primaryKeys())
  }

  heads(): Promise<ChainHeads> {
    return inWords(() => this.readHeads())
  }

  async count(): Promise<number> {
    return inWords(() => this.database.events.count())
  }

  close(): void {
    this.database.close()
  }

  /** What this log appends from now on carries a new name. Other windows keep the old one until they are reloaded. */
  async becomeNewReplica(random: () => ArrayLike<number>): Promise<void> {
    const replica = replicaFrom(random())
    await inWords(() => this.database.settings.put({ key: 'replica', value: replica }))
    this.ownReplica = replica
  }

  /** Of these events those that are here. None beyond a chain's head can be, so a new project asks for none. */
  private async knownOf(incoming: readonly RecordedEvent[], heads: ChainHeads): Promise<ReadonlyMap<EventId, RecordedEvent>> {
    const old = incoming.filter(({ id, n }) => n <= (heads.get(replicaOf(id))?.n ?? 0))
    const here = await this.database.events.bulkGet(old.map((event) => event.id))
    return new Map(here.flatMap((event) => (event === undefined ? [] : [[event.id, event]])))
  }

  private async readHeads(): Promise<Map<ReplicaId, ChainHead>> {
    const rows = await this.database.heads.toArray()
    return new Map(rows.map(({ replica, n, digest }) => [replica, { n, digest }]))
  }

  private write<T>(work: () => Promise<T>): Promise<T> {
    const { database } = this
    return inWords(() => database.transaction('rw', [database.events, database.texts, database.heads], work))
  }

  private async add(
    events: readonly RecordedEvent[],
    texts: ReadonlyMap<Digest, string>,
    heads: ReadonlyMap<ReplicaId, ChainHead>,
  ): Promise<void> {
    const { database } = this
    await database.texts.bulkPut([...texts].map(([digest, text]) => ({ digest, text })))
    if (events.length === 0) return
    await database.events.bulkAdd(events)
    await database.heads.bulkPut([...heads].map(([replica, head]) => ({ replica, ...head })))
  }
}

async function lastId(database: ProjectDatabase): Promise<EventId | null> {
  const [last = null] = await database.events.orderBy(':id').reverse().limit(1).primaryKeys()
  return last
}

/** Read and made in one transaction, so that two windows agree on it. */
function ownReplica(database: ProjectDatabase, random: () => ArrayLike<number>): Promise<ReplicaId> {
  return database.transaction('rw', database.settings, async () => {
    const known = await database.settings.get('replica')
    if (known !== undefined) return known.value as ReplicaId
    const replica = replicaFrom(random())
    await database.settings.add({ key: 'replica', value: replica })
    return replica
  })
}
