/** What the drawing shows: each entry's lane, from one scale to the next, and what of it is in sight of a window. */
import type { PassageId } from '../../../shared/annotation/ids'
import type { TimelineEntry } from '../../../shared/projections/timeline-entries'
import { dateShapeOf, type DateShape, type TimeSpan } from './date-shape'
import { leastLabel } from './entry-wording'
import { CLUSTER_PITCH, fitsInside, ITEM_GAP, LABEL_GAP, placeInFewLanes, placeInLanes, type Placement } from './lanes'
import { placedParts, placedShape, SHAPE_MARGIN, type PlacedShape } from './placed-shape'

export interface ShapedEntry {
  readonly entry: TimelineEntry
  readonly shape: DateShape
  /** The least width at which its label says something. */
  readonly label: number
}

/** Lanes for all entries, whichever are in sight: so that moving sideways moves nothing between lanes. */
export interface Layout {
  /** By their left side. */
  readonly entries: readonly ShapedEntry[]
  readonly placement: Placement
  readonly lanes: number
}

/** An entry in sight, in pixels from the left of the drawing. */
export interface DrawnEntry extends Omit<ShapedEntry, 'label'> {
  readonly lane: number
  /** Cut a little beyond the drawing's sides. */
  readonly left: number
  readonly right: number
  readonly dot: boolean
  /** Whether its real end is in sight, so that it may be drawn as one. */
  readonly ends: { readonly left: boolean; readonly right: boolean }
  readonly parts: readonly { readonly left: number; readonly right: number }[]
  /** Where its label begins and how wide it may be; no room, no label. */
  readonly label: { readonly left: number; readonly room: number }
}

export interface DrawnCluster {
  readonly entries: readonly ShapedEntry[]
  readonly left: number
}

export interface Scene {
  readonly entries: readonly DrawnEntry[]
  readonly clusters: readonly DrawnCluster[]
}

/** Lanes are found for a scale at or just below the one in use, and kept until the next step. */
const STEP = 1.2
const WIDEST_LABEL = 380
/** Less than this shows no word. */
const NARROWEST_LABEL = 26
const CUT = 40
const ARROW_ROOM = 6
/** From a side of the drawing: where the badge stands of what began out of sight, and where labels end. */
const SIDE = 4
/** From an arrow to the label behind it. */
const ARROW_GAP = 10

/** Entries with a place in time. */
export function shapedEntries(entries: readonly TimelineEntry[]): ShapedEntry[] {
  return entries.flatMap((entry) => {
    const shape = dateShapeOf(entry.reading)
    return shape === null ? [] : { entry, shape, label: leastLabel(entry) }
  })
}

/** The scale to lay out for: the steps are so close that labels lose little, so far apart that few zooms cross one. */
export function layoutScale(scale: number): number {
  return STEP ** Math.floor(Math.log(scale) / Math.log(STEP))
}

/** `exactly` so many lanes, or as few as will do up to a number: `most`. */
export type LaneCount = { readonly exactly: number } | { readonly most: number }

/** Linear in the entries; holds for every scale from the given one up. */
export function layOut(shaped: readonly ShapedEntry[], scale: number, lanes: LaneCount, pinned: ReadonlySet<PassageId>): Layout {
  const origin = shaped[0]?.shape.from ?? 0
  const placed = shaped
    .map((one) => ({ one, ...placedShape(one.shape, origin, scale) }))
    .sort((a, b) => (a.left === b.left ? 0 : a.left - b.left))
  const items = placed.map(({ one, left, right }) => ({ left, right, anchor: (one.shape.from - origin) * scale, label: one.label }))
  const pins = new Set(placed.flatMap(({ one }, index) => (pinned.has(one.entry.passage) ? index : [])))
  const entries = placed.map(({ one }) => one)
  if ('exactly' in lanes) return { entries, placement: placeInLanes(items, lanes.exactly, pins), lanes: lanes.exactly }
  const placement = placeInFewLanes(items, lanes.most, pins)
  return { entries, placement, lanes: placement.count }
}

