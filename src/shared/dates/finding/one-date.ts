/** The grammar of one date, without ranges: a day, a month, a season, a year, a decade, a century. */
import { type DatePart, exists } from './date-part'
import type { Token } from './tokens'
import { AFTER_CHRIST, BEFORE_CHRIST, DASHES, DOUBTFUL_MONTHS, MONTH_NUMBERS, NAME_MONTHS, ORDINALS, SEASONS } from './vocabulary'
import { isBareYear, isClaimedAfter, yearIn } from './year-claims'

/** What was read: tokens `from` to before `to`. */
export interface Read {
  readonly part: DatePart
  readonly from: number
  readonly to: number
  /** A year with nothing beside it, which a neighbour may still claim. */
  readonly bareYear?: boolean
  /** A last day where the month stands first: `March 6–9, 2006`. `every`: that day and the other (`14 and 15 June`); `or`: one of them. */
  readonly last?: { readonly day: number, readonly how: 'through' | 'every' | 'or' }
}

/** How a text writes what could be read in two ways. */
export interface Conventions {
  readonly slashed: 'day first' | 'month first' | 'unknown'
  /** Whether it writes whole days as `2008-08-07`, so that `2008-08` is a month. */
  readonly iso: boolean
}

type Reader = (tokens: readonly Token[], at: number, conventions: Conventions) => Read | null

export function readOne(tokens: readonly Token[], at: number, conventions: Conventions): Read | null {
  const token = tokens[at]
  if (token === undefined) return null
  for (const reader of READERS[token.kind] ?? []) {
    const read = reader(tokens, at, conventions)
    if (read !== null) return read
  }
  return null
}

const READERS: Readonly<Partial<Record<Token['kind'], readonly Reader[]>>> = {
  iso: [iso],
  slashed: [slashed],
  decade: [decade],
  ordinal: [century, division, dayFirst],
  number: [eraYear, yearFirst, dayFirst, bareYear],
  word: [monthFirst, century, division, season, eraFirst],
}

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

/** A year after a day or a month, maybe behind a comma: `, 2011`, `44 BC`. */
function yearAfter(tokens: readonly Token[], at: number): { year: number, to: number } | null {
  const skip = [',', 'of'].includes(tokens[at]?.lower ?? '') ? at + 1 : at
  const era = eraYear(tokens, skip)
  if (era !== null && era.part.year !== null) return { year: era.part.year, to: era.to }
  const year = yearIn(tokens[skip])
  if (year !== null && isNewYearBoth(tokens, skip, year)) return { year: year + 1, to: skip + 3 }
  if (year === null || isClaimedAfter(tokens, skip) || (skip === at && !tokens[skip]!.spaced)) return null
  return { year, to: skip + 1 }
}

/** `30 January 1648/9`: the year began in March then, and by our reckoning it is the later one. */
function isNewYearBoth(tokens: readonly Token[], at: number, year: number): boolean {
  const [slash, short] = [tokens[at + 1], tokens[at + 2]]
  return slash?.text === '/' && !slash.spaced && short?.kind === 'number' && !short.spaced && short.text.length <= 2 && String(year + 1).endsWith(short.text)
}

function made(part: DatePart, from: number, to: number, last?: Read['last']): Read | null {
  if (!exists(part) || (last !== undefined && (!exists({ ...part, day: last.day }) || last.day <= part.day!))) return null
  return last === undefined ? { part, from, to } : { part, from, to, last }
}

function monthFirst(tokens: readonly Token[], at: number): Read | null {
  const month = monthIn(tokens[at])
  if (month === null || isOfNoDay(tokens, at)) return null
  const next = afterMonth(tokens, at)
  const alone = yearAfter(tokens, next)
  if (alone !== null) return made({ year: alone.year, month }, at, alone.to)
  const day = dayIn(tokens[tokens[next]?.lower === 'the' ? next + 1 : next])
  if (day === null) return monthAlone(tokens, at, month)
  const afterDay = tokens[next]?.lower === 'the' ? next + 2 : next + 1
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
  const isName = NAME_MONTHS.has(token.lower) && next?.kind === 'word' && next.text !== next.lower
  if (isName || next?.kind === 'number' || (next !== undefined && DASHES.has(next.text) && !next.spaced && tokens[at + 2]?.kind === 'number')) return null
  return { part: { year: null, month }, from: at, to: at + 1 }
}

const MONTH_CUES = new Set(['in', 'since', 'until', 'till', 'during', 'from', 'between', 'to', 'early', 'late', 'mid', 'of', 'by', 'before', 'after', 'and', '-', '–'])

