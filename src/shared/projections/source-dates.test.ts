import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findDates } from '../dates/finding/find-dates'
import { layoutOf } from '../sources/layout'
import { readSourceText } from '../sources/source-text'
import { datesOfSource } from './source-dates'

const article = readFileSync(new URL('../../../fixtures/georgia-nato-relations.txt', import.meta.url), 'utf8')

function datesOf(name: string, file: string): { quote: string, edtf: string }[] {
  const reading = readSourceText(name, file)
  if ('problem' in reading) throw new Error(reading.problem)
  const { text, blocks } = reading.parsed
  return [...datesOfSource(text, layoutOf(blocks))].flatMap(({ dates }) => dates).map(({ start, end, quote, edtf }) => {
    expect(text.slice(start, end)).toBe(quote)
    return { quote, edtf }
  })
}

describe('the dates of an imported source', () => {
  it('are those of its file, though headings have lost their marks and paragraphs their blank lines', () => {
    const inFile = findDates(article).map(({ quote, edtf }) => ({ quote, edtf }))
    expect(datesOf('georgia-nato-relations.txt', article)).toEqual(inFile)
  })

  it('take their year from the heading that they stand under', () => {
    const file = '== 2008 ==\n\nTalks began on 12 August.\n\n== 2011 ==\n\nThey ended on 3 May.\n'
    expect(datesOf('talks.txt', file).map(({ edtf }) => edtf)).toEqual(['2008', '2008-08-12', '2011', '2011-05-03'])
  })
})
