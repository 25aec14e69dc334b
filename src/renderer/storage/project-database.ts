/** The database of one project: its events, its texts, and what can be made again from them. */
import Dexie, { type Table } from 'dexie'
import type { ChainHead } from '../../shared/kernel/chain'
import type { Digest } from '../../shared/kernel/digest'
import type { RecordedEvent } from '../../shared/kernel/event'
import type { EventId, ReplicaId } from '../../shared/kernel/event-id'

export interface TextRow {
  readonly digest: Digest
  readonly text: string
}

export interface HeadRow extends ChainHead {
  readonly replica: ReplicaId
}

export interface SettingRow {
  readonly key: 'replica'
  readonly value: string
}

/** One stretch of a snapshot; its shape is the snapshot's affair. */
export interface SnapshotRow {
  readonly key: string
  readonly value: unknown
}

export class ProjectDatabase extends Dexie {
  readonly events!: Table<RecordedEvent, EventId>
  readonly texts!: Table<TextRow, Digest>
  readonly heads!: Table<HeadRow, ReplicaId>
  readonly settings!: Table<SettingRow, SettingRow['key']>
  readonly snapshot!: Table<SnapshotRow, string>

  constructor(project: string) {
    // An event is shown as saved only when it would survive a power cut.
    super(databaseName(project), { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ events: 'id', texts: 'digest', heads: 'replica', settings: 'key', snapshot: 'key' })
  }
}

export function databaseName(project: string): string {
  return `scholium-project-${project}`
}
