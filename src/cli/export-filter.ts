/** What `scholium export` asks for of a timeline: a tag, a claim, a source, a stretch of time. */
import type { Position } from '../shared/kernel/temporal-table'
import type { ClaimId, SourceId, TagId } from '../shared/annotation/ids'
import { readEdtf, type EdtfReading } from '../shared/dates/edtf-value'
import { codebookAt } from '../shared/projections/codebook-rows'
import { isFiltering, NO_FILTER, type PassageFilter, type Period, type Place } from '../shared/projections/passage-filter'
import type { ProjectTables } from '../shared/projections/registry'
import { wrongUse } from './problem'

export const FILTERING = { tag: { type: 'string' }, claim: { type: 'string' }, source: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } } as const

export type FilterValues = { readonly [Option in keyof typeof FILTERING]?: string | undefined }

/** Undefined when nothing is asked for; throws a `Stopped` that says what is wrong. */
export function filterOf({ tag, claim, source, from, to }: FilterValues, tables: ProjectTables, at: Position | undefined): PassageFilter | undefined {
  const filter: PassageFilter = {
    ...NO_FILTER,
    ...(tag === undefined ? {} : { tag: tagOf(tag, tables, at) }),
    ...(claim === undefined ? {} : { claim: claimOf(claim, tables, at) }),
    ...(source === undefined ? {} : { place: placeIn(source, tables, at) }),
    ...(from === undefined && to === undefined ? {} : { period: periodOf(from, to) }),
  }
  return isFiltering(filter) ? filter : undefined
}

/** An id goes before a label; a label counts in any case. */
function tagOf(value: string, tables: ProjectTables, at: Position | undefined): TagId {
  const known = tables.tags.get(value as TagId, at)
  if (known !== undefined) return known.tag
  const named = codebookAt(tables, at).filter(({ label }) => label.toLowerCase() === value.toLowerCase())
  if (named.length > 1) throw wrongUse(`--tag “${value}” is the label of ${named.length} tags; ask for one by its id: ${named.map((one) => one.tag).join(', ')}.`)
  if (named.length === 0) throw wrongUse(`--tag “${value}” is no tag at that moment, by label or by id.`)
  return named[0]!.tag
}

function claimOf(value: string, tables: ProjectTables, at: Position | undefined): ClaimId {
  const claim = tables.claims.get(value as ClaimId, at)
  if (claim === undefined) throw wrongUse(`--claim “${value}” is the id of no claim at that moment.`)
  return claim.claim
}

function placeIn(value: string, tables: ProjectTables, at: Position | undefined): Place {
  const source = tables.sources.get(value as SourceId, at)
  if (source === undefined) throw wrongUse(`--source “${value}” is the id of no source at that moment.`)
  return { source: source.source, start: 0, end: Infinity, name: 'everything' }
}

function periodOf(from: string | undefined, to: string | undefined): Period {
  const first = from === undefined ? -Infinity : readDate(from, 'from').earliest
  const last = to === undefined ? Infinity : readDate(to, 'to').latest
  if (first === null) throw wrongUse(`--from “${from}” has no known start.`)
  if (last === null) throw wrongUse(`--to “${to}” has no known end.`)
  if (first > last) throw wrongUse(`--from “${from}” begins after --to “${to}” ends.`)
  return { from: first, to: last }
}

function readDate(value: string, option: string): EdtfReading {
  const reading = readEdtf(value)
  if ('problem' in reading) throw wrongUse(`--${option}: ${reading.problem}`)
  return reading
}
