/** The grammar of whole phrases: doubts, parts of a period, ranges, open ends, alternatives. */
import { type DatePart, sortKey } from './date-part'
import { type Conventions, dayIn, howJoined, monthIn, ordinalAt, type Read, readOne } from './one-date'
import type { Token } from './tokens'
import { ABOUT, BEFORE_CHRIST, DASHES, MONTH_NUMBERS, ONWARDS, PERHAPS, PRESENT, SEASONS } from './vocabulary'
import { isClaimedAfter, isNumbered, yearIn } from './year-claims'

export type Phrase =
  | { readonly form: 'one', readonly part: DatePart, readonly from: number, readonly to: number }
  /** `open`: without end there. */
  | { readonly form: 'range', readonly first: DatePart | 'open', readonly last: DatePart | 'open', readonly from: number, readonly to: number }
  | { readonly form: 'set', readonly every: boolean, readonly members: readonly DatePart[], readonly from: number, readonly to: number }

/** The longest date that begins with the token at `at`, or null. Looks at a bounded number of tokens. */
export function readPhrase(tokens: readonly Token[], at: number, conventions: Conventions): Phrase | null {
  const word = tokens[at]!.lower
  if (tokens[at]!.kind === 'word' && !STARTERS.has(word) && !ABOUT.has(word) && !PERHAPS.has(word)) return null
  if (word === 'since') return half(tokens, at, at + 1, 'last', conventions)
  if (word === 'until' || word === 'till') return tokens[at - 1]?.lower === 'not' ? null : half(tokens, at, at + 1, 'first', conventions)
  if (word === 'up' && ['to', 'until', 'till'].includes(tokens[at + 1]?.lower ?? '')) return half(tokens, at, at + 2, 'first', conventions)
  if (word === 'from' || word === 'between') return framed(tokens, at, word, conventions)
  return readRange(tokens, at, conventions)
}

const STARTERS = new Set(['since', 'until', 'till', 'up', 'from', 'between', 'early', 'mid', 'late', 'middle', 'end', 'beginning', 'start',
  'ad', 'a.d.', 'ce', 'q1', 'q2', 'q3', 'q4', 'h1', 'h2', 'first', 'second', 'third', 'fourth', 'last', 'final', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth',
  'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty',
  'either', ...MONTH_NUMBERS.keys(), ...SEASONS.keys()])

function half(tokens: readonly Token[], at: number, next: number, open: 'first' | 'last', conventions: Conventions): Phrase | null {
  const skip = tokens[next]?.lower === 'the' ? next + 1 : next
  const read = readDoubted(tokens, skip, conventions)
  if (read === null || read.part.or !== undefined || read.last !== undefined) return null
  // “since the 2008 crisis”: it is the crisis that the words count from.
  if (skip > next && read.part.pattern === undefined && read.from === skip && tokens[read.to]?.kind === 'word') return null
  return { form: 'range', first: open === 'first' ? 'open' : read.part, last: open === 'last' ? 'open' : read.part, from: at, to: read.to }
}

/** `from … to …`, `between … and …`, `from 2015 onwards`. Only a pair counts: “from 1999” alone leaves the end untold. */
function framed(tokens: readonly Token[], at: number, word: string, conventions: Conventions): Phrase | null {
  const joints = word === 'between' ? ['and'] : ['to', 'until', 'till', 'through']
  const phrase = readRange(tokens, tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1, conventions, joints)
  const isFramed = phrase?.form === 'range' && tokens.slice(at + 1, phrase.to).some(({ lower }) => joints.includes(lower) || ONWARDS.has(lower))
  return isFramed ? { ...phrase, from: at } : null
}

