/** The day of writing, where a text states it: `TBILISI, 8 August 2008 —`, or a paragraph that is nothing but a place and a day. */
import type { DatePart } from './date-part'
import type { Raw } from './reading'
import type { Token } from './tokens'
import { DASHES, YEAR_CUES } from './vocabulary'

export interface WritingDay {
  readonly part: DatePart
  /** Of the section that it stands in, 0 before the first: where it ends. */
  readonly level: number
}

/** What a paragraph's beginning says; null when it says nothing. */
export function writingDayOf(tokens: readonly Token[], raws: readonly Raw[]): DatePart | null {
  const raw = raws[0]
  if (raw?.form !== 'one' || raw.part.day === undefined || raw.part.year === null || raw.part.or !== undefined || raw.from > LONGEST_LEAD) return null
  const next = tokens[raw.to]
  const isSetOff = next === undefined || (DASHES.has(next.text) && next.spaced) || next.text === '—' || (next.text === '(' && DASHES.has(tokens[raw.to + 3]?.text ?? ''))
  return isSetOff && tokens.slice(0, raw.from).every(isOfLead) ? raw.part : null
}

const LONGEST_LEAD = 10

/** Names and marks; `On`, `In` and the like begin a sentence. */
function isOfLead(token: Token): boolean {
  if (token.kind !== 'word') return token.kind === 'mark' && !'.!?'.includes(token.text)
  return token.text !== token.lower && !YEAR_CUES.has(token.lower) && token.lower !== 'on'
}
