/** How a date came out of its words, for a quiet line beside it. */
import type { DateReading } from '../annotation/fields'

/** “year from context: 2008, from the heading”. Null where the words say it all, or nothing was kept. */
export function describeHowRead({ read, implied }: { readonly read: DateReading | null, readonly implied: string | null }): string | null {
  switch (read) {
    case null:
      return null
    case 'explicit':
      return implied
    case 'year-from-context':
      return implied === null ? 'year from context' : `year from context: ${implied}`
    case 'relative':
      return implied ?? 'counted from another date'
    case 'heading':
      return implied === null ? 'from a heading' : `from a heading: ${implied}`
    case 'by-hand':
      return 'written by hand'
  }
}
