/** What dates without a year, and relative ones, are read from: the dates around them, nearest first. */
import { type DatePart, sortKey } from './date-part'
import { MONTHS } from '../calendar'
import type { Relative } from './relative'

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
  /** The day of writing, where the text states it. */
  readonly writing: DatePart | null
}

export interface Wanted {
  readonly start: number
  readonly sentence: number
  readonly attributive: boolean
  /** Joined by nothing but `and`, a comma or a dash to the date after it. */
  readonly joined: boolean
  /** `a year after` before words that say after what: nothing told so far is meant. */
  readonly leadsAway: boolean
}

/** The year of a day or month that names none, and where it comes from in words. */
export function yearFor(part: DatePart, wanted: Wanted, around: Surroundings): { year: number, from: string } | null {
  const next = around.after[0]
  if (wanted.joined && next !== undefined && next.part.year !== null) return { year: next.part.year, from: 'the date that follows it' }
  const found = contextOf(part, wanted, { ...around, before: around.before.filter(({ part }) => part.year !== null) })
  return found === null ? null : stepped(part, found.part, wanted.attributive, found.from)
}

/** The year that two digits (`’68`), or the first one of the decade that its tens (`the nineties`), stand for: the nearest such to a date around them. */
export function centuryFor({ short = 0, decade, ...part }: DatePart, wanted: Wanted, around: Surroundings): { year: number, from: string } | null {
  const found = contextOf(part, wanted, { ...around, before: around.before.map(inYears) })
  if (found === null) return null
  const last = decade === true ? short * 10 : short
  const century = Math.floor(found.part.year / 100) * 100
  const year = [century - 100 + last, century + last, century + 100 + last].toSorted((a, b) => Math.abs(a - found.part.year) - Math.abs(b - found.part.year))[0]!
  return Math.abs(year - found.part.year) > FARTHEST ? null : { year, from: found.from }
}

/** How many years from its neighbour two digits still tell their century. */
const FARTHEST = 40

/** A decade or a century by its middle. */
function inYears(anchor: Anchor): Anchor {
  const middle = /^\d{2,3}X{1,2}$/.test(anchor.last.pattern ?? '') ? Number(anchor.last.pattern!.replace('X', '5').replace('X', '0')) : anchor.last.year
  return { ...anchor, last: { ...anchor.last, year: middle } }
}

function contextOf(part: DatePart, wanted: Wanted, around: Surroundings): { part: DatePart & { readonly year: number }, from: string } | null {
  const next = around.after[0]
  const found = inSentence(part, wanted, around) ?? inParagraph(around)
    ?? (around.heading === null ? null : { part: around.heading, from: 'the heading' })
    ?? (around.earlier === null ? null : { part: around.earlier.last, from: 'the paragraph before' })
    ?? (next === undefined ? null : { part: next.part, from: 'the same paragraph' })
  return found === null || found.part.year === null ? null : { part: found.part as DatePart & { year: number }, from: found.from }
}

/** The date that a relative one is counted from. */
export function anchorFor(wanted: Wanted, relative: Relative, around: Surroundings): DatePart | null {
  const { shift, leadsOn, to, writing } = relative
  if (writing === 'must' || (writing === 'may' && around.writing !== null)) return around.writing
  const end = (anchor: Anchor) => (shift < 0 ? anchor.part : anchor.last)
  const named = leadsOn ? around.after[0] : undefined
  if (named !== undefined && named.start - to <= 1) return end(named)
  if (wanted.leadsAway) return named !== undefined && named.sentence === wanted.sentence && named.start - to <= NEAR ? end(named) : null
  const before = around.before.filter(({ part }) => part.year !== null)
  const near = before.findLast(({ sentence }) => sentence === wanted.sentence) ?? before.findLast(({ attributive }) => !attributive) ?? before.at(-1)
  if (near !== undefined) return end(finer(near, before, relative))
  const next = around.after[0]
  if (shift < 0 && next?.sentence === wanted.sentence) return end(next)
  return around.earlier === null ? around.heading : end(around.earlier)
}

/** How many words may lie between `a year after` and the year that it leads on to: `a year after its founding in 1949`. */
const NEAR = 6

/** In `On 7 August 2008 … the 2008 war. The next day`, the year only names the war: it is the day that the story has reached. */
function finer(near: Anchor, before: readonly Anchor[], { unit, within }: Relative): Anchor {
  const isFine = ({ last }: Anchor) => (unit === 'day' ? last.day !== undefined : (unit === 'year' && within === undefined) || last.month !== undefined)
  const fine = before.findLast(isFine)
  if (fine === undefined || isFine(near)) return near
  return before.slice(before.indexOf(fine) + 1).every((anchor) => anchor.attributive || anchor.part.year === fine.last.year) ? fine : near
}

interface Found {
  readonly part: DatePart
  readonly from: string
}

function inSentence(part: DatePart, wanted: Wanted, { before, after }: Surroundings): Found | null {
  const here = before.filter(({ sentence }) => sentence === wanted.sentence)
  const next = after.find(({ sentence, attributive }) => sentence === wanted.sentence && !attributive)
  const anchor = here.findLast(({ attributive }) => !attributive) ?? (next !== undefined && (isBetween(part, before.at(-1), next) || outweighs(before, next)) ? undefined : next)
  return anchor === undefined ? null : { part: anchor.last, from: 'the same sentence' }
}

/** A bare year that is still to come in the sentence (`the spec of 1998`) says less of where the story is than the last day or month told. */
function outweighs(before: readonly Anchor[], next: Anchor): boolean {
  return next.part.month === undefined && next.part.division === undefined && before.findLast(({ attributive }) => !attributive)?.last.month !== undefined
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
