/** The margin of a block: how deep its overlaps are, which tags it bears, whether anything in it is dated or linked. */
import { Decoration } from 'prosemirror-view'
import { type Highlight, colourOf } from './highlight'
import { layerCount } from './interval-index'
import { type OffsetIndex, blockAt } from './offsets'
import { type Segment } from './segments'

interface Margin {
  readonly colours: Set<string>
  readonly links: Set<keyof typeof shapes>
  dated: boolean
  depth: number
}

const mostBars = 4
const shapes = { supports: '▲', refutes: '▼', context: '◆', mixed: '▲▼' }

/** One node decoration for each block that the segments touch; they must be in order. */
export function decorateGutter(segments: readonly Segment<Highlight>[], offsets: OffsetIndex): Decoration[] {
  const margins = new Map<number, Margin>()
  for (const segment of segments) {
    for (let block = blockAt(offsets, segment.start); block <= blockAt(offsets, segment.end - 1); block++) {
      note(margins, block, segment)
    }
  }
  return [...margins].map(([block, margin]) => {
    const from = offsets.positions[block]! - 1
    const length = offsets.ends[block]! - offsets.starts[block]!
    return Decoration.node(from, from + length + 2, attributesOf(margin))
  })
}

function note(margins: Map<number, Margin>, block: number, segment: Segment<Highlight>): void {
  const passing = segment.passages.filter((passage) => passage.faded !== true)
  if (passing.length === 0) return
  const margin: Margin = margins.get(block) ?? { colours: new Set(), links: new Set(), dated: false, depth: 0 }
  margins.set(block, margin)
  margin.depth = Math.max(margin.depth, passing.length)
  for (const passage of passing) {
    if (passage.colour > 0) margin.colours.add(colourOf(passage).line)
    if (passage.linked !== null) margin.links.add(passage.linked)
    if (passage.dated) margin.dated = true
  }
}

function attributesOf(margin: Margin): Record<string, string> {
  const [link] = margin.links
  const classes = ['gutter']
  if (margin.dated) classes.push('gutter-dated')
  if (link !== undefined) classes.push('gutter-linked')
  if (margin.links.size === 1) classes.push(`gutter-${link}`)
  const bars = [...margin.colours].slice(0, mostBars).map((colour, i) => `--g${i + 1}: ${colour}`)
  const attributes: Record<string, string> = { class: classes.join(' '), style: bars.join('; ') }
  if (link !== undefined) attributes['data-links'] = shapesOf(margin.links)
  if (margin.depth > layerCount) attributes['data-overlaps'] = String(margin.depth)
  return attributes
}

/** Each shape once, always in the same order. */
function shapesOf(links: ReadonlySet<keyof typeof shapes>): string {
  const all = [...links].map((link) => shapes[link]).join('')
  return [...'▲▼◆'].filter((shape) => all.includes(shape)).join('')
}
