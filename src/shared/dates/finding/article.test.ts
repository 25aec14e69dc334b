import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findDates } from './find-dates'

const fixture = (name: string) => readFileSync(new URL(`../../../../fixtures/${name}`, import.meta.url), 'utf8')

test('the article’s dates are found as a reader found them by hand, each once and no other', () => {
  const text = fixture('georgia-nato-relations.txt')
  const { dates } = JSON.parse(fixture('georgia-nato-relations.dates.json')) as { dates: { prefix: string, quote: string, edtf: string, kind: string }[] }
  let from = 0
  const expected = dates.map(({ prefix, quote, edtf, kind }) => {
    const start = text.indexOf(prefix + quote, Math.max(0, from - prefix.length)) + prefix.length
    from = start + quote.length
    return { start, quote, edtf, read: kind }
  })
  expect(findDates(text).map(({ start, quote, edtf, read }) => ({ start, quote, edtf, read }))).toEqual(expected)
})
