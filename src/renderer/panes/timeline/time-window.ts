/** The stretch of time that the drawing shows, and how it moves. Pure: times in, times out. */
import type { DateShape, TimeSpan } from './date-shape'

export const DAY = 86_400_000

/** No closer than this: a day is then wide enough to be read as one. */
export const CLOSEST = 10 * DAY

/** Pixels left free beside the outermost shapes when all is in sight; the right ones hold the last label. */
const ROOM_LEFT = 20
const ROOM_RIGHT = 150

/** From the first to the last known bound; null without shapes. */
export function extentOfAll(shapes: Iterable<DateShape | null>): TimeSpan | null {
  let from = Infinity
  let to = -Infinity
  for (const shape of shapes) {
    if (shape === null) continue
    from = Math.min(from, shape.from)
    to = Math.max(to, shape.to)
  }
  return from < to ? { from, to } : null
}

/**
 * From the first to the last bound of all but a few stragglers, one in twenty on either side, where leaving them out
 * shows the rest much larger; else the same as `extentOfAll`. What is open need not show where it began.
 */
export function extentOfMost(shapes: readonly DateShape[]): TimeSpan | null {
  const all = extentOfAll(shapes)
  const closed = shapes.filter(({ start, end }) => start === 'closed' && end === 'closed')
  const cut = Math.floor(closed.length / 20)
  const from = closed.map((shape) => shape.from).sort((a, b) => a - b)[cut]
  const to = closed.map((shape) => shape.to).sort((a, b) => b - a)[cut]
  if (all === null || from === undefined || to === undefined || from >= to) return all
  if ((to - from) * 1.5 >= all.to - all.from) return all
  // Who stands close by is no straggler, and would be cut in half.
  const near = (to - from) * 0.1
  return {
    from: closed.reduce((first, shape) => (shape.from < from - near ? first : Math.min(first, shape.from)), from),
    to: closed.reduce((last, shape) => (shape.to > to + near ? last : Math.max(last, shape.to)), to),
  }
}

/** All of an extent in sight, with room at its sides, and never closer than six times the closest. */
export function fitted(extent: TimeSpan, width: number): TimeSpan {
  const span = Math.max(extent.to - extent.from, CLOSEST * 6)
  const middle = (extent.from + extent.to) / 2
  const right = Math.min(ROOM_RIGHT, width * 0.25)
  const perPixel = span / Math.max(1, width - ROOM_LEFT - right)
  return { from: middle - span / 2 - ROOM_LEFT * perPixel, to: middle + span / 2 + right * perPixel }
}

/** How far one may go: half the extent beyond either end, and to `now` where something is still going on. */
export function limitsOf(extent: TimeSpan, width: number, now: number | null): TimeSpan {
  const reach = now === null ? extent : { from: Math.min(extent.from, now), to: Math.max(extent.to, now) }
  const { from, to } = fitted(reach, width)
  return { from: from - (to - from) / 2, to: to + (to - from) / 2 }
}

/** The nearest window that lies within the limits and is neither too close nor wider than they are. */
export function clamped(window: TimeSpan, limits: TimeSpan): TimeSpan {
  const room = limits.to - limits.from
  const span = Math.min(room, Math.max(Math.min(CLOSEST, room), window.to - window.from))
  const middle = (window.from + window.to) / 2
  const from = Math.min(limits.to - span, Math.max(limits.from, middle - span / 2))
  return { from, to: from + span }
}

/** A factor over 1 goes closer; the time `at` stays where it is on the screen. */
export function zoomed({ from, to }: TimeSpan, factor: number, at = (from + to) / 2): TimeSpan {
  return { from: at - (at - from) / factor, to: at + (to - at) / factor }
}

/** Moved by a share of its own width: 0.25 shows a quarter that came later. */
export function panned({ from, to }: TimeSpan, share: number): TimeSpan {
  const by = (to - from) * share
  return { from: from + by, to: to + by }
}

/** The window that shows a span: itself when it does, else moved to have it in the middle, else wide enough for it. */
export function revealing(window: TimeSpan, span: TimeSpan): TimeSpan {
  const width = window.to - window.from
  const margin = width * 0.06
  if (span.from >= window.from + margin && span.to <= window.to - margin) return window
  if (span.from < window.from && span.to > window.to) return window
  const needed = Math.max(width, (span.to - span.from) * 1.3)
  const middle = (span.from + span.to) / 2
  return { from: middle - needed / 2, to: middle + needed / 2 }
}

/** The window that spreads a crowd: its members' starts over most of the width, from two to twelve times as close. */
export function spreading(window: TimeSpan, crowd: TimeSpan): TimeSpan {
  const width = window.to - window.from
  const needed = Math.min(Math.max((crowd.to - crowd.from) * 1.6, width / 12), width / 2)
  const middle = (crowd.from + crowd.to) / 2
  return { from: middle - needed / 2, to: middle + needed / 2 }
}

/** A window on the way from one to another, `done` from 0 to 1; closeness changes evenly, as the eye sees it. */
export function between(a: TimeSpan, b: TimeSpan, done: number): TimeSpan {
  if (done >= 1) return b
  const [spanA, spanB] = [a.to - a.from, b.to - b.from]
  const span = spanA * (spanB / spanA) ** done
  const share = Math.abs(spanB - spanA) < spanA * 1e-6 ? done : (span - spanA) / (spanB - spanA)
  const from = a.from + (b.from - a.from) * share
  return { from, to: from + span }
}
