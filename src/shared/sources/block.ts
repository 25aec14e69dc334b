/** What a source is made of: blocks, each exactly one line of its plain text. */

export type BlockKind = 'title' | 'heading' | 'subheading' | 'item' | 'paragraph'

/** Offsets in UTF-16 code units of the revision's plain text; `end` is past the last character, before the `\n`. */
export interface Block {
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
}

/** One block before it has a place: its words, free of line feeds and not empty. */
export interface BlockText {
  readonly kind: BlockKind
  readonly text: string
}

export interface BlocksAndText {
  readonly text: string
  readonly blocks: readonly Block[]
}

/** The blocks in order, one `\n` between them and none at the ends. */
export function joinBlocks(pieces: readonly BlockText[]): BlocksAndText {
  let start = 0
  const blocks = pieces.map(({ kind, text }): Block => {
    const block = { kind, start, end: start + text.length }
    start = block.end + 1
    return block
  })
  return { text: pieces.map((piece) => piece.text).join('\n'), blocks }
}
