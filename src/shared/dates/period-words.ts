/** A stretch of time in plain English, no finer than its ends ask for. */
import { daysInMonth, MONTHS } from './calendar'
import { yearWords } from './moment-wording'

/**
 * “2004 to 2008”, “April 2008”, “3 April 2008 to 5 May 2008”. Ends are milliseconds since 1970 (UTC), both within;
 * whole years and months are called so, and any other end by its day.
 */
export function periodWords({ from, to }: { readonly from: number; readonly to: number }): string {
  const [first, last] = [dayOf(from), dayOf(to)]
  const startsMonth = first.day === 1
  const endsMonth = last.day === daysInMonth(last.year, last.month)
  if (startsMonth && endsMonth && first.month === 1 && last.month === 12) return range(yearWords(first.year), yearWords(last.year))
  if (startsMonth && endsMonth) return range(monthWords(first), monthWords(last))
  return range(`${first.day} ${monthWords(first)}`, `${last.day} ${monthWords(last)}`)
}

function dayOf(time: number): { year: number; month: number; day: number } {
  const date = new Date(Math.max(-8.64e15, Math.min(8.64e15, time)))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function monthWords({ year, month }: { year: number; month: number }): string {
  return `${MONTHS[month - 1]} ${yearWords(year)}`
}

function range(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`
}
