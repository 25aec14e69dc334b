/** How one segment of highlighted text is drawn: class, style and what a screen reader says of it. */
import { Decoration, type DecorationAttrs } from 'prosemirror-view'
import { type Highlight, colourOf } from './highlight'
import { layerCount } from './interval-index'
import { type Segment } from './segments'

/** A segment, or a piece of one that a found date cut. */
export interface Drawn extends Segment<Highlight> {
  /** The piece before it says the same to a screen reader. */
  readonly isContinued: boolean
}

export interface Emphasis {
  readonly focused: string | null
  readonly glowing: ReadonlySet<string>
}

/** `spec.passages` names everything that covers the segment; the attribute of the same name is for tests and styles. */
export function decorateSegment(segment: Drawn, from: number, to: number, emphasis: Emphasis): Decoration {
  const passages = segment.passages.map((passage) => passage.id)
  const attributes: DecorationAttrs = {
    nodeName: 'mark',
    class: classesOf(segment, emphasis).join(' '),
    style: styleOf(segment),
    'data-passages': passages.join(' '),
    ...(segment.isContinued ? {} : { 'aria-description': describe(segment) }),
  }
  return Decoration.inline(from, to, attributes, { passages })
}

function classesOf(segment: Segment<Highlight>, { focused, glowing }: Emphasis): string[] {
  const passing = passingOf(segment)
  const depth = Math.min(Math.max(passing.length, 1), layerCount)
  const classes = ['highlight', `highlight-lines-${linesOf(segment)}`, `highlight-depth-${depth}`]
  if (passing.length === 0) classes.push('highlight-faded')
  if (segment.passages.some((passage) => glowing.has(passage.id))) classes.push('highlight-glow')
  const inHand = segment.passages.find((passage) => passage.id === focused)
  if (inHand === undefined) return classes
  classes.push('highlight-focused')
  if (inHand.start === segment.start) classes.push('highlight-focused-start')
  if (inHand.end === segment.end) classes.push('highlight-focused-end')
  return classes
}

/** The words lie on the colour of the innermost passage within the filter alone: mixed colours are nobody's. */
function styleOf(segment: Segment<Highlight>): string {
  const lines = segment.layers.flatMap((passage, i) => (passage === null ? [] : [`--c${i + 1}: ${lineOf(passage)}`]))
  const inner = passingOf(segment).at(-1)
  return [...lines, `--underlay: ${inner === undefined ? 'transparent' : colourOf(inner).underlay}`].join('; ')
}

function lineOf(passage: Highlight): string {
  const { line } = colourOf(passage)
  return passage.faded === true ? `color-mix(in oklab, ${line} 45%, transparent)` : line
}

/** Those within the filter. */
function passingOf({ passages }: Segment<Highlight>): readonly Highlight[] {
  return passages.filter((passage) => passage.faded !== true)
}

function linesOf(segment: Segment<Highlight>): number {
  for (let layer = layerCount; layer > 1; layer--) if (segment.layers[layer - 1] !== null) return layer
  return 1
}

function describe(segment: Segment<Highlight>): string {
  const labels = new Set(segment.passages.map((passage) => passage.label).filter((label) => label !== ''))
  const count = segment.passages.length
  const outside = passingOf(segment).length === 0 ? 'outside the filter' : ''
  return [count > 1 ? `${count} passages` : '', ...labels, outside].filter((part) => part !== '').join(', ')
}
