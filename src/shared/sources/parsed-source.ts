/** A source as its format's reader leaves it. */
import type { Block } from './block'

export type SourceFormat = 'text' | 'wikitext'

export interface ParsedSource {
  readonly format: SourceFormat
  /** The title that the text itself states, if it does. */
  readonly title: string | null
  /** The plain text: markup gone, blocks parted by exactly one `\n`. This is what is hashed, stored and pointed at. */
  readonly text: string
  /** Exactly the lines of `text`. */
  readonly blocks: readonly Block[]
}
