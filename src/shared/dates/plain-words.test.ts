import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readEdtf } from './edtf-value'
import { plainDates, readPlainDate } from './plain-words'

test.each([
  ['7 December 2011', '2011-12-07'],
  ['7th of December 2011', '2011-12-07'],
  ['December 7, 2011', '2011-12-07'],
  ['Sept. 7, 2011', '2011-09-07'],
  ['the 1990s', '199X'],
  ['circa 1840', '1840~'],
  ['31 April 2008', null],
  ['7 Dec. 2011', '2011-12-07'],
  ['March 2008', '2008-03'],
  ['May, 2004', '2004-05'],
  ['2008', '2008'],
  ['1999–2008', '1999/2008'],
  ['1999-2008', '1999/2008'],
  ['from 1999 to 2008', '1999/2008'],
  ['March 2008 – May 2009', '2008-03/2009-05'],
  ['6–9 March 2006', '2006-03-06/2006-03-09'],
  ['March 6–9, 2006', '2006-03-06/2006-03-09'],
  ['since 1952', '1952/..'],
  ['Since 7 December 2011', '2011-12-07/..'],
  ['until May 2004', '../2004-05'],
  ['29 February 2008', '2008-02-29'],
  ['29 February 2007', null],
  ['2008–1999', null],
  ['soon', null],
  ['in 2008', null],
])('“%s” reads as %s', (words, edtf) => {
  expect(readPlainDate(words)).toBe(edtf)
})

describe('dates among other words', () => {
  it('finds each with its place, and none within another', () => {
    const text = 'On 5 January 2008 Georgia held a referendum, four years after 2003–2004.'
    expect(plainDates(text).map(({ start, end, edtf }) => [text.slice(start, end), edtf])).toEqual([
      ['5 January 2008', '2008-01-05'],
      ['2003–2004', '2003/2004'],
    ])
  })

  it('takes no year out of a quantity, a price, a number or a name', () => {
    expect(plainDates('2000% of 1,500 or 1500.5 for $1999, 12008 men, B2008 and 2008b')).toEqual([])
  })

  it('takes a year at the end of a sentence or before a comma', () => {
    expect(plainDates('It joined in 1994, and left in 1999.').map(({ edtf }) => edtf)).toEqual(['1994', '1999'])
  })

  it('gives words and offsets that agree, and values that read', () => {
    const pieces = fc.constantFrom('since ', '7 ', '31 ', 'February ', 'March ', 'May', '2008', '1999', '–', ', ', ' to ', 'from ', '%', 'x', ' ')
    fc.assert(fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      for (const { start, end, words, edtf } of plainDates(text)) {
        expect(text.slice(start, end)).toBe(words)
        expect(readEdtf(edtf)).not.toHaveProperty('problem')
      }
    }))
  })
})
