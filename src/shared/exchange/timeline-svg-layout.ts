/** Where everything stands in the drawn timeline: to scale from left to right, in order of time from the top down. */
import { axisTicks, type AxisTicks } from '../dates/time-axis'
import { headlineOf } from './headline'
import { rowsFor, type RowItem } from './label-rows'
import { widthOf } from './text-width'
import { sift, type Sifted } from './timeline-left-out'
import type { PublishedEntry, Publication } from './timeline-publication'

/** In pixels. */
export const DRAWING = { width: 1280, margin: 48, row: 22, fade: 64, label: 12 } as const

export interface DrawnShape {
  readonly entry: PublishedEntry
  readonly row: number
  /** As far as the date is known. */
  readonly left: number
  readonly right: number
  /** When it was, and the first words of what was said, beside the shape; null where no row had room for them. */
  readonly label: { readonly x: number, readonly when: string, readonly quote: string, /** Whether it ends at `x`, left of the shape. */ readonly before: boolean } | null
}

export interface DrawnTimeline {
  readonly shapes: readonly DrawnShape[]
  readonly rows: number
  /** The larger units reach from one to the next; the first from the drawing's left. */
  readonly axis: { readonly minor: readonly DrawnTick[], readonly major: readonly DrawnTick[] }
}

export interface DrawnTick {
  readonly x: number
  readonly label: string
}

/** A date of which neither a start nor an end is known has no place on a scale. */
export function siftForDrawing({ entries }: Publication): Sifted {
  return sift(entries, ({ date: { earliest, latest } }) => (earliest === null && latest === null ? 'neither a start nor an end is known' : null))
}

export function layOut(entries: readonly PublishedEntry[]): DrawnTimeline {
  if (entries.length === 0) return { shapes: [], rows: 0, axis: { minor: [], major: [] } }
  const scale = scaleOf(entries)
  const places = entries.map((entry) => placeOf(entry, scale))
  const rows = rowsOf(places)
  const { minor, major } = axisTicks({ from: scale.timeAt(LEFT), to: scale.timeAt(RIGHT) }, RIGHT - LEFT, TICK)
  return {
    shapes: places.map(({ entry, left, right, label }, index) => ({ entry, left, right, row: rows[index]!.row, label: rows[index]!.labelled ? label : null })),
    rows: rows.reduce((most, { row }) => Math.max(most, row), 0) + 1,
    axis: { minor: drawnTicks(minor, scale), major: drawnTicks(major, scale) },
  }
}

function drawnTicks(ticks: AxisTicks['minor'], { at }: Scale): DrawnTick[] {
  return ticks.map((tick) => ({ label: tick.label, x: Math.max(LEFT, at(tick.at)) }))
}

/** What has no room for its words stands without them, in rows of its own below the others. */
function rowsOf(places: readonly (RowItem & { readonly bare: RowItem })[]): { readonly row: number, readonly labelled: boolean }[] {
  const rows = rowsFor(places, MOST_ROWS)
  const below = rowsFor(places.flatMap(({ bare }, index) => (rows[index]!.labelled ? [] : [bare])), MOST_ROWS).values()
  return rows.map((place) => (place.labelled ? place : { row: MOST_ROWS + below.next().value!.row, labelled: false }))
}

const MOST_ROWS = 200
/** Between the marks of the axis, at least. */
const TICK = 64
/** Between a shape and its words. */
const GAP = 8
const DAY = 86_400_000
const LEFT = DRAWING.margin
const RIGHT = DRAWING.width - DRAWING.margin

interface Scale {
  at(time: number): number
  timeAt(x: number): number
}

/** At both sides there is room for what fades. */
function scaleOf(entries: readonly PublishedEntry[]): Scale {
  let [first, last] = [Infinity, -Infinity]
  for (const { start, end } of entries.map(endsOf)) [first, last] = [Math.min(first, start ?? end!), Math.max(last, end ?? start!)]
  const more = Math.max(0, 6 * DAY - (last - first)) / 2
  const inner = { left: LEFT + DRAWING.fade, right: RIGHT - DRAWING.fade }
  const perPixel = (last - first + 2 * more) / (inner.right - inner.left)
  return {
    at: (time) => inner.left + (time - first + more) / perPixel,
    timeAt: (x) => first - more + (x - inner.left) * perPixel,
  }
}

function placeOf(entry: PublishedEntry, { at }: Scale) {
  const { start, end } = endsOf(entry)
  const known = [at(start ?? end!), at(end ?? start!)] as const
  const least = entry.date.precision === 'day' ? 9 : 4
  const middle = (known[0] + known[1]) / 2
  const [left, right] = known[1] - known[0] < least ? [middle - least / 2, middle + least / 2] : known
  const begins = left - (start === null ? DRAWING.fade : 0)
  const to = right + (end === null ? DRAWING.fade : 0)
  const label = labelOf(entry)
  const fits = to + GAP + label.length <= DRAWING.width - 12
  const x = fits ? to + GAP : begins - GAP - label.length
  const bare = { from: begins, to, wide: to + GAP }
  return { entry, left, right, bare, from: Math.min(begins, x), to, wide: (fits ? x + label.length : to) + 2 * GAP, label: { ...label, x: fits ? x : begins - GAP, before: !fits } }
}

function labelOf({ date, quote }: PublishedEntry): { when: string, quote: string, length: number } {
  const when = date.display.charAt(0).toUpperCase() + date.display.slice(1)
  const words = headlineOf(quote, 56)
  return { when, quote: words, length: widthOf(when, DRAWING.label) * 1.08 + DRAWING.label / 2 + widthOf(words, DRAWING.label) }
}

/** First and last millisecond, null where open or unknown. */
function endsOf({ date: { earliest, latest } }: PublishedEntry): { start: number | null, end: number | null } {
  return { start: earliest === null ? null : Date.parse(earliest), end: latest === null ? null : Date.parse(latest) + DAY - 1 }
}
