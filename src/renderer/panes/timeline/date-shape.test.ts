import { describe, expect, it } from 'vitest'
import { readEdtf } from '../../../shared/dates/edtf-value'
import { dateShapeOf, type DateShape, type TimeSpan } from './date-shape'

function shape(edtf: string): DateShape {
  const reading = readEdtf(edtf)
  if ('problem' in reading) throw new Error(reading.problem)
  return dateShapeOf(reading)!
}

const days = ({ from, to }: TimeSpan): string => `${new Date(from).toISOString().slice(0, 10)} ${new Date(to - 1).toISOString().slice(0, 10)}`

describe('the shape of a date', () => {
  it('spans exactly the day, the month or the year', () => {
    expect([days(shape('2008-08-07')), shape('2008-08-07').kind]).toEqual(['2008-08-07 2008-08-07', 'day'])
    expect([days(shape('2008-02')), shape('2008-02').kind]).toEqual(['2008-02-01 2008-02-29', 'unit'])
    expect(days(shape('2008'))).toBe('2008-01-01 2008-12-31')
    expect(days(shape('199X'))).toBe('1990-01-01 1999-12-31')
  })

  it('tells what a range surely covers from what it may', () => {
    const years = shape('1999/2008')
    expect(days(years)).toBe('1999-01-01 2008-12-31')
    expect(years.parts.map(days)).toEqual(['2000-01-01 2007-12-31'])
    expect(shape('2008-08-07/2008-08-12').parts.map(days)).toEqual(['2008-08-07 2008-08-12'])
    expect(shape('2007/2008').parts).toEqual([])
  })

  it('goes on where it is open and says so where the end is not known', () => {
    expect(shape('1952/..')).toMatchObject({ kind: 'range', start: 'closed', end: 'open' })
    expect(days(shape('1952/..'))).toBe('1952-01-01 1952-12-31')
    expect(shape('1952/..').parts).toEqual([{ from: Date.parse('1953-01-01'), to: Infinity }])
    expect(days(shape('../1999-05'))).toBe('1999-05-01 1999-05-31')
    expect(shape('/1999')).toMatchObject({ start: 'unknown', end: 'closed' })
  })

  it('keeps the members of a set apart', () => {
    const set = shape('[1667,1670..1672]')
    expect(set.kind).toBe('set')
    expect(set.parts.map(days)).toEqual(['1667-01-01 1667-12-31', '1670-01-01 1672-12-31'])
    expect(shape('[..1999]')).toMatchObject({ start: 'open', end: 'closed' })
  })

  it('keeps doubt and vagueness', () => {
    expect(shape('2008?')).toMatchObject({ uncertain: true, approximate: false })
    expect(shape('2008~')).toMatchObject({ uncertain: false, approximate: true })
  })

  it('has no place when the year is not known', () => {
    const reading = readEdtf('XXXX')
    expect('problem' in reading ? reading : dateShapeOf(reading)).toBeNull()
  })
})
