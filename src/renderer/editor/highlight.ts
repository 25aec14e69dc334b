/** A passage as the editor paints it. */
import { type Interval } from './interval-index'

/** Offsets in UTF-16 code units of the source's text, `[start, end)`. */
export interface Highlight extends Interval {
  /** One of the twelve colours of the codebook, 1 to 12; 0 for a passage without a tag. */
  readonly colour: number
  /** What a screen reader says of it: its tags, for one. */
  readonly label: string
  /** An orphan has no place in this text and is not painted. */
  readonly state?: 'anchored' | 'orphan'
  /** Outside the filter: a faint line, no ground and no sign in the margin. */
  readonly faded?: boolean
  readonly dated: boolean
  /** What it does to the claims it is linked to; `mixed` when it does several things. */
  readonly linked: 'supports' | 'refutes' | 'context' | 'mixed' | null
}

/** The custom properties of a tag's colour, as the tokens name them. */
export function colourOf(highlight: Highlight): { readonly line: string; readonly underlay: string } {
  const name = highlight.colour > 0 ? `tag-${highlight.colour}` : 'untagged'
  return { line: `var(--${name})`, underlay: `var(--${name}-underlay)` }
}
