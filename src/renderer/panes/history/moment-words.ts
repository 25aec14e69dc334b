/** When an event was recorded, in the words of the reader's own time zone. */

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** “14 March 2026”. A time that does not read is given back as it is. */
export function dayWords(at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? at : DAY.format(date)
}

/** “10:22” */
export function timeWords(at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? '' : TIME.format(date)
}

/** “14 March 2026, 10:22” */
export function momentWords(at: string): string {
  return [dayWords(at), timeWords(at)].filter(Boolean).join(', ')
}

/** A function that names the day of a time; cheap for many times in order, since it reads the clock's words once a day. */
export function dayTeller(): (at: string) => string {
  let [from, to, day] = ['', '', '']
  return (at) => {
    // ISO times in UTC sort as strings.
    if (at < from || at >= to) [from, to, day] = dayAround(at)
    return day
  }
}

/** First time of the reader's day, first of the next, and its name. */
function dayAround(at: string): [from: string, to: string, day: string] {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return ['', '', at]
  const midnight = (days: number): string => new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).toISOString()
  return [midnight(0), midnight(1), dayWords(at)]
}
