/** The first and the last day that a moment may mean. */
import { type Day, daysInMonth } from './calendar'
import type { Moment, YearMoment, YearPattern } from './moment'

export interface Extent {
  readonly first: Day
  readonly last: Day
}

/**
 * The days a moment covers. `unknown` when its year is (`XXXX`), null when there is no such day (`2005-02-29`).
 * Qualifiers widen nothing: how far "about" reaches is not in the value. A season that names no hemisphere is
 * taken as the north's, in whole months: spring is March to May, winter is December to the February after.
 */
export function extentOf(moment: Moment): Extent | 'unknown' | null {
  if (moment.form === 'year') return extentOfYear(moment)
  if (moment.year.digits === 'XXXX') return 'unknown'
  const years = yearsOf(moment.year)
  if (moment.form === 'season') return extentOfSeason(moment.season, years.at(0)!, years.at(-1)!)
  const { month, day } = moment
  const first = firstDay(years, matching(month, 1, 12), matching(day, 1, 31))
  const last = firstDay(years.toReversed(), matching(month, 1, 12).reverse(), matching(day, 1, 31).reverse())
  return first && last && { first, last }
}

/** Every year the pattern may mean, earliest first: at most a thousand. */
function yearsOf({ negative, digits }: YearPattern): number[] {
  let sizes = [0]
  for (const digit of digits) {
    const choices = digit === 'X' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] : [Number(digit)]
    sizes = sizes.flatMap((size) => choices.map((choice) => size * 10 + choice))
  }
  return negative ? sizes.map((size) => 0 - size).reverse() : sizes
}

function matching(pattern: string | null, from: number, to: number): number[] {
  if (pattern !== null && !pattern.includes('X')) return [Number(pattern)].filter((number) => number >= from && number <= to)
  const shape = new RegExp(`^${(pattern ?? 'XX').replaceAll('X', '\\d')}$`)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((number) => shape.test(String(number).padStart(2, '0')))
}

function firstDay(years: readonly number[], months: readonly number[], days: readonly number[]): Day | null {
  for (const year of years) {
    for (const month of months) {
      const day = days.find((each) => each <= daysInMonth(year, month))
      if (day !== undefined) return { year, month, day }
    }
  }
  return null
}

function extentOfYear({ year, significant }: YearMoment): Extent {
  const size = Math.abs(year)
  const unit = significant === null ? 1 : 10 ** Math.max(0, String(size).length - significant)
  const near = Math.floor(size / unit) * unit
  const [from, to] = year < 0 ? [0 - near - unit + 1, 0 - near] : [near, near + unit - 1]
  return { first: { year: from, month: 1, day: 1 }, last: { year: to, month: 12, day: 31 } }
}

/** The first month of each division, and how many it has; those that run past December end in the next year. */
const DIVISIONS: Readonly<Record<number, readonly [first: number, months: number]>> = {
  21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3],
  25: [3, 3], 26: [6, 3], 27: [9, 3], 28: [12, 3],
  29: [9, 3], 30: [12, 3], 31: [3, 3], 32: [6, 3],
  33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3],
  37: [1, 4], 38: [5, 4], 39: [9, 4],
  40: [1, 6], 41: [7, 6],
}

function extentOfSeason(season: number, firstYear: number, lastYear: number): Extent | null {
  const division = DIVISIONS[season]
  if (division === undefined) return null
  const [start, months] = division
  const end = start + months - 1
  const year = lastYear + (end > 12 ? 1 : 0)
  const month = end > 12 ? end - 12 : end
  return { first: { year: firstYear, month: start, day: 1 }, last: { year, month, day: daysInMonth(year, month) } }
}
