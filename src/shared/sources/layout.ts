/**
 * The kinds of a text's blocks, written small: one letter per line of the plain text, runs counted.
 * `TPI3PH2P` is a title, a paragraph, three items, a paragraph, two headings, a paragraph.
 * An event carries this beside the text's digest, and the blocks come back from the two.
 */
import type { Block, BlockKind } from './block'

/** The layout of blocks that are the lines of a text. */
export function layoutOf(blocks: readonly Block[]): string {
  let layout = ''
  for (let first = 0; first < blocks.length;) {
    const kind = blocks[first]!.kind
    let next = first + 1
    while (next < blocks.length && blocks[next]!.kind === kind) next++
    layout += LETTER[kind] + (next - first > 1 ? String(next - first) : '')
    first = next
  }
  return layout
}

/**
 * The blocks of a text: one per line. The inverse of `layoutOf`, and total: lines that the layout does not
 * reach are paragraphs, what it says beyond the last line is ignored, and so is what cannot be understood.
 */
export function blocksOf(text: string, layout: string): Block[] {
  const blocks: Block[] = []
  const kinds = kindsOf(layout)
  for (let start = 0; start <= text.length;) {
    const feed = text.indexOf('\n', start)
    const end = feed === -1 ? text.length : feed
    blocks.push({ kind: kinds.next().value ?? 'paragraph', start, end })
    start = end + 1
  }
  return blocks
}

/** Whether the layout is well-formed, as `layoutOf` would write it, and speaks of every line of the text and no more. */
export function isLayoutOf(text: string, layout: string): boolean {
  return layoutOf(blocksOf(text, layout)) === layout
}

const LETTER: Readonly<Record<BlockKind, string>> = { title: 'T', heading: 'H', subheading: 'S', item: 'I', paragraph: 'P' }

const KIND = new Map(Object.entries(LETTER).map(([kind, letter]) => [letter, kind as BlockKind]))

/** One kind at a time, so that a layout claiming a billion lines costs nothing. */
function* kindsOf(layout: string): Generator<BlockKind, undefined> {
  for (const [, letter = '', count] of layout.matchAll(/([THSIP])(\d*)/g)) {
    const kind = KIND.get(letter)
    if (kind === undefined) continue
    for (let left = count ? Number(count) : 1; left > 0; left--) yield kind
  }
}
