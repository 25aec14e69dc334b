/** The annotated timeline as it is published: every format tells exactly this. */
import type { EventId } from '../kernel/event-id'
import type { Position } from '../kernel/temporal-table'
import type { Colour, DateReading, Relation } from '../annotation/fields'
import type { ClaimId, PassageId, ProjectId, SourceId, TagId } from '../annotation/ids'
import type { DatePrecision } from '../dates/edtf-value'
import { describeHowRead } from '../dates/how-read'
import { describeEdtf } from '../dates/wording'
import { passingPassages, NO_FILTER, type PassageFilter } from '../projections/passage-filter'
import { filterWords } from '../projections/passage-filter-words'
import type { ProjectTables } from '../projections/registry'
import { UNTITLED } from '../projections/state'
import { timelineAt, type TimelineEntry } from '../projections/timeline-entries'

export interface Publication {
  readonly project: ProjectId
  readonly title: string
  /** As it stood after which event; `at` is that event's time, null before the first. */
  readonly moment: { readonly position: Position; readonly of: Position; readonly at: string | null }
  /** False when the project was read without verifying it. */
  readonly verified: boolean
  /** What the entries were chosen by, in words, and of how many; null when the timeline is whole. */
  readonly filter: { readonly words: string; readonly of: number } | null
  /** Earliest first. */
  readonly entries: readonly PublishedEntry[]
}

export interface PublishedEntry {
  readonly passage: PassageId
  readonly date: PublishedDate
  /** The words of the source that say when; may be empty. */
  readonly words: string
  readonly quote: string
  readonly memo: string
  readonly source: { readonly source: SourceId; readonly title: string }
  readonly tags: readonly { readonly tag: TagId; readonly label: string; readonly colour: Colour }[]
  readonly claims: readonly { readonly claim: ClaimId; readonly statement: string; readonly relation: Relation }[]
  /** Ids of the events that made the entry what it is. */
  readonly events: readonly EventId[]
  /** When the newest of them was recorded, ISO 8601 in UTC. */
  readonly recordedAt: string
}

export interface PublishedDate {
  readonly edtf: string
  /** In plain English. */
  readonly display: string
  /** First and last day it may mean, ISO 8601; null where it is open or unknown. */
  readonly earliest: string | null
  readonly latest: string | null
  readonly precision: DatePrecision
  readonly uncertain: boolean
  readonly approximate: boolean
  readonly openStart: boolean
  readonly openEnd: boolean
  /** How it was read from the words; null where that was not kept. */
  readonly read: DateReading | null
  /** What the words leave open, in words; null when they say it all. */
  readonly implied: string | null
}

/** Which moment and which entries are published; without a word, all as it stands. */
export interface Asked {
  readonly at?: Position | undefined
  readonly filter?: PassageFilter | undefined
}

export function publicationOf(project: ProjectId, tables: ProjectTables, { at, filter = NO_FILTER }: Asked = {}, verified = true): Publication {
  const of = tables.events.count()
  const position = at ?? of
  const last = position === 0 ? undefined : tables.events.opened(position - 1, position)[0]
  const passing = passingPassages(tables, filter, position)
  const entries = timelineAt(tables, position)
  return {
    project,
    title: tables.titles.get('title', position) ?? UNTITLED,
    moment: { position, of, at: last?.[1].at ?? null },
    verified,
    filter: passing === null ? null : { words: filterWords(tables, filter, position), of: entries.length },
    entries: entries.filter(({ passage }) => passing?.has(passage) ?? true).map((entry) => entryOf(entry, tables)),
  }
}

/** "As it stood after event 12 of 40, 3 March 2025". Without a full stop. */
export function describePublishedMoment({ moment: { position, of, at } }: Publication): string {
  if (at === null) return `As it stood before its first event of ${of}`
  return `As it stood after event ${position} of ${of}, ${describeEdtf(at.slice(0, 10))}`
}

/** "45 dated passages from 2 sources", or "37 of 91 dated passages, from 2 sources: tag Membership, 2004 to 2008". Without a full stop. */
export function countOf({ entries, filter }: Publication): string {
  const sources = entries.length === 0 ? [] : [`from ${counted(new Set(entries.map(({ source }) => source.source)).size, 'source')}`]
  if (filter === null) return [counted(entries.length, 'dated passage'), ...sources].join(' ')
  return `${[`${entries.length} of ${counted(filter.of, 'dated passage')}`, ...sources].join(', ')}: ${filter.words}`
}

/** Why a publication has no entries, as a sentence. */
export function describeEmpty({ filter }: Publication): string {
  return filter === null || filter.of === 0 ? 'No passage was dated at this moment.' : 'No dated passage is within what was asked for.'
}

/** "Year from context: 2008, from the heading"; null where the words state the date, an analyst gave it, or nothing was kept. */
export function describeDateReading(date: PublishedDate): string | null {
  const how = date.read === 'by-hand' ? null : describeHowRead(date)
  return how === null ? null : how.charAt(0).toUpperCase() + how.slice(1)
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

export const NOT_VERIFIED = 'Made from a project file that was not verified: it may have been tampered with.'

function entryOf({ passage, edtf, display, words, read, implied, quote, memo, source, tags, claims, events, reading }: TimelineEntry, tables: ProjectTables): PublishedEntry {
  const { earliest, latest, precision, uncertain, approximate, openStart, openEnd } = reading
  return {
    passage,
    date: { edtf, display, earliest: dayOf(earliest), latest: dayOf(latest), precision, uncertain, approximate, openStart, openEnd, read, implied },
    words, quote, memo, source, tags,
    claims: claims.map(({ claim, statement, relation }) => ({ claim, statement, relation })),
    events,
    recordedAt: tables.events.get(events.at(-1)!)!.at,
  }
}

function dayOf(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString().replace(/T.*/, '')
}