function readRange(tokens: readonly Token[], at: number, conventions: Conventions, joints: readonly string[] = []): Phrase | null {
  const days = readDays(tokens, at, conventions, joints)
  if (days !== null) return days
  const years = readYears(tokens, at, conventions)
  if (years !== null) return years
  const from = tokens[at]?.lower === 'either' ? at + 1 : at
  const first = readDoubted(tokens, from, conventions)
  if (first === null) return readLoneMonth(tokens, at, conventions, joints)
  if (first.last !== undefined) return withLastDay(first, at)
  const more = continued(tokens, at, first, conventions, joints)
  if (more !== null || (first.bareYear === true && runsIntoNumber(tokens, first.to))) return more
  return from === at ? { form: 'one', part: first.part, from: at, to: first.to } : null
}

function withLastDay({ part, last, to }: Read, from: number): Phrase {
  const other = { ...part, day: last!.day }
  if (last!.how === 'through') return { form: 'range', first: part, last: other, from, to }
  return { form: 'set', every: last!.how === 'every', members: [part, other], from, to }
}

/** What may follow a first date: a dash or `to` and a second, `or` and a second, `onwards`, `–present`. */
function continued(tokens: readonly Token[], at: number, first: Read, conventions: Conventions, joints: readonly string[]): Phrase | null {
  const joint = tokens[first.to]
  if (joint === undefined) return null
  if (ONWARDS.has(joint.lower)) return { form: 'range', first: first.part, last: 'open', from: at, to: first.to + 1 }
  const isDash = DASHES.has(joint.text) || (joint.text === '/' && kindOf(first.part) === 'month')
  const isTo = ['to', 'through', 'until', 'till'].includes(joint.lower)
  if (!isDash && !isTo && joint.lower !== 'or' && !joints.includes(joint.lower)) return null
  const skip = tokens[first.to + 1]?.lower === 'the' ? first.to + 2 : first.to + 1
  const word = tokens[skip]
  if (word !== undefined && joint.lower !== 'or' && PRESENT.has(word.lower)) return { form: 'range', first: first.part, last: 'open', from: at, to: presentEnd(tokens, skip) }
  const second = readDoubted(tokens, skip, conventions) ?? (isDash ? closingYear(tokens, skip) : null)
  if (second === null || second.last !== undefined) return null
  if (joint.lower === 'or') return kindOf(first.part) === kindOf(second.part) ? { form: 'set', every: false, members: completed(first.part, second.part), from: at, to: second.to } : null
  if (isDash && joint.spaced !== tokens[first.to + 1]!.spaced) return null
  const [start, end] = completed(first.part, second.part)
  if (isTo && joints.length === 0 && kindOf(start!) !== kindOf(end!)) return null
  if (start!.year !== null && end!.year !== null && sortKey(start!, 'first') >= sortKey(end!, 'last')) return null
  return { form: 'range', first: start!, last: end!, from: at, to: second.to }
}

/** `2014-1234` is a number of its own. */
function runsIntoNumber(tokens: readonly Token[], at: number): boolean {
  const [dash, number] = [tokens[at], tokens[at + 1]]
  return dash !== undefined && number !== undefined && !dash.spaced && !number.spaced && DASHES.has(dash.text) && number.kind !== 'word'
}

/** The year behind a dash needs no word before it. */
function closingYear(tokens: readonly Token[], at: number): Read | null {
  const year = yearIn(tokens[at])
  return year === null || isClaimedAfter(tokens, at) ? null : { part: { year }, from: at, to: at + 1, bareYear: true }
}

function presentEnd(tokens: readonly Token[], at: number): number {
  return tokens[at]!.lower === 'present' && tokens[at + 1]?.lower === 'day' ? at + 2 : at + 1
}

/** `6–9 March 2006`, `14 and 15 June`, `between 6 and 9 March 2006`: a first day that has no month of its own. */
function readDays(tokens: readonly Token[], at: number, conventions: Conventions, joints: readonly string[]): Phrase | null {
  const day = dayIn(tokens[at])
  const joint = tokens[at + 1]
  if (day === null || joint === undefined) return null
  const how = joints.includes(joint.lower) ? 'through' : howJoined(joint)
  const second = how === undefined || dayIn(tokens[at + 2]) === null ? null : readOne(tokens, at + 2, conventions)
  if (how === undefined || second?.part.day === undefined || second.part.day <= day || second.last !== undefined) return null
  const first = { ...second.part, day }
  if (how === 'through') return { form: 'range', first, last: second.part, from: at, to: second.to }
  return { form: 'set', every: how === 'every', members: [first, second.part], from: at, to: second.to }
}

