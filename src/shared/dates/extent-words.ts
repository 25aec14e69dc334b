/** From which day to which a date may be, in words: “between 6 and 9 March 2006”. */
import { MONTHS } from './calendar'
import type { EdtfReading } from './edtf-value'
import { yearWords } from './moment-wording'

/** Both days are meant to belong to it. “one day” where it is exact. */
export function describeExtent({ earliest, latest, openStart, openEnd }: Pick<EdtfReading, 'earliest' | 'latest' | 'openStart' | 'openEnd'>): string {
  if (earliest !== null && latest !== null) return between(new Date(earliest), new Date(latest))
  const from = earliest === null ? (openStart ? 'without a beginning' : 'from an unknown day') : `from ${dayOf(new Date(earliest))}`
  const to = latest === null ? (openEnd ? 'on, without an end' : 'to an unknown day') : `to ${dayOf(new Date(latest))}`
  return `${from} ${to}`
}

function between(first: Date, last: Date): string {
  if (dayOf(first) === dayOf(last)) return 'one day'
  if (first.getUTCFullYear() !== last.getUTCFullYear()) return `between ${dayOf(first)} and ${dayOf(last)}`
  if (first.getUTCMonth() !== last.getUTCMonth()) return `between ${first.getUTCDate()} ${MONTHS[first.getUTCMonth()]} and ${dayOf(last)}`
  return `between ${first.getUTCDate()} and ${dayOf(last)}`
}

function dayOf(date: Date): string {
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${yearWords(date.getUTCFullYear())}`
}
