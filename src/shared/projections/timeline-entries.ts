/** The timeline as a reader sees it: dated passages in the order in which things happened. */
import type { RecordedEvent } from '../kernel/event'
import type { EventId } from '../kernel/event-id'
import type { Position } from '../kernel/temporal-table'
import type { DateReading } from '../annotation/fields'
import type { PassageId } from '../annotation/ids'
import { readEdtf, type EdtfReading } from '../dates/edtf-value'
import { compareReadings } from '../dates/order'
import { describeEdtf } from '../dates/wording'
import { claimsOf, eventsBehind, isPresent, sourceOf, tagsOf, type ClaimMention, type SourceMention, type TagMention } from './present'
import type { ProjectTables } from './registry'

export interface TimelineEntry {
  readonly passage: PassageId
  readonly edtf: string
  /** The date in plain English. */
  readonly display: string
  /** The words of the source that say when. */
  readonly words: string
  /** How the date was read from its words; null where that was not kept. */
  readonly read: DateReading | null
  /** What the words leave open, in words; null when they say it all. */
  readonly implied: string | null
  /** Since when the date is held: the event that set it as it stands. */
  readonly believedSince: Belief
  /** First and last millisecond it may cover (UTC); null where it is open. */
  readonly earliest: number | null
  readonly latest: number | null
  readonly reading: EdtfReading
  readonly quote: string
  readonly memo: string
  readonly source: SourceMention
  readonly tags: readonly TagMention[]
  readonly claims: readonly ClaimMention[]
  readonly events: readonly EventId[]
}

/** When we came to believe something: the second of the two clocks. */
export interface Belief {
  readonly event: EventId
  /** ISO wall clock of the analyst. */
  readonly at: string
  readonly by: string
}

/** Entries at a position, earliest first. A dating that does not read as EDTF is left out. */
export function timelineAt(tables: ProjectTables, at?: Position): TimelineEntry[] {
  return [...tables.datings.rows(at)]
    .flatMap(([passage]) => entryOf(passage, tables, at) ?? [])
    .sort((a, b) => compareReadings(a.reading, b.reading) || (a.passage < b.passage ? -1 : 1))
}

function entryOf(id: PassageId, tables: ProjectTables, at?: Position): TimelineEntry | undefined {
  const passage = tables.passages.get(id, at)
  const dating = tables.datings.get(id, at)
  if (passage === undefined || dating === undefined || !isPresent(passage, tables, at)) return undefined
  const date = readOnce(dating.edtf)
  if (date === null) return undefined
  const { reading, display } = date
  return {
    passage: id,
    edtf: dating.edtf,
    display,
    words: dating.words,
    read: dating.read,
    implied: dating.implied,
    believedSince: beliefIn(id, tables, at),
    earliest: reading.earliest,
    latest: reading.latest,
    reading,
    quote: passage.target.quote.exact,
    memo: passage.memo,
    source: sourceOf(passage, tables, at),
    tags: tagsOf(passage, tables, at),
    claims: claimsOf(id, tables, at),
    events: eventsBehind(id, tables, at),
  }
}

function beliefIn(id: PassageId, tables: ProjectTables, at: Position = Infinity): Belief {
  const version = tables.datings.versions(id).findLast(({ from }) => from <= at)!
  const [[event, { at: time, by }]] = tables.events.opened(version.from - 1, version.from) as [[EventId, RecordedEvent]]
  return { event, at: time, by }
}

export interface ReadDate {
  readonly reading: EdtfReading
  readonly display: string
}

/** Values that were read. A memory only: nobody can tell by an answer whether it was remembered. */
const dates = new Map<string, ReadDate | null>()
const MOST_DATES = 50_000

/** Null for what does not read. Reading takes a grammar a tenth of a millisecond, and every look at a timeline asks for all. */
export function readOnce(edtf: string): ReadDate | null {
  const known = dates.get(edtf)
  if (known !== undefined) return known
  const reading = readEdtf(edtf)
  const date = 'problem' in reading ? null : { reading, display: describeEdtf(edtf) }
  if (dates.size >= MOST_DATES) dates.clear()
  dates.set(edtf, date)
  return date
}
