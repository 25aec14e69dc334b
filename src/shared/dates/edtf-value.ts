/** What an EDTF value says: when at the earliest, when at the latest, how exactly and how surely. */
import { endOfDay, startOfDay } from './calendar'
import { type EdtfShape, type IntervalEnd, shapeOf } from './edtf-shape'
import { extentOf } from './extent'
import type { Moment, YearPattern } from './moment'

export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval' | 'set'

export interface EdtfReading {
  /** The value as written, white space at its ends gone. */
  readonly edtf: string
  /** First millisecond (UTC) of the first day it may mean, clamped to what a `Date` holds. Null when open or unknown. */
  readonly earliest: number | null
  /** Last millisecond (UTC) of the last day it may mean, likewise. */
  readonly latest: number | null
  /** The unit it is stated in: that of the first unknown digit, `century` standing for all longer ones too. */
  readonly precision: DatePrecision
  /** Whether any part of it is uncertain (`?`, `%`). */
  readonly uncertain: boolean
  /** Whether any part of it is approximate (`~`, `%`). */
  readonly approximate: boolean
  /** Whether it has no bound at the start (`../1999`, `[..1999]`); an unknown bound (`/1999`) is not open. */
  readonly openStart: boolean
  readonly openEnd: boolean
}

export type EdtfProblem = { readonly problem: string }

/**
 * Reads EDTF level 1 and, of level 2, sets, partly unknown digits, qualified parts, exponents, significant digits and
 * the finer divisions of a year. More freely than the standard, an interval or a set may hold any of these.
 * Not read, since too easily meant otherwise: centuries and decades of two and three digits, times of day.
 */
export function readEdtf(value: string): EdtfReading | EdtfProblem {
  const edtf = value.trim()
  const shape = shapeOf(edtf)
  if ('problem' in shape) return shape
  const moments = momentsOf(shape)
  return {
    edtf,
    ...boundsOf(shape),
    precision: precisionOf(shape),
    uncertain: moments.some((moment) => moment.uncertain),
    approximate: moments.some((moment) => moment.approximate),
  }
}

type Bounds = Pick<EdtfReading, 'earliest' | 'latest' | 'openStart' | 'openEnd'>

function boundsOf(shape: EdtfShape): Bounds {
  switch (shape.shape) {
    case 'moment':
      return { earliest: earliestOf(shape.moment), latest: latestOf(shape.moment), openStart: false, openEnd: false }
    case 'interval':
      return { earliest: earliestOf(shape.start), latest: latestOf(shape.end), openStart: shape.start === 'open', openEnd: shape.end === 'open' }
    case 'set':
      return {
        earliest: shape.earlier ? null : outermost(Math.min, shape.members.map(({ start }) => earliestOf(start))),
        latest: shape.later ? null : outermost(Math.max, shape.members.map(({ end }) => latestOf(end))),
        openStart: shape.earlier,
        openEnd: shape.later,
      }
  }
}

function earliestOf(end: IntervalEnd): number | null {
  const extent = typeof end === 'string' ? null : extentOf(end)
  return extent === null || extent === 'unknown' ? null : startOfDay(extent.first)
}

function latestOf(end: IntervalEnd): number | null {
  const extent = typeof end === 'string' ? null : extentOf(end)
  return extent === null || extent === 'unknown' ? null : endOfDay(extent.last)
}

function outermost(pick: (...times: number[]) => number, times: readonly (number | null)[]): number | null {
  return times.every((time) => time !== null) ? pick(...times) : null
}

function momentsOf(shape: EdtfShape): Moment[] {
  switch (shape.shape) {
    case 'moment':
      return [shape.moment]
    case 'interval':
      return [shape.start, shape.end].filter((end) => typeof end !== 'string')
    case 'set':
      return shape.members.flatMap(({ start, end }) => [start, end])
  }
}

function precisionOf(shape: EdtfShape): DatePrecision {
  return shape.shape === 'moment' ? precisionOfMoment(shape.moment) : shape.shape
}

function precisionOfMoment(moment: Moment): DatePrecision {
  if (moment.form === 'year') return 'year'
  const year = precisionOfYear(moment.year)
  if (year !== 'year') return year
  if (moment.form === 'season') return 'season'
  if (moment.month === null || moment.month === 'XX') return 'year'
  return moment.day === null || moment.day === 'XX' ? 'month' : 'day'
}

function precisionOfYear({ digits }: YearPattern): 'year' | 'decade' | 'century' {
  const firstUnknown = digits.indexOf('X')
  if (firstUnknown === -1) return 'year'
  return firstUnknown === 3 ? 'decade' : 'century'
}
