import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyEdtf } from './any-edtf.contract'
import { type EdtfReading, readEdtf } from './edtf-value'
import { compareReadings } from './order'

function read(value: string): EdtfReading {
  const reading = readEdtf(value)
  if ('problem' in reading) throw new Error(reading.problem)
  return reading
}

test('a timeline is in the order a reader expects', () => {
  const inOrder = ['../1999', '-0043', '1952', '1952/..', '/1999', '2008-01-01', '2008-01-XX', '2008-01', '2008-21', '2008', '2008?', '2008-XX', '200X-12', 'XXXX']
  const expected = ['../1999', '-0043', '1952', '1952/..', '/1999', '200X-12', '2008-01-01', '2008-01', '2008-01-XX', '2008', '2008-XX', '2008?', '2008-21', 'XXXX']
  expect(inOrder.map(read).sort(compareReadings).map((reading) => reading.edtf)).toEqual(expected)
})

test('the order is total', () => {
  const reading = anyEdtf.map(read)
  fc.assert(fc.property(reading, reading, reading, (a, b, c) => {
    expect(Math.sign(compareReadings(a, b))).toBe(0 - Math.sign(compareReadings(b, a)))
    expect(compareReadings(a, b) === 0).toBe(a.edtf === b.edtf)
    if (compareReadings(a, b) <= 0 && compareReadings(b, c) <= 0) expect(compareReadings(a, c)).toBeLessThanOrEqual(0)
  }), { numRuns: 500 })
})
