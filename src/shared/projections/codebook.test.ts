import { describe, expect, it } from 'vitest'
import { fact, projectAfter, source, tag, wish, type Given } from '../annotation/specification.contract'
import type { TagId } from '../annotation/ids'
import { codebookTree, mergedTag } from './codebook'
import { codebookAt } from './codebook-rows'
import { passagesAt, tagsOf } from './present'

const tablesOf = (...history: Given[]) => projectAfter(history).tables
const moved = (id: string, parent: string | null) => fact('TagMoved', { tag: id, parent })
const merged = (from: string, into: string) => fact('TagMerged', { from, into })

/** The tree as lines, each indented by its depth. */
function outline(...history: Given[]): string[] {
  return codebookTree(tablesOf(...history).tags).map(({ tag: { label }, depth }) => '  '.repeat(depth) + label)
}

describe('the codebook', () => {
  it('keeps what each event sets, and the first definition of an id', () => {
    const { tags } = tablesOf(
      tag('risk'), fact('TagDefined', { tag: 'risk', label: 'Another', colour: 9, parent: null }), fact('TagRecoloured', { tag: 'risk', colour: 4 }),
      fact('TagRelabelled', { tag: 'risk', label: 'Peril' }), fact('TagDescribed', { tag: 'risk', description: 'What may go wrong' }),
      tag('harm'), moved('risk', 'harm'), fact('TagAnnotated', { tag: 'risk', memo: 'Seen often' }), fact('TagKeyed', { tag: 'risk', key: 'r2' }), fact('TagRetired', { tag: 'risk' }),
    )
    expect(tags.get('risk' as TagId)).toEqual({
      tag: 'risk', label: 'Peril', colour: 4, description: 'What may go wrong', memo: 'Seen often', key: 'r2', parent: 'harm', mergedInto: null, retired: true,
    })
  })

  it('passes over events on tags that nobody defined', () => {
    expect(tablesOf(moved('x', null), merged('x', 'y'), fact('TagRetired', { tag: 'x' })).tags.count()).toBe(0)
  })

  it('lists parents before their children, and siblings by label whatever their case', () => {
    expect(outline(tag('b'), tag('a'), tag('C'), tag('b2', 'b'), tag('b1', 'b'))).toEqual(['a', 'b', '  b1', '  b2', 'C'])
  })

  it('leaves out tags that were retired or merged, and lifts their children to where they lie now', () => {
    const three = [tag('a'), tag('b', 'a'), tag('c', 'b'), tag('x')]
    expect(outline(...three, fact('TagRetired', { tag: 'b' }))).toEqual(['a', '  c', 'x'])
    expect(outline(...three, merged('b', 'x'))).toEqual(['a', 'x', '  c'])
    expect(outline(...three, fact('TagRetired', { tag: 'a' }), fact('TagRetired', { tag: 'b' }))).toEqual(['c', 'x'])
    expect(outline(...three, merged('b', 'c'))).toEqual(['a', '  c', 'x'])
  })

  it('tells the tree of an earlier moment', () => {
    const { tags } = tablesOf(tag('a'), tag('b'), moved('b', 'a'), merged('b', 'a'))
    const labels = (at: number) => codebookTree(tags, at).map(({ tag: { label }, depth }) => [label, depth])
    expect([0, 1, 2, 3, 4].map(labels)).toEqual([[], [['a', 0]], [['a', 0], ['b', 0]], [['a', 0], ['b', 1]], [['a', 0]]])
  })
})

describe('what several replicas did to the codebook at once', () => {
  it.each<[string, Given[], string[]]>([
    ['moves that would close a ring: the later does nothing', [tag('a'), tag('b'), moved('a', 'b'), moved('b', 'a')], ['b', '  a']],
    ['a ring of three', [tag('a'), tag('b'), tag('c'), moved('a', 'b'), moved('b', 'c'), moved('c', 'a')], ['c', '  b', '    a']],
    ['a move under what a merge has put below', [tag('m'), tag('x'), tag('c', 'm'), merged('m', 'x'), moved('x', 'c')], ['c', '  x']],
    ['a merge into what lies below', [tag('m'), tag('c', 'm'), tag('d', 'c'), merged('m', 'd')], ['c', '  d']],
  ])('loses no tag in %s', (_, history, expected) => {
    expect(outline(...history)).toEqual(expected)
  })

  it.each<[string, Given[]]>([
    ['each merged into the other', [merged('a', 'b'), merged('b', 'a')]],
    ['three merged in a ring', [merged('a', 'b'), merged('b', 'c'), merged('c', 'a')]],
    ['one merged into itself', [merged('a', 'a')]],
  ])('keeps a tag that speaks for all: %s', (_, merges) => {
    const { tags } = tablesOf(tag('a'), tag('b'), tag('c'), ...merges)
    for (const id of ['a', 'b', 'c']) expect(mergedTag(tags, id as TagId)?.mergedInto).toBeNull()
    expect(codebookTree(tags).length).toBeGreaterThan(0)
  })

  it('follows a tag that two merged differently to where the later merge put it', () => {
    const { tags } = tablesOf(tag('a'), tag('b'), tag('c'), merged('a', 'b'), merged('a', 'c'))
    expect(mergedTag(tags, 'a' as TagId)?.tag).toBe('c')
    expect(mergedTag(tags, 'unknown' as TagId)).toBeUndefined()
  })
})

describe('the tags of a passage', () => {
  const tagged = (passage: string, id: string) => fact('PassageTagged', { passage, tag: id })
  const history = [source('The [[ship|p1]] [[sailed|p2]]'), tag('a'), tag('b'), tag('c'), tagged('p1', 'a'), tagged('p1', 'b'), tagged('p2', 'a')]

  it('are followed through merges, each once', () => {
    const tables = tablesOf(...history, merged('a', 'b'), merged('b', 'c'))
    const [passage] = passagesAt(tables)
    expect(tagsOf(passage!, tables)).toEqual([{ tag: 'c', label: 'c', colour: 1 }])
    expect(tagsOf(passage!, tables, tables.events.count() - 2).map(({ tag }) => tag)).toEqual(['a', 'b'])
  })

  it('leave out the retired ones', () => {
    const tables = tablesOf(...history, fact('TagRetired', { tag: 'a' }))
    expect(passagesAt(tables).map((passage) => tagsOf(passage, tables).map(({ tag }) => tag))).toEqual([['b'], []])
  })

  it('are counted in the rows of the codebook, on present passages only', () => {
    const uses = (...more: Given[]) => codebookAt(tablesOf(...history, ...more)).map(({ tag, passages }) => [tag, passages])
    expect(uses()).toEqual([['a', 2], ['b', 1], ['c', 0]])
    expect(uses(merged('a', 'b'))).toEqual([['b', 2], ['c', 0]])
    expect(uses(wish('DiscardPassage', { passage: 'p2' }))).toEqual([['a', 1], ['b', 1], ['c', 0]])
    expect(uses(wish('RemoveSource', { source: 's1' }))).toEqual([['a', 0], ['b', 0], ['c', 0]])
  })
})
