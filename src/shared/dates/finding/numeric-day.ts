/** Days written in figures: `2008-08-07`, `7.8.2008`, `22.VI.1941`, `22/6/41`. */
import type { DatePart } from './date-part'
import { type Conventions, made, type Read } from './read'
import type { Token } from './tokens'
import { isNumbered } from './year-claims'

export function iso(tokens: readonly Token[], at: number): Read | null {
  const [year = 0, month = 0, day = 0] = tokens[at]!.text.split(/[-/T]/).map(Number)
  return made({ year, month, day }, at, at + 1)
}

/** Dots are how the day-first countries write; slashes and hyphens are read as the text reads others, or both ways. */
export function slashed(tokens: readonly Token[], at: number, { slashed: order }: Conventions): Read | null {
  const text = tokens[at]!.text
  if (isVersion(tokens, at)) return null
  const [first = '', second = '', last = ''] = text.split(/[-/.]/)
  const year: Pick<DatePart, 'year' | 'short'> = last.length === 2 ? { year: null, short: Number(last) } : { year: Number(last) }
  const [one, two] = [Number(first), ROMAN_MONTHS.get(second) ?? Number(second)]
  const dayFirst = made({ ...year, month: two, day: one }, at, at + 1)
  const monthFirst = made({ ...year, month: one, day: two }, at, at + 1)
  if (ROMAN_MONTHS.has(second)) return dayFirst
  if (text.includes('.') || order === 'day first') return dayFirst ?? monthFirst
  if (order === 'month first') return monthFirst ?? dayFirst
  if (dayFirst === null || monthFirst === null) return dayFirst ?? monthFirst
  return last.length === 2 ? null : { ...monthFirst, part: { ...monthFirst.part, or: dayFirst.part } }
}

/** `version 4.2.1998`, `3.12.2013-b`. */
function isVersion(tokens: readonly Token[], at: number): boolean {
  const [dash, letter] = [tokens[at + 1], tokens[at + 2]]
  return isNumbered(tokens, at) || (dash?.text === '-' && !dash.spaced && letter !== undefined && !letter.spaced && letter.text.length <= 2)
}

const ROMAN_MONTHS: ReadonlyMap<string, number> = new Map('I II III IV V VI VII VIII IX X XI XII'.split(' ').map((numeral, index) => [numeral, index + 1]))
