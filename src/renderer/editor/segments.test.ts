import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Interval, indexIntervals, layerCount, overlapping, reviseIndex } from './interval-index'
import { cutAt, flatten } from './segments'

const length = 60
const span = fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
const intervals = fc.array(span, { maxLength: 30 }).map((spans) => spans.map((each, i): Interval => ({ id: `p${i}`, ...each })))

describe('an index of intervals', () => {
  it('finds what a naive search finds', () => {
    fc.assert(
      fc.property(intervals, span, (list, { start, end }) => {
        const index = indexIntervals(list)
        const found = overlapping(index, start, end).map((i) => index.items[i]!.id)
        expect(new Set(found)).toEqual(new Set(list.filter((item) => Math.max(item.start, start) < Math.min(item.end, end)).map((item) => item.id)))
      }),
    )
  })

  it('is the same revised as made anew', () => {
    fc.assert(
      fc.property(intervals, intervals, (before, after) => {
        expect(reviseIndex(indexIntervals(before), after)).toEqual(indexIntervals(after))
      }),
    )
  })

  it('takes what is said of an interval from the new list, even where it did not move', () => {
    const index = indexIntervals([{ id: 'a', start: 0, end: 4, colour: 1 }])
    expect(reviseIndex(index, [{ id: 'a', start: 0, end: 4, colour: 2 }]).items[0]!.colour).toBe(2)
  })

  it('keeps intervals of one layer apart', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const { items, layers } = indexIntervals(list)
        for (let layer = 0; layer < layerCount; layer++) {
          const inLayer = items.filter((_, i) => layers[i] === layer)
          inLayer.forEach((item, i) => expect(item.start).toBeGreaterThanOrEqual(inLayer[i - 1]?.end ?? 0))
        }
      }),
    )
  })
})

describe('segments', () => {
  it('say of each character what a naive count says', () => {
    fc.assert(
      fc.property(intervals, span, (list, { start, end }) => {
        const index = indexIntervals(list)
        const segments = flatten(index, start, end)
        for (let offset = 0; offset < length; offset++) {
          const covering = segments.filter((segment) => segment.start <= offset && offset < segment.end)
          const expected = offset < start || offset >= end ? [] : index.items.filter((item) => item.start <= offset && offset < item.end)
          expect(covering.length).toBe(expected.length > 0 ? 1 : 0)
          expect(covering[0]?.passages ?? []).toEqual(expected)
        }
      }),
    )
  })

  it('are in order, apart, filled, and differ from their neighbours', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const segments = flatten(indexIntervals(list), 0, length)
        segments.forEach((segment, i) => {
          const before = segments[i - 1]
          expect(segment.end).toBeGreaterThan(segment.start)
          expect(segment.start).toBeGreaterThanOrEqual(before?.end ?? 0)
          if (before?.end === segment.start) expect(segment.passages).not.toEqual(before.passages)
        })
      }),
    )
  })

  it('draw as many lines as there is room for, each for another passage', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        for (const { passages, layers } of flatten(indexIntervals(list), 0, length)) {
          const drawn = layers.filter((passage) => passage !== null)
          expect(drawn.length).toBe(Math.min(layerCount, passages.length))
          expect(new Set(drawn).size).toBe(drawn.length)
          expect(passages).toEqual(expect.arrayContaining(drawn))
        }
      }),
    )
  })

  it('name the longest passage first where several begin together', () => {
    const index = indexIntervals([{ id: 'short', start: 0, end: 3 }, { id: 'long', start: 0, end: 9 }])
    expect(flatten(index, 0, 9).map((segment) => segment.passages.map((passage) => passage.id))).toEqual([['long', 'short'], ['long']])
  })
})

describe('segments cut at edges', () => {
  it('cover the same by the same, and none reaches over an edge', () => {
    fc.assert(
      fc.property(intervals, fc.array(fc.nat(length)), (list, places) => {
        const segments = flatten(indexIntervals(list), 0, length)
        const edges = places.toSorted((a, b) => a - b)
        const pieces = cutAt(segments, edges)
        const coverOf = (parts: typeof segments) => parts.flatMap(({ start, end, passages }) => Array.from({ length: end - start }, (_, i) => [start + i, passages]))
        expect(coverOf(pieces)).toEqual(coverOf(segments))
        for (const { start, end } of pieces) {
          expect(start).toBeLessThan(end)
          expect(edges.filter((edge) => edge > start && edge < end)).toEqual([])
        }
      }),
    )
  })
})
