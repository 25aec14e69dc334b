/** Which passages are asked for: by tag, by claim, by when, by where in a text. */
import type { Position } from '../kernel/temporal-table'
import type { ClaimId, PassageId, SourceId, TagId } from '../annotation/ids'
import type { Passage } from '../annotation/project-state'
import { codebookTree, mergedTag } from './codebook'
import { claimsSpokenForBy } from './claims'
import { linksOfClaim } from './evidence'
import { presentPassages, tagsOf } from './present'
import type { ProjectTables } from './registry'
import { readOnce } from './timeline-entries'

/** A stretch of time in milliseconds since 1970 (UTC), both ends within it. */
export interface Period {
  readonly from: number
  readonly to: number
}

/** A stretch of a source's newest text, UTF-16 offsets, the end not within it. */
export interface Place {
  readonly source: SourceId
  readonly start: number
  readonly end: number
  /** What a reader calls it: “the section Membership”. Without one it goes by its offsets. */
  readonly name?: string
}

/** A passage passes when it meets every part that is not null. */
export interface PassageFilter {
  /** Tagged so, or with a tag below it in the codebook: those are kinds of it. */
  readonly tag: TagId | null
  /** Linked to it, whatever the relation. */
  readonly claim: ClaimId | null
  /** What may have happened in it, going by all the time its date may mean; nothing undated. */
  readonly period: Period | null
  /** Shares a character with it; no orphan does. */
  readonly place: Place | null
}

export const NO_FILTER: PassageFilter = { tag: null, claim: null, period: null, place: null }

export function isFiltering({ tag, claim, period, place }: PassageFilter): boolean {
  return tag !== null || claim !== null || period !== null || place !== null
}

/** Present passages that pass at a position; null when nothing is filtered. Costs one look at every passage. */
export function passingPassages(tables: ProjectTables, filter: PassageFilter, at?: Position): ReadonlySet<PassageId> | null {
  if (!isFiltering(filter)) return null
  const tests = testsOf(tables, filter, at)
  const passing = new Set<PassageId>()
  for (const passage of presentPassages(tables, at)) {
    if (tests.every((passes) => passes(passage))) passing.add(passage.passage)
  }
  return passing
}

/** A tag and all below it in the codebook; a merged one stands for where it went. */
export function tagsWithin(tables: ProjectTables, tag: TagId, at?: Position): ReadonlySet<TagId> {
  const top = mergedTag(tables.tags, tag, at)?.tag ?? tag
  const rows = codebookTree(tables.tags, at)
  const index = rows.findIndex((row) => row.tag.tag === top)
  if (index < 0) return new Set([top])
  const next = rows.findIndex((row, place) => place > index && row.depth <= rows[index]!.depth)
  return new Set(rows.slice(index, next < 0 ? undefined : next).map((row) => row.tag.tag))
}

/** Whether a date's possible extent touches a period; null is open, which reaches any time. */
export function touches(period: Period, { earliest, latest }: { earliest: number | null; latest: number | null }): boolean {
  return (earliest ?? -Infinity) <= period.to && (latest ?? Infinity) >= period.from
}

type Test = (passage: Passage) => boolean

/** The cheapest first. */
function testsOf(tables: ProjectTables, { tag, claim, period, place }: PassageFilter, at?: Position): Test[] {
  const tests: Test[] = []
  if (place !== null) tests.push((passage) => overlaps(place, passage))
  if (claim !== null) {
    const linked = new Set(claimsSpokenForBy(tables.claims, claim, at).flatMap((one) => linksOfClaim(tables, one, at)).map(({ passage }) => passage))
    tests.push(({ passage }) => linked.has(passage))
  }
  if (period !== null) tests.push(({ passage }) => isWithin(period, tables.datings.get(passage, at)?.edtf))
  if (tag !== null) {
    const tags = tagsWithin(tables, tag, at)
    tests.push((passage) => tagsOf(passage, tables, at).some((mention) => tags.has(mention.tag)))
  }
  return tests
}

function overlaps(place: Place, { status, target: { source, position } }: Passage): boolean {
  return status === 'anchored' && source === place.source && position.start < place.end && position.end > place.start
}

function isWithin(period: Period, edtf: string | undefined): boolean {
  const date = edtf === undefined ? null : readOnce(edtf)
  return date !== null && touches(period, date.reading)
}
