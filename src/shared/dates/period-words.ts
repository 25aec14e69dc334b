/** A stretch of time in plain English, no finer than its ends ask for. */
import { type Day, daysInMonth, MONTHS } from './calendar'
import { yearWords } from './moment-wording'

/**
 * “2004 to 2008”, “April 2008”, “3 April 2008 to 5 May 2008”, “2004 and later”. Ends are milliseconds since 1970 (UTC),
 * both within, infinite where it is open; whole years and months are called so, and any other end by its day.
 */
export function periodWords({ from, to }: { readonly from: number; readonly to: number }): string {
  const words = wordsFor(from === -Infinity ? null : dayOf(from), to === Infinity ? null : dayOf(to))
  if (from === -Infinity) return to === Infinity ? 'all time' : `until ${words(dayOf(to))}`
  return to === Infinity ? `${words(dayOf(from))} and later` : range(words(dayOf(from)), words(dayOf(to)))
}

/** What both ends are called by; an open one asks for nothing. */
function wordsFor(first: Day | null, last: Day | null): (day: Day) => string {
  const areMonths = (first?.day ?? 1) === 1 && (last === null || last.day === daysInMonth(last.year, last.month))
  if (!areMonths) return (day) => `${day.day} ${monthWords(day)}`
  return (first?.month ?? 1) === 1 && (last?.month ?? 12) === 12 ? ({ year }) => yearWords(year) : monthWords
}

function dayOf(time: number): Day {
  const date = new Date(Math.max(-8.64e15, Math.min(8.64e15, time)))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function monthWords({ year, month }: Day): string {
  return `${MONTHS[month - 1]} ${yearWords(year)}`
}

function range(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`
}
