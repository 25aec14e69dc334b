import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLUSTER_PITCH, ITEM_GAP, placeInLanes, rightWithLabel, type LaneItem } from './lanes'

const point = (left: number, label = 40): LaneItem => ({ left, right: left + 10, anchor: left, label })

const someItems = fc
  .array(
    fc.record({
      left: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 3000 }) }, { weight: 1, arbitrary: fc.constant(-Infinity) }),
      width: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 6, max: 400 }) }, { weight: 1, arbitrary: fc.constant(Infinity) }),
      label: fc.integer({ min: 20, max: 120 }),
      anchor: fc.integer({ min: 0, max: 3000 }),
    }),
    { maxLength: 80 },
  )
  .map((drafts) =>
    drafts
      .map(({ left, width, label, anchor }): LaneItem => ({ left, right: left === -Infinity ? anchor : left + width, anchor: left === -Infinity ? anchor : left, label }))
      .sort((a, b) => (a.left === b.left ? 0 : a.left - b.left)),
  )

describe('lanes', () => {
  it('put what is apart on one lane and what is close on the next', () => {
    expect(placeInLanes([point(0), point(300), point(310)], 3).lanes).toEqual([0, 0, 1])
  })

  it('know what follows, so that a label can take the room before it', () => {
    expect(placeInLanes([point(0), point(300), point(310)], 3).following).toEqual([1, -1, -1])
  })

  it('draw something without end beside nothing that comes later', () => {
    const since = { left: 0, right: Infinity, anchor: 0, label: 40 }
    expect(placeInLanes([since, point(5000), point(9000)], 2).lanes).toEqual([0, 1, 1])
  })

  it('gather in clusters what finds no lane', () => {
    const crowd = Array.from({ length: 9 }, (_, index) => point(100 + index))
    const { lanes, clusters } = placeInLanes(crowd, 3)
    expect(lanes.filter((lane) => lane >= 0)).toEqual([0, 1])
    expect(clusters).toEqual([{ items: [2, 3, 4, 5, 6, 7, 8], left: 102 }])
  })

  it('leave room in a crowd for what is short, however many long bars begin before it', () => {
    const long = Array.from({ length: 8 }, (_, index): LaneItem => ({ left: index, right: 4000, anchor: index, label: 40 }))
    const { lanes } = placeInLanes([...long, point(2000), point(2400)], 5)
    expect(lanes.filter((lane) => lane >= 0)).toHaveLength(4)
    expect(lanes.slice(-2).every((lane) => lane >= 0)).toBe(true)
  })

  it('never gather a pinned entry while something else can make room', () => {
    const crowd = Array.from({ length: 9 }, (_, index) => point(100 + index))
    const { lanes, clusters } = placeInLanes(crowd, 3, new Set([7]))
    expect(lanes[7]).toBeGreaterThanOrEqual(0)
    expect(clusters.flatMap(({ items }) => items)).not.toContain(7)
  })

  it('never overlap, at the scale they were made for and at any larger one', () => {
    fc.assert(fc.property(someItems, fc.integer({ min: 2, max: 8 }), fc.double({ min: 1, max: 50, noNaN: true }), (items, count, scale) => {
      const { lanes, following } = placeInLanes(items, count)
      for (const [index, item] of items.entries()) {
        const next = items[following[index]!]
        if (next === undefined) continue
        expect(lanes[following[index]!]).toBe(lanes[index])
        const right = rightWithLabel({ left: item.left * scale, right: item.right * scale }, item.label)
        expect(right + ITEM_GAP).toBeLessThanOrEqual(next.left * scale + 1e-6)
      }
    }))
  })

  it('hold every entry once, in a lane or in a cluster, and badges keep their distance', () => {
    fc.assert(fc.property(someItems, fc.integer({ min: 1, max: 8 }), fc.array(fc.nat(79), { maxLength: 2 }), (items, count, pins) => {
      const { lanes, clusters } = placeInLanes(items, count, new Set(pins))
      const gathered = clusters.flatMap((cluster) => cluster.items)
      expect(new Set(gathered).size).toBe(gathered.length)
      expect(gathered.sort((a, b) => a - b)).toEqual(items.flatMap((_, index) => (lanes[index] === -1 ? index : [])))
      for (const [index, cluster] of clusters.entries()) {
        if (index > 0) expect(cluster.left - clusters[index - 1]!.left).toBeGreaterThanOrEqual(CLUSTER_PITCH)
      }
    }))
  })
})
