import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestOf } from '../kernel/digest'
import { anchor, describe as describePlace, reanchor, stillQuotes } from './anchoring'
import { CONTEXT } from './fields'
import { target as targetSchema } from './events'
import type { SourceId } from './ids'
import { readBrackets, targetIn } from './specification.contract'

const text = (bracketed: string) => readBrackets(bracketed).text

/** Where the words between brackets stand. */
function place(bracketed: string) {
  const { start, end } = readBrackets(bracketed).spans[0]!
  return { start, end }
}

describe('describing a place', () => {
  it('keeps its offsets, its words and their context', () => {
    expect(targetIn('The [[ship|p1]] sailed')).toEqual({
      source: 's1', revision: digestOf('The ship sailed'), position: { start: 4, end: 8 },
      quote: { exact: 'ship', prefix: 'The ', suffix: ' sailed' },
    })
  })

  it('keeps 32 code units of context, and fewer rather than half a character', () => {
    const even = targetIn(`${'🚢'.repeat(20)}[[ship|p1]]${'🚢'.repeat(20)}`).quote
    expect([even.prefix, even.suffix]).toEqual(['🚢'.repeat(16), '🚢'.repeat(16)])
    const odd = targetIn(`${'🚢'.repeat(20)}.[[ship|p1]].${'🚢'.repeat(20)}`).quote
    expect([odd.prefix, odd.suffix]).toEqual([`${'🚢'.repeat(15)}.`, `.${'🚢'.repeat(15)}`])
  })

  it('describes what the schema takes, and what can be anchored again at the same place', () => {
    const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
    fc.assert(fc.property(anyText, anyText, anyText, (before, words, after) => {
      fc.pre(words.trim() !== '')
      const whole = `${before}${words}${after}`
      const span = { start: before.length, end: before.length + words.length }
      fc.pre(!('problem' in anchor(span, whole)))
      const target = describePlace(span, whole, 's1' as SourceId, digestOf(whole))
      expect(targetSchema.safeParse(target).success).toBe(true)
      expect(stillQuotes(target, whole)).toBe(true)
      expect(reanchor(target, whole)).toEqual(span)
    }))
  })
})

describe('anchoring offsets', () => {
  it.each([
    ['words', 'The [[ship|p1]] sailed'],
    ['the whole text', '[[The ship sailed|p1]]'],
    ['one emoji', 'A [[🚢|p1]]!'],
    ['a letter with its combining mark', 'caf[[e\u0301|p1]]s'],
    ['a family of four, which is one character', 'The [[👨\u200D👩\u200D👧\u200D👦|p1]] sailed'],
    ['one flag of two', '[[🇬🇪|p1]]🇩🇪'],
    ['a Hangul syllable written as its parts', '[[\u1112\u1161\u11AB|p1]]\u1100\u1173\u11AF'],
    ['words across a line end', 'The [[ship\nsailed|p1]]'],
    ['a keycap', 'No. [[1\uFE0F\u20E3|p1]]'],
  ])('takes %s', (_, bracketed) => {
    expect(anchor(place(bracketed), text(bracketed))).toEqual(place(bracketed))
  })

  it.each([
    ['starts in a surrogate pair', 'A 🚢 sailed', { start: 3, end: 6 }],
    ['ends in a surrogate pair', 'A 🚢 sailed', { start: 0, end: 3 }],
    ['leaves a combining mark behind', 'cafe\u0301s', { start: 0, end: 4 }],
    ['starts with a combining mark', 'cafe\u0301s', { start: 4, end: 6 }],
    ['takes one of a family', '👨\u200D👩\u200D👧\u200D👦', { start: 0, end: 2 }],
    ['starts at a joiner', 'A 👩\u200D🚀', { start: 4, end: 7 }],
    ['leaves the skin tone behind', '👋🏽 hello', { start: 0, end: 2 }],
    ['parts the letters of a flag', '🇬🇪🇩🇪', { start: 0, end: 2 }],
    ['takes the end of one flag and the start of the next', '🇬🇪🇩🇪', { start: 2, end: 6 }],
    ['parts a Hangul syllable', '\u1112\u1161\u11AB', { start: 0, end: 2 }],
    ['parts a combining mark far into a long line', `${'x'.repeat(300)}e\u0301`, { start: 290, end: 301 }],
  ])('refuses a place that %s', (_, whole, span) => {
    expect(anchor(span, whole)).toEqual({ problem: 'The passage begins or ends inside a character.' })
  })

  it.each([
    [{ start: 4, end: 4 }, 'A passage has at least one character.'],
    [{ start: 8, end: 4 }, 'A passage has at least one character.'],
    [{ start: 20, end: 30 }, 'The passage ends at 30, but the source has 15 code units.'],
    [{ start: 3, end: 4 }, 'A passage needs words, not only white space.'],
  ])('refuses %j', (span, problem) => {
    expect(anchor(span, 'The ship sailed')).toEqual({ problem })
  })

  it('refuses white space of every kind', () => {
    expect(anchor({ start: 0, end: 4 }, '\u00a0\t\n\u2003 x')).toEqual({ problem: 'A passage needs words, not only white space.' })
  })

  it('never takes what the text’s own characters contradict', () => {
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
    const pieces = fc.constantFrom('a', ' ', '\n', '🚢', '\u0301', '\u200D', '👩', '🏽', '🇬', '🇪', '\u1112', '\u1161', '\uFE0F', '\r')
    fc.assert(fc.property(fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')), fc.nat(), fc.nat(), (whole, a, b) => {
      const [start, end] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y) as [number, number]
      const boundaries = new Set([...graphemes.segment(whole)].map(({ index }) => index).concat(whole.length))
      const taken = !('problem' in anchor({ start, end }, whole))
      const wanted = start < end && whole.slice(start, end).trim() !== '' && boundaries.has(start) && boundaries.has(end)
      expect(taken).toBe(wanted)
    }), { numRuns: 500 })
  })
})