/** `1914–18`, `2004/05`, `264–241 BC`, `18th and 19th centuries`: an end that is short for something, or lends its era. */
function readYears(tokens: readonly Token[], at: number, conventions: Conventions): Phrase | null {
  const about = ABOUT.has(tokens[at]?.lower ?? '')
  const firstAt = about ? (tokens[at + 1]?.text === '.' ? at + 2 : at + 1) : at
  const [first, joint, second] = [tokens[firstAt], tokens[firstAt + 1], tokens[firstAt + 2]]
  if (first === undefined || joint === undefined || second === undefined) return null
  const qualified = (year: number): DatePart => (about ? { year, approximate: true } : { year })
  const era = tokens[firstAt + 3]
  const isJoint = DASHES.has(joint.text) || joint.lower === 'to' || joint.lower === 'and'
  if (first.kind === 'number' && second.kind === 'number' && isJoint && era?.kind === 'word' && BEFORE_CHRIST.has(era.lower) && era.text === era.text.toUpperCase()) {
    const [from, to] = [1 - Number(first.text), 1 - Number(second.text)]
    return from < to && joint.lower !== 'and' && first.text.length <= 4 ? { form: 'range', first: qualified(from), last: qualified(to), from: at, to: firstAt + 4 } : null
  }
  const centuries = isJoint ? readCenturies(tokens, firstAt) : null
  if (centuries !== null) return centuries
  const year = yearIn(first)
  if (year === null || second.kind !== 'number' || second.text.length > 2 || joint.spaced || second.spaced || isNumbered(tokens, firstAt) || isClaimedAfter(tokens, firstAt + 2)) return null
  return shortRange(tokens, at, firstAt, year, conventions, qualified)
}

function shortRange(tokens: readonly Token[], at: number, firstAt: number, year: number, conventions: Conventions, qualified: (year: number) => DatePart): Phrase | null {
  const [joint, second] = [tokens[firstAt + 1]!, tokens[firstAt + 2]!]
  const before = tokens[firstAt - 1]
  if (before !== undefined && !tokens[firstAt]!.spaced && !'([“"‘\'*|'.includes(before.text) && !about(before)) return null
  if (second.text.length === 1) {
    const end = Math.floor(year / 10) * 10 + Number(second.text)
    return joint.text === '–' && end > year ? { form: 'range', first: qualified(year), last: qualified(end), from: at, to: firstAt + 3 } : null
  }
  const number = Number(second.text)
  const end = Math.floor(year / 100) * 100 + number + (number < year % 100 && number <= 10 ? 100 : 0)
  if (joint.text === '/') return end === year + 1 ? { form: 'range', first: qualified(year), last: qualified(end), from: at, to: firstAt + 3 } : null
  if (!DASHES.has(joint.text)) return null
  const isMonth = joint.text === '-' && number >= 1 && number <= 12
  if (isMonth && (conventions.iso || end <= year)) return { form: 'one', part: { year, month: number }, from: at, to: firstAt + 3 }
  return end > year && end - year < 100 ? { form: 'range', first: qualified(year), last: qualified(end), from: at, to: firstAt + 3 } : null
}

function about(token: Token): boolean {
  return ABOUT.has(token.lower) || token.text === '.'
}

function readCenturies(tokens: readonly Token[], at: number): Phrase | null {
  const first = ordinalAt(tokens, at)
  const second = first === null ? null : ordinalAt(tokens, first.to + 1)
  if (first === null || second === null || !/^centur(?:y|ies)$/.test(tokens[second.to]?.lower ?? '') || second.number > 21) return null
  const era = tokens[second.to + 1]
  const isBefore = era !== undefined && BEFORE_CHRIST.has(era.lower) && era.text === era.text.toUpperCase()
  if (isBefore ? first.number <= second.number : first.number >= second.number) return null
  const part = (number: number): DatePart => ({ year: null, pattern: `${isBefore ? '-' : ''}${String(number - 1).padStart(2, '0')}XX` })
  return { form: 'range', first: part(first.number), last: part(second.number), from: at, to: second.to + (isBefore ? 2 : 1) }
}

