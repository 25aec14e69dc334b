/** Dates found in a source that wait for a decision, and the commands that decide on them. */
import { describe, type Span } from '../annotation/anchoring'
import type { Command } from '../annotation/commands'
import type { DateReading } from '../annotation/fields'
import type { PassageId } from '../annotation/ids'
import type { Dating, Passage, Source } from '../annotation/project-state'
import type { FoundDate } from '../dates/finding/find-dates'
import { sentenceAround } from '../sources/sentence'
import type { Position } from '../kernel/temporal-table'
import { placeKey } from './date-suggestions'
import { presentPassages } from './present'
import type { ProjectTables } from './registry'

/** A suggestion as it is to be accepted: as found, or with another value that the analyst wrote. */
export type AcceptedDate = Omit<FoundDate, 'read'> & { readonly read: DateReading }

/** The dates, in order, that at a position neither date a passage around them nor were rejected. */
export function openSuggestions(found: readonly FoundDate[], source: Source, text: string, tables: ProjectTables, at?: Position): FoundDate[] {
  const rejected = rejectedIn(source, tables, at)
  const dated = marksOf(source, tables, at).filter((mark) => mark.dating !== undefined)
  const isOpen = (date: FoundDate, around: readonly Mark[]): boolean =>
    !around.some(({ dating }) => settles(dating!, date)) && !rejected(date, text)
  return withMarksAround(found, dated).flatMap(([date, around]) => (isOpen(date, around) ? date : []))
}

/**
 * Dates the smallest undated passage around each date, or highlights the sentence that states it and dates that.
 * A passage bears one date: the second one of a sentence gets a passage of its own.
 */
export function acceptingOf(dates: readonly AcceptedDate[], source: Source, text: string, tables: ProjectTables, mint: () => PassageId): Command[] {
  const taken = new Set<PassageId>()
  const undated = marksOf(source, tables).filter((mark) => mark.dating === undefined)
  return withMarksAround(dates.toSorted((a, b) => a.start - b.start), undated).flatMap(([date, around]) => {
    const free = around.filter(({ passage }) => !taken.has(passage)).toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]
    const passage = free?.passage ?? mint()
    taken.add(passage)
    const { edtf, quote: words, read, implied } = date
    const dating = { type: 'DatePassage', passage, edtf, words, read, implied } as const
    if (free !== undefined) return [dating]
    return [{ type: 'HighlightPassage', passage, source: source.source, selector: sentenceAround(text, date) } as const, dating]
  })
}

export function rejectingOf(dates: readonly FoundDate[], { source }: Source): Command[] {
  return dates.map(({ start, end, edtf }) => ({ type: 'RejectDateSuggestion', source, selector: { start, end }, edtf }))
}

/** Whether a dating of the words around a date says it: in its words, whatever it was corrected to, or with its value. */
export function settles(dating: Pick<Dating, 'edtf' | 'words'>, { quote, edtf }: FoundDate): boolean {
  return dating.edtf === edtf || (dating.words !== '' && (dating.words.includes(quote) || quote.includes(dating.words)))
}

/** A passage by its place in the newest revision of its source. */
interface Mark {
  readonly passage: PassageId
  readonly start: number
  readonly end: number
  readonly dating: Dating | undefined
}

function marksOf({ source, revision }: Source, tables: ProjectTables, at?: Position): Mark[] {
  const isHere = ({ status, target }: Passage): boolean => status === 'anchored' && target.source === source && target.revision === revision
  return [...presentPassages(tables, at)]
    .filter(isHere)
    .map(({ passage, target }) => ({ passage, ...target.position, dating: tables.datings.get(passage, at) }))
    .sort((a, b) => a.start - b.start)
}

/** Whether a date was rejected: at its place in this revision, or with its very words and context in another. */
function rejectedIn({ source, revision }: Source, tables: ProjectTables, at?: Position): (date: FoundDate, text: string) => boolean {
  const places = new Set<string>()
  const words = new Set<string>()
  const quotes = new Set<string>()
  for (const [key, { target }] of tables.rejectedDates.rows(at)) {
    if (target.source !== source) continue
    places.add(key)
    if (target.revision === revision) continue
    words.add(target.quote.exact)
    quotes.add(JSON.stringify(target.quote))
  }
  // Context is taken by whole characters, which would be slow for every date of a long text.
  const wasRejectedElsewhere = (date: FoundDate, text: string): boolean =>
    words.has(date.quote) && quotes.has(JSON.stringify(describe(date, text, source, revision).quote))
  if (places.size === 0) return () => false
  return (date, text) => places.has(placeKey({ source, revision, position: date })) || wasRejectedElsewhere(date, text)
}

/** Each date with the marks that cover it; both in order of their start. Costs the two lists and what overlaps. */
function withMarksAround<D extends Span>(dates: readonly D[], marks: readonly Mark[]): [D, readonly Mark[]][] {
  let next = 0
  let current: Mark[] = []
  return dates.map((date) => {
    while (next < marks.length && marks[next]!.start <= date.start) current.push(marks[next++]!)
    current = current.filter(({ end }) => end > date.start)
    return [date, current.filter(({ end }) => end >= date.end)]
  })
}
