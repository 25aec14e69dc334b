/** A date's shape in pixels: exactly its extent, and never so small that it cannot be seen. */
import type { DateShape } from './date-shape'

/** A day is a dot of this size, until a day itself is wider. */
const DOT = 10
/** The least width of a bar. */
const SLIVER = 6
/** How far a shape runs on where its end is not known. */
const STUB = 36

export interface PlacedShape {
  /** Infinite where the shape is open. */
  readonly left: number
  readonly right: number
  /** A dot stands for the middle of its day. */
  readonly dot: boolean
}

/** `scale` is in pixels a millisecond; the time `origin` lies at 0. */
export function placedShape(shape: DateShape, origin: number, scale: number): PlacedShape {
  const from = (shape.from - origin) * scale
  const to = (shape.to - origin) * scale
  if (shape.kind === 'day' && to - from < DOT) return { ...widened(from, to, DOT), dot: true }
  const { left, right } = widened(from, to, SLIVER)
  return { left: beyond(left, shape.start, -1), right: beyond(right, shape.end, 1), dot: false }
}

/** The shape's parts, likewise. */
export function placedParts(shape: DateShape, origin: number, scale: number): { readonly left: number; readonly right: number }[] {
  return shape.parts.map(({ from, to }) => widened((from - origin) * scale, (to - origin) * scale, SLIVER))
}

/** Further than this from its bounds a shape never reaches on a side that is not open, in pixels. */
export const SHAPE_MARGIN = STUB

function widened(left: number, right: number, least: number): { left: number; right: number } {
  const missing = Math.max(0, least - (right - left)) / 2
  return { left: left - missing, right: right + missing }
}

function beyond(side: number, edge: DateShape['start'], direction: 1 | -1): number {
  if (edge === 'open') return direction * Infinity
  return edge === 'unknown' ? side + direction * STUB : side
}
