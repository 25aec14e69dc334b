/** Days and months in words: `7 December 2011`, `December 7`, `the first of May`, `in May`. */
import { exists } from './date-part'
import { ordinalAt } from './long-period'
import { made, type Read } from './read'
import type { Token } from './tokens'
import { DASHES, DOUBTFUL_MONTHS, MONTH_NUMBERS, NAME_MONTHS, SHORT_DIVISIONS } from './vocabulary'
import { isClaimedAfter, yearIn } from './year-claims'
import { yearAfter } from './year'

/** The month a token names. Small letters will do for names that are nothing else. */
export function monthIn(token: Token | undefined): number | null {
  if (token?.kind !== 'word') return null
  const month = MONTH_NUMBERS.get(token.lower)
  return month === undefined || (token.text === token.lower && DOUBTFUL_MONTHS.has(token.lower)) ? null : month
}

/** A day of a month: `7`, `07`, `7th`. */
export function dayIn(token: Token | undefined): number | null {
  if (token === undefined || (token.kind !== 'ordinal' && token.kind !== 'number') || token.text.length > 4) return null
  const day = parseInt(token.text, 10)
  return day >= 1 && day <= 31 && (token.kind === 'ordinal' || token.text.length <= 2) ? day : null
}

/** Where a month's own words end: its full stop is one of them where it is short for something. */
function afterMonth(tokens: readonly Token[], at: number): number {
  const dot = tokens[at + 1]
  return dot?.text === '.' && !dot.spaced && tokens[at]!.text.length <= 4 ? at + 2 : at + 1
}

/** `December 7, 2011`, `March 6–9, 2006`, `May 2004`, `May ’68`, `in May`. */
export function monthFirst(tokens: readonly Token[], at: number): Read | null {
  const month = monthIn(tokens[at])
  if (month === null || isOfNoDay(tokens, at)) return null
  const next = afterMonth(tokens, at)
  const alone = yearAfter(tokens, next)
  if (alone !== null) return made({ year: alone.year, month }, at, alone.to)
  if (tokens[next]?.kind === 'short') return made({ year: null, short: Number(tokens[next].text.slice(1)), month }, at, next + 1)
  const dayAt = tokens[next]?.lower === 'the' ? next + 1 : next
  const inWords = dayAt > next && tokens[dayAt]?.kind === 'word' ? ordinalAt(tokens, dayAt) : null
  const day = dayIn(tokens[dayAt]) ?? inWords?.number ?? null
  if (day === null) return monthAlone(tokens, at, month)
  const afterDay = inWords?.to ?? dayAt + 1
  const last = lastDay(tokens, afterDay)
  if (last !== null) {
    const year = yearAfter(tokens, last.to)
    if (year !== null || last.how === 'through') return made({ year: year?.year ?? null, month, day }, at, year?.to ?? last.to, last)
  }
  const year = yearAfter(tokens, afterDay)
  if (year === null && isClaimedAfter(tokens, afterDay - 1) && !DASHES.has(tokens[afterDay]?.text ?? '')) return null
  return made({ year: year?.year ?? null, month, day }, at, year?.to ?? afterDay)
}

/** A day before the month would have been read with it, if there were such a day. */
function isOfNoDay(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before?.kind === 'number' && before.text.length <= 2 && dayIn(before) !== null && tokens[at]!.spaced
}

/** `–9`, `and 15`, `or 8` after a first day. */
function lastDay(tokens: readonly Token[], at: number): { day: number, how: 'through' | 'every' | 'or', to: number } | null {
  const joint = tokens[at]
  const how = joint === undefined ? undefined : howJoined(joint)
  const day = dayIn(tokens[at + 1])
  if (how === undefined || day === null || monthIn(tokens[at + 2]) !== null || isClaimedAfter(tokens, at + 1)) return null
  return { day, how, to: at + 2 }
}

