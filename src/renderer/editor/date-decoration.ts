/** Dates found in the text that wait for a decision: how they are drawn, and which lie where. */
import { Decoration } from 'prosemirror-view'
import type { FoundDate } from '../../shared/dates/finding/find-dates'
import { describeEdtf } from '../../shared/dates/wording'
import { type OffsetIndex, toPosition } from './offsets'

/** `dates` must be in order and apart. Those that share a character with `[from, to)`. O(log dates + found). */
export function datesWithin(dates: readonly FoundDate[], from: number, to: number): FoundDate[] {
  const found: FoundDate[] = []
  for (let i = firstEndingAfter(dates, from); i < dates.length && dates[i]!.start < to; i++) found.push(dates[i]!)
  return found
}

/** A line under the words; it adds nothing to the text and takes no room. The attribute is for tests. */
export function decorateDate(date: FoundDate, offsets: OffsetIndex, isCurrent: boolean): Decoration {
  return Decoration.inline(toPosition(offsets, date.start), toPosition(offsets, date.end), {
    nodeName: 'span',
    class: isCurrent ? 'found-date found-date-current' : 'found-date',
    title: `${describeEdtf(date.edtf)} — a date found; open the dates to review`,
    'data-date': date.edtf,
  })
}

function firstEndingAfter(dates: readonly FoundDate[], offset: number): number {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (dates[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}
