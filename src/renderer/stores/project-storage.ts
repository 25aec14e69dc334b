/** What the stores ask of storage; `renderer/storage` answers, and the entry file introduces them. */
import type { EventLog } from '../../shared/kernel/event-log'
import type { EventId } from '../../shared/kernel/event-id'
import type { ProjectId } from '../../shared/annotation/ids'

export interface LibraryEntry {
  readonly project: ProjectId
  readonly title: string
  /** Milliseconds since 1970. */
  readonly openedAt: number
  /** When it was last saved to a file, and with how many events; null when it never was. */
  readonly savedAt: number | null
  readonly savedEvents: number
}

export interface OpenedLog {
  readonly log: EventLog
  /**
   * Fills `tables` from the stored snapshot and says how far it reaches, when it was made by `fold` and
   * still is a beginning of the log; null otherwise, and then the tables may be half filled.
   */
  readSnapshot(tables: object, fold: string): Promise<{ readonly position: number; readonly last: EventId | null } | null>
  /** Stores the tables for the next opening. Leaves the log alone. */
  keepSnapshot(tables: object, fold: string, position: number, last: EventId | null): Promise<void>
  /** Calls back when another window appended to this log. */
  onElsewhere(listener: () => void): () => void
  /** Tells other windows that this one appended. */
  tellElsewhere(): void
  /** Does work that only one window of this project may do at a time. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** Goes on as a replica that nobody has heard of; `log.replica` is another one from then on. */
  becomeNewReplica(): Promise<void>
  close(): void
}

export interface ProjectStorage {
  list(): Promise<readonly LibraryEntry[]>
  remember(entry: LibraryEntry): Promise<void>
  open(project: ProjectId): Promise<OpenedLog>
  /** Deletes the project's database and its place in the library. */
  remove(project: ProjectId): Promise<void>
}
