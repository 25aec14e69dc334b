/** The sheet that entries are drawn on: while the window moves sideways it moves as a whole, and little on it is drawn anew. */
import type { TimeSpan } from './date-shape'

export interface Sheet {
  /** The time at its 0. */
  readonly origin: number
  /** Pixels a millisecond. */
  readonly scale: number
  /** What of it is drawn, in pixels from its 0: at least what is in sight. */
  readonly from: number
  readonly to: number
  /** Where labels end at the latest; as long as it moves they need not, or each would change its length at the side. */
  readonly labelsTo: number
}

/** While it moves, as much more is drawn as fills the next stretch of this length: one in several frames then draws. */
export const STRETCH = 64
/** Further from its 0 pixels would become coarse. */
const FURTHEST = 50_000
/** Two scales closer than this are one: what is left of moving sideways is no zoom. */
const SAME = 1e-9

/** Exactly what is in sight. */
export function wholeSheet({ from, to }: TimeSpan, width: number): Sheet {
  return { origin: from, scale: width / (to - from), from: 0, to: width, labelsTo: width }
}

/** The sheet to draw on after another: with the same 0 for as long as the scale is the same. */
export function nextSheet(before: Sheet | null, window: TimeSpan, width: number, moving: boolean): Sheet {
  const { origin, scale } = goesOn(before, window, width) ? before : wholeSheet(window, width)
  const left = leftOn({ origin, scale }, window)
  const right = left + width
  const [from, to] = moving ? [Math.floor(left / STRETCH) * STRETCH, Math.ceil(right / STRETCH) * STRETCH] : [left, right]
  const sheet = { origin, scale, from, to, labelsTo: moving ? Infinity : to }
  return before !== null && isSame(before, sheet) ? before : sheet
}

/** Where the window begins on it, in pixels. */
export function leftOn({ origin, scale }: Pick<Sheet, 'origin' | 'scale'>, window: TimeSpan): number {
  return (window.from - origin) * scale
}

function goesOn(before: Sheet | null, window: TimeSpan, width: number): before is Sheet {
  if (before === null) return false
  const scale = width / (window.to - window.from)
  return Math.abs(scale / before.scale - 1) < SAME && Math.abs(leftOn(before, window)) < FURTHEST
}

function isSame(a: Sheet, b: Sheet): boolean {
  return a.origin === b.origin && a.scale === b.scale && a.from === b.from && a.to === b.to && a.labelsTo === b.labelsTo
}
