import { expect, it } from 'vitest'
import type { DateShape } from './date-shape'
import { densityOf, densityPath } from './density'

const shape = (from: number, to: number, more: Partial<DateShape> = {}): DateShape =>
  ({ from, to, kind: 'range', start: 'closed', end: 'closed', parts: [], uncertain: false, approximate: false, ...more })
const span = { from: 0, to: 100 }

it('counts an entry in every part of time that it touches', () => {
  expect(densityOf([shape(5, 6), shape(15, 40), shape(20, 30)], span, 10)).toEqual([1, 1, 2, 1, 0, 0, 0, 0, 0, 0])
})

it('lets what is open run on, and leaves out what lies elsewhere', () => {
  expect(densityOf([shape(60, 70, { end: 'open' }), shape(-50, -10), shape(100, 130)], span, 4)).toEqual([0, 0, 1, 1])
})

it('draws the most at full height, and nothing where nothing is', () => {
  expect(densityPath([4, 0, 1], 30, 20)).toBe('M0 20v-20h10V20zM20 20v-10h10V20z')
})
