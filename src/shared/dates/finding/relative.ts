/** Dates counted from another date: `the following year`, `two months later`, `earlier this year`. */
import { type DatePart, exists } from './date-part'
import type { Token } from './tokens'
import { COUNTS } from './vocabulary'

type Unit = 'day' | 'month' | 'year'

export interface Relative {
  readonly from: number
  readonly to: number
  /** How far, in `unit`; 0 for the same one. */
  readonly shift: number
  readonly unit: Unit
  readonly approximate: boolean
  /** Whether its words (`a year before`) may lead on to the date that it is counted from. */
  readonly leadsOn: boolean
}

/** What is counted from the day of writing (`last year`, `two years ago`) is left alone: nobody said which day that was. */
export function readRelative(tokens: readonly Token[], at: number): Relative | null {
  return partOfSame(tokens, at) ?? neighbouring(tokens, at) ?? counted(tokens, at)
}

/** Where a relative date lands; null when the anchor is stated less finely than the step. */
export function shifted(anchor: DatePart, { shift, unit, approximate }: Pick<Relative, 'shift' | 'unit' | 'approximate'>): DatePart | null {
  if (anchor.year === null) return null
  const qualifier = approximate || anchor.approximate === true ? { approximate: true } : {}
  if (unit === 'year') return { year: anchor.year + shift, ...qualifier }
  if (anchor.month === undefined) return null
  if (unit === 'month') {
    const months = anchor.year * 12 + anchor.month - 1 + shift
    return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, ...qualifier }
  }
  return anchor.day === undefined ? null : { ...dayAfter(anchor.year, anchor.month, anchor.day, shift), ...qualifier }
}

/** `earlier this year`, `later that month`. */
function partOfSame(tokens: readonly Token[], at: number): Relative | null {
  if (!['earlier', 'later'].includes(tokens[at]!.lower)) return null
  const skip = tokens[at + 1]?.lower === 'in' ? at + 2 : at + 1
  if (!['this', 'that', 'the'].includes(tokens[skip]?.lower ?? '')) return null
  const nounAt = tokens[skip + 1]?.lower === 'same' ? skip + 2 : skip + 1
  if (tokens[skip]!.lower === 'the' && nounAt === skip + 1) return null
  const unit = UNITS.get(tokens[nounAt]?.lower ?? '')
  return unit === undefined || unit.size !== 1 ? null : { from: at, to: nounAt + 1, shift: 0, unit: unit.unit, approximate: false, leadsOn: false }
}

const NEIGHBOURS: ReadonlyMap<string, number> = new Map([['following', 1], ['next', 1], ['previous', -1], ['preceding', -1], ['same', 0]])

/** `the following year`, `that same month`, `the year before`. */
function neighbouring(tokens: readonly Token[], at: number): Relative | null {
  if (tokens[at]!.lower !== 'the' && tokens[at]!.lower !== 'that') return null
  const shift = NEIGHBOURS.get(tokens[at + 1]?.lower ?? '')
  const unit = UNITS.get(tokens[shift === undefined ? at + 1 : at + 2]?.lower ?? '')
  if (unit === undefined || unit.size !== 1) return null
  if (shift !== undefined && (tokens[at]!.lower === 'the' || shift === 0)) return { from: at, to: at + 3, shift, unit: unit.unit, approximate: false, leadsOn: false }
  const direction = DIRECTIONS.get(tokens[at + 2]?.lower ?? '')
  return shift !== undefined || direction === undefined || tokens[at]!.lower !== 'the' ? null : { from: at, to: at + 3, shift: direction, unit: unit.unit, approximate: false, leadsOn: false }
}

const DIRECTIONS: ReadonlyMap<string, number> = new Map([['before', -1], ['earlier', -1], ['previously', -1], ['later', 1], ['after', 1], ['afterwards', 1], ['afterward', 1]])

/** `a year before`, `two years later`, `ten days after`. */
function counted(tokens: readonly Token[], at: number): Relative | null {
  const count = COUNTS.get(tokens[at]!.lower) ?? (tokens[at]!.kind === 'number' && tokens[at]!.text.length <= 3 ? Number(tokens[at]!.text) : undefined)
  const unit = UNITS.get(singular(tokens[at + 1]?.lower ?? ''))
  const direction = DIRECTIONS.get(tokens[at + 2]?.lower ?? '')
  if (count === undefined || count === 0 || unit === undefined || direction === undefined || LASTING.has(tokens[at - 1]?.lower ?? '')) return null
  return { from: at, to: at + 3, shift: direction * count * unit.size, unit: unit.unit, approximate: unit.size > 1, leadsOn: ['before', 'after'].includes(tokens[at + 2]!.lower) }
}

const LASTING = new Set(['for', 'lasted', 'over', 'than', 'within', 'aged', '-', '–', '$', '€', '£'])

const UNITS: ReadonlyMap<string, { readonly unit: Unit, readonly size: number }> = new Map([
  ['day', { unit: 'day', size: 1 }], ['week', { unit: 'day', size: 7 }], ['month', { unit: 'month', size: 1 }],
  ['year', { unit: 'year', size: 1 }], ['decade', { unit: 'year', size: 10 }], ['century', { unit: 'year', size: 100 }],
])

function singular(noun: string): string {
  return noun === 'centuries' ? 'century' : noun.replace(/s$/, '')
}

/** At most 999 weeks, so stepping by the month is cheap. */
function dayAfter(year: number, month: number, day: number, days: number): DatePart & { readonly year: number } {
  let [y, m, d] = [year, month, day + days]
  while (d < 1) {
    ;[y, m] = m === 1 ? [y - 1, 12] : [y, m - 1]
    d += lastDay(y, m)
  }
  while (d > lastDay(y, m)) {
    d -= lastDay(y, m)
    ;[y, m] = m === 12 ? [y + 1, 1] : [y, m + 1]
  }
  return { year: y, month: m, day: d }
}

function lastDay(year: number, month: number): number {
  return [31, 30, 29, 28].find((day) => exists({ year, month, day }))!
}
