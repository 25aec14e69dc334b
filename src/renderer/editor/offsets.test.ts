import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, joinBlocks } from '../../shared/sources/block'
import { buildDocument, sectionStarts } from './document'
import { blockAt, toOffset, toPosition } from './offsets'

const kind = fc.constantFrom<Block['kind']>('title', 'heading', 'subheading', 'item', 'paragraph')
const line = fc.record({ kind, text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => text.replaceAll('\n', ' ')) })
const source = fc.array(line, { minLength: 1, maxLength: 140 }).map(joinBlocks)

describe('text offsets and document positions', () => {
  it('are inverse at every offset', () => {
    fc.assert(
      fc.property(source, ({ text, blocks }) => {
        const { offsets } = buildDocument(text, blocks)
        for (let offset = 0; offset <= text.length; offset++) expect(toOffset(offsets, toPosition(offsets, offset))).toBe(offset)
      }),
      { numRuns: 50 },
    )
  })

  it('are inverse at every position inside a block', () => {
    fc.assert(
      fc.property(source, ({ text, blocks }) => {
        const { doc, offsets } = buildDocument(text, blocks)
        doc.descendants((node, position) => {
          if (!node.isTextblock) return true
          for (let inside = position + 1; inside <= position + 1 + node.content.size; inside++) {
            expect(toPosition(offsets, toOffset(offsets, inside))).toBe(inside)
          }
          return false
        })
      }),
      { numRuns: 50 },
    )
  })

  it('point at the same words', () => {
    fc.assert(
      fc.property(source, fc.nat(), fc.nat(), ({ text, blocks }, a, b) => {
        const { doc, offsets } = buildDocument(text, blocks)
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number]
        expect(doc.textBetween(toPosition(offsets, start), toPosition(offsets, end), '\n')).toBe(text.slice(start, end))
      }),
    )
  })

  it('move to the nearest block when they lie outside every block', () => {
    const { doc, offsets } = buildDocument('ab\ncd', [{ kind: 'title', start: 0, end: 2 }, { kind: 'paragraph', start: 3, end: 5 }])
    expect([0, 1].map((position) => toOffset(offsets, position))).toEqual([0, 0])
    expect(toOffset(offsets, doc.content.size)).toBe(5)
    expect(toPosition(offsets, 99)).toBe(toPosition(offsets, 5))
    expect(toPosition(offsets, -1)).toBe(toPosition(offsets, 0))
  })

  it('lie in blocks that are found by number', () => {
    const { text, blocks } = joinBlocks(Array.from({ length: 120 }, (_, i) => ({ kind: 'paragraph' as const, text: `line ${i}` })))
    const { doc, offsets } = buildDocument(text, blocks)
    expect(blockAt(offsets, text.indexOf('line 77') + 3)).toBe(77)
    expect([...offsets.sections]).toEqual([0, 50, 100, 120])
    expect(doc.childCount).toBe(3)
  })
})

describe('sections', () => {
  it('hold between 20 and 50 blocks when there are that many', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 400 })
    fc.assert(
      fc.property(lengths, (sizes) => {
        const { blocks } = joinBlocks(sizes.map((size) => ({ kind: 'paragraph' as const, text: 'x'.repeat(size) })))
        const starts = [...sectionStarts(blocks)]
        const counts = starts.slice(1).map((start, i) => start - starts[i]!)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(sizes.length)
        expect(Math.max(...counts)).toBeLessThanOrEqual(50)
        expect(counts.slice(0, -1).every((count) => count >= 20)).toBe(true)
      }),
    )
  })

  it('exist even where a source has no block', () => {
    expect(buildDocument('', []).doc.textContent).toBe('')
  })
})
