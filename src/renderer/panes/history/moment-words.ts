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

/** A function that names the day of a time, cheap for many times in order: one formatting a minute of the log. */
export function dayTeller(): (at: string) => string {
  let minute = ''
  let day = ''
  return (at) => {
    if (at.slice(0, 16) !== minute) {
      minute = at.slice(0, 16)
      day = dayWords(at)
    }
    return day
  }
}
