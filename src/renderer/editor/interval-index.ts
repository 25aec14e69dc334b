/** Which intervals of a text meet a window: a sorted array read as a balanced tree, each node knowing its furthest end. */

/** `[start, end)`. */
export interface Interval {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** A value: never changed, only revised. `items` are in order: by start, then the longer first, then by id. */
export interface IntervalIndex<T extends Interval> {
  readonly items: readonly T[]
  /** The furthest end among the items of the subtree whose middle is here. */
  readonly reach: Float64Array
  /** The layer an item is drawn in, 0 nearest to the words; `layerCount` when every layer was taken. */
  readonly layers: Uint8Array
}

/** Three lines under the words can be told apart; more cannot. */
export const layerCount = 3

/** Empty intervals are left out; of two with one id the later stands. O(n log n). */
export function indexIntervals<T extends Interval>(list: Iterable<T>): IntervalIndex<T> {
  const byId = new Map<string, T>()
  for (const item of list) byId.set(item.id, item)
  return fromSorted([...byId.values()].filter(isFilled).sort(byPlace))
}

/** The index of `list`, made from the one before: linear when few intervals moved, came or went. */
export function reviseIndex<T extends Interval>(index: IntervalIndex<T>, list: Iterable<T>): IntervalIndex<T> {
  const rest = new Map<string, T>()
  for (const item of list) rest.set(item.id, item)
  const kept: T[] = []
  for (const old of index.items) {
    const now = rest.get(old.id)
    if (now === undefined || now.start !== old.start || now.end !== old.end) continue
    kept.push(now)
    rest.delete(old.id)
  }
  return fromSorted(merge(kept, [...rest.values()].filter(isFilled).sort(byPlace)))
}

/** The numbers, in order, of the items that share a character with `[from, to)`. O(log n + found · log n) at worst. */
export function overlapping<T extends Interval>(index: IntervalIndex<T>, from: number, to: number): number[] {
  const found: number[] = []
  if (from < to) collect(0, index.items.length)
  return found

  function collect(low: number, high: number): void {
    if (low >= high) return
    const middle = (low + high) >> 1
    if (index.reach[middle]! <= from) return
    collect(low, middle)
    const item = index.items[middle]!
    if (item.start >= to) return
    if (item.end > from) found.push(middle)
    collect(middle + 1, high)
  }
}

function fromSorted<T extends Interval>(items: readonly T[]): IntervalIndex<T> {
  const reach = new Float64Array(items.length)
  measure(0, items.length)
  return { items, reach, layers: assignLayers(items) }

  function measure(low: number, high: number): number {
    if (low >= high) return -1
    const middle = (low + high) >> 1
    const furthest = Math.max(items[middle]!.end, measure(low, middle), measure(middle + 1, high))
    reach[middle] = furthest
    return furthest
  }
}

/** Each item keeps one layer over its whole length, so that a line never jumps up or down where another begins. */
function assignLayers(items: readonly Interval[]): Uint8Array {
  const layers = new Uint8Array(items.length)
  const takenUntil = new Array<number>(layerCount).fill(0)
  items.forEach((item, i) => {
    const free = takenUntil.findIndex((end) => end <= item.start)
    layers[i] = free < 0 ? layerCount : free
    if (free >= 0) takenUntil[free] = item.end
  })
  return layers
}

function merge<T extends Interval>(a: readonly T[], b: readonly T[]): readonly T[] {
  if (b.length === 0) return a
  const merged: T[] = []
  let j = 0
  for (const item of a) {
    while (j < b.length && byPlace(b[j]!, item) < 0) merged.push(b[j++]!)
    merged.push(item)
  }
  while (j < b.length) merged.push(b[j++]!)
  return merged
}

function isFilled(item: Interval): boolean {
  return item.end > item.start
}

function byPlace(a: Interval, b: Interval): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
