import { expect, test } from 'vitest'
import { readEdtf, type EdtfReading } from './edtf-value'
import { describeExtent } from './extent-words'

test.each([
  ['2006-03-06/2006-03-09', 'between 6 and 9 March 2006'],
  ['2008', 'between 1 January and 31 December 2008'],
  ['1999/2008', 'between 1 January 1999 and 31 December 2008'],
  ['2008-12-07', 'one day'],
  ['1952/..', 'from 1 January 1952 on, without an end'],
  ['../1999', 'without a beginning to 31 December 1999'],
  ['1999/', 'from 1 January 1999 to an unknown day'],
  ['-0043', 'between 1 January and 31 December 44 BC'],
])('%s may be %s', (edtf, words) => {
  expect(describeExtent(readEdtf(edtf) as EdtfReading)).toBe(words)
})
