/** What the drawing shows: each entry's lane, from one scale to the next, and what of it is in sight of a window. */
import type { PassageId } from '../../../shared/annotation/ids'
import type { TimelineEntry } from '../../../shared/projections/timeline-entries'
import { dateShapeOf, type DateShape, type TimeSpan } from './date-shape'
import { leastLabel } from './entry-wording'
import { drawnEntry, followsWindow, REACH, type DrawnEntry, type EntryInTime, type Stretch } from './drawn-entry'
import { CLUSTER_PITCH, placeInFewLanes, placeInLanes, type Placement } from './lanes'
import { placedShape } from './placed-shape'
import { leftOn, wholeSheet, type Sheet } from './sheet'

export interface ShapedEntry extends EntryInTime {
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

export interface DrawnCluster {
  readonly entries: readonly ShapedEntry[]
  /** In pixels from the sheet's 0. */
  readonly left: number
}

export interface Scene {
  readonly entries: readonly DrawnEntry[]
  readonly clusters: readonly DrawnCluster[]
}

/** Lanes are found for a scale at or just below the one in use, and kept until the next step. */
const STEP = 1.2
/** From the side of the drawing to the badge of what began out of sight. */
const SIDE = 4

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

/** What of a layout is in sight of a window, `width` pixels wide. */
export function sceneOf(layout: Layout, window: TimeSpan, width: number): Scene {
  const sheet = wholeSheet(window, width)
  const draw = drawingOf(layout, sheet, sheet)
  return { entries: onSheet(layout, sheet).flatMap((index) => draw(index) ?? []), clusters: clustersOn(layout, sheet, window) }
}

/** Of what is on a sheet: what stays as it is while the window moves over it, and the indices of what does not. */
export interface PartedScene {
  readonly steady: readonly DrawnEntry[]
  readonly following: readonly number[]
}

/** Linear in the entries of the layout, and the only part of drawing on a sheet that is. */
export function partedScene(layout: Layout, sheet: Sheet): PartedScene {
  const draw = drawingOf(layout, sheet, sheet)
  const indices = onSheet(layout, sheet)
  const following = indices.filter((index) => followsWindow(layout.entries[index]!, sheet))
  const apart = new Set(following)
  return { steady: indices.flatMap((index) => (apart.has(index) ? [] : draw(index) ?? [])), following }
}

/** Those that do not stay as they are, for a window. */
export function followingEntries(layout: Layout, following: readonly number[], sheet: Sheet, window: TimeSpan, width: number): DrawnEntry[] {
  const left = leftOn(sheet, window)
  const draw = drawingOf(layout, sheet, { from: left, to: left + width })
  return following.flatMap((index) => draw(index) ?? [])
}

/** Those that begin in sight; what began before and still reaches into it stands together at the left side. */
export function clustersOn({ entries, placement }: Layout, sheet: Sheet, window: TimeSpan): DrawnCluster[] {
  const side = leftOn(sheet, window) + SIDE
  const earlier: number[] = []
  const inSight: { items: readonly number[]; left: number }[] = []
  for (const { items } of placement.clusters) {
    const { left, right } = placedShape(entries[items[0]!]!.shape, sheet.origin, sheet.scale)
    const begin = Number.isFinite(left) ? left : right
    if (begin < side) earlier.push(...items.filter((index) => reaches(entries[index]!.shape, window)))
    else if (begin <= sheet.to) inSight.push({ items, left: begin })
  }
  if (earlier.length > 0) {
    const next = inSight[0]
    const joined = next !== undefined && next.left < side + CLUSTER_PITCH ? inSight.shift()!.items : []
    inSight.unshift({ items: [...earlier, ...joined], left: side })
  }
  return inSight.map(({ items, left }) => ({ entries: items.map((index) => entries[index]!), left }))
}

/** Whether anything of it lies in a window. */
export function isInSight({ shape }: ShapedEntry, window: TimeSpan): boolean {
  return reaches(shape, window)
}

/** Indices of those that have a lane and may be on the sheet. */
function onSheet({ entries, placement }: Layout, { origin, scale, from, to }: Sheet): number[] {
  const near = { from: origin + (from - REACH.right) / scale, to: origin + (to + REACH.left) / scale }
  const indices: number[] = []
  for (let index = 0; index < entries.length; index++) if (placement.lanes[index] !== -1 && reaches(entries[index]!.shape, near)) indices.push(index)
  return indices
}

function drawingOf({ entries, placement }: Layout, sheet: Sheet, sight: Stretch): (index: number) => DrawnEntry | null {
  return (index) => {
    const following = placement.following[index]!
    const next = following === -1 ? Infinity : placedShape(entries[following]!.shape, sheet.origin, sheet.scale).left
    return drawnEntry(entries[index]!, placement.lanes[index]!, next, sheet, sight)
  }
}

function reaches(shape: DateShape, { from, to }: TimeSpan): boolean {
  return (shape.to > from || shape.end === 'open') && (shape.from < to || shape.start === 'open')
}
