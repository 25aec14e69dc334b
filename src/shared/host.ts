/** Host: all that the renderer may ask of the world. Methods, never channels; every value structured-clones. */
import { z } from 'zod'

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
  'show-timeline', 'show-map', 'show-history', 'toggle-theme', 'show-keys',
] as const
export type MenuChoice = (typeof MENU_CHOICES)[number]

export interface Host {
  platform(): Promise<Platform>
  /** Lets the person choose files; none when they cancel. */
  openFiles(kind: 'source' | 'project'): Promise<readonly OpenedFile[]>
  saveFile(file: FileToSave): Promise<SaveOutcome>
  /** Ids of the projects that have a journal; empty where the host keeps none. */
  journalledProjects(): Promise<readonly string[]>
  /** The last end line of a project's journal; null when it has none. Cheap whatever the journal's size. */
  journalEnd(project: string): Promise<string | null>
  /** The whole journal: complete lines, up to its last end line. Empty when there is none. */
  readJournal(project: string): Promise<string>
  /**
   * Adds complete lines, of which the last is an end line, and resolves when they are flushed to disk.
   * Rejects with a sentence when they could not be; what was there before is untouched.
   */
  appendToJournal(project: string, lines: string): Promise<void>
  /** Erases a project's journal. */
  discardJournal(project: string): Promise<void>
  /** Calls `listener` for each choice from the host's own menu; returns how to stop. */
  onMenuChoice(listener: (choice: MenuChoice) => void): () => void
}

/** What crosses a host's border is checked on both sides by these. */
export const projectName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'is no project id')
export const fileToSave = z.strictObject({
  name: z.string().min(1).max(255).refine((name) => !/[\\/\0]/.test(name), 'may not name a folder'),
  mediaType: z.string().max(100),
  text: z.string().max(1_000_000_000),
})
/** One append to a journal; far more than any batch, far less than would exhaust memory. */
export const journalLines = z.string().min(2).max(100_000_000).endsWith('\n')
