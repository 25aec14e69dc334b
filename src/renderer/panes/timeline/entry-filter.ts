/** Which entries are asked for, and which of them are not as they were. */
import type { PassageId } from '../../../shared/annotation/ids'
import type { TimelineEntry } from '../../../shared/projections/timeline-entries'

/** Entries of passing passages (null: all pass) that say all of the words, somewhere, in any order and any case. */
export function matchingEntries(entries: readonly TimelineEntry[], passing: ReadonlySet<PassageId> | null, words: string): readonly TimelineEntry[] {
  const wanted = folded(words).split(/\s+/).filter((word) => word !== '')
  if (passing === null && wanted.length === 0) return entries
  return entries.filter((entry) => {
    if (passing !== null && !passing.has(entry.passage)) return false
    const said = wanted.length === 0 ? '' : saidBy(entry)
    return wanted.every((word) => said.includes(word))
  })
}

/** Entries that are new or whose events are others than before. */
export function changedEntries(before: readonly TimelineEntry[], after: readonly TimelineEntry[]): PassageId[] {
  const behind = new Map(before.map((entry) => [entry.passage, entry]))
  return after.flatMap((entry) => (isSame(behind.get(entry.passage), entry) ? [] : entry.passage))
}

function isSame(before: TimelineEntry | undefined, after: TimelineEntry): boolean {
  if (before === undefined || before.events.length !== after.events.length) return false
  return before.events.at(-1) === after.events.at(-1) && before.edtf === after.edtf
}

/** What entries say, folded: a memory only, for the next letter that is typed. */
const sayings = new WeakMap<TimelineEntry, string>()

function saidBy(entry: TimelineEntry): string {
  const known = sayings.get(entry)
  if (known !== undefined) return known
  const said = folded(wordsOf(entry))
  sayings.set(entry, said)
  return said
}

function wordsOf({ quote, display, edtf, memo, source, tags, claims }: TimelineEntry): string {
  return [quote, display, edtf, memo, source.title, ...tags.map(({ label }) => label), ...claims.map(({ statement }) => statement)].join('\n')
}

/** Without marks over letters, which plain ASCII has none of. */
function folded(words: string): string {
  return (PLAIN.test(words) ? words : words.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase().trim()
}

const PLAIN = /^[\t\n\r\x20-\x7e]*$/
