import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '../../../shared/projections/timeline-entries'
import { changedEntries, matchingEntries } from './entry-filter'
import { bearingWords, countWords, shortDate } from './entry-wording'
import { walked } from './walking'

const entry = (passage: string, more: object = {}): TimelineEntry =>
  ({ passage, edtf: '2008', display: '2008', quote: `Quote ${passage}`, memo: '', source: { title: 'Article' }, tags: [], claims: [], events: ['e1'], ...more }) as unknown as TimelineEntry

const nato = { tag: 't1', label: 'NATO', colour: 1 }
const row = [entry('a', { tags: [nato] }), entry('b', { quote: 'Café in Tbilisi' }), entry('c', { memo: 'ask Nino' })]
const passages = (entries: readonly TimelineEntry[]): string[] => entries.map(({ passage }) => passage)

describe('the filter', () => {
  it('finds all of the words, in any order, whatever their case and accents', () => {
    expect(passages(matchingEntries(row, null, 'TBILISI cafe'))).toEqual(['b'])
    expect(passages(matchingEntries(row, null, 'nino'))).toEqual(['c'])
    expect(passages(matchingEntries(row, null, 'cafe nino'))).toEqual([])
  })

  it('keeps to passages that pass', () => {
    expect(passages(matchingEntries(row, new Set(['a']) as never, ''))).toEqual(['a'])
  })

  it('leaves everything when nothing is asked for', () => {
    expect(matchingEntries(row, null, '  ')).toBe(row)
  })
})

describe('what changed', () => {
  it('is what came, and what has other events behind it', () => {
    const after = [entry('a', { tags: [nato], events: ['e1', 'e2'] }), row[1]!, entry('d')]
    expect(changedEntries(row, after)).toEqual(['a', 'd'])
  })
})

describe('walking', () => {
  it('goes from entry to entry and stops at the ends', () => {
    expect(walked(row, 'a' as never, 'ArrowRight')).toBe('b')
    expect(walked(row, 'a' as never, 'ArrowUp')).toBe('a')
    expect(walked(row, 'a' as never, 'End')).toBe('c')
    expect(walked(row, 'c' as never, 'Home')).toBe('a')
    expect(walked(row, null, 'ArrowDown')).toBe('a')
    expect(walked(row, null, 'End')).toBe('c')
    expect(walked(row, 'a' as never, 'x')).toBeNull()
    expect(walked([], null, 'End')).toBeNull()
  })
})

describe('the words', () => {
  it('count what is shown and say from when to when', () => {
    const years = { from: Date.UTC(1952, 0, 1), to: Date.UTC(2024, 0, 1) }
    expect(countWords(52, 52, years)).toBe('52 dated passages, 1952 – 2023')
    expect(countWords(1, 1, { from: Date.UTC(2008, 0, 1), to: Date.UTC(2009, 0, 1) })).toBe('1 dated passage, 2008')
    expect(countWords(7, 1052, years)).toBe('7 of 1,052 dated passages')
  })

  it('shorten months and nothing else', () => {
    expect(shortDate('from 7 December 2011 to May 2012')).toBe('from 7 Dec 2011 to May 2012')
  })

  it('tell a listener what an entry bears on', () => {
    expect(bearingWords(entry('a', { tags: [nato], claims: [{ relation: 'supports' }, { relation: 'supports' }, { relation: 'refutes' }] }))).toBe(
      'Tagged NATO. Supports 2 claims. Refutes a claim.',
    )
  })
})
