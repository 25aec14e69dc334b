/** What dates without a year, and relative ones, are read from: the dates around them, nearest first. */
import { type DatePart, sortKey } from './date-part'
import { MONTHS } from '../calendar'

export interface Anchor {
  readonly part: DatePart
  /** Where a range ends; the same as `part` for one date. */
  readonly last: DatePart
  readonly start: number
  readonly sentence: number
  /** Stands before a noun as its name (`the 2008 invasion`): says when that was, not where the story is. */
  readonly attributive: boolean
}

export interface Surroundings {
  /** Dates of this paragraph that have a year, in order; those before the one in question are resolved. */
  readonly before: readonly Anchor[]
  readonly after: readonly Anchor[]
  /** The last date of the paragraphs before, in the same section. */
  readonly earlier: Anchor | null
  /** The year of the nearest heading that has one. */
  readonly heading: DatePart | null
}

export interface Wanted {
  readonly start: number
  readonly sentence: number
  readonly attributive: boolean
  /** Joined by nothing but `and`, a comma or a dash to the date after it. */
  readonly joined: boolean
}

/** The year of a day or month that names none, and where it comes from in words. */
export function yearFor(part: DatePart, wanted: Wanted, around: Surroundings): { year: number, from: string } | null {
  const next = around.after[0]
  if (wanted.joined && next !== undefined && next.part.year !== null) return { year: next.part.year, from: 'the date that follows it' }
  const found = inSentence(part, wanted, around) ?? inParagraph(around)
    ?? (around.heading === null ? null : { part: around.heading, from: 'the heading' })
    ?? (around.earlier === null ? null : { part: around.earlier.last, from: 'the paragraph before' })
    ?? (next === undefined ? null : { part: next.part, from: 'the same paragraph' })
  if (found === null || found.part.year === null) return null
  return stepped(part, found.part as DatePart & { year: number }, wanted.attributive, found.from)
}

/** The date that a relative one is counted from. */
export function anchorFor(wanted: Wanted, { shift, leadsOn, to }: { readonly shift: number, readonly leadsOn: boolean, readonly to: number }, around: Surroundings): DatePart | null {
  const end = (anchor: Anchor) => (shift < 0 ? anchor.part : anchor.last)
  const named = leadsOn ? around.after[0] : undefined
  if (named !== undefined && named.start - to <= 1) return end(named)
  const before = around.before.filter(({ part }) => part.year !== null)
  const near = before.findLast(({ sentence }) => sentence === wanted.sentence) ?? before.findLast(({ attributive }) => !attributive) ?? before.at(-1)
  if (near !== undefined) return end(near)
  const next = around.after[0]
  if (shift < 0 && next?.sentence === wanted.sentence) return end(next)
  if (around.earlier !== null) return end(around.earlier)
  return around.heading
}

interface Found {
  readonly part: DatePart
  readonly from: string
}

function inSentence(part: DatePart, wanted: Wanted, { before, after }: Surroundings): Found | null {
  const here = before.filter(({ sentence }) => sentence === wanted.sentence)
  const next = after.find(({ sentence, attributive }) => sentence === wanted.sentence && !attributive)
  const anchor = here.findLast(({ attributive }) => !attributive) ?? (next !== undefined && isBetween(part, before.at(-1), next) ? before.at(-1) : next)
  return anchor === undefined ? null : { part: anchor.last, from: 'the same sentence' }
}

/** `On 22 December they left; in March 1957 …` after a July of 1956: the story runs on from the one to the other. */
function isBetween(part: DatePart, before: Anchor | undefined, next: Anchor): boolean {
  if (before === undefined || before.attributive || before.last.year === null || before.last.month === undefined || next.part.month === undefined) return false
  const day = sortKey({ ...part, year: before.last.year }, 'first')
  return day >= sortKey(before.last, 'first') && day <= sortKey(next.part, 'last')
}

function inParagraph({ before }: Surroundings): Found | null {
  const anchor = before.findLast(({ attributive }) => !attributive) ?? before.at(-1)
  return anchor === undefined ? null : { part: anchor.last, from: 'the same paragraph' }
}

/**
 * A story moves on: a January told after a November or December is the next year's. A date that names a thing
 * (`the August 12 accords`) lies behind the point that the story has reached, so it is the last one before it.
 */
function stepped(part: DatePart, anchor: DatePart & { readonly year: number }, attributive: boolean, from: string): { year: number, from: string } {
  const inYear = { ...part, year: anchor.year }
  if (anchor.month === undefined) return { year: anchor.year, from }
  if (attributive && sortKey(inYear, 'first') > sortKey(anchor, 'last')) return { year: anchor.year - 1, from: `${from}, being the last such day before ${told(anchor)}` }
  if (!attributive && anchor.month >= 11 && (part.month ?? 12) <= 2) return { year: anchor.year + 1, from: `${from}, being the first such time after ${told(anchor)}` }
  return { year: anchor.year, from }
}

function told({ year, month, day }: DatePart): string {
  return [day, month === undefined ? undefined : MONTHS[month - 1], year].filter((each) => each !== undefined).join(' ')
}
