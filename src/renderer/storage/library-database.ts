/** The library: which projects this profile holds. A list of names; each project has a database of its own. */
import Dexie, { type Table } from 'dexie'
import type { ProjectId } from '../../shared/annotation/ids'

export interface LibraryRow {
  readonly project: ProjectId
  readonly title: string
  /** Milliseconds since 1970. */
  readonly openedAt: number
  /** When the project was last saved to a file; null when it never was. Milliseconds since 1970. */
  readonly savedAt: number | null
  /** Events in the project when it was last saved to a file. */
  readonly savedEvents: number
}

export class LibraryDatabase extends Dexie {
  readonly projects!: Table<LibraryRow, ProjectId>

  constructor() {
    super('scholium-library', { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ projects: 'project' })
  }
}
