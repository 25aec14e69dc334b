/** The Gregorian calendar, carried back before its invention as EDTF asks. Plain arithmetic: no zone, and year 20 is not 1920. */

export interface Day {
  /** Astronomical: 0 is 1 BC, -43 is 44 BC. */
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
}

export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The first millisecond of the day in UTC, since 1970; clamped to what a `Date` can hold (about ±275,760 years). */
export function startOfDay(day: Day): number {
  return clamp(daysSince1970(day) * DAY)
}

/** The last millisecond of the day in UTC, clamped likewise. */
export function endOfDay(day: Day): number {
  return clamp(daysSince1970(day) * DAY + DAY - 1)
}

const DAY = 86_400_000
const FURTHEST = 8.64e15

function clamp(time: number): number {
  return Math.max(-FURTHEST, Math.min(FURTHEST, time))
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Years are counted from March, so that the leap day comes last, in eras of 400 years (Howard Hinnant's `days_from_civil`). */
function daysSince1970({ year, month, day }: Day): number {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}
