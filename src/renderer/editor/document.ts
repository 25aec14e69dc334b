/** From a source's text and blocks to a ProseMirror document, and the index of its offsets. */
import { type Node } from 'prosemirror-model'
import { type Block } from '../../shared/sources/block'
import { type OffsetIndex, indexOffsets } from './offsets'
import { sourceSchema } from './schema'

export interface SourceDocument {
  readonly doc: Node
  readonly offsets: OffsetIndex
}

const fewestBlocks = 20
const mostBlocks = 50
const enoughCharacters = 8_000

/** Blocks must be in order and apart. A source without blocks becomes one empty paragraph. */
export function buildDocument(text: string, blocks: readonly Block[]): SourceDocument {
  const lines: readonly Block[] = blocks.length > 0 ? blocks : [{ kind: 'paragraph', start: 0, end: 0 }]
  const sections = sectionStarts(lines)
  const children: Node[] = []
  for (let i = 0; i + 1 < sections.length; i++) {
    const inside = lines.slice(sections[i], sections[i + 1]).map((line) => blockNode(text, line))
    children.push(sourceSchema.nodes.section!.create(null, inside))
  }
  return { doc: sourceSchema.nodes.doc!.create(null, children), offsets: indexOffsets(lines, sections) }
}

/** Short lines fill a section by number, long ones by size; a last handful joins the section before it. */
export function sectionStarts(blocks: readonly Block[]): Uint32Array {
  const starts = [0]
  for (let i = 1; i < blocks.length; i++) {
    const first = starts[starts.length - 1]!
    const count = i - first
    const full = count >= mostBlocks || (count >= fewestBlocks && blocks[i - 1]!.end - blocks[first]!.start >= enoughCharacters)
    if (full && blocks.length - i >= fewestBlocks) starts.push(i)
    else if (count >= mostBlocks) starts.push(i)
  }
  return Uint32Array.from([...starts, blocks.length])
}

function blockNode(text: string, block: Block): Node {
  const line = text.slice(block.start, block.end)
  return sourceSchema.nodes[block.kind]!.create(null, line === '' ? null : sourceSchema.text(line))
}
