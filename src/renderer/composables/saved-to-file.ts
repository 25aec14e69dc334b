/** How long ago a project was last saved to a file, in words: what counts where no journal is kept. */

export interface SavedToFile {
  /** Milliseconds since 1970; null when it never was. */
  readonly savedAt: number | null
  /** Events since then. */
  readonly unsaved: number
}

const STEPS = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]] as const
const AGO = new Intl.RelativeTimeFormat('en-GB', { numeric: 'always' })

/** Few words, for a button that saves: “Not in a file yet”, “In a file 5 minutes ago”. */
export function savedBriefly({ savedAt }: SavedToFile, now: number): string {
  return savedAt === null ? 'Not in a file yet' : `In a file ${agoWords(now - savedAt)}`
}

/** The same as a sentence that says what it means. */
export function savedInFull(saved: SavedToFile, now: number): string {
  return `Every step is in this browser’s database, which is its only copy here: no journal is kept. ${fileWords(saved, now)}`
}

function fileWords({ savedAt, unsaved }: SavedToFile, now: number): string {
  if (savedAt === null) return 'The project was never saved to a file.'
  const since = unsaved <= 0 ? 'and nothing has changed since' : `and ${unsaved === 1 ? '1 event has' : `${unsaved} events have`} come since`
  return `The project was last saved to a file ${agoWords(now - savedAt)}, ${since}.`
}

function agoWords(milliseconds: number): string {
  for (const [unit, length] of STEPS) if (milliseconds >= length) return AGO.format(-Math.floor(milliseconds / length), unit)
  return 'just now'
}