function dayFirst(tokens: readonly Token[], at: number): Read | null {
  const day = dayIn(tokens[at])
  if (day === null) return null
  const monthAt = tokens[at + 1]?.lower === 'of' ? at + 2 : tokens[at + 1]?.text === '-' ? at + 2 : at + 1
  const month = monthIn(tokens[monthAt])
  if (month === null) return null
  const next = afterMonth(tokens, monthAt)
  const hyphenated = tokens[at + 1]?.text === '-'
  if (hyphenated) {
    const year = tokens[monthAt + 1]?.text === '-' ? yearIn(tokens[monthAt + 2]) : null
    return year === null ? null : made({ year, month, day }, at, monthAt + 3)
  }
  const year = yearAfter(tokens, next)
  return made({ year: year?.year ?? null, month, day }, at, year?.to ?? (tokens[next - 1]!.text === '.' ? next - 1 : next))
}

/** `2008 August 7`, `2008 Q1`. */
function yearFirst(tokens: readonly Token[], at: number): Read | null {
  const year = yearIn(tokens[at])
  const next = tokens[at + 1]
  if (year === null || next === undefined) return null
  const month = monthIn(next)
  const day = dayIn(tokens[at + 2])
  if (month !== null && day !== null && next.text.length > 2) return made({ year, month, day }, at, at + 3)
  const quarter = SHORT_DIVISIONS.get(next.lower)
  return quarter === undefined || !next.spaced ? null : { part: { year, division: quarter }, from: at, to: at + 2 }
}

function bareYear(tokens: readonly Token[], at: number): Read | null {
  const year = yearIn(tokens[at])
  return year !== null && isBareYear(tokens, at) ? { part: { year }, from: at, to: at + 1, bareYear: true } : null
}

/** `44 BC`, `79 AD`, `AD` following. */
function eraYear(tokens: readonly Token[], at: number): Read | null {
  const [number, era] = [tokens[at], tokens[at + 1]]
  if (number?.kind !== 'number' || number.text.length > 4 || era?.kind !== 'word' || era.text !== era.text.toUpperCase()) return null
  const year = Number(number.text)
  if (year === 0) return null
  if (BEFORE_CHRIST.has(era.lower)) return { part: { year: 1 - year }, from: at, to: at + 2 }
  return AFTER_CHRIST.has(era.lower) && year <= 2100 ? { part: { year }, from: at, to: at + 2 } : null
}

function eraFirst(tokens: readonly Token[], at: number): Read | null {
  const [era, number] = [tokens[at]!, tokens[at + 1]]
  if (era.text !== era.text.toUpperCase() || !['ad', 'a.d.', 'ce'].includes(era.lower) || number?.kind !== 'number' || number.text.length > 4) return null
  const year = Number(number.text)
  return year >= 1 && year <= 2100 ? { part: { year }, from: at, to: at + 2 } : null
}

/** `1990s`, `the 440s BC`, `’90s`. `1800s` is a century, `2000s` more often a decade. */
function decade(tokens: readonly Token[], at: number): Read | null {
  const [, short, digits = ''] = /^(['’])?(\d+)/.exec(tokens[at]!.text) ?? []
  if (short !== undefined) return { part: { year: null, pattern: `19${digits[0]}X` }, from: at, to: at + 1 }
  if (BEFORE_CHRIST.has(tokens[at + 1]?.lower ?? '')) {
    const first = Number(digits)
    return { part: { year: null, pattern: `-${String(first + 8).padStart(4, '0')}/-${String(first - 1).padStart(4, '0')}` }, from: at, to: at + 2 }
  }
  const number = Number(digits)
  if (number < 1000 || number > 2100) return null
  const pattern = number % 100 === 0 && number !== 2000 ? `${digits.slice(0, 2)}XX` : `${digits.slice(0, 3)}X`
  return { part: { year: null, pattern }, from: at, to: at + 1 }
}

/** `19th century`, `fifth century BC`, `twenty-first-century`. */
function century(tokens: readonly Token[], at: number): Read | null {
  const ordinal = ordinalAt(tokens, at)
  if (ordinal === null) return null
  const nounAt = tokens[ordinal.to]?.text === '-' ? ordinal.to + 1 : ordinal.to
  const noun = tokens[nounAt]?.lower ?? ''
  const isShort = tokens[at]!.kind === 'ordinal' && ['c', 'cent'].includes(noun) && tokens[nounAt + 1]?.text === '.'
  if (!isShort && !/^(?:century|centuries|millennium|millennia)$/.test(noun)) return null
  return longPeriod(tokens, at, ordinal.number, noun.startsWith('mill') ? 'millennium' : 'century', isShort ? nounAt + 1 : nounAt)
}

function longPeriod(tokens: readonly Token[], at: number, number: number, noun: 'century' | 'millennium', last: number): Read | null {
  if (number < 1 || number > (noun === 'century' ? 21 : 9)) return null
  const era = tokens[last + 1]
  const isEra = era?.kind === 'word' && era.text === era.text.toUpperCase()
  const digits = noun === 'century' ? `${String(number - 1).padStart(2, '0')}XX` : `${number - 1}XXX`
  if (isEra && BEFORE_CHRIST.has(era.lower)) return { part: { year: null, pattern: `-${digits}` }, from: at, to: last + 2 }
  return { part: { year: null, pattern: digits }, from: at, to: isEra && AFTER_CHRIST.has(era.lower) ? last + 2 : last + 1 }
}

export function ordinalAt(tokens: readonly Token[], at: number): { number: number, to: number } | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === 'ordinal') return { number: parseInt(token.text, 10), to: at + 1 }
  if (token.lower === 'twenty' && tokens[at + 1]?.text === '-' && tokens[at + 2]?.lower === 'first') return { number: 21, to: at + 3 }
  const number = ORDINALS.get(token.lower)
  return number === undefined ? null : { number, to: at + 1 }
}

