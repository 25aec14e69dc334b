/** Host: all that the renderer may ask of the world. Methods, never channels; every value structured-clones. */

/** A file that a person chose, whole. */
export interface OpenedFile {
  /** Without folders. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface FileToSave {
  /** Suggested name, with its ending. */
  readonly name: string
  readonly mediaType: string
  readonly text: string
}

/** `cancelled` when the person thought better of it; `failed` with a sentence that says what to do. */
export type SaveOutcome =
  | { readonly outcome: 'saved'; readonly name: string }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly problem: string }

export interface Platform {
  readonly host: 'electron' | 'served' | 'browser'
  readonly system: 'mac' | 'windows' | 'linux' | 'other'
  /** Whether this host keeps a journal; without one, the person is told when the project was last saved to a file. */
  readonly journals: boolean
}

export const MENU_CHOICES = [
  'new-project', 'open-source', 'open-project', 'save-project', 'export-timeline', 'undo', 'redo', 'find', 'palette',
  'show-timeline', 'show-map', 'show-history', 'show-dates', 'toggle-theme', 'show-keys',
] as const
export type MenuChoice = (typeof MENU_CHOICES)[number]

/** The log's second copy, outside the browser's database. Appends to one project happen in the order of the calls. */
export interface Journal {
  /** Ids of the projects that have a journal; empty where the host keeps none. */
  journalledProjects(): Promise<readonly string[]>
  /** The last end line of a project's journal; null when it has none. Cheap whatever the journal's size. */
  journalEnd(project: string): Promise<string | null>
  /** The whole journal: complete lines, up to its last end line. Empty when there is none. */
  readJournal(project: string): Promise<string>
  /**
   * Adds complete lines, of which the last is an end line, and resolves when they are flushed to disk.
   * Rejects with a sentence when they could not be; what was there before is untouched. After a rejection ask
   * `journalEnd` again before going on: the journal may have been moved or erased from outside.
   */
  appendToJournal(project: string, lines: string): Promise<void>
  /** Erases a project's journal. */
  discardJournal(project: string): Promise<void>
}

export interface Host extends Journal {
  platform(): Promise<Platform>
  /** Lets the person choose files; none when they cancel. */
  openFiles(kind: 'source' | 'project'): Promise<readonly OpenedFile[]>
  saveFile(file: FileToSave): Promise<SaveOutcome>
  /** Calls `listener` for each choice from the host's own menu; returns how to stop. */
  onMenuChoice(listener: (choice: MenuChoice) => void): () => void
}
