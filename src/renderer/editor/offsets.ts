/** One index per document between offsets in a source's text (UTF-16 code units) and ProseMirror positions. */
import { type Block } from '../../shared/sources/block'

/**
 * All arrays are sorted. `starts`, `ends` and `positions` have one entry per block: its span in the text, and the
 * document position where its content begins. `sections` holds the first block of each section, then the block count.
 */
export interface OffsetIndex {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly positions: Uint32Array
  readonly sections: Uint32Array
}

/** `sections` as for the index: the first block of each section, then the block count. */
export function indexOffsets(blocks: readonly Block[], sections: Uint32Array): OffsetIndex {
  const positions = new Uint32Array(blocks.length)
  let position = 0
  for (let section = 0; section + 1 < sections.length; section++) {
    position += 1
    for (let block = sections[section]!; block < sections[section + 1]!; block++) {
      positions[block] = position + 1
      position += 2 + blocks[block]!.end - blocks[block]!.start
    }
    position += 1
  }
  return {
    starts: Uint32Array.from(blocks, (block) => block.start),
    ends: Uint32Array.from(blocks, (block) => block.end),
    positions,
    sections,
  }
}

/** Offsets outside every block move to the nearest end of the block before them. O(log blocks). */
export function toPosition(index: OffsetIndex, offset: number): number {
  const block = blockAt(index, offset)
  const length = index.ends[block]! - index.starts[block]!
  return index.positions[block]! + clamp(offset - index.starts[block]!, 0, length)
}

/** Positions between blocks move to the end of the block before them. O(log blocks). */
export function toOffset(index: OffsetIndex, position: number): number {
  const block = lastAtMost(index.positions, position)
  const length = index.ends[block]! - index.starts[block]!
  return index.starts[block]! + clamp(position - index.positions[block]!, 0, length)
}

/** The number of the block that holds the offset (or the line break before it), counted from 0. */
export function blockAt(index: OffsetIndex, offset: number): number {
  return lastAtMost(index.starts, offset)
}

/** The last entry that is at most the value; the first if there is none. */
function lastAtMost(sorted: Uint32Array, value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sorted[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
