import { describe, expect, it } from 'vitest'
import { claim, fact, projectAfter, revised, source, tag, wish } from '../annotation/specification.contract'
import type { ClaimId, SourceId, TagId } from '../annotation/ids'
import { NO_FILTER, passingPassages, tagsWithin, type PassageFilter } from './passage-filter'
import { filterWords } from './passage-filter-words'

const TEXT = 'In 2004 [[they came|p1]], by [[2006 most|p2]] had [[left|p3]], and [[nobody|p4]] said when'
const tagged = (passage: string, name: string) => fact('PassageTagged', { passage, tag: name })
const dated = (passage: string, edtf: string) => wish('DatePassage', { passage, edtf, words: '' })

const { tables } = projectAfter([
  source(TEXT), source('[[Elsewhere|q1]]', 's2'), tag('water'), tag('sea', 'water'), tag('bay', 'sea'), tag('land'), claim('c1', 'They came in peace'),
  tagged('p1', 'water'), tagged('p2', 'bay'), tagged('p3', 'land'), tagged('q1', 'sea'),
  dated('p1', '2004'), dated('p2', '../2006'), dated('p3', '2006-05-07/..'), dated('q1', '2004-12-31'),
  fact('LinkDrawn', { link: 'l1', claim: 'c1', passage: 'p1', relation: 'supports' }), fact('LinkDrawn', { link: 'l2', claim: 'c1', passage: 'p3', relation: 'refutes' }),
])

const year = (from: number, to = from) => ({ from: Date.UTC(from, 0), to: Date.UTC(to + 1, 0) - 1 })
const place = (start: number, end: number, id = 's1') => ({ source: id as SourceId, start, end })
const passing = (filter: Partial<PassageFilter>, at?: number, of = tables) => {
  const set = passingPassages(of, { ...NO_FILTER, ...filter }, at)
  return set === null ? null : [...set].sort().join(' ')
}

describe('a filter', () => {
  it('that asks for nothing is none', () => {
    expect(passing({})).toBeNull()
    expect(filterWords(tables, NO_FILTER)).toBe('')
  })

  it('by a tag takes what lies below it in the codebook', () => {
    expect(['water', 'sea', 'bay', 'land'].map((name) => passing({ tag: name as TagId }))).toEqual(['p1 p2 q1', 'p2 q1', 'p2', 'p3'])
    expect(passing({ tag: 'nowhere' as TagId })).toBe('')
  })

  it('by a tag that was merged follows it', () => {
    const merged = projectAfter([source(TEXT), tag('a'), tag('b'), tagged('p1', 'a'), tagged('p2', 'b'), fact('TagMerged', { from: 'a', into: 'b' })])
    expect(passing({ tag: 'a' as TagId }, undefined, merged.tables)).toBe('p1 p2')
    expect([...tagsWithin(merged.tables, 'a' as TagId)]).toEqual(['b'])
  })

  it('by a claim takes what is linked to it, for or against', () => {
    expect(passing({ claim: 'c1' as ClaimId })).toBe('p1 p3')
  })

  it('by a period takes what may have happened in it, to the millisecond', () => {
    expect(passing({ period: year(2004) })).toBe('p1 p2 q1')
    expect(passing({ period: year(2007, 2009) })).toBe('p3')
    expect(passing({ period: { from: Date.UTC(2004, 11, 31) - 10, to: Date.UTC(2004, 11, 31) - 1 } })).toBe('p1 p2')
    expect(passing({ period: { from: Date.UTC(2004, 11, 31), to: Date.UTC(2004, 11, 31) } })).toBe('p1 p2 q1')
  })

  it('by a place takes what shares a character with it', () => {
    const [start, end] = [TEXT.indexOf('[['), TEXT.indexOf('[[') + 'they came'.length]
    expect(passing({ place: place(start, end) })).toBe('p1')
    expect(passing({ place: place(end - 1, end + 1) })).toBe('p1')
    expect(passing({ place: place(end, end + 3) })).toBe('')
    expect(passing({ place: place(0, 1000) })).toBe('p1 p2 p3 p4')
    expect(passing({ place: place(0, 1000, 's2') })).toBe('q1')
  })

  it('by a place leaves out what lost its words', () => {
    const lost = projectAfter([source('The [[ship|p1]] sailed'), revised('Nothing of it is left here')])
    lost.take(fact('PassageOrphaned', { passage: 'p1', revision: lost.tables.sources.get('s1' as SourceId)!.revision }))
    expect(passing({ place: place(0, 100) }, undefined, lost.tables)).toBe('')
  })

  it('takes what meets every part', () => {
    expect(passing({ claim: 'c1' as ClaimId, period: year(2004) })).toBe('p1')
    expect(passing({ tag: 'land' as TagId, period: year(2004) })).toBe('')
  })

  it('tells what passed at an earlier moment', () => {
    const first = tables.events.count() - 1
    expect([first - 1, first, first + 1].map((at) => passing({ claim: 'c1' as ClaimId }, at))).toEqual(['', 'p1', 'p1 p3'])
  })

  it('is told in plain words', () => {
    const words = (filter: Partial<PassageFilter>, at?: number) => filterWords(tables, { ...NO_FILTER, ...filter }, at)
    expect(words({ tag: 'sea' as TagId, claim: 'c1' as ClaimId, period: year(2004, 2008) })).toBe('tag sea, claim “They came in peace”, 2004 to 2008')
    expect(words({ place: place(3, 9) })).toBe('characters 3 to 9 in “Source s1”')
    expect(words({ place: { ...place(3, 9), name: 'the section Arrival' } })).toBe('the section Arrival in “Source s1”')
    expect(words({ tag: 'sea' as TagId, claim: 'c1' as ClaimId }, 1)).toBe('tag not yet defined, a claim not yet stated')
  })
})
