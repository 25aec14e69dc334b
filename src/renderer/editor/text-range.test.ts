import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meantRange } from './text-range'

const family = '👩‍👩‍👧'

describe('the range a person means', () => {
  it('takes in the whole of a character that a selection cuts', () => {
    const text = `a ${family} b`
    expect(meantRange(text, 4, 5)).toEqual({ start: 2, end: 2 + family.length })
  })

  it('has no white space at its ends', () => {
    expect(meantRange('one\n two \nthree', 3, 10)).toEqual({ start: 5, end: 8 })
  })

  it('is nothing when only white space is selected', () => {
    expect(meantRange('a  \n b', 1, 4)).toBeNull()
  })

  it('keeps a space that bears an accent', () => {
    expect(meantRange('a \u0301b', 1, 4)).toEqual({ start: 1, end: 4 })
  })

  it('means the same when meant again, and covers all that is no white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.nat(40), fc.nat(40), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
        const range = meantRange(text, start, end)
        if (range !== null) expect(meantRange(text, range.start, range.end)).toEqual(range)
        const words = range === null ? '' : text.slice(range.start, range.end)
        expect(words).toContain(text.slice(start, end).trim())
      }),
    )
  })
})
