import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { periodWords } from '../../../shared/dates/period-words'
import { grainFor, periodBetween, withEdgeAt, withEdgeMoved, type Grain } from './period-grain'

const YEAR: Grain = { unit: 'year', every: 1 }
const MONTH: Grain = { unit: 'month', every: 1 }
const DAY: Grain = { unit: 'day', every: 1 }
const at = (iso: string): number => Date.parse(iso)
const years = (from: number, to: number) => periodBetween(Date.UTC(from, 5, 1), Date.UTC(to, 5, 1), YEAR)

describe('a brushed period', () => {
  it('takes whole units, whichever way it is brushed', () => {
    expect(periodWords(periodBetween(at('2008-04-03'), at('2004-11-20'), YEAR))).toBe('2004 to 2008')
    expect(periodWords(periodBetween(at('2008-04-03'), at('2008-04-03'), MONTH))).toBe('April 2008')
    expect(periodWords(periodBetween(at('2008-04-03T22:00Z'), at('2008-04-05'), DAY))).toBe('3 April 2008 to 5 April 2008')
  })

  it('takes the finest unit that a hand can find', () => {
    const day = 86_400_000
    expect(grainFor(day / 50)).toEqual(DAY)
    expect(grainFor(day)).toEqual(MONTH)
    expect(grainFor(day * 30)).toEqual(YEAR)
    expect(grainFor(day * 365 * 9)).toEqual({ unit: 'year', every: 100 })
  })

  it('has ends that move by units and stop at each other', () => {
    expect(periodWords(withEdgeMoved(years(2004, 2008), 'from', 1, YEAR))).toBe('2005 to 2008')
    expect(periodWords(withEdgeMoved(years(2004, 2008), 'to', -1, YEAR))).toBe('2004 to 2007')
    expect(periodWords(withEdgeMoved(years(2004, 2004), 'from', 1, YEAR))).toBe('2004')
    expect(periodWords(withEdgeAt(years(2004, 2008), 'to', at('1999-01-01'), YEAR))).toBe('2004')
    expect(periodWords(withEdgeAt(years(2004, 2008), 'from', at('2012-01-01'), YEAR))).toBe('2008')
  })

  it('brings an end that stands within a unit to its next bound first', () => {
    const odd = periodBetween(at('2004-03-05'), at('2004-09-10'), DAY)
    expect(periodWords(withEdgeMoved(odd, 'from', -1, MONTH))).toBe('1 March 2004 to 10 September 2004')
    expect(periodWords(withEdgeMoved(odd, 'to', 1, MONTH))).toBe('5 March 2004 to 30 September 2004')
  })

  it('always has its start before its end, and holds what it was brushed over', () => {
    const time = fc.integer({ min: Date.UTC(-3000, 0), max: Date.UTC(3000, 0) })
    const grain = fc.constantFrom(DAY, MONTH, YEAR, { unit: 'year', every: 100 } as const)
    fc.assert(fc.property(time, time, grain, fc.constantFrom('from', 'to'), fc.integer({ min: -30, max: 30 }), (a, b, unit, edge, steps) => {
      const period = periodBetween(a, b, unit)
      expect(period.from).toBeLessThanOrEqual(Math.min(a, b))
      expect(period.to).toBeGreaterThanOrEqual(Math.max(a, b))
      for (const moved of [withEdgeMoved(period, edge, steps, unit), withEdgeAt(period, edge, a + steps * 1e10, unit)]) expect(moved.from).toBeLessThan(moved.to)
    }))
  })
})
