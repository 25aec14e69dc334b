/** A date's shape in pixels: exactly its extent, and never so small that it cannot be seen. */
import type { DateShape, TimeSpan } from './date-shape'

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
  readonly parts: readonly { readonly left: number; readonly right: number }[]
}

/** `scale` is in pixels a millisecond; the time `origin` lies at 0. */
export function placedShape(shape: DateShape, origin: number, scale: number): PlacedShape {
  const x = (time: number): number => (time - origin) * scale
  if (shape.kind === 'day' && x(shape.to) - x(shape.from) < DOT) {
    const { left, right } = widened(x(shape.from), x(shape.to), DOT)
    return { left, right, dot: true, parts: [] }
  }
  const { left, right } = widened(x(shape.from), x(shape.to), SLIVER)
  return {
    left: beyond(left, shape.start, -1),
    right: beyond(right, shape.end, 1),
    dot: false,
    parts: shape.parts.map((part) => partPlaced(part, x)),
  }
}

function widened(left: number, right: number, least: number): { left: number; right: number } {
  const missing = Math.max(0, least - (right - left)) / 2
  return { left: left - missing, right: right + missing }
}

function beyond(side: number, edge: DateShape['start'], direction: 1 | -1): number {
  if (edge === 'open') return direction * Infinity
  return edge === 'unknown' ? side + direction * STUB : side
}

function partPlaced({ from, to }: TimeSpan, x: (time: number) => number): { left: number; right: number } {
  return widened(x(from), x(to), SLIVER)
}