const SHORT_DIVISIONS: ReadonlyMap<string, number> = new Map([['q1', 33], ['q2', 34], ['q3', 35], ['q4', 36], ['h1', 40], ['h2', 41]])

/** `first quarter of 2008`, `Q1 2008`, `second half of 2008`; of anything longer or shorter than a year, that whole. */
function division(tokens: readonly Token[], at: number, conventions: Conventions): Read | null {
  const short = SHORT_DIVISIONS.get(tokens[at]!.lower)
  const nounAt = short === undefined ? at + 1 : at
  const noun = tokens[nounAt]?.lower
  const nth = tokens[at]!.lower === 'last' || tokens[at]!.lower === 'final' ? (noun === 'half' ? 2 : 4) : ordinalAt(tokens, at)?.number
  if (short === undefined && (nth === undefined || !(noun === 'quarter' ? nth <= 4 : noun === 'half' && nth <= 2))) return null
  const number = short ?? (noun === 'quarter' ? 32 : 39) + nth!
  const next = tokens[nounAt + 1]?.lower === 'of' || tokens[nounAt + 1]?.text === ',' ? nounAt + 2 : nounAt + 1
  const wholeAt = tokens[next]?.lower === 'the' ? next + 1 : next
  const year = yearIn(tokens[wholeAt])
  if (year !== null && !isClaimedAfter(tokens, wholeAt)) return { part: { year, division: number }, from: at, to: wholeAt + 1 }
  if (short !== undefined || tokens[nounAt + 1]?.lower !== 'of') return null
  const whole = readOne(tokens, wholeAt, conventions)
  return whole === null || whole.part.day !== undefined || whole.part.division !== undefined ? null : { ...whole, from: at, bareYear: false }
}

/** `spring 2001`, `winter of 1939–40`. */
function season(tokens: readonly Token[], at: number): Read | null {
  const number = SEASONS.get(tokens[at]!.lower)
  if (number === undefined) return null
  const next = tokens[at + 1]?.lower === 'of' || tokens[at + 1]?.text === ',' ? at + 2 : at + 1
  const year = yearIn(tokens[next])
  if (year === null || isClaimedAfter(tokens, next)) return null
  const [dash, short] = [tokens[next + 1], tokens[next + 2]]
  const isWinter = number === 24 && dash !== undefined && !dash.spaced && (DASHES.has(dash.text) || dash.text === '/') && short?.kind === 'number' && String(year + 1).endsWith(short.text)
  return { part: { year, division: number }, from: at, to: isWinter ? next + 3 : next + 1 }
}

function iso(tokens: readonly Token[], at: number): Read | null {
  const [year = 0, month = 0, day = 0] = tokens[at]!.text.split(/[-/T]/).map(Number)
  return made({ year, month, day }, at, at + 1)
}

/** Dots are how the day-first countries write; slashes and hyphens are read as the text reads others, or both ways. */
function slashed(tokens: readonly Token[], at: number, { slashed: order }: Conventions): Read | null {
  const text = tokens[at]!.text
  const [first = 0, second = 0, year = 0] = text.split(/[-/.]/).map(Number)
  const dayFirst = made({ year, month: second, day: first }, at, at + 1)
  const monthFirst = made({ year, month: first, day: second }, at, at + 1)
  if (text.includes('.') || order === 'day first') return dayFirst ?? monthFirst
  if (order === 'month first') return monthFirst ?? dayFirst
  return dayFirst !== null && monthFirst !== null ? { ...monthFirst, part: { ...monthFirst.part, or: dayFirst.part } } : (dayFirst ?? monthFirst)
}
