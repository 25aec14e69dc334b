import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acceptText, decodeText, normaliseText } from './normalise'

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
const utf8 = (text: string) => new TextEncoder().encode(text)

function problemOf(bytes: Uint8Array): string {
  const result = decodeText(bytes, decode)
  return 'problem' in result ? result.problem : `no problem: ${result.text}`
}

describe('decoding', () => {
  test('UTF-8 becomes text', () => {
    expect(decodeText(utf8('Tbilisi — თბილისი 🇬🇪'), decode)).toEqual({ text: 'Tbilisi — თბილისი 🇬🇪' })
  })

  test('an empty file is refused', () => {
    expect(problemOf(new Uint8Array())).toMatch(/empty/)
  })

  test.each([' ', '\n\n\t', '\uFEFF', '\uFEFF \r\n', '\u00a0\u2003'])('white space alone is refused: %j', (text) => {
    expect(problemOf(utf8(text))).toMatch(/only white space/)
  })

  test('bytes that are not UTF-8 are refused, with the line and what to do', () => {
    const bytes = new Uint8Array([...utf8('one\ntwo\n'), 0x63, 0x61, 0x66, 0xe9, 0x0a, 0x78])
    expect(problemOf(bytes)).toMatch(/not UTF-8 text \(line 3 .*save it as UTF-8/)
  })

  test('a sequence cut off at the end is not UTF-8', () => {
    expect(problemOf(utf8('one\ntwö').slice(0, -1))).toMatch(/line 2/)
  })

  test.each([
    ['a NUL', [0x61, 0, 0x62], /binary data/],
    ['many control characters', [0x61, 1, 2, 3, 0x62], /binary data/],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], /binary data/],
    ['a PDF', [...utf8('%PDF-1.7\n')], /PDF.*copy the text/],
    ['a Word file', [0x50, 0x4b, 0x03, 0x04, 0x14], /zip archive.*save the document as a UTF-8/],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], /UTF-16.*Save it as UTF-8/],
  ])('%s is refused', (_, bytes, problem) => {
    expect(problemOf(new Uint8Array(bytes))).toMatch(problem)
  })

  test('a form feed and an escape do not make a text binary', () => {
    expect(decodeText(utf8('page one\fpage two \u001b'), decode)).toEqual({ text: 'page one\fpage two \u001b' })
  })

  test('half a character is refused', () => {
    expect(acceptText('a \ud83d b')).toHaveProperty('problem')
    expect(acceptText('a \ude00\ud83d b')).toHaveProperty('problem')
    expect(acceptText('a 😀 b')).toEqual({ text: 'a 😀 b' })
  })

  test('any bytes at all give a text or a sentence', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const result = decodeText(bytes, decode)
      expect('text' in result ? result.text.length > 0 : result.problem.endsWith('.')).toBe(true)
    }))
  })
})

describe('normalising', () => {
  test.each([
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['a\u2028b\u2029c', 'a\nb\nc'],
    ['\uFEFFa', 'a'],
    ['\uFEFF\uFEFFa', 'a'],
    ['cafe\u0301', 'café'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
  ])('%j becomes %j', (before, after) => {
    expect(normaliseText(before)).toBe(after)
  })

  test('twice is once', () => {
    const text = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\r', '\n', '\uFEFF', 'e\u0301', '\u2028'))).map((parts) => parts.join(''))
    fc.assert(fc.property(text, (raw) => {
      const once = normaliseText(raw)
      expect(normaliseText(once)).toBe(once)
      expect(once).not.toMatch(/^\uFEFF|\r/)
    }))
  })
})
