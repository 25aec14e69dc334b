import { expect, test } from 'vitest'
import { describeHowRead } from './how-read'

test.each([
  ['explicit', null, null],
  [null, null, null],
  ['year-from-context', '2008, from the heading', 'year from context: 2008, from the heading'],
  ['year-from-context', null, 'year from context'],
  ['relative', 'counted from 2008', 'counted from 2008'],
  ['relative', null, 'counted from another date'],
  ['heading', null, 'from a heading'],
  ['by-hand', null, 'written by hand'],
] as const)('a date read as %s, with “%s” implied, says “%s”', (read, implied, words) => {
  expect(describeHowRead({ read, implied })).toBe(words)
})
