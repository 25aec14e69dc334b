import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisTicks } from './axis-ticks'

const DAY = 86_400_000
const at = (iso: string): number => Date.parse(`${iso}T00:00:00Z`)
const bc = (year: number): number => new Date(0).setUTCFullYear(1 - year, 0, 1)
const labels = (ticks: readonly { label: string }[]): string[] => ticks.map(({ label }) => label)

describe('the axis', () => {
  it('counts days under their months', () => {
    const { minor, major } = axisTicks({ from: at('2008-07-28'), to: at('2008-08-05') }, 800)
    expect(labels(minor)).toEqual(['28', '29', '30', '31', '1', '2', '3', '4', '5'])
    expect(labels(major)).toEqual(['July 2008', 'August 2008'])
  })

  it('counts weeks anew in each month', () => {
    const { minor } = axisTicks({ from: at('2008-02-01'), to: at('2008-03-31') }, 600)
    expect(labels(minor)).toEqual(['1', '8', '15', '22', '1', '8', '15', '22'])
  })

  it('names months under their years', () => {
    const { minor, major } = axisTicks({ from: at('2007-11-15'), to: at('2008-04-15') }, 800)
    expect(labels(minor)).toEqual(['Dec', 'Jan', 'Feb', 'Mar', 'Apr'])
    expect(labels(major)).toEqual(['2007', '2008'])
  })

  it('counts years under their decades', () => {
    const { minor, major } = axisTicks({ from: at('1996-06-01'), to: at('2003-06-01') }, 800)
    expect(labels(minor)).toEqual(['1997', '1998', '1999', '2000', '2001', '2002', '2003'])
    expect(labels(major)).toEqual(['1990s', '2000s'])
  })

  it('has round years before Christ, and no year nought', () => {
    const { minor } = axisTicks({ from: bc(250), to: at('0260-01-01') }, 700)
    expect(labels(minor)).toEqual(['250 BC', '200 BC', '150 BC', '100 BC', '50 BC', 'AD 1', 'AD 50', 'AD 100', 'AD 150', 'AD 200', 'AD 250'])
    expect(labels(axisTicks({ from: bc(4), to: at('0004-02-01') }, 700).minor)).toEqual(['4 BC', '3 BC', '2 BC', '1 BC', 'AD 1', 'AD 2', 'AD 3', 'AD 4'])
  })

  it('reaches to the ends of what a date can hold', () => {
    const { minor } = axisTicks({ from: -9e15, to: 9e15 }, 700)
    expect(minor.length).toBeGreaterThan(3)
    expect(labels(minor)).toContain('200,000 BC')
  })

  it('is in order, in sight and never crowded, at any scale', () => {
    const windows = fc.record({ from: fc.double({ min: -8.6e15, max: 8.6e15, noNaN: true }), span: fc.double({ min: 10 * DAY, max: 8e15, noNaN: true }), width: fc.integer({ min: 200, max: 2400 }) })
    fc.assert(fc.property(windows, ({ from, span, width }) => {
      const { minor } = axisTicks({ from, to: from + span }, width)
      const places = minor.map((tick) => ((tick.at - from) / span) * width)
      expect(minor.length).toBeLessThanOrEqual(width / 20)
      for (const [index, place] of places.entries()) {
        expect(place).toBeGreaterThanOrEqual(-1)
        expect(place).toBeLessThanOrEqual(width + 1)
        if (index > 0) expect(place - places[index - 1]!).toBeGreaterThan(20)
      }
    }))
  })
})
