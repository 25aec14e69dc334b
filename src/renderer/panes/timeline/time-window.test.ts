import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEdtf } from '../../../shared/dates/edtf-value'
import { dateShapeOf, type DateShape } from './date-shape'
import { between, clamped, CLOSEST, DAY, extentOfAll, extentOfMost, fitted, limitsOf, panned, revealing, spreading, zoomed } from './time-window'

function shape(edtf: string): DateShape {
  const reading = readEdtf(edtf)
  if ('problem' in reading) throw new Error(reading.problem)
  return dateShapeOf(reading)!
}

const extent = { from: 0, to: 1000 * DAY }

describe('a window of time', () => {
  it('has all in sight, with room for the last label', () => {
    const { from, to } = fitted(extent, 1000)
    const x = (time: number): number => ((time - from) / (to - from)) * 1000
    expect(x(extent.from)).toBeCloseTo(20)
    expect(x(extent.to)).toBeCloseTo(850)
  })

  it('does not blow up a single day', () => {
    const { from, to } = fitted({ from: 0, to: DAY }, 1000)
    expect(to - from).toBeGreaterThan(6 * CLOSEST)
  })

  it('keeps the time under the pointer where it is', () => {
    const at = 300 * DAY
    const closer = zoomed(extent, 2, at)
    expect((at - closer.from) / (closer.to - closer.from)).toBeCloseTo((at - extent.from) / (extent.to - extent.from))
  })

  it('stays within its limits, neither too close nor too wide', () => {
    const limits = limitsOf(extent, 1000, null)
    const windows = fc.record({ from: fc.integer({ min: -5000, max: 5000 }), days: fc.integer({ min: 1, max: 90_000 }) })
    fc.assert(fc.property(windows, ({ from, days }) => {
      const window = clamped({ from: from * DAY, to: (from + days) * DAY }, limits)
      expect(window.from).toBeGreaterThanOrEqual(limits.from - 1)
      expect(window.to).toBeLessThanOrEqual(limits.to + 1)
      expect(window.to - window.from).toBeGreaterThanOrEqual(CLOSEST - 1)
    }))
  })

  it('reaches to now where something is still going on', () => {
    expect(limitsOf(extent, 1000, 9000 * DAY).to).toBeGreaterThan(9000 * DAY)
  })

  it('stays when it shows a span already, and moves as little as it can else', () => {
    expect(revealing(extent, { from: 500 * DAY, to: 501 * DAY })).toBe(extent)
    const moved = revealing(extent, { from: 2000 * DAY, to: 2001 * DAY })
    expect(moved.to - moved.from).toBe(extent.to - extent.from)
    expect((moved.from + moved.to) / 2).toBe(2000.5 * DAY)
    const wide = revealing(extent, { from: 900 * DAY, to: 4000 * DAY })
    expect(wide.from).toBeLessThan(900 * DAY)
    expect(wide.to).toBeGreaterThan(4000 * DAY)
  })

  it('spreads a crowd by going twice to twelve times as close', () => {
    const spread = (from: number, to: number): number => {
      const window = spreading(extent, { from: from * DAY, to: to * DAY })
      expect((window.from + window.to) / 2).toBeCloseTo(((from + to) / 2) * DAY)
      return (window.to - window.from) / DAY
    }
    expect(spread(100, 200)).toBeCloseTo(160)
    expect(spread(0, 1000)).toBeCloseTo(500)
    expect(spread(300, 300)).toBeCloseTo(1000 / 12)
  })

  it('shows most of it at first, when a straggler would make the rest small', () => {
    const shapes = [-43, ...Array.from({ length: 40 }, (_, year) => 1990 + year)].map((year) => shape(String(year).replace('-43', '-0043')))
    const most = extentOfMost(shapes)!
    expect([new Date(most.from).getUTCFullYear(), new Date(most.to - 1).getUTCFullYear()]).toEqual([1990, 2029])
    expect(new Date(extentOfAll(shapes)!.from).getUTCFullYear()).toBe(-43)
    expect(extentOfMost(shapes.slice(1))).toEqual(extentOfAll(shapes.slice(1)))
  })

  it('need not show where something still open began', () => {
    const since = shape('1952/..')
    expect(new Date(extentOfMost([since, shape('2008'), shape('2010')])!.from).getUTCFullYear()).toBe(2008)
    expect(extentOfMost([since])).toEqual(extentOfAll([since]))
  })

  it('travels from one place to another and arrives', () => {
    const there = { from: 400 * DAY, to: 420 * DAY }
    expect(between(extent, there, 0)).toEqual(extent)
    expect(between(extent, there, 1)).toBe(there)
    const halfway = between(extent, panned(extent, 0.5), 0.5)
    expect(halfway).toEqual(panned(extent, 0.25))
  })
})
