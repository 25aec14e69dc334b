import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findDates } from './find-dates'
import { type GoldDate, type GoldTrap, ratiosOf, scoreOf } from './scoring.contract'

const folder = new URL('../../../../fixtures/dates/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -'.txt'.length))

const scores = names.map((name) => {
  const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8')
  const { dates, traps } = JSON.parse(readFileSync(new URL(`${name}.dates.json`, folder), 'utf8')) as { dates: GoldDate[], traps: GoldTrap[] }
  for (const { start, end, quote } of [...dates, ...traps]) expect(text.slice(start, end), name).toBe(quote)
  return scoreOf(text, findDates(text), dates, traps)
})

test('no trap in texts of twelve kinds is taken for a date', () => {
  expect(names.length).toBeGreaterThanOrEqual(12)
  expect(scores.flatMap(({ trapped }) => trapped).map(({ trap, date }) => `${trap.quote}: ${date.quote}`)).toEqual([])
})

// Found: the same value, or one marked as equally right, for the same span; a weekday, an article or a preposition at its
// edges may belong to it or not. A date misread counts as false and as missed. What is marked as debatable counts neither way.
test('stated dates, headings and years from context are found with precision and recall of at least 0.97', () => {
  const { precision, recall } = ratiosOf(scores, (kind) => kind !== 'relative')
  expect(precision).toBeGreaterThanOrEqual(0.97)
  expect(recall).toBeGreaterThanOrEqual(0.97)
})

test('dates counted from others are found with precision and recall of at least 0.9', () => {
  const { precision, recall } = ratiosOf(scores, (kind) => kind === 'relative')
  expect(precision).toBeGreaterThanOrEqual(0.9)
  expect(recall).toBeGreaterThanOrEqual(0.9)
})
