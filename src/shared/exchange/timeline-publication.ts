/** The annotated timeline as it is published: every format tells exactly this. */
import type { EventId } from '../kernel/event-id'
import type { Position } from '../kernel/temporal-table'
import type { Colour, Relation } from '../annotation/fields'
import type { ClaimId, PassageId, ProjectId, SourceId, TagId } from '../annotation/ids'
import type { DatePrecision } from '../dates/edtf-value'
import { describeEdtf } from '../dates/wording'
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
}

export function publicationOf(project: ProjectId, tables: ProjectTables, at?: Position, verified = true): Publication {
  const of = tables.events.count()
  const position = at ?? of
  const last = position === 0 ? undefined : tables.events.opened(position - 1, position)[0]
  return {
    project,
    title: tables.titles.get('title', position) ?? UNTITLED,
    moment: { position, of, at: last?.[1].at ?? null },
    verified,
    entries: timelineAt(tables, position).map((entry) => entryOf(entry, tables)),
  }
}

/** "As it stood after event 12 of 40, 3 March 2025". Without a full stop. */
export function describePublishedMoment({ moment: { position, of, at } }: Publication): string {
  if (at === null) return `As it stood before its first event of ${of}`
  return `As it stood after event ${position} of ${of}, ${describeEdtf(at.slice(0, 10))}`
}

/** "45 dated passages from 2 sources". */
export function countOf({ entries }: Publication): string {
  const sources = new Set(entries.map(({ source }) => source.source)).size
  return `${entries.length} dated ${entries.length === 1 ? 'passage' : 'passages'} from ${sources} ${sources === 1 ? 'source' : 'sources'}`
}

export const NOT_VERIFIED = 'Made from a project file that was not verified: it may have been tampered with.'

function entryOf({ passage, edtf, display, words, quote, memo, source, tags, claims, events, reading }: TimelineEntry, tables: ProjectTables): PublishedEntry {
  const { earliest, latest, precision, uncertain, approximate, openStart, openEnd } = reading
  return {
    passage,
    date: { edtf, display, earliest: dayOf(earliest), latest: dayOf(latest), precision, uncertain, approximate, openStart, openEnd },
    words, quote, memo, source, tags,
    claims: claims.map(({ claim, statement, relation }) => ({ claim, statement, relation })),
    events,
    recordedAt: tables.events.get(events.at(-1)!)!.at,
  }
}

function dayOf(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString().replace(/T.*/, '')
}
