import { describe, expect, it, test } from 'vitest'
import { readTypedDate, type TypedDate } from './typed-date'

test.each([
  ['2008-12-07', 'edtf', '2008-12-07'],
  [' 1952/.. ', 'edtf', '1952/..'],
  ['2004-05', 'edtf', '2004-05'],
  ['March 6–9, 2006', 'words', '2006-03-06/2006-03-09'],
  ['between 6 and 9 March 2006', 'words', '2006-03-06/2006-03-09'],
  ['6 march 2006', 'words', '2006-03-06'],
  ['in may 2004', 'words', '2004-05'],
  ['7  December  2011', 'words', '2011-12-07'],
  ['the 1840s', 'words', '184X'],
  ['about 1840', 'words', '1840~'],
  ['since 1952', 'words', '1952/..'],
  ['44 BC', 'words', '-0043'],
])('“%s” is read as %s: %s', (typed, form, edtf) => {
  expect(readTypedDate(typed)).toMatchObject({ form, reading: { edtf } })
})

test.each([
  ['31 April 2008', '“31 April 2008” does not exist: April 2008 has 30 days. Write 30 April 2008 for the last of them.'],
  ['Feb. 29, 2007', '“Feb. 29, 2007” does not exist: February 2007 has 28 days. Write 28 February 2007 for the last of them.'],
  ['2008–1999', '“2008–1999” ends before it begins. Write 1999–2008, or 1999/2008 in EDTF.'],
  ['7 december', '“7 december” names no year. Write the year too, such as 7 December 2008.'],
  ['the following year', '“the following year” counts from another date, which is not named here. Write the date itself, such as 7 December 2008, since 1952 or about 1840.'],
  ['2008-2-3', '“2008-2-3” lacks a zero: months and days have two digits. Write 2008-02-03.'],
  ['20xx', '“20xx” has a small x. Write 20XX.'],
  ['soon', '“soon” is not a date that can be read. Write it in plain words, such as 7 December 2008, since 1952 or about 1840, or in EDTF, such as 2008-12-07, 1952/.. or 1840~.'],
])('“%s” is not read, and says what to write', (typed, problem) => {
  expect(readTypedDate(typed)).toEqual({ form: 'problem', problem, choices: [] })
})

describe('what may be taken instead', () => {
  const choicesOf = (date: TypedDate) => ('choices' in date ? date.choices : [])

  it('is each of the days that ambiguous words may mean', () => {
    expect(readTypedDate('01/02/2003')).toMatchObject({ form: 'words', reading: { edtf: '[2003-01-02,2003-02-01]' } })
    expect(choicesOf(readTypedDate('01/02/2003'))).toEqual([{ edtf: '2003-01-02', words: null }, { edtf: '2003-02-01', words: null }])
  })

  it('is each of the dates that the words name, and a date with other words loses none of them unseen', () => {
    const two = readTypedDate('May 2004 and June 2005')
    expect(two).toMatchObject({ form: 'problem', problem: expect.stringContaining('names 2 dates') })
    expect(choicesOf(two)).toEqual([{ edtf: '2004-05', words: 'May 2004' }, { edtf: '2005-06', words: 'June 2005' }])
    expect(readTypedDate('12 mei 2008')).toMatchObject({ form: 'problem', problem: expect.stringContaining('only “2008”'), choices: [{ edtf: '2008', words: '2008' }] })
  })

  it('is nothing where one date is said, or none', () => {
    expect(choicesOf(readTypedDate('{1999,2008}'))).toEqual([])
    expect(readTypedDate('  ')).toEqual({ form: 'nothing' })
  })
})