/** `between March and June 2004`, `May–June 2008`: months that only the frame, or the year behind, makes dates. */
function readLoneMonth(tokens: readonly Token[], at: number, conventions: Conventions, joints: readonly string[]): Phrase | null {
  const month = monthIn(tokens[at])
  const phrase = month === null ? null : continued(tokens, at, { part: { year: null, month }, from: at, to: at + 1 }, conventions, joints)
  return phrase?.form === 'range' && (joints.length > 0 || phrase.last === 'open' || phrase.last.year !== null) ? phrase : null
}

/** One date behind words that doubt it or take a part of it: `c. 1840`, `probably in 1838`, `mid-1990s`, `end of November 2020`. */
function readDoubted(tokens: readonly Token[], at: number, conventions: Conventions): Read | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (ABOUT.has(token.lower)) return doubted(tokens, at, 'approximate', conventions)
  if (PERHAPS.has(token.lower)) return doubted(tokens, at, 'uncertain', conventions)
  const next = PART_WORDS.get(token.lower)
  if (next === undefined) return readOne(tokens, at, conventions)
  let to = at + 1
  if (next === 'of') {
    if (tokens[to]?.lower !== 'of') return null
    to++
  } else if (tokens[to] !== undefined && DASHES.has(tokens[to]!.text)) to++
  const read = readOne(tokens, tokens[to]?.lower === 'the' && next === 'of' ? to + 1 : to, conventions)
  return read === null || read.part.day !== undefined ? null : { ...read, from: at, bareYear: false }
}

const PART_WORDS: ReadonlyMap<string, 'of' | 'beside'> = new Map([['early', 'beside'], ['mid', 'beside'], ['late', 'beside'], ['middle', 'of'], ['end', 'of'], ['beginning', 'of'], ['start', 'of']])

function doubted(tokens: readonly Token[], at: number, how: 'approximate' | 'uncertain', conventions: Conventions): Read | null {
  const isShort = tokens[at]!.lower.length <= 2 || tokens[at]!.lower === 'approx'
  let to = at + 1
  if (isShort && tokens[to]?.text === '.') to++
  else if (tokens[at]!.lower === 'c' && tokens[to]?.kind !== 'number') return null
  if (how === 'uncertain' && ['in', 'on', 'during'].includes(tokens[to]?.lower ?? '')) to++
  if (tokens[to]?.lower === 'the') to++
  const next = tokens[to]?.lower ?? ''
  if (PERHAPS.has(next) || (how === 'approximate' && ABOUT.has(next))) return null
  const read = readDoubted(tokens, to, conventions)
  if (read === null || read.part.or !== undefined) return null
  return { ...read, part: { ...read.part, [how]: true }, from: at, bareYear: false }
}

/** What one end of a pair leaves out, it takes from the other. A range that would run backwards begins the year before. */
function completed(first: DatePart, second: DatePart): [DatePart, DatePart] {
  if (first.year === null && first.pattern === undefined && second.year !== null) {
    const year = (first.month ?? 0) > (second.month ?? 12) ? second.year - 1 : second.year
    return [{ ...first, year }, second]
  }
  if (second.year === null && second.pattern === undefined && first.year !== null) {
    const year = (second.month ?? 12) < (first.month ?? 0) ? first.year + 1 : first.year
    return [first, { ...second, year }]
  }
  return [first, second]
}

function kindOf(part: DatePart): string {
  return part.day !== undefined ? 'day' : part.month !== undefined ? 'month' : part.division !== undefined ? 'division' : part.pattern !== undefined ? 'pattern' : 'year'
}
