/** How groups of lanes stand below each other in the drawing, and what of each is in sight. */
import type { PassageId } from '../../../shared/annotation/ids'
import type { TimeSpan } from './date-shape'
import type { DrawnEntry } from './drawn-entry'
import type { LaneGroup } from './lane-groups'
import { clustersOn, followingEntries, isInSight, layOut, partedScene, sceneOf, type DrawnCluster, type Layout, type PartedScene } from './scene'
import type { Sheet } from './sheet'

/** Pixels. */
export const LANE = 24
/** Above and under the lanes of a group. */
const PAD = 4
/** The width of a column. */
const COLUMN = 160
/** A group with nothing in sight. */
const BARE = 22
/** The least free height above lanes that stand for nothing. */
const ABOVE = 4

/** The most lanes that one of several groups takes: where there is little room, where there is enough, and where there is plenty. */
const MOST = { least: 2, enough: 4, greatest: 12 } as const

export interface LaidOutGroup {
  readonly group: LaneGroup
  readonly layout: Layout
}

/** In pixels from the top of all rows. */
export interface LaneRow extends LaidOutGroup {
  readonly top: number
  readonly height: number
  /** Nothing of it is in sight: it is drawn as its label alone. */
  readonly bare: boolean
}

type Placed<T> = T & { readonly top: number }

/** Entries that begin near each other: where one comes or goes, no other column is looked at. */
export interface Column {
  readonly at: number
  readonly entries: readonly Placed<DrawnEntry>[]
}

/** What of a row is on a sheet, and how much of it stays as it is while the window moves over it. */
export interface PartedRow extends Omit<PartedScene, 'steady'> {
  readonly row: LaneRow
  readonly columns: readonly Column[]
}

export interface DrawnRow {
  readonly row: LaneRow
  /** Those that stay as they are while the window moves over the sheet: all of them, and in columns. */
  readonly entries: readonly Placed<DrawnEntry>[]
  readonly columns: readonly Column[]
  /** Those that move with the sides of the window. */
  readonly following: readonly Placed<DrawnEntry>[]
  readonly clusters: readonly Placed<DrawnCluster>[]
}

/** Pixels from the top of all rows. */
export interface Heights {
  readonly from: number
  readonly to: number
}

/** Lanes for each group at a scale, in a drawing of a height. Costs time linear in the entries of all groups. */
export function layOutGroups(groups: readonly LaneGroup[], scale: number, height: number, pinned: ReadonlySet<PassageId>): LaidOutGroup[] {
  const fitting = Math.floor((height - ABOVE) / LANE)
  const [only] = groups
  if (only !== undefined && isUnnamed(only)) return [{ group: only, layout: layOut(only.entries, scale, { exactly: Math.max(2, fitting) }, pinned) }]
  const shared = Math.max(Math.floor(fitting / groups.length), Math.min(MOST.enough, Math.floor(fitting / 2)))
  const most = Math.min(MOST.greatest, Math.max(MOST.least, shared))
  return groups.map((group) => ({ group, layout: layOut(group.entries, scale, { most }, pinned) }))
}

/** Ids of the groups with a name that have nothing in a window. */
export function bareGroups(groups: readonly LaidOutGroup[], window: TimeSpan): ReadonlySet<string> {
  return new Set(groups.filter(({ group, layout }) => !isUnnamed(group) && !layout.entries.some((one) => isInSight(one, window))).map(({ group }) => group.id))
}

/** Rows from the top down. Lanes that stand for nothing rest on the axis, in all the height there is. */
export function stackedRows(groups: readonly LaidOutGroup[], height: number, bare: ReadonlySet<string>): LaneRow[] {
  let top = 0
  return groups.map(({ group, layout }) => {
    const isBare = !isUnnamed(group) && bare.has(group.id)
    const tall = isUnnamed(group) ? Math.max(height, ABOVE + layout.lanes * LANE) : isBare ? BARE : layout.lanes * LANE + 2 * PAD
    const row = { group, layout, top, height: tall, bare: isBare }
    top += tall
    return row
  })
}

/** What is in sight of a window, `width` pixels wide, of the rows between two heights. */
export function drawnRows(rows: readonly LaneRow[], window: TimeSpan, width: number, between: Heights): DrawnRow[] {
  return rowsBetween(rows, between).map((row) => {
    const { entries: drawn, clusters } = sceneOf(row.layout, window, width)
    const entries = inLanes(row, drawn)
    return { row, entries, columns: [{ at: 0, entries }], following: [], clusters: overLanes(row, clusters) }
  })
}

/** The rows between two heights on a sheet. */
export function partedRows(rows: readonly LaneRow[], sheet: Sheet, between: Heights): PartedRow[] {
  return rowsBetween(rows, between).map((row) => {
    const { steady, following } = partedScene(row.layout, sheet)
    return { row, columns: inColumns(inLanes(row, steady)), following }
  })
}

/** The same rows with the rest of what is on the sheet, for a window `width` pixels wide. */
export function wholeRows(rows: readonly PartedRow[], sheet: Sheet, window: TimeSpan, width: number): DrawnRow[] {
  return rows.map(({ row, columns, following }) => ({
    row,
    entries: columns.flatMap(({ entries }) => entries),
    columns,
    following: inLanes(row, followingEntries(row.layout, following, sheet, window, width)),
    clusters: overLanes(row, clustersOn(row.layout, sheet, window)),
  }))
}

function rowsBetween(rows: readonly LaneRow[], { from, to }: Heights): LaneRow[] {
  return rows.filter(({ top, height, bare }) => !bare && top < to && top + height > from)
}

/** By where they begin, in multiples of a column's width. */
function inColumns(entries: readonly Placed<DrawnEntry>[]): Column[] {
  const columns = new Map<number, Placed<DrawnEntry>[]>()
  for (const entry of entries) {
    const at = Math.floor(entry.left / COLUMN)
    const column = columns.get(at)
    if (column === undefined) columns.set(at, [entry])
    else column.push(entry)
  }
  return [...columns].map(([at, held]) => ({ at, entries: held })).sort((a, b) => a.at - b.at)
}

function inLanes(row: LaneRow, entries: readonly DrawnEntry[]): Placed<DrawnEntry>[] {
  return entries.map((entry) => ({ ...entry, top: laneTop(row, entry.lane) }))
}

function overLanes(row: LaneRow, clusters: readonly DrawnCluster[]): Placed<DrawnCluster>[] {
  const top = laneTop(row, row.layout.lanes - 1)
  return clusters.map((cluster) => ({ ...cluster, top }))
}

/** Whether a passage is drawn in it by itself. */
export function holds({ entries, following }: DrawnRow, passage: PassageId): boolean {
  return [entries, following].some((list) => list.some(({ entry }) => entry.passage === passage))
}

/** From the axis upwards where lanes stand for nothing, else from the label downwards. */
export function laneTop({ group, top, height }: LaneRow, lane: number): number {
  return isUnnamed(group) ? top + height - (lane + 1) * LANE : top + PAD + lane * LANE
}

function isUnnamed({ label }: LaneGroup): boolean {
  return label === ''
}
