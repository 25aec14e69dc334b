/** Where a date lands that is counted from another. */
import { type DatePart, exists } from './date-part'
import type { Relative } from './relative'

/** Null when the anchor is stated less finely than the step. */
export function shifted(anchor: DatePart, { shift, unit, approximate, within }: Pick<Relative, 'shift' | 'unit' | 'approximate' | 'within'>): DatePart | null {
  if (anchor.year === null) return null
  const year = anchor.year
  if (within?.day !== undefined) return landingOn(anchor, within.day)
  if (within !== undefined) return { ...within, year: year + (within.division !== undefined && within.division > 24 ? shift : yearsTo(anchor, within, shift)) }
  const qualifier = approximate || anchor.approximate === true ? { approximate: true } : {}
  if (unit === 'year') return { year: year + shift, ...qualifier }
  if (anchor.month === undefined) return null
  if (unit === 'month') {
    const months = year * 12 + anchor.month - 1 + shift
    return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, ...qualifier }
  }
  return anchor.day === undefined ? null : { ...dayAfter(year, anchor.month, anchor.day, shift), ...qualifier }
}

/** `on the 9th`: a later day of the month that the story has reached. */
function landingOn({ year, month, day }: DatePart, landing: number): DatePart | null {
  const part = { year, month: month!, day: landing }
  return month === undefined || landing <= (day ?? 0) || !exists(part) ? null : part
}

/** `the following spring` after a May is next year's, after a January this year's; `that winter` after a January began the year before. */
function yearsTo(anchor: DatePart, { division, month }: { readonly division?: number, readonly month?: number }, shift: number): number {
  const wanted = month ?? SEASON_MONTHS[division!]!
  const reached = anchor.month ?? SEASON_MONTHS[anchor.division ?? 0]
  if (reached === undefined) return shift
  if (shift > 0) return wanted > reached ? 0 : 1
  if (shift < 0) return wanted < reached ? 0 : -1
  if (division === 24) return reached <= 2 ? -1 : 0
  return reached >= 11 && wanted <= 2 ? 1 : 0
}

const SEASON_MONTHS: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 }

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
