/** Which lane each entry is drawn in, so that no label covers another; what finds no lane is gathered in clusters. */

/** A thing to place, in pixels along the line of time. An open side is infinite. */
export interface LaneItem {
  readonly left: number
  readonly right: number
  /** A finite place, for when it is gathered in a cluster. */
  readonly anchor: number
  /** The least width at which its label says something. */
  readonly label: number
}

/** `items` are indices into what was placed. */
export interface Cluster {
  readonly items: readonly number[]
  /** Where its badge begins. */
  readonly left: number
}

export interface Placement {
  /** The lane of each item, 0 first; -1 when it is in a cluster. */
  readonly lanes: readonly number[]
  /** The item that follows in the same lane, or -1. */
  readonly following: readonly number[]
  readonly clusters: readonly Cluster[]
}

/** Between a shape and its label, and within a bar before its label. */
export const LABEL_GAP = 6
/** Between a label and the next shape. */
export const ITEM_GAP = 12
/** A badge and the space after it: no two begin closer. */
export const CLUSTER_PITCH = 60

/** Widths that labels would like to have beyond the least; the first that lets everything in is taken. */
const GENEROSITY = [190, 130, 80, 40, 0] as const
/** The extra width that is worth no further lane. */
const ENOUGH = 80

/**
 * Places items, which come sorted by `left`, in `count` lanes. With labels as long as will do; when even the least
 * are too many, the last lane is left to the clusters. Pinned items are never in a cluster while a lane can be cleared.
 * The placement holds at any larger scale too, since labels keep their size while everything moves apart.
 */
export function placeInLanes(items: readonly LaneItem[], count: number, pinned: ReadonlySet<number> = new Set()): Placement {
  for (const extra of GENEROSITY) {
    const lanes = pack(items, count, extra, null)
    if (lanes !== null) return { lanes, following: followersOf(lanes, count), clusters: [] }
  }
  const lanes = pack(items, Math.max(1, count - 1), 0, pinned)!
  return { lanes, following: followersOf(lanes, count), clusters: clustersOf(items, lanes) }
}

/** Places items in as few lanes as let every label say more than the least, and in `most` when that is too few. */
export function placeInFewLanes(items: readonly LaneItem[], most: number, pinned: ReadonlySet<number> = new Set()): Placement & { readonly count: number } {
  for (let count = 1; count < most; count++) {
    const lanes = pack(items, count, ENOUGH, null)
    if (lanes !== null) return { lanes, following: followersOf(lanes, count), clusters: [], count }
  }
  return { ...placeInLanes(items, most, pinned), count: most }
}

/** Where the item ends when its label has a width: inside its bar if it fits there, else behind it. */
export function rightWithLabel({ left, right }: Pick<LaneItem, 'left' | 'right'>, label: number): number {
  return fitsInside(right - left, label) ? right : right + LABEL_GAP + label
}

export function fitsInside(bar: number, label: number): boolean {
  return bar >= label + 2 * LABEL_GAP
}

/** In a crowd, what is longer than this leaves half of the lanes to what is not: bars without an end in sight tell least. */
const LONG = 900

/** First fit. Without `pinned` it gives up (null) at the first item that finds no lane. */
function pack(items: readonly LaneItem[], count: number, extra: number, pinned: ReadonlySet<number> | null): number[] | null {
  const lanes = new Array<number>(items.length).fill(-1)
  const taken: number[][] = Array.from({ length: count }, () => [])
  const ends = new Array<number>(count).fill(-Infinity)
  const endOf = (index: number): number => rightWithLabel(items[index]!, items[index]!.label + extra) + ITEM_GAP
  const put = (index: number, lane: number): void => {
    lanes[index] = lane
    taken[lane]!.push(index)
    ends[lane] = endOf(index)
  }
  for (const [index, item] of items.entries()) {
    const open = pinned !== null && item.right - item.left > LONG ? Math.ceil(count / 2) : count
    const free = ends.findIndex((end, lane) => lane < open && end <= item.left && (taken[lane]!.length === 0 || end < Infinity))
    if (free !== -1) put(index, free)
    else if (pinned === null) return null
    else if (pinned.has(index)) put(index, cleared(item, taken, endOf, lanes, pinned))
  }
  return lanes
}

/** Clears the lane that loses the fewest items, so that a pinned one has a place; a pinned one is never cleared away if that can be. */
function cleared(item: LaneItem, taken: number[][], endOf: (index: number) => number, lanes: number[], pinned: ReadonlySet<number>): number {
  const inTheWay = taken.map((lane) => lane.filter((index) => endOf(index) > item.left || endOf(index) === Infinity))
  const losses = inTheWay.map((lane) => lane.length + (lane.some((index) => pinned.has(index)) ? 1e6 : 0))
  const best = losses.indexOf(Math.min(...losses))
  for (const index of inTheWay[best]!) lanes[index] = -1
  taken[best] = taken[best]!.filter((index) => lanes[index] === best)
  return best
}

function followersOf(lanes: readonly number[], count: number): number[] {
  const following = new Array<number>(lanes.length).fill(-1)
  const next = new Array<number>(count).fill(-1)
  for (let index = lanes.length - 1; index >= 0; index--) {
    const lane = lanes[index]!
    if (lane === -1) continue
    following[index] = next[lane]!
    next[lane] = index
  }
  return following
}

function clustersOf(items: readonly LaneItem[], lanes: readonly number[]): Cluster[] {
  const left = items.flatMap((_, index) => (lanes[index] === -1 ? index : [])).sort((a, b) => items[a]!.anchor - items[b]!.anchor || a - b)
  const clusters: { items: number[]; left: number }[] = []
  for (const index of left) {
    const last = clusters.at(-1)
    if (last !== undefined && items[index]!.anchor < last.left + CLUSTER_PITCH) last.items.push(index)
    else clusters.push({ items: [index], left: items[index]!.anchor })
  }
  return clusters
}
