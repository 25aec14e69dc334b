import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysInMonth, endOfDay, startOfDay } from './calendar'

test('days begin and end where UTC says', () => {
  fc.assert(fc.property(fc.integer({ min: -270_000, max: 270_000 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (year, month, day) => {
    const utc = new Date(0)
    utc.setUTCFullYear(year, month - 1, day)
    expect(startOfDay({ year, month, day })).toBe(utc.getTime())
    expect(endOfDay({ year, month, day })).toBe(utc.getTime() + 86_399_999)
  }))
})

test('months have the days that UTC gives them', () => {
  fc.assert(fc.property(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
    const utc = new Date(0)
    utc.setUTCFullYear(year, month, 0)
    expect(daysInMonth(year, month)).toBe(utc.getUTCDate())
  }))
})
