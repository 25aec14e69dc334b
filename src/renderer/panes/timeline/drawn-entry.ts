/** An entry as it is drawn: where its shape is cut, and where its label stands. */
import type { TimelineEntry } from '../../../shared/projections/timeline-entries'
import type { DateShape } from './date-shape'
import { fitsInside, ITEM_GAP, LABEL_GAP } from './lanes'
import { placedParts, placedShape, SHAPE_MARGIN } from './placed-shape'
import { STRETCH, type Sheet } from './sheet'

/** An entry with a place in time. */
export interface EntryInTime {
  readonly entry: TimelineEntry
  readonly shape: DateShape
}

/** An entry on the sheet, in pixels from its 0. */
export interface DrawnEntry extends EntryInTime {
  readonly lane: number
  /** Cut a little beyond the sheet's sides. */
  readonly left: number
  readonly right: number
  readonly dot: boolean
  /** Whether its real end is in sight, so that it may be drawn as one. */
  readonly ends: { readonly left: boolean; readonly right: boolean }
  readonly parts: readonly { readonly left: number; readonly right: number }[]
  /** Where its label begins and how wide it may be; no room, no label. */
  readonly label: { readonly left: number; readonly room: number }
}

/** Pixels on the sheet. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const WIDEST_LABEL = 380
/** Less than this shows no word. */
const NARROWEST_LABEL = 26
const CUT = 40
/** What is cut is cut at multiples of this, so that it seldom is anew while the sheet moves. */
const COARSE = 1024
const ARROW_ROOM = 6
/** From a side of the drawing to where labels end. */
const SIDE = 4
/** From an arrow to the label behind it. */
const ARROW_GAP = 10

/** From its bounds in time nothing of an entry is drawn further away than this, in pixels. */
export const REACH = { left: SHAPE_MARGIN, right: WIDEST_LABEL + SHAPE_MARGIN } as const

/** Null when nothing of it is on the sheet. `next` is where the next one in its lane begins; `sight` what of the sheet is in sight. */
export function drawnEntry({ entry, shape }: EntryInTime, lane: number, next: number, sheet: Sheet, sight: Stretch): DrawnEntry | null {
  const { left, right, dot } = placedShape(shape, sheet.origin, sheet.scale)
  const label = labelOf(left, right, next, { from: sight.from, to: sheet.labelsTo })
  if (left > sheet.to || (right < sheet.from && label.left + label.room < sheet.from)) return null
  const cut = { from: Math.floor((sheet.from - CUT) / COARSE) * COARSE, to: Math.ceil((sheet.to + CUT) / COARSE) * COARSE }
  const cutLeft = Math.max(left, shape.start === 'open' ? sight.from + ARROW_ROOM : cut.from)
  const cutRight = Math.min(right, shape.end === 'open' ? sight.to - ARROW_ROOM : cut.to)
  return {
    entry,
    shape,
    lane,
    left: cutLeft,
    right: Math.max(cutLeft + 1, cutRight),
    dot,
    ends: { left: left > cut.from, right: right < cut.to },
    parts: placedParts(shape, sheet.origin, sheet.scale).map((part) => ({ left: within(part.left, cut), right: within(part.right, cut) })),
    label,
  }
}

/** Whether it is drawn up to a side of the window, or its label may come to stand there, while the window moves over the sheet. */
export function followsWindow({ shape }: EntryInTime, { origin, scale, from }: Sheet): boolean {
  if (shape.start === 'open' || shape.end === 'open') return true
  const { left, right } = placedShape(shape, origin, scale)
  return left < from + STRETCH && right > from && fitsInside(right - left, NARROWEST_LABEL)
}

/** Within the bar if it has more room there than behind it, and then always in sight. */
function labelOf(left: number, right: number, next: number, { from, to }: Stretch): DrawnEntry['label'] {
  const start = (left === -Infinity ? from + ARROW_ROOM + ARROW_GAP : Math.max(from, left)) + LABEL_GAP
  const inside = Math.min(right, to) - LABEL_GAP - start
  const behind = Math.min(next - ITEM_GAP, to - SIDE) - right - LABEL_GAP
  const isInside = right === Infinity || (fitsInside(right - left, NARROWEST_LABEL) && Math.min(inside, WIDEST_LABEL) >= Math.min(behind, WIDEST_LABEL))
  const room = Math.min(WIDEST_LABEL, isInside ? inside : behind)
  return { left: isInside ? start : right + LABEL_GAP, room: room < NARROWEST_LABEL ? 0 : room }
}

function within(x: number, { from, to }: Stretch): number {
  return Math.max(from, Math.min(to, x))
}
