import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PassageId } from '../../../shared/annotation/ids'
import { readEdtf } from '../../../shared/dates/edtf-value'
import type { TimelineEntry } from '../../../shared/projections/timeline-entries'
import { layOut, layoutScale, sceneOf, shapedEntries, type ShapedEntry } from './scene'

const DAY = 86_400_000

function dated(edtf: string, index = 0): ShapedEntry {
  const reading = readEdtf(edtf)
  if ('problem' in reading) throw new Error(reading.problem)
  return shapedEntries([{ passage: `p${index}` as PassageId, display: edtf, edtf, reading } as TimelineEntry])[0]!
}

const year = (number: number): number => Date.UTC(number, 0, 1)
const scene = (edtfs: readonly string[], from: number, to: number, width = 1000, lanes = 6) => {
  const window = { from: year(from), to: year(to) }
  const layout = layOut(edtfs.map(dated), layoutScale(width / (window.to - window.from)), { exactly: lanes }, new Set())
  return sceneOf(layout, window, width)
}

describe('the scene', () => {
  it('draws a year exactly as long as it is', () => {
    const [drawn] = scene(['2004'], 2000, 2010).entries
    const scale = 1000 / (year(2010) - year(2000))
    expect(drawn!.left).toBeCloseTo((year(2004) - year(2000)) * scale)
    expect(drawn!.right - drawn!.left).toBeCloseTo(366 * DAY * scale)
  })

  it('draws a day as a dot in its middle, until it is wide enough to be drawn to scale', () => {
    const [far] = scene(['2004-07-01'], 2000, 2010).entries
    expect(far).toMatchObject({ dot: true })
    const window = { from: Date.UTC(2004, 5, 28), to: Date.UTC(2004, 6, 8) }
    const layout = layOut([dated('2004-07-01')], layoutScale(1000 / (10 * DAY)), { exactly: 4 }, new Set())
    const [near] = sceneOf(layout, window, 1000).entries
    expect(near).toMatchObject({ dot: false })
    expect([near!.left, near!.right]).toEqual([300, 400])
  })

  it('lets what is open run to the edge of the drawing', () => {
    const [since] = scene(['1952/..'], 2000, 2010).entries
    expect(since!.right).toBeGreaterThan(980)
    expect(since!.ends.left).toBe(false)
    expect(since!.label.left).toBeGreaterThanOrEqual(0)
  })

  it('leaves out what is out of sight', () => {
    expect(scene(['1950', '2004', '2050'], 2000, 2010).entries.map(({ entry }) => entry.edtf)).toEqual(['2004'])
  })

  it('gathers in a cluster what finds no lane, and still tells of it when its beginning is out of sight', () => {
    const years = Array.from({ length: 12 }, () => '2004')
    const { entries, clusters } = scene(years, 2000, 2010, 1000, 4)
    expect(entries.length).toBe(3)
    expect(clusters.map((cluster) => cluster.entries.length)).toEqual([9])
    const within = sceneOf(layOut(years.map(dated), layoutScale(1e-8), { exactly: 4 }, new Set()), { from: Date.UTC(2004, 3, 1), to: Date.UTC(2004, 3, 1) + 1e11 }, 1000)
    expect(within.clusters.map((cluster) => [cluster.entries.length, cluster.left])).toEqual([[9, 4]])
  })

  it('moves nothing between lanes when it moves sideways', () => {
    const edtfs = Array.from({ length: 60 }, (_, index) => `${1990 + (index * 7) % 30}-${String(1 + (index % 12)).padStart(2, '0')}`)
    const layout = layOut(edtfs.map(dated), layoutScale(1e-8), { exactly: 8 }, new Set())
    const lanesIn = (from: number) => new Map(sceneOf(layout, { from: year(from), to: year(from) + 1e11 }, 1000).entries.map(({ entry, lane }) => [entry.passage, lane]))
    const [before, after] = [lanesIn(2000), lanesIn(2001)]
    for (const [passage, lane] of after) if (before.has(passage)) expect(before.get(passage)).toBe(lane)
  })

  it('covers no label with a shape or another label', () => {
    const edtf = fc.tuple(fc.integer({ min: 1980, max: 2020 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 28 }), fc.constantFrom('day', 'month', 'year', 'range', 'since'))
      .map(([y, m, d, kind]) => {
        const month = `${y}-${String(m).padStart(2, '0')}`
        return { day: `${month}-${String(d || 1).padStart(2, '0')}`, month, year: String(y), range: `${y}/${y + d}`, since: `${y}/..` }[kind]!
      })
    fc.assert(fc.property(fc.array(edtf, { maxLength: 60 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 2, max: 12 }), (edtfs, years, lanes) => {
      const { entries } = scene(edtfs, 2000, 2000 + years, 1000, lanes)
      const ends = new Map<number, number>()
      for (const { lane, left, right, label } of [...entries].sort((a, b) => a.left - b.left)) {
        expect(left).toBeGreaterThanOrEqual((ends.get(lane) ?? -Infinity) - 1e-6)
        ends.set(lane, Math.max(right, label.room > 0 ? label.left + label.room : right))
      }
    }))
  })
})
