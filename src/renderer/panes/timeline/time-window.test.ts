import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, clamped, CLOSEST, DAY, fitted, limitsOf, panned, revealing, spreading, zoomed } from './time-window'

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

  it('spreads a crowd by going at least twice as close', () => {
    const { from, to } = spreading(extent, { from: 100 * DAY, to: 110 * DAY })
    expect(to - from).toBeCloseTo(16 * DAY)
    const far = spreading(extent, { from: 0, to: 1000 * DAY })
    expect(far.to - far.from).toBe(500 * DAY)
  })

  it('travels from one place to another and arrives', () => {
    const there = { from: 400 * DAY, to: 420 * DAY }
    expect(between(extent, there, 0)).toEqual(extent)
    expect(between(extent, there, 1)).toBe(there)
    const halfway = between(extent, panned(extent, 0.5), 0.5)
    expect(halfway).toEqual(panned(extent, 0.25))
  })
})
