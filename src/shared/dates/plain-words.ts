/** Dates in the plain words that a person types or selects, read as EDTF by the same rules as those of whole texts. */
import { findDates } from './finding/find-dates'

export interface PlainDate {
  /** Where its words are: UTF-16 offsets, `end` after the last one. */
  readonly start: number
  readonly end: number
  /** The words that say when. */
  readonly words: string
  readonly edtf: string
}

/** The dates among some words, in order, none within another. Those counted from others are left out: few words rarely hold both. */
export function plainDates(text: string): PlainDate[] {
  return findDates(text).filter(({ read }) => read !== 'relative').map(({ start, end, quote, edtf }) => ({ start, end, words: quote, edtf }))
}

/** The EDTF value of words that are a date and nothing else, save an article before it; null when they are not. */
export function readPlainDate(words: string): string | null {
  const whole = words.trim().replace(/^the\s+(?=\S+s\b|\d)/i, '')
  const [only, ...more] = plainDates(whole)
  return only !== undefined && more.length === 0 && only.words === whole ? only.edtf : null
}