export function howJoined(joint: Token): 'through' | 'every' | 'or' | undefined {
  if (DASHES.has(joint.text) || joint.text === '/' || ['to', 'through', 'until'].includes(joint.lower)) return 'through'
  return joint.lower === 'and' || joint.text === '&' ? 'every' : joint.lower === 'or' ? 'or' : undefined
}

/** A month without a day or a year is a date only where the words before it say so, and no surname follows. */
function monthAlone(tokens: readonly Token[], at: number, month: number): Read | null {
  const [token, before, next] = [tokens[at]!, tokens[at - 1], tokens[at + 1]]
  if (token.text === token.lower || (token.text.length <= 3 && token.lower !== 'may')) return null
  if (before === undefined || !MONTH_CUES.has(before.lower)) return null
  if (JOINTS.has(before.lower) && !isBesideDate(tokens[at - 2])) return null
  const isName = NAME_MONTHS.has(token.lower) && next?.kind === 'word' && next.text !== next.lower
  if (isName || next?.kind === 'number' || (next !== undefined && DASHES.has(next.text) && !next.spaced && tokens[at + 2]?.kind === 'number')) return null
  return { part: { year: null, month }, from: at, to: at + 1 }
}

export const MONTH_CUES = new Set(['in', 'since', 'until', 'till', 'during', 'from', 'between', 'to', 'early', 'late', 'mid', 'of', 'by', 'before', 'after', 'and', '-', '–'])

const JOINTS = new Set(['and', '-', '–'])

/** What a month may be joined to: another month, a day or a year, `mid`. */
function isBesideDate(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || token.kind === 'ordinal' || monthIn(token) !== null || ['early', 'mid', 'late'].includes(token.lower))
}

/** `7 December 2011`, `7th of December`, `the first of May 1945`, `7-Dec-2011`. */
export function dayFirst(tokens: readonly Token[], at: number): Read | null {
  const isWord = tokens[at]!.kind === 'word'
  const inWords = isWord ? ordinalAt(tokens, at) : null
  const day = isWord ? (inWords?.number ?? null) : dayIn(tokens[at])
  if (day === null) return null
  const joint = inWords?.to ?? at + 1
  if (isWord && tokens[joint]?.lower !== 'of' && !(tokens[at - 1]?.lower === 'the' && monthIn(tokens[joint]) !== null)) return null
  const hyphenated = tokens[joint]?.text === '-'
  const monthAt = tokens[joint]?.lower === 'of' || hyphenated ? joint + 1 : joint
  const month = monthIn(tokens[monthAt])
  if (month === null || (day > 31)) return null
  const next = afterMonth(tokens, monthAt)
  if (hyphenated) {
    const year = tokens[monthAt + 1]?.text === '-' ? yearIn(tokens[monthAt + 2]) : null
    return year === null ? null : made({ year, month, day }, at, monthAt + 3)
  }
  const year = yearAfter(tokens, next)
  if (year === null && tokens[next]?.kind === 'short') return made({ year: null, short: Number(tokens[next].text.slice(1)), month, day }, at, next + 1)
  return made({ year: year?.year ?? null, month, day }, at, year?.to ?? (tokens[next - 1]!.text === '.' && !isRangeSign(tokens[next]) ? next - 1 : next))
}

/** In `1 Jan.–5 Feb.`, no sentence ends. */
function isRangeSign(next: Token | undefined): boolean {
  return next !== undefined && DASHES.has(next.text) && !next.spaced
}

/** `2008 August 7`, `2008 Q1`. */
export function yearFirst(tokens: readonly Token[], at: number): Read | null {
  const year = yearIn(tokens[at])
  const next = tokens[at + 1]
  if (year === null || next === undefined) return null
  const month = monthIn(next)
  const day = dayIn(tokens[at + 2])
  if (month !== null && day !== null && next.text.length > 2 && exists({ year, month, day })) return made({ year, month, day }, at, at + 3)
  const quarter = SHORT_DIVISIONS.get(next.lower)
  return quarter === undefined || !next.spaced ? null : { part: { year, division: quarter }, from: at, to: at + 2 }
}
