/** Paints passages and found dates as decorations, for the sections in sight only; the words themselves are never touched. */
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { type Decoration, DecorationSet } from 'prosemirror-view'
import type { FoundDate } from '../../shared/dates/finding/find-dates'
import { datesWithin, decorateDate } from './date-decoration'
import { decorateGutter } from './gutter'
import { type Highlight } from './highlight'
import { type IntervalIndex, indexIntervals } from './interval-index'
import { type OffsetIndex, toPosition } from './offsets'
import { decorateSegment } from './segment-decoration'
import { cutAt, flatten } from './segments'

/** Sections, counted from 0: `[first, last]`. */
export interface SectionRange {
  readonly first: number
  readonly last: number
}

export interface Painting {
  readonly index: IntervalIndex<Highlight>
  readonly inSight: SectionRange | null
  readonly focused: string | null
  readonly glowing: ReadonlySet<string>
  /** In order and apart. */
  readonly dates: readonly FoundDate[]
  readonly currentDate: FoundDate | null
  readonly decorations: DecorationSet
}

const BLANK: Painting = {
  index: indexIntervals<Highlight>([]), inSight: null, focused: null, glowing: new Set<string>(), dates: [], currentDate: null, decorations: DecorationSet.empty,
}

const key = new PluginKey<Painting>('highlights')

export function highlightPlugin(offsets: OffsetIndex): Plugin<Painting> {
  return new Plugin<Painting>({
    key,
    state: {
      init: () => BLANK,
      apply(tr, painting) {
        const change = tr.getMeta(key) as Partial<Painting> | undefined
        return change === undefined ? painting : repaint({ ...painting, ...change }, tr, offsets)
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  })
}

export function paintingOf(state: EditorState): Painting {
  return key.getState(state)!
}

/** The transaction that paints with these parts changed. */
export function changePainting(state: EditorState, change: Partial<Omit<Painting, 'decorations'>>): Transaction {
  return state.tr.setMeta(key, change)
}

function repaint(painting: Painting, tr: Transaction, offsets: OffsetIndex): Painting {
  const { inSight, index, currentDate } = painting
  if (inSight === null || (index.items.length === 0 && painting.dates.length === 0)) return { ...painting, decorations: DecorationSet.empty }
  const from = offsets.starts[offsets.sections[inSight.first]!]!
  const to = offsets.ends[offsets.sections[inSight.last + 1]! - 1]!
  const segments = flatten(index, from, to)
  const decorations: Decoration[] = decorateGutter(segments, offsets)
  const dates = datesWithin(painting.dates, from, to)
  for (const date of dates) decorations.push(decorateDate(date, offsets, date === currentDate))
  // ProseMirror would cut them too, but without knowing which piece is a passage's first or last.
  const starts = new Set(segments.map(({ start }) => start))
  for (const segment of cutAt(segments, dates.flatMap(({ start, end }) => [start, end]))) {
    decorations.push(decorateSegment({ ...segment, isContinued: !starts.has(segment.start) }, toPosition(offsets, segment.start), toPosition(offsets, segment.end), painting))
  }
  return { ...painting, decorations: DecorationSet.create(tr.doc, decorations) }
}
