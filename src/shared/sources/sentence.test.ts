import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentenceAround } from './sentence'

function quoted(text: string, words: string): string {
  const start = text.indexOf(words)
  const { start: from, end } = sentenceAround(text, { start, end: start + words.length })
  return text.slice(from, end)
}

describe('the sentence around a place', () => {
  it.each([
    ['It rained. The talks began in May 2004. They failed.', 'May 2004', 'The talks began in May 2004.'],
    ['They met on 3 May', '3 May', 'They met on 3 May'],
    ['The U.S. President came on 3 May. He left.', '3 May', 'The U.S. President came on 3 May.'],
    ['Mr. Rice and J. R. Smith met in 2004. It rained.', '2004', 'Mr. Rice and J. R. Smith met in 2004.'],
    ['On Sept. 11, 2001 it was clear. It rained later.', '2001', 'On Sept. 11, 2001 it was clear.'],
    ['1999\nIn 2004 it rained.\n2005', '2004', 'In 2004 it rained.'],
    ['  Indented, in 2004.  ', '2004', 'Indented, in 2004.'],
    ['He asked: “Was it in 2004?” Nobody knew.', '2004', 'He asked: “Was it in 2004?”'],
  ])('of %j at %j is %j', (text, words, sentence) => {
    expect(quoted(text, words)).toBe(sentence)
  })

  it('holds the place, within its line', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('in', '2004', 'U.S.', 'Mr.', 'Paris', '.', '!', '?', ' ', '\n', '”', 'ß', '🚢'), { minLength: 1, maxLength: 40 }), fc.nat(), (parts, pick) => {
      const at = pick % parts.length
      fc.pre(parts[at]!.trim() !== '')
      const start = parts.slice(0, at).join('').length
      const span = { start, end: start + parts[at]!.length }
      const text = parts.join('')
      const around = sentenceAround(text, span)
      expect(around.start).toBeLessThanOrEqual(span.start)
      expect(around.end).toBeGreaterThanOrEqual(span.end)
      expect(text.slice(around.start, around.end)).not.toContain('\n')
    }))
  })
})
