import { describe, expect, it } from 'vitest'
import { byHand, fact, projectAfter, revised, revisionOf, source, tag, targetIn, wish, type Given } from '../annotation/specification.contract'
import type { PassageId, SourceId } from '../annotation/ids'
import { eventsBehind, passagesAt, sourcesAt } from './present'

const tablesOf = (...history: Given[]) => projectAfter(history).tables
const argo = source('The [[ship|p1]] sailed')
const passage = (...history: Given[]) => tablesOf(...history).passages.get('p1' as PassageId)

describe('sources', () => {
  it('keep what each event sets, the first text of an id, and all revisions', () => {
    const { sources } = tablesOf(
      argo, fact('SourceAdded', { source: 's1', title: 'Again', revision: revisionOf('x'), format: 'text', layout: 'p', normaliser: 1 }),
      fact('SourceRetitled', { source: 's1', title: 'Argo' }), fact('SourceRated', { source: 's1', reliability: 'B' }),
      revised('The boat sailed'), revised('The ship sailed'), fact('SourceRemoved', { source: 's1' }),
    )
    expect(sources.get('s1' as SourceId)).toEqual({
      source: 's1', title: 'Argo', format: 'text', revision: revisionOf('The ship sailed'), layout: 'p', normaliser: 1,
      revisions: [revisionOf('The ship sailed'), revisionOf('The boat sailed')], reliability: 'B', removed: true,
    })
  })

  it('are listed as added, without the removed ones, at any moment', () => {
    const tables = tablesOf(source('One', 's1'), source('Two', 's2'), fact('SourceRetitled', { source: 's1', title: 'Later' }), fact('SourceRemoved', { source: 's1' }), fact('SourceRestored', { source: 's1' }))
    const ids = (at?: number) => sourcesAt(tables, at).map(({ source }) => source)
    expect([1, 3, 4, undefined].map(ids)).toEqual([['s1'], ['s1', 's2'], ['s2'], ['s1', 's2']])
  })

  it('pass over strangers', () => {
    expect(tablesOf(fact('SourceRemoved', { source: 'x' }), fact('SourceRetitled', { source: 'x', title: 'X' })).sources.count()).toBe(0)
  })
})

describe('passages', () => {
  it('begin anchored, without memo or tags', () => {
    expect(passage(argo)).toEqual({ passage: 'p1', target: targetIn('The [[ship|p1]] sailed'), status: 'anchored', discarded: false, memo: '', tags: [] })
  })

  it('keep the first highlight of an id', () => {
    expect(passage(argo, fact('PassageHighlighted', { passage: 'p1', target: targetIn('[[The|p1]] ship') }))).toEqual(passage(argo))
  })

  it('keep what each event sets', () => {
    const [resized, reanchored] = [targetIn('[[The ship|p1]] sailed'), targetIn('The [[boat|p1]] sailed')]
    const orphaned = fact('PassageOrphaned', { passage: 'p1', revision: revisionOf('x') })
    expect(passage(argo, fact('PassageResized', { passage: 'p1', target: resized }))?.target).toEqual(resized)
    expect(passage(argo, orphaned)).toMatchObject({ status: 'orphan', target: targetIn('The [[ship|p1]] sailed') })
    expect(passage(argo, orphaned, fact('PassageReanchored', { passage: 'p1', target: reanchored }))).toMatchObject({ status: 'anchored', target: reanchored })
    expect(passage(argo, fact('PassageAnnotated', { passage: 'p1', memo: 'Look up' }))?.memo).toBe('Look up')
    expect(passage(argo, fact('PassageDiscarded', { passage: 'p1' }))?.discarded).toBe(true)
    expect(passage(argo, fact('PassageDiscarded', { passage: 'p1' }), fact('PassageRestored', { passage: 'p1' }))?.discarded).toBe(false)
  })

  it('carry each tag once, also when two replicas tagged', () => {
    const tagged = fact('PassageTagged', { passage: 'p1', tag: 'a' })
    expect(passage(argo, tag('a'), tagged, tagged)?.tags).toEqual(['a'])
    expect(passage(argo, tag('a'), tagged, fact('PassageUntagged', { passage: 'p1', tag: 'a' }), fact('PassageUntagged', { passage: 'p1', tag: 'a' }))?.tags).toEqual([])
  })

  it('pass over strangers', () => {
    expect(passage(fact('PassageTagged', { passage: 'p1', tag: 'a' }), fact('PassageDiscarded', { passage: 'p1' }))).toBeUndefined()
  })

  it('are listed in reading order: by source, by place, the longer before the shorter', () => {
    const tables = tablesOf(source('[[The|p4]] port', 's2'), argo, source('A [[long [[day|p3]]|p2]]', 's3'), wish('HighlightPassage', { passage: 'p5', source: 's1', selector: { start: 0, end: 3 } }))
    expect(passagesAt(tables).map(({ passage }) => passage)).toEqual(['p4', 'p5', 'p1', 'p2', 'p3'])
    expect(passagesAt(tables, undefined, 's1' as SourceId).map(({ passage }) => passage)).toEqual(['p5', 'p1'])
  })

  it('are left out when discarded or when their source was removed, and not when orphaned', () => {
    const present = (...history: Given[]) => passagesAt(tablesOf(argo, ...history)).length
    expect(present(fact('PassageDiscarded', { passage: 'p1' }))).toBe(0)
    expect(present(fact('SourceRemoved', { source: 's1' }))).toBe(0)
    expect(present(revised('The boat'))).toBe(1)
  })
})

describe('the events behind a passage', () => {
  it('are those that made it, its dating and its links, and no others', () => {
    const { tables } = projectAfter([
      argo, tag('a'), fact('PassageTagged', { passage: 'p1', tag: 'a' }), fact('ClaimStated', { claim: 'c1', statement: 'It sailed' }),
      fact('LinkDrawn', { link: 'l1', claim: 'c1', passage: 'p1', relation: 'supports' }), fact('TagRelabelled', { tag: 'a', label: 'A' }),
      fact('PassageDated', { passage: 'p1', edtf: '2008', words: '', ...byHand }), fact('DatingRemoved', { passage: 'p1' }),
      fact('LinkRelated', { link: 'l1', relation: 'context' }), fact('LinkRemoved', { link: 'l1' }), fact('ClaimReworded', { claim: 'c1', statement: 'No' }),
    ])
    const types = (at?: number) => eventsBehind('p1' as PassageId, tables, at).map((id) => tables.events.get(id)!.type)
    expect(types()).toEqual(['PassageHighlighted', 'PassageTagged', 'LinkDrawn', 'PassageDated', 'DatingRemoved', 'LinkRelated', 'LinkRemoved'])
    expect(types(6)).toEqual(['PassageHighlighted', 'PassageTagged', 'LinkDrawn'])
    expect(types(1)).toEqual([])
  })
})
