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

it('an open end is called so, and one beyond what a date holds the furthest that it holds', () => {
  const [from, to] = [startOfDay(day(2004, 1, 1)), endOfDay(day(2008, 4, 3))]
  expect(periodWords({ from, to: Infinity })).toBe('2004 and later')
  expect(periodWords({ from: -Infinity, to })).toBe('until 3 April 2008')
  expect(periodWords({ from: -Infinity, to: Infinity })).toBe('all time')
  expect(periodWords({ from: -9e15, to })).toBe('20 April 271,822 BC to 3 April 2008')
})
