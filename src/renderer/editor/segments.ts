/** Overlapping intervals flattened: disjoint stretches of text, each knowing everything that covers it. */
import { type Interval, type IntervalIndex, layerCount, overlapping } from './interval-index'

export interface Segment<T extends Interval> {
  readonly start: number
  readonly end: number
  /** Everything that covers the whole stretch, in the index's order; never empty. Its length is the depth. */
  readonly passages: readonly T[]
  /** What is drawn in each of the layers, nearest to the words first; null where a layer is free. */
  readonly layers: readonly (T | null)[]
}

/** Clipped to `[from, to)`; in order, apart, and no two neighbours covered by the same. */
export function flatten<T extends Interval>(index: IntervalIndex<T>, from: number, to: number): Segment<T>[] {
  const found = overlapping(index, from, to)
  const edges = edgesOf(found.map((i) => index.items[i]!), from, to)
  const segments: Segment<T>[] = []
  let active: number[] = []
  let next = 0
  for (let e = 0; e + 1 < edges.length; e++) {
    const start = edges[e]!
    active = active.filter((i) => index.items[i]!.end > start)
    while (next < found.length && index.items[found[next]!]!.start <= start) active.push(found[next++]!)
    if (active.length > 0) segments.push(segmentOf(index, active, start, edges[e + 1]!))
  }
  return segments
}

/** The same segments, none of them reaching over an edge. Both must be in order. */
export function cutAt<T extends Interval>(segments: readonly Segment<T>[], edges: readonly number[]): Segment<T>[] {
  const pieces: Segment<T>[] = []
  let next = 0
  for (const segment of segments) {
    let { start } = segment
    for (; next < edges.length && edges[next]! < segment.end; next++) {
      const edge = edges[next]!
      if (edge <= start) continue
      pieces.push({ ...segment, start, end: edge })
      start = edge
    }
    pieces.push({ ...segment, start })
  }
  return pieces
}

function edgesOf(items: readonly Interval[], from: number, to: number): Float64Array {
  const edges = new Set<number>()
  for (const item of items) {
    edges.add(Math.max(item.start, from))
    edges.add(Math.min(item.end, to))
  }
  return Float64Array.from(edges).sort()
}

function segmentOf<T extends Interval>(index: IntervalIndex<T>, active: readonly number[], start: number, end: number): Segment<T> {
  return { start, end, passages: active.map((i) => index.items[i]!), layers: layersOf(index, active) }
}

/** Who found every layer taken where it began gets one here if there is room: nothing is ever left without a line for want of order. */
function layersOf<T extends Interval>(index: IntervalIndex<T>, active: readonly number[]): (T | null)[] {
  const layers = new Array<T | null>(layerCount).fill(null)
  const waiting: T[] = []
  for (const i of active) {
    const layer = index.layers[i]!
    if (layer < layerCount) layers[layer] = index.items[i]!
    else waiting.push(index.items[i]!)
  }
  return layers.map((taken) => taken ?? waiting.shift() ?? null)
}
