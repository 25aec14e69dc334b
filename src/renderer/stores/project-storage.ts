/** What the stores ask of storage; `renderer/storage` answers, and the entry file introduces them. */
import type { EventLog } from '../../shared/kernel/event-log'
import type { EventId } from '../../shared/kernel/event-id'
import type { ProjectId } from '../../shared/annotation/ids'
import type { ProjectFold } from '../../shared/projections/registry'

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
  /** Events in the log. */
  readonly count: number
  /** A fold filled from the stored snapshot, and the event it reaches; null when there is none to trust. */
  readonly snapshot: { readonly fold: ProjectFold; readonly last: EventId | null } | null
  /** Stores the tables for the next opening. Leaves the log alone. */
  keepSnapshot(fold: ProjectFold, last: EventId | null): Promise<void>
  /** Calls back when another window appended to this log. */
  onElsewhere(listener: () => void): () => void
  /** Tells other windows that this one appended. */
  tellElsewhere(): void
  close(): void
}

export interface ProjectStorage {
  list(): Promise<readonly LibraryEntry[]>
  remember(entry: LibraryEntry): Promise<void>
  open(project: ProjectId): Promise<OpenedLog>
  /** Deletes the project's database and its place in the library. */
  remove(project: ProjectId): Promise<void>
}
