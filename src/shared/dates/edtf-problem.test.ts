import { expect, test } from 'vitest'
import { readEdtf } from './edtf-value'

function problemOf(value: string): string {
  const reading = readEdtf(value)
  return 'problem' in reading ? reading.problem : 'no problem'
}

test.each([
  ['2008-13', '“2008-13” has no month 13. Write 2008-12 for December, or 2008/2013 for the years from 2008 to 2013.'],
  ['1939-45', '“1939-45” has no month 45. Write 1939-12 for December, or 1939/1945 for the years from 1939 to 1945.'],
  ['2008-00', '“2008-00” has no month 0. Write 2008 for the year.'],
  ['2008-06-31', '“2008-06-31” does not exist: June 2008 has 30 days. Write 2008-06-30 for the last of them.'],
  ['2005-02-29', '“2005-02-29” does not exist: February 2005 has 28 days. Write 2005-02-28 for the last of them.'],
  ['2005-02-29~/2006', '“2005-02-29” does not exist: February 2005 has 28 days. Write 2005-02-28 for the last of them.'],
  ['2008-06-00', '“2008-06-00” has no day 0. Write 2008-06 for the month.'],
  ['2008-1-5', '“2008-1-5” lacks a zero: months and days have two digits. Write 2008-01-05.'],
  ['2008-01-5', '“2008-01-5” lacks a zero: months and days have two digits. Write 2008-01-05.'],
  ['2008/1999', '“2008/1999” ends before it starts. Write 1999/2008 if the two were swapped.'],
  ['[1672..1670]', '“1672..1670” ends before it starts. Write 1670..1672 if the two were swapped.'],
  ['../..', '“../..” has neither a start nor an end. Write a date on at least one side, such as 1952/.. for “since 1952”.'],
  ['1/2/3', '“1/2/3” has more than one slash. A range has two ends: write 1999/2008.'],
  ['2011/12', '“2011/12” has two digits after the slash. Write 2011-12 for December, or 2011/2012 for the years from one to the other.'],
  ['1999–2008', '“1999–2008” is written with a dash. Write 1999/2008 for a range.'],
  ['2008-08-07T23:30Z', '“2008-08-07T23:30Z” has a time of day, and datings are kept to the day. Write 2008-08-07.'],
  ['20xx', '“20xx” has a small x. Write 20XX.'],
  ['1840s', 'Write 184X for the 1840s.'],
  ['c. 1840', 'Write 1840~ for “about 1840”.'],
  ['since 1952', 'Write 1952/.. for “since 1952”.'],
  ['until 1999', 'Write ../1999 for “until 1999”.'],
  ['44 BC', 'Write -0043 for 44 BC: EDTF counts 1 BC as the year 0000.'],
  ['1 BC', 'Write 0000 for 1 BC: EDTF counts 1 BC as the year 0000.'],
  ['7 December 2011', 'Write 2011-12-07 for 7 December 2011.'],
  ['Dec 7th, 2011', 'Write 2011-12-07 for 7 December 2011.'],
  ['December 2011', 'Write 2011-12 for December 2011.'],
  ['7/12/2011', '“7/12/2011” is not how EDTF writes a day. Write the year first: 2011-12-07 for 7 December, or 2011-07-12 for 12 July.'],
  ['31.12.2011', '“31.12.2011” is not how EDTF writes a day. Write the year first: 2011-12-31 for 31 December.'],
  ['2011/12/7', '“2011/12/7” is not how EDTF writes a day. Write 2011-12-07.'],
  ['844', '“844” has three digits, and a year has four. Write 0844 for the year 844, or 844X for the decade from 8440.'],
  ['20', '“20” has two digits, and a year has four. Write 1920 or 2020, or 20XX for the century from 2000.'],
  ['12345', '“12345” has more than four digits. Write Y12345 if that is the year.'],
  ['Y844', '“Y844” needs no Y: that is for years of five digits and more. Write 0844.'],
  ['-0000', '“-0000” counts a year that does not exist. Write 0000 for 1 BC.'],
])('%s: %s', (value, sentence) => {
  expect(problemOf(value)).toBe(sentence)
})

test.each(['', '  ', 'soon', '31 June 2011', '[]', '{1960]', '[1960', '2008//', 'Y17E40', '2004-06-(01)~'])('%j gets examples or a reason', (value) => {
  expect(problemOf(value)).toMatch(/write/i)
})

test('what is too long is not looked at', () => {
  expect(problemOf(`[${'2008,'.repeat(1000)}2009]`)).toMatch(/too long/)
})

test('what a sentence says to write can be read', () => {
  const mistakes = ['2008-13', '2008-00', '2008-06-31', '2008-1', '2008-1-5', '1999–2008', '1840s', 'c. 1840', '44 BC', '1 BC', '7 Dec 2011', '2011/12', '844', '20', '5', '12345', 'Y844', '20xx', '-0000', 'nonsense', '7/12/2011']
  for (const mistake of mistakes) {
    const advice = problemOf(mistake).replace(/^.*?\bWrite /, '')
    const values = advice.match(/(?<![\d“])-?\bY?\d{3}[\dX]\d*(?:-\d\d){0,2}~?(?:\/\d{4})?|\d\dXX/g) ?? []
    expect(values.length, advice).toBeGreaterThan(0)
    for (const value of values) expect.soft(readEdtf(value), `${mistake} → ${value}`).not.toHaveProperty('problem')
  }
})
