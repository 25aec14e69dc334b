/** Projects in IndexedDB: a database each, and the library that lists them. */
import Dexie from 'dexie'
import type { EventId } from '../../shared/kernel/event-id'
import type { ProjectId } from '../../shared/annotation/ids'
import { DexieLog } from './dexie-log'
import { LibraryDatabase, type LibraryRow } from './library-database'
import { databaseName, type ProjectDatabase } from './project-database'
import { readSnapshot, writeSnapshot, type SnapshotSeal } from './snapshot'
import { inWords } from './storage-error'

export interface IndexedStorageOptions {
  /** Twelve random numbers, for a replica's name. */
  random(): ArrayLike<number>
  /** Awaited between pieces of long work. */
  pause(): Promise<void>
}

export class IndexedStorage {
  private readonly library = new LibraryDatabase()

  constructor(private readonly options: IndexedStorageOptions) {}

  /** Newest opened first. */
  async list(): Promise<readonly LibraryRow[]> {
    const rows = await inWords(() => this.library.projects.toArray())
    return rows.sort((a, b) => b.openedAt - a.openedAt)
  }

  async remember(row: LibraryRow): Promise<void> {
    await inWords(() => this.library.projects.put(row))
  }

  async open(project: ProjectId): Promise<OpenedIndexedLog> {
    return new OpenedIndexedLog(await DexieLog.open(project, this.options.random), project, this.options)
  }

  async remove(project: ProjectId): Promise<void> {
    await inWords(() => Dexie.delete(databaseName(project)))
    await inWords(() => this.library.projects.delete(project))
  }
}

class OpenedIndexedLog {
  private readonly channel: BroadcastChannel

  constructor(
    readonly log: DexieLog,
    private readonly project: string,
    private readonly options: IndexedStorageOptions,
  ) {
    this.channel = new BroadcastChannel(`scholium-log-${project}`)
  }

  async readSnapshot(tables: object, fold: string): Promise<SnapshotSeal | null> {
    const { database } = this.log
    const valid = async (seal: SnapshotSeal): Promise<boolean> => seal.fold === fold && (await isBeginning(seal, database))
    return inWords(() => readSnapshot(database, tables, valid, this.options.pause))
  }

  async keepSnapshot(tables: object, fold: string, position: number, last: EventId | null): Promise<void> {
    await inWords(() => writeSnapshot(this.log.database, tables, { fold, position, last }, this.options.pause))
  }

  onElsewhere(listener: () => void): () => void {
    this.channel.addEventListener('message', listener)
    return () => this.channel.removeEventListener('message', listener)
  }

  tellElsewhere(): void {
    this.channel.postMessage('appended')
  }

  alone<T>(work: () => Promise<T>): Promise<T> {
    return navigator.locks.request(`scholium-alone-${this.project}`, work)
  }

  async becomeNewReplica(): Promise<void> {
    await this.log.becomeNewReplica(this.options.random)
  }

  close(): void {
    this.channel.close()
    this.log.close()
  }
}

/**
 * Whether the log still begins with what the snapshot covers: as many events up to its last one. An event
 * that was merged in before that point, or is missing from it, changes the count.
 */
async function isBeginning({ position, last }: SnapshotSeal, { events }: ProjectDatabase): Promise<boolean> {
  if (last === null) return position === 0
  return (await events.where(':id').belowOrEqual(last).count()) === position
}
