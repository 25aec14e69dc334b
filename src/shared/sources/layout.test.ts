import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BlockKind, joinBlocks } from './block'
import { blocksOf, isLayoutOf, layoutOf } from './layout'

const kind = fc.constantFrom<BlockKind>('title', 'heading', 'subheading', 'item', 'paragraph')
const line = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.replaceAll('\n', ' '))
const pieces = fc.array(fc.record({ kind, text: line }), { minLength: 1, maxLength: 60 })

const of = (...kinds: BlockKind[]) => joinBlocks(kinds.map((each) => ({ kind: each, text: 'x' })))

test('runs are counted', () => {
  const { blocks } = of('title', 'paragraph', 'item', 'item', 'item', 'paragraph', 'heading', 'heading', 'subheading')
  expect(layoutOf(blocks)).toBe('TPI3PH2S')
})

test('fifty thousand paragraphs take six characters', () => {
  expect(layoutOf(of(...Array<BlockKind>(50_000).fill('paragraph')).blocks)).toBe('P50000')
})

test('text and layout give the blocks back', () => {
  fc.assert(fc.property(pieces, (some) => {
    const { text, blocks } = joinBlocks(some)
    expect(blocksOf(text, layoutOf(blocks))).toEqual(blocks)
    expect(isLayoutOf(text, layoutOf(blocks))).toBe(true)
  }))
})

test('any layout gives blocks that are the lines of the text', () => {
  fc.assert(fc.property(pieces, fc.string({ unit: fc.constantFrom(...'THSIP0123456789 x') }), (some, layout) => {
    const { text } = joinBlocks(some)
    const lines = blocksOf(text, layout).map(({ start, end }) => text.slice(start, end))
    expect(lines).toEqual(text.split('\n'))
  }))
})

test.each([
  ['one line too few', 'a\nb', 'P'],
  ['one line too many', 'a\nb', 'P3'],
  ['an unknown letter', 'a\nb', 'PX'],
  ['a run written out', 'a\nb', 'PP'],
  ['a run of one', 'a\nb', 'H1P'],
  ['more lines than there are grains of sand', 'a\nb', 'P99999999999999999999'],
])('%s is not a layout of the text', (_, text, layout) => {
  expect(isLayoutOf(text, layout)).toBe(false)
})

test('lines that the layout does not reach are paragraphs', () => {
  expect(blocksOf('a\nb\nc', 'HI').map((block) => block.kind)).toEqual(['heading', 'item', 'paragraph'])
})