describe('anchoring words', () => {
  it.each([
    ['that stand there once', 'The [[ship|p1]] sailed', { exact: 'ship' }],
    ['with what stands before', 'A ship, the [[ship|p1]]', { exact: 'ship', prefix: 'the ' }],
    ['with what stands after', 'A [[ship|p1]], the ship', { exact: 'ship', suffix: ',' }],
    ['with both', 'a ship, the [[ship|p1]], the ship', { exact: 'ship', prefix: 'the ', suffix: ',' }],
    ['that end the text', 'The [[ship|p1]]', { exact: 'ship', suffix: '' }],
  ])('finds words %s', (_, bracketed, selector) => {
    expect(anchor(selector, text(bracketed))).toEqual(place(bracketed))
  })

  it.each([
    ['are not there', 'The ship', { exact: 'boat' }, 'The source does not contain “boat”.'],
    ['are not there with that context', 'The ship', { exact: 'ship', prefix: 'A ' }, 'The source does not contain “A ship”.'],
    ['differ in the case of a letter', 'The ship', { exact: 'Ship' }, 'The source does not contain “Ship”.'],
    ['stand there twice', 'ship ship', { exact: 'ship' }, 'The source contains “ship” more than once: add a prefix or a suffix.'],
    ['overlap themselves', 'nananan', { exact: 'nanan' }, 'The source contains “nanan” more than once: add a prefix or a suffix.'],
    ['end inside a character', 'cafe\u0301', { exact: 'cafe' }, 'The passage begins or ends inside a character.'],
    ['are white space', 'The ship', { exact: ' ' }, 'A passage needs words, not only white space.'],
  ])('refuses words that %s', (_, whole, selector, problem) => {
    expect(anchor(selector, whole)).toEqual({ problem })
  })

  it('shortens long words in what it says', () => {
    const { problem } = anchor({ exact: 'x'.repeat(100) }, 'The ship') as { problem: string }
    expect(problem).toBe(`The source does not contain “${'x'.repeat(57)}…”.`)
  })

  it('never says half of a character', () => {
    const { problem } = anchor({ exact: `${'x'.repeat(56)}${'🚢'.repeat(10)}` }, 'The ship') as { problem: string }
    expect(problem).not.toMatch(/[\uD800-\uDFFF]/u)
  })
})

describe('reanchoring', () => {
  const was = targetIn('The good [[ship|p1]] sailed to Colchis')

  it.each([
    ['where they were', 'The good [[ship|p1]] sailed to Colchis'],
    ['where text was added before', 'Once the tale says: The good [[ship|p1]] sailed to Colchis'],
    ['where the context chooses among several', 'A ship. The good [[ship|p1]] sailed to Colchis. No ship.'],
    ['where only they are left of the context', 'Some [[ship|p1]] that nobody knows'],
  ])('finds words %s', (_, bracketed) => {
    expect(reanchor(was, text(bracketed))).toEqual(place(bracketed))
  })

  it.each([
    ['are gone', 'The good boat sailed to Colchis'],
    ['stand in several places with none of the context', 'A ship met a ship'],
    ['stand in several places with the same context', 'The good ship sailed to Colchis. The good ship sailed to Colchis'],
  ])('finds none when the words %s', (_, whole) => {
    expect(reanchor(was, whole)).toBeNull()
  })

  it('finds none inside a character', () => {
    expect(reanchor(targetIn('I saw a [[👩|p1]] once'), 'I saw a 👩\u200D🚀 once')).toBeNull()
    expect(reanchor(targetIn('the [[cafe|p1]]'), 'the cafe\u0301')).toBeNull()
  })

  it('stays where it was when the same words with the same context also stand elsewhere', () => {
    const around = '.'.repeat(CONTEXT)
    const twice = `${around}ship${around}${around}[[ship|p1]]${around}`
    expect(reanchor(targetIn(twice), text(twice))).toEqual(place(twice))
  })
})
