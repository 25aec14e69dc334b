import { describe, expect, it } from 'vitest'
import { byHand, claim, fact, projectAfter, source, tag, type Given } from '../annotation/specification.contract'
import { timelineAt } from './timeline-entries'

const tablesOf = (...history: Given[]) => projectAfter(history).tables
const dated = (passage: string, edtf: string, words = '') => fact('PassageDated', { passage, edtf, words, ...byHand })
const argo = source('The [[ship|p1]] [[sailed|p2]] [[away|p3]]')

describe('the timeline', () => {
  it('lists dated passages in the order in which things happened', () => {
    const order = timelineAt(tablesOf(argo, dated('p1', '2009'), dated('p2', '2008-04-03'), dated('p3', '2008'))).map(({ passage }) => passage)
    expect(order).toEqual(['p3', 'p2', 'p1'])
  })

  it('gives each entry all that a reader needs', () => {
    const tables = tablesOf(
      argo, tag('a'), fact('PassageTagged', { passage: 'p1', tag: 'a' }), fact('PassageAnnotated', { passage: 'p1', memo: 'Look up' }), claim('c1'),
      fact('LinkDrawn', { link: 'l1', claim: 'c1', passage: 'p1', relation: 'supports' }), dated('p1', '2008-04', 'in April'),
    )
    const [entry] = timelineAt(tables)
    expect(entry).toMatchObject({
      passage: 'p1', edtf: '2008-04', display: 'April 2008', words: 'in April', earliest: Date.UTC(2008, 3, 1), latest: Date.UTC(2008, 4, 1) - 1,
      quote: 'ship', memo: 'Look up', source: { source: 's1', title: 'Source s1' }, tags: [{ tag: 'a' }], claims: [{ claim: 'c1', relation: 'supports' }],
    })
    expect(entry!.events.map((id) => tables.events.get(id)!.type)).toEqual(['PassageHighlighted', 'PassageTagged', 'PassageAnnotated', 'LinkDrawn', 'PassageDated'])
  })

  it('tells what was believed at an earlier moment', () => {
    const tables = tablesOf(argo, dated('p1', '2008'), fact('DatingCorrected', { passage: 'p1', edtf: '2009', words: '', ...byHand }), fact('DatingRemoved', { passage: 'p1' }))
    expect([4, 5, 6, 7, undefined].map((at) => timelineAt(tables, at).map(({ edtf }) => edtf))).toEqual([[], ['2008'], ['2009'], [], []])
  })

  it.each<[string, Given[]]>([
    ['a discarded passage', [dated('p1', '2008'), fact('PassageDiscarded', { passage: 'p1' })]],
    ['a passage of a removed source', [dated('p1', '2008'), fact('SourceRemoved', { source: 's1' })]],
    ['a passage that nobody highlighted', [dated('p9', '2008')]],
    ['a dating that does not read', [dated('p1', 'long ago')]],
  ])('leaves out %s', (_, history) => {
    expect(timelineAt(tablesOf(argo, ...history))).toEqual([])
  })

  it('orders entries of the same date by their passage, whatever order they came in', () => {
    const entries = (...history: Given[]) => timelineAt(tablesOf(argo, ...history)).map(({ passage }) => passage)
    expect(entries(dated('p3', '2008'), dated('p1', '2008'))).toEqual(['p1', 'p3'])
    expect(entries(dated('p1', '2008'), dated('p3', '2008'))).toEqual(['p1', 'p3'])
  })
})
