/** The order in which a timeline lists its entries. */
import type { DatePrecision, EdtfReading } from './edtf-value'

/**
 * By start, then by end, then the more precise first; an open start comes before all others, an open end after.
 * Without a known start, a reading goes by its end; without either it comes last. A total order: 0 only for the
 * same EDTF value.
 */
export function compareReadings(a: EdtfReading, b: EdtfReading): number {
  return startOf(a) - startOf(b) || endOf(a) - endOf(b) || RANK[a.precision] - RANK[b.precision] || byCodeUnit(a.edtf, b.edtf)
}

const RANK: Readonly<Record<DatePrecision, number>> = { day: 0, month: 1, season: 2, year: 3, decade: 4, century: 5, interval: 6, set: 7 }

/** Beyond every time that a reading can hold, yet finite: the difference of two infinities would be no number. */
const BEYOND = 1e16

function startOf({ earliest, latest, openStart }: EdtfReading): number {
  return openStart ? -BEYOND : (earliest ?? latest ?? BEYOND)
}

function endOf({ latest }: EdtfReading): number {
  return latest ?? BEYOND
}

function byCodeUnit(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
