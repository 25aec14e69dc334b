import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyEdtf } from './any-edtf.contract'
import { readEdtf } from './edtf-value'
import { describeEdtf } from './wording'

test.each([
  ['2011-12-07', '7 December 2011'],
  ['2011-12', 'December 2011'],
  ['2008', '2008'],
  ['0079-08-24', '24 August AD 79'],
  ['0000', '1 BC'],
  ['-0043-03-15', '15 March 44 BC'],
  ['Y12345', '12,345'],
  ['Y-17000', '17,001 BC'],
  ['1950S2', '1950 (to 2 significant digits)'],
  ['1840~', 'about 1840'],
  ['1838?', 'possibly 1838'],
  ['1838-05%', 'possibly about May 1838'],
  ['199X', 'the 1990s'],
  ['084X', 'the 840s AD'],
  ['199X?', 'possibly the 1990s'],
  ['19XX', 'the 20th century'],
  ['10XX', 'the 11th century'],
  ['20XX', 'the 21st century'],
  ['-01XX', 'the 2nd century BC'],
  ['1XXX', 'the 2nd millennium'],
  ['XXXX', 'an unknown year'],
  ['-019X', 'some time between 200 BC and 191 BC'],
  ['2004-XX', 'some month in 2004'],
  ['2004-07-XX', 'some day in July 2004'],
  ['2004-XX-XX', 'some day in 2004'],
  ['156X-12-25', '25 December in the 1560s'],
  ['XXXX-12-XX', 'some day in December in an unknown year'],
  ['2004-1X', 'some time between 1 October 2004 and 31 December 2004'],
  ['2004-X2-30', '30 December 2004'],
  ['2001-21', 'spring 2001'],
  ['2001-24~', 'about winter 2001'],
  ['2001-30', 'summer 2001 (southern hemisphere)'],
  ['2001-33', 'the first quarter of 2001'],
  ['2001-38', 'the second third of 2001'],
  ['2001-41', 'the second half of 2001'],
  ['200X-23', 'autumn in the 2000s'],
  ['1999/2008', 'from 1999 to 2008'],
  ['2006-03-06/2006-03-09', '6–9 March 2006'],
  ['2006-03-06/2006-04-09', 'from 6 March to 9 April 2006'],
  ['2008-05/2008-12', 'from May to December 2008'],
  ['2008-12/2009-05', 'from December 2008 to May 2009'],
  ['2006-03-06/2006-03-06', '6 March 2006'],
  ['1840~/1850?', 'from about 1840 to possibly 1850'],
  ['-0043/0014', 'from 44 BC to AD 14'],
  ['1952/..', 'since 1952'],
  ['../1999', 'until 1999'],
  ['1952/', 'from 1952 to an unknown date'],
  ['/1999', 'from an unknown date to 1999'],
  ['[2003-01-02,2003-02-01]', '2 January 2003 or 1 February 2003'],
  ['[2014-01..2014-04]', 'some time from January to April 2014'],
  ['[2006-03-06..2006-03-09]', 'some time from 6 to 9 March 2006'],
  ['{2014-01..2014-04}', 'January to April 2014'],
  ['[1667,1668,1670..1672]', '1667, 1668 or some time from 1670 to 1672'],
  ['{1960,1961-12}', '1960 and December 1961'],
  ['[..1760-12-03]', '3 December 1760 or any time before'],
  ['[1760-12..]', 'December 1760 or any time after'],
  ['{..1983}', '1983 and all before'],
])('%s reads “%s”', (value, words) => {
  expect(describeEdtf(value)).toBe(words)
})

test('a reading is worded like its value', () => {
  const reading = readEdtf('1952/..')
  expect('problem' in reading ? reading : describeEdtf(reading)).toBe('since 1952')
})

test('a value that does not read is its own wording', () => {
  expect(describeEdtf('2008-13')).toBe('2008-13')
})

test('every value has words, and none that a program left', () => {
  fc.assert(fc.property(anyEdtf, (value) => {
    expect(describeEdtf(value)).toMatch(/^(?!.*(?:undefined|null|NaN|X))\S(?:.*\S)?$/)
  }))
})
