import { expect, test } from 'vitest'
import { savedBriefly, savedInFull } from './saved-to-file'

const NOW = Date.UTC(2026, 0, 10)
const MINUTE = 60_000

test.each([
  [0, 'just now'], [59_999, 'just now'], [MINUTE, '1 minute ago'], [59 * MINUTE, '59 minutes ago'], [60 * MINUTE, '1 hour ago'],
  [47 * 60 * MINUTE, '1 day ago'], [30 * 24 * 60 * MINUTE, '30 days ago'], [-5 * MINUTE, 'just now'],
])('%i ms ago is told as “%s”', (ago, words) => {
  expect(savedBriefly({ savedAt: NOW - ago, unsaved: 0 }, NOW)).toBe(`In a file ${words}`)
})

test('a project that was never saved to a file is told so', () => {
  expect(savedBriefly({ savedAt: null, unsaved: 9 }, NOW)).toBe('Not in a file yet')
  expect(savedInFull({ savedAt: null, unsaved: 9 }, NOW)).toContain('never saved to a file')
})

test('the sentence says how much has come since', () => {
  const told = (unsaved: number) => savedInFull({ savedAt: NOW - 5 * MINUTE, unsaved }, NOW)
  expect(told(0)).toContain('5 minutes ago, and nothing has changed since.')
  expect(told(1)).toContain('and 1 event has come since.')
  expect(told(7)).toContain('and 7 events have come since.')
})
