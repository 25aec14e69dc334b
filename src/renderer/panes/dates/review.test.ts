/** The pure parts of the review: excerpts, selections and going on. */
import { describe, expect, it } from 'vitest'
import { findDates } from '../../../shared/dates/finding/find-dates'
import { excerptOf } from './excerpt'
import { allSelected, extended, NOTHING_SELECTED, toggled, walked, without } from './row-selection'
import { countWords, filterOptions, nextAfter, readAs } from './waiting-dates'

const TEXT = 'It began in May 2004. It ended, as everyone had feared for quite some time, in 2006 when nobody would come to help any more. Fog.'
const [may, six] = findDates(TEXT)

describe('an excerpt', () => {
  it('is the sentence that holds the words', () => {
    expect(excerptOf(TEXT, may!, { before: 80, after: 80 })).toEqual({ before: 'It began in ', words: 'May 2004', after: '.' })
  })

  it('is cut at words on either side, and keeps the date’s words', () => {
    expect(excerptOf(TEXT, six!, { before: 16, after: 18 })).toEqual({ before: '…some time, in ', words: '2006', after: ' when nobody…' })
  })

  it('looks only at what is near in a line without end', () => {
    const long = `${'word '.repeat(100_000)}in 2006 ${'word '.repeat(100_000)}`
    const start = long.indexOf('2006')
    expect(excerptOf(long, { start, end: start + 4 }, { before: 12, after: 12 })).toEqual({ before: '…word in ', words: '2006', after: ' word word…' })
  })
})

describe('a selection of rows', () => {
  const order = ['a', 'b', 'c', 'd']
  const ids = ({ ids: selected }: { ids: ReadonlySet<string> }) => [...selected].sort().join('')

  it('is toggled row by row', () => {
    expect(ids(toggled(toggled(NOTHING_SELECTED, 'b'), 'd'))).toBe('bd')
    expect(ids(toggled(toggled(NOTHING_SELECTED, 'b'), 'b'))).toBe('')
  })

  it('grows and shrinks in a stretch from where it began, beside what was selected', () => {
    const grown = extended(extended(NOTHING_SELECTED, order, 'b', 'c'), order, 'c', 'd')
    expect(ids(grown)).toBe('bcd')
    expect(ids(extended(grown, order, 'd', 'c'))).toBe('bc')
    expect(ids(extended(walked(toggled(NOTHING_SELECTED, 'a')), order, 'c', 'd'))).toBe('acd')
  })

  it('begins anew where its first row is gone', () => {
    expect(ids(extended(toggled(NOTHING_SELECTED, 'gone'), order, 'b', 'c'))).toBe('bcgone')
    expect(ids(allSelected(order))).toBe('abcd')
    expect(ids(without(allSelected(order), new Set(['b', 'c'])))).toBe('ad')
  })
})

describe('the dates that wait', () => {
  const dates = findDates('In 2004 it began. On 7 May it ended. By 2006 nobody came.')

  it('are filtered by how they were read, and counted', () => {
    expect(readAs(dates, 'year-from-context').map(({ quote }) => quote)).toEqual(['7 May'])
    expect(filterOptions(dates).map(({ label }) => label)).toEqual(['All dates (3)', 'Explicit (2)', 'Year from context (1)', 'Relative (0)', 'In a heading (0)'])
    expect([countWords(51, 51), countWords(1, 1), countWords(2, 1051)]).toEqual(['51 dates to review', '1 date to review', '2 of 1,051 dates to review'])
  })

  it('go on to the next that stays, or back to the last', () => {
    const [first, second, third] = dates
    expect(nextAfter(dates, new Set([first!]), 0)).toBe(second)
    expect(nextAfter(dates, new Set([second!, third!]), 1)).toBe(first)
    expect(nextAfter(dates, new Set([first!, second!]), 2)).toBe(third)
    expect(nextAfter(dates, new Set(dates), 1)).toBeNull()
  })
})
