/** Years: four digits alone, fewer where an era or a text of early times says so, two behind an apostrophe. */
import type { Conventions, Read } from './read'
import type { Token } from './tokens'
import { AFTER_CHRIST, BEFORE_CHRIST, DASHES, MONTH_NUMBERS, SEASONS } from './vocabulary'
import { isBareYear, isClaimedAfter, isEarlyYear, yearIn } from './year-claims'

export function bareYear(tokens: readonly Token[], at: number, { early }: Conventions): Read | null {
  const year = yearIn(tokens[at])
  if (year === null) return isEarlyYear(tokens, at, early) ? { part: { year: Number(tokens[at]!.text) }, from: at, to: at + 1, bareYear: true } : null
  if (!isBareYear(tokens, at)) return null
  return isDoubted(tokens, at) ? { part: { year, uncertain: true }, from: at, to: at + 2, bareYear: true } : { part: { year }, from: at, to: at + 1, bareYear: true }
}

/** `(1838?)`, `1850?–1912`. */
function isDoubted(tokens: readonly Token[], at: number): boolean {
  const [sign, next] = [tokens[at + 1], tokens[at + 2]]
  return sign?.text === '?' && !sign.spaced && next !== undefined && (next.text === ')' || (!next.spaced && DASHES.has(next.text)))
}

/** `44 BC`, `79 AD`. */
export function eraYear(tokens: readonly Token[], at: number): Read | null {
  const [number, era] = [tokens[at], tokens[at + 1]]
  if (number?.kind !== 'number' || number.text.length > 4 || era?.kind !== 'word' || era.text !== era.text.toUpperCase()) return null
  const year = Number(number.text)
  if (year === 0) return null
  if (BEFORE_CHRIST.has(era.lower)) return { part: { year: 1 - year }, from: at, to: at + 2 }
  return AFTER_CHRIST.has(era.lower) && year <= 2100 ? { part: { year }, from: at, to: at + 2 } : null
}

/** `AD 33`. */
export function eraFirst(tokens: readonly Token[], at: number): Read | null {
  const [era, number] = [tokens[at]!, tokens[at + 1]]
  if (era.text !== era.text.toUpperCase() || !['ad', 'a.d.', 'ce'].includes(era.lower) || number?.kind !== 'number' || number.text.length > 4) return null
  const year = Number(number.text)
  return year >= 1 && year <= 2100 ? { part: { year }, from: at, to: at + 2 } : null
}

/** `in ’68`: its century is for the dates around it to say. */
export function shortYear(tokens: readonly Token[], at: number): Read | null {
  const before = tokens[at - 1]?.lower ?? ''
  if (!SHORT_CUES.has(before) && !MONTH_NUMBERS.has(before) && !SEASONS.has(before)) return null
  return isClaimedAfter(tokens, at) ? null : { part: { year: null, short: Number(tokens[at]!.text.slice(1)) }, from: at, to: at + 1 }
}

const SHORT_CUES = new Set(['in', 'of', 'since', 'until', 'till', 'by', 'from', 'to', 'and', 'before', 'after', 'early', 'late', 'mid', 'between', 'during', 'through'])

/** A year after a day or a month, maybe behind a comma: `, 2011`, `44 BC`. */
export function yearAfter(tokens: readonly Token[], at: number): { year: number, to: number } | null {
  const skip = [',', 'of'].includes(tokens[at]?.lower ?? '') ? at + 1 : at
  const era = eraYear(tokens, skip) ?? (tokens[skip]?.kind === 'word' ? eraFirst(tokens, skip) : null)
  if (era !== null && era.part.year !== null) return { year: era.part.year, to: era.to }
  const year = yearIn(tokens[skip]) ?? (skip === at ? earlyYear(tokens, at) : null)
  if (year !== null && isNewYearBoth(tokens, skip, year)) return { year: year + 1, to: skip + 3 }
  if (year === null || isClaimedAfter(tokens, skip) || (skip === at && !tokens[skip]!.spaced)) return null
  return { year, to: skip + 1 }
}

/** `15 September 533`, where nothing else follows. */
function earlyYear(tokens: readonly Token[], at: number): number | null {
  const [number, next] = [tokens[at], tokens[at + 1]]
  const isEarly = number?.kind === 'number' && /^[1-9]\d\d$/.test(number.text) && number.spaced && tokens[at - 2] !== undefined && /^\d/.test(tokens[at - 2]!.text)
  return isEarly && (next === undefined || (next.kind === 'mark' && '.,;)—–'.includes(next.text))) ? Number(number.text) : null
}

/** `30 January 1648/9`: the year began in March then, and by our reckoning it is the later one. */
function isNewYearBoth(tokens: readonly Token[], at: number, year: number): boolean {
  const [slash, short] = [tokens[at + 1], tokens[at + 2]]
  return slash?.text === '/' && !slash.spaced && short?.kind === 'number' && !short.spaced && short.text.length <= 2 && String(year + 1).endsWith(short.text)
}
