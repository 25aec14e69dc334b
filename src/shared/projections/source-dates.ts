/** The dates of a source as it was imported: its layout tells the headings, whose marks its text no longer has. */
import type { BlockKind } from '../sources/block'
import { blocksOf } from '../sources/layout'
import { findDatesInSteps, type FoundUpTo } from '../dates/finding/find-dates'

const LEVEL: Readonly<Partial<Record<BlockKind, number>>> = { title: 1, heading: 2, subheading: 3 }

/** Paragraph by paragraph; offsets in UTF-16 code units of the text. */
export function datesOfSource(text: string, layout: string): Generator<FoundUpTo> {
  return findDatesInSteps(text, blocksOf(text, layout).map(({ kind, start, end }) => ({ start, end, heading: LEVEL[kind] ?? null })))
}
