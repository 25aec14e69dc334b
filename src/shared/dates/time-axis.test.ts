import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisTicks } from './time-axis'

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

  it('stays with days where d3 would go on to hours', () => {
    expect(labels(axisTicks({ from: at('2008-08-07'), to: at('2008-08-09') }, 800).minor)).toEqual(['7', '8', '9'])
    expect(axisTicks({ from: at('2008-08-07') + 1, to: at('2008-08-07') + 9 }, 800)).toEqual({ minor: [], major: [{ at: at('2008-08-01'), label: 'August 2008' }] })
  })

  it('counts weeks anew in each month', () => {
    const { minor, major } = axisTicks({ from: at('2008-02-01'), to: at('2008-03-31') }, 600)
    expect(labels(minor)).toEqual(['1', '8', '15', '22', '1', '8', '15', '22'])
    expect(labels(major)).toEqual(['February 2008', 'March 2008'])
  })

  it('names months under their years', () => {
    const { minor, major } = axisTicks({ from: at('2007-11-15'), to: at('2008-04-15') }, 800)
    expect(labels(minor)).toEqual(['Dec', 'Jan', 'Feb', 'Mar', 'Apr'])
    expect(labels(major)).toEqual(['2007', '2008'])
  })

  it('names quarters by their first months', () => {
    const { minor, major } = axisTicks({ from: at('2007-02-10'), to: at('2009-02-01') }, 500)
    expect(labels(minor)).toEqual(['Apr', 'Jul', 'Oct', 'Jan', 'Apr', 'Jul', 'Oct', 'Jan'])
    expect(labels(major)).toEqual(['2007', '2008', '2009'])
  })

  it('counts years under their decades', () => {
    const { minor, major } = axisTicks({ from: at('1996-06-01'), to: at('2003-06-01') }, 800)
    expect(labels(minor)).toEqual(['1997', '1998', '1999', '2000', '2001', '2002', '2003'])
    expect(labels(major)).toEqual(['1990s', '2000s'])
  })

  it('steps over years as there is room for them', () => {
    expect(labels(axisTicks({ from: at('1987-06-01'), to: at('2023-02-01') }, 500).minor)).toEqual(['1990', '1995', '2000', '2005', '2010', '2015', '2020'])
  })

  it('has round years before Christ, and no year nought', () => {
    const { minor } = axisTicks({ from: bc(250), to: at('0260-01-01') }, 700)
    expect(labels(minor)).toEqual(['250 BC', '200 BC', '150 BC', '100 BC', '50 BC', 'AD 1', 'AD 50', 'AD 100', 'AD 150', 'AD 200', 'AD 250'])
    expect(labels(axisTicks({ from: bc(4), to: at('0004-02-01') }, 700).minor)).toEqual(['4 BC', '3 BC', '2 BC', '1 BC', 'AD 1', 'AD 2', 'AD 3', 'AD 4'])
    expect(labels(axisTicks({ from: bc(6), to: at('0006-02-01') }, 400).minor)).toEqual(['6 BC', '4 BC', '2 BC', 'AD 2', 'AD 4', 'AD 6'])
  })

  it('counts centuries before Christ under none, and days within them', () => {
    expect(labels(axisTicks({ from: bc(60), to: bc(38) }, 700).minor)).toEqual(['60 BC', '58 BC', '56 BC', '54 BC', '52 BC', '50 BC', '48 BC', '46 BC', '44 BC', '42 BC', '40 BC', '38 BC'])
    const ides = new Date(0).setUTCFullYear(-43, 2, 13)
    expect(axisTicks({ from: ides, to: ides + 4 * DAY }, 400)).toMatchObject({ minor: ['13', '14', '15', '16', '17'].map((label) => ({ label })), major: [{ label: 'March 44 BC' }] })
  })

  it('reaches to the ends of what a date can hold', () => {
    const { minor } = axisTicks({ from: -9e15, to: 9e15 }, 700)
    expect(labels(minor)).toEqual(['250,000 BC', '200,000 BC', '150,000 BC', '100,000 BC', '50,000 BC', 'AD 1', '50,000', '100,000', '150,000', '200,000', '250,000'])
    for (const end of [-8.64e15, 8.64e15]) {
      for (const span of [DAY, 40 * DAY, 500 * DAY, 9000 * DAY]) expect(() => axisTicks({ from: end - span, to: end + span }, 700)).not.toThrow()
    }
  })

  it('is in order, in sight and never crowded, at any scale', () => {
    const windows = fc.record({ from: fc.double({ min: -8.6e15, max: 8.6e15, noNaN: true }), span: fc.double({ min: 10 * DAY, max: 8e15, noNaN: true }), width: fc.integer({ min: 200, max: 2400 }) })
    fc.assert(fc.property(windows, ({ from, span, width }) => {
      const { minor, major } = axisTicks({ from, to: from + span }, width)
      const places = minor.map((tick) => ((tick.at - from) / span) * width)
      expect(minor.length).toBeLessThanOrEqual(width / 20)
      expect(major.slice(1).every((tick) => tick.at > from)).toBe(true)
      for (const [index, place] of places.entries()) {
        expect(place).toBeGreaterThanOrEqual(-1)
        expect(place).toBeLessThanOrEqual(width + 1)
        if (index > 0) expect(place - places[index - 1]!).toBeGreaterThan(20)
      }
    }))
  })
})
