import { expect, it } from 'vitest'
import { endOfDay, startOfDay, type Day } from './calendar'
import { periodWords } from './period-words'

const day = (year: number, month: number, day: number): Day => ({ year, month, day })

it.each<[Day, Day, string]>([
  [day(2004, 1, 1), day(2008, 12, 31), '2004 to 2008'],
  [day(2004, 1, 1), day(2004, 12, 31), '2004'],
  [day(2004, 2, 1), day(2004, 2, 29), 'February 2004'],
  [day(2004, 2, 1), day(2008, 12, 31), 'February 2004 to December 2008'],
  [day(2005, 2, 1), day(2005, 2, 27), '1 February 2005 to 27 February 2005'],
  [day(2008, 4, 3), day(2008, 4, 3), '3 April 2008'],
  [day(-43, 1, 1), day(14, 12, 31), '44 BC to AD 14'],
])('a period from %o to %o is called by no more than it needs', (from, to, words) => {
  expect(periodWords({ from: startOfDay(from), to: endOfDay(to) })).toBe(words)
})

it('an end beyond what a date holds is the furthest that it holds', () => {
  expect(periodWords({ from: -Infinity, to: endOfDay(day(2008, 12, 31)) })).toMatch(/^20 April 271,822 BC to 31 December 2008$/)
})