/** What of a layout is in sight. */
export function sceneOf({ entries, placement }: Layout, window: TimeSpan, width: number): Scene {
  const scale = width / (window.to - window.from)
  const place = (index: number): PlacedShape => placedShape(entries[index]!.shape, window.from, scale)
  const near = { from: window.from - (WIDEST_LABEL + SHAPE_MARGIN) / scale, to: window.to + SHAPE_MARGIN / scale }
  const drawn: DrawnEntry[] = []
  for (const [index, one] of entries.entries()) {
    const lane = placement.lanes[index]!
    if (lane === -1 || !reaches(one.shape, near)) continue
    const following = placement.following[index]!
    const parts = placedParts(one.shape, window.from, scale)
    const entry = drawnEntry(one, lane, { ...place(index), parts }, following === -1 ? Infinity : place(following).left, width)
    if (entry !== null) drawn.push(entry)
  }
  return { entries: drawn, clusters: clustersInSight({ entries, placement }, place, window, width) }
}

/** Whether anything of it lies in a window. */
export function isInSight({ shape }: ShapedEntry, window: TimeSpan): boolean {
  return reaches(shape, window)
}

function reaches(shape: DateShape, { from, to }: TimeSpan): boolean {
  return (shape.to > from || shape.end === 'open') && (shape.from < to || shape.start === 'open')
}

/** Those that begin in sight; what began before and still reaches into it stands together at the left side. */
function clustersInSight({ entries, placement }: Pick<Layout, 'entries' | 'placement'>, place: (index: number) => PlacedShape, window: TimeSpan, width: number): DrawnCluster[] {
  const earlier: number[] = []
  const inSight: { items: readonly number[]; left: number }[] = []
  for (const { items } of placement.clusters) {
    const { left, right } = place(items[0]!)
    const begin = Number.isFinite(left) ? left : right
    if (begin < SIDE) earlier.push(...items.filter((index) => reaches(entries[index]!.shape, window)))
    else if (begin <= width) inSight.push({ items, left: begin })
  }
  if (earlier.length > 0) {
    const next = inSight[0]
    const joined = next !== undefined && next.left < SIDE + CLUSTER_PITCH ? inSight.shift()!.items : []
    inSight.unshift({ items: [...earlier, ...joined], left: SIDE })
  }
  return inSight.map(({ items, left }) => ({ entries: items.map((index) => entries[index]!), left }))
}

function drawnEntry({ entry, shape }: ShapedEntry, lane: number, { left, right, dot, parts }: PlacedShape & Pick<DrawnEntry, 'parts'>, next: number, width: number): DrawnEntry | null {
  const label = labelOf(left, right, next, width)
  if (left > width || (right < 0 && label.left + label.room < 0)) return null
  const cutLeft = Math.max(left, shape.start === 'open' ? ARROW_ROOM : -CUT)
  const cutRight = Math.min(right, shape.end === 'open' ? width - ARROW_ROOM : width + CUT)
  return {
    entry,
    shape,
    lane,
    left: cutLeft,
    right: Math.max(cutLeft + 1, cutRight),
    dot,
    ends: { left: left > -CUT, right: right < width + CUT },
    parts: parts.map((part) => ({ left: within(part.left, width), right: within(part.right, width) })),
    label,
  }
}

/** Within the bar if it has more room there than behind it, and then always in sight. */
function labelOf(left: number, right: number, next: number, width: number): DrawnEntry['label'] {
  const start = (left === -Infinity ? ARROW_ROOM + ARROW_GAP : Math.max(0, left)) + LABEL_GAP
  const inside = Math.min(right, width) - LABEL_GAP - start
  const behind = Math.min(next - ITEM_GAP, width - SIDE) - right - LABEL_GAP
  const isInside = right === Infinity || (fitsInside(right - left, NARROWEST_LABEL) && Math.min(inside, WIDEST_LABEL) >= Math.min(behind, WIDEST_LABEL))
  const room = Math.min(WIDEST_LABEL, isInside ? inside : behind)
  return { left: isInside ? start : right + LABEL_GAP, room: room < NARROWEST_LABEL ? 0 : room }
}

function within(x: number, width: number): number {
  return Math.max(-CUT, Math.min(width + CUT, x))
}
