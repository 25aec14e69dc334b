import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beliefSteps, beliefVariables, stepOf } from './belief-steps'

const HOUR = 3_600_000

describe('steps of analysis time', () => {
  it('hold about equally many datings, and no sitting is cut in two', () => {
    const sittings = [10, 12, 9, 11, 10, 10].flatMap((size, day) => Array.from({ length: size }, (_, minute) => day * 24 * HOUR + minute * 60_000))
    const steps = beliefSteps(sittings)
    expect(steps).toHaveLength(5)
    expect(new Set(steps.map(({ from }) => from % (24 * HOUR)))).toEqual(new Set([0]))
  })

  it('are as many as there are different times, up to five', () => {
    expect(beliefSteps([])).toEqual([])
    expect(beliefSteps([7, 7])).toEqual([{ from: 7, to: 7 }])
    expect(beliefSteps([1, 2, 3])).toEqual([{ from: 1, to: 1 }, { from: 2, to: 2 }, { from: 3, to: 3 }])
  })

  it('take the strongest colour for the latest', () => {
    expect([0, 1, 2].map((step) => beliefVariables(step, 3)['--tag'])).toEqual(['var(--belief-1)', 'var(--belief-3)', 'var(--belief-5)'])
    expect(beliefVariables(0, 1)['--tag']).toBe('var(--belief-5)')
  })

  it('follow each other without overlap, five at most, and every time belongs to the one that holds it', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 40 * HOUR }), { minLength: 1, maxLength: 60 }), (times) => {
      const steps = beliefSteps(times)
      expect(steps.length).toBe(Math.min(5, Math.max(steps.length, Math.min(5, new Set(times).size))))
      for (const [index, { from, to }] of steps.entries()) {
        expect(from).toBeLessThanOrEqual(to)
        if (index > 0) expect(from).toBeGreaterThan(steps[index - 1]!.to)
      }
      for (const time of times) {
        const { from, to } = steps[stepOf(steps, time)]!
        expect(time >= from && time <= to).toBe(true)
      }
    }))
  })
})
