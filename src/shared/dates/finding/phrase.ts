/** The grammar of whole phrases: doubts, parts of a period, ranges, open ends, alternatives. */
import { type DatePart, sortKey } from './date-part'
import { monthIn } from './day'
import { readDayList, readMonthList } from './day-list'
import { readOne } from './one-date'
import type { Conventions, Phrase, Read } from './read'
import { readShortRange } from './short-range'
import type { Token } from './tokens'
import { ABOUT, DASHES, MONTH_NUMBERS, NAMED_DECADES, ONWARDS, PERHAPS, PRESENT, SEASONS, SHORT_DIVISIONS, TELLING } from './vocabulary'
import { isClaimedAfter, yearIn } from './year-claims'
import { readPair } from './year-part'

/** The longest date that begins with the token at `at`, or null. Looks at a bounded number of tokens. */
export function readPhrase(tokens: readonly Token[], at: number, conventions: Conventions): Phrase | null {
  const { kind, lower: word } = tokens[at]!
  if (kind === 'mark' || kind === 'other') return null
  if (kind === 'word' && !STARTERS.has(word) && !ABOUT.has(word) && !PERHAPS.has(word)) return null
  if (word === 'not' || word === 'no') return bounded(tokens, at, conventions)
  if (word === 'since') return half(tokens, at, at + 1, 'last', conventions)
  if (word === 'until' || word === 'till') return tokens[at - 1]?.lower === 'not' ? null : half(tokens, at, at + 1, 'first', conventions)
  if (word === 'up' && !MOTIONS.has(tokens[at - 1]?.lower ?? '') && ['to', 'until', 'till'].includes(tokens[at + 1]?.lower ?? '')) return half(tokens, at, at + 2, 'first', conventions)
  if (word === 'from' || word === 'between') return framed(tokens, at, word, conventions) ?? (isInForce(tokens, at) ? half(tokens, at, at + 1, 'last', conventions) : null)
  if (word === 'fy' || word === 'fiscal' || word === 'financial') return fiscal(tokens, at, conventions)
  return readRange(tokens, at, conventions)
}

/** `comes up to the early 2000s`. */
const MOTIONS = new Set(['come', 'comes', 'came', 'bring', 'brings', 'brought', 'lead', 'leads', 'led', 'leading', 'run', 'runs', 'ran', 'build', 'builds'])

const STARTERS = new Set(['since', 'until', 'till', 'up', 'from', 'between', 'not', 'no', 'fy', 'fiscal', 'financial', 'early', 'mid', 'late', 'middle', 'end', 'beginning', 'start', 'close',
  'ad', 'a.d.', 'ce', 'first', 'second', 'third', 'fourth', 'last', 'final', 'latter', 'closing', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth',
  'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty', 'thirty', 'thirtieth', 'eighteen', 'nineteen',
  'sixteen', 'seventeen', 'either', ...MONTH_NUMBERS.keys(), ...SEASONS.keys(), ...NAMED_DECADES.keys(), ...SHORT_DIVISIONS.keys()])

function half(tokens: readonly Token[], at: number, next: number, open: 'first' | 'last', conventions: Conventions): Phrase | null {
  const least = tokens[next]?.lower === 'at' && tokens[next + 1]?.lower === 'least' ? next + 2 : next
  const skip = tokens[least]?.lower === 'the' ? least + 1 : least
  const read = readDoubted(tokens, skip, conventions) ?? (least > next ? closingYear(tokens, skip) : null)
  if (read === null || read.part.or !== undefined || read.last !== undefined) return null
  // “since the 2008 crisis”: it is the crisis that the words count from.
  if (skip > least && read.part.pattern === undefined && read.from === skip && tokens[read.to]?.kind === 'word') return null
  return { form: 'range', first: open === 'first' ? 'open' : read.part, last: open === 'last' ? 'open' : read.part, from: at, to: read.to }
}

/** `not later than 31 December 2009`, `no earlier than 1999`. */
function bounded(tokens: readonly Token[], at: number, conventions: Conventions): Phrase | null {
  const bound = tokens[at + 1]?.lower
  if ((bound !== 'later' && bound !== 'earlier') || tokens[at + 2]?.lower !== 'than') return null
  const next = tokens[at + 3]?.lower === 'the' ? at + 4 : at + 3
  const read = readDoubted(tokens, next, conventions) ?? closingYear(tokens, next)
  if (read === null || read.part.or !== undefined || read.last !== undefined) return null
  return { form: 'range', first: bound === 'later' ? 'open' : read.part, last: bound === 'later' ? read.part : 'open', from: at, to: read.to }
}

/** `with effect from`, `effective from`, `in force from`, `as from`: without another word it goes on. */
function isInForce(tokens: readonly Token[], from: number): boolean {
  const [second, before] = [tokens[from - 2]?.lower, tokens[from - 1]?.lower]
  return before === 'effective' || before === 'as' || (before === 'effect' && second === 'with') || (before === 'force' && second === 'in')
}

/** `FY2014`, `fiscal year 2014/15`: a year by its name, since its bounds are another thing in every country. */
function fiscal(tokens: readonly Token[], at: number, conventions: Conventions): Phrase | null {
  const next = tokens[at]!.lower === 'fy' ? at + 1 : tokens[at + 1]?.lower === 'year' ? at + 2 : null
  if (next === null || yearIn(tokens[next]) === null) return null
  const phrase = readRange(tokens, next, conventions)
  return phrase === null ? null : { ...phrase, from: at }
}

/** `from … to …`, `between … and …`, `from 2015 onwards`. Only a pair counts: “from 1999” alone leaves the end untold. */
function framed(tokens: readonly Token[], at: number, word: string, conventions: Conventions): Phrase | null {
  const joints = word === 'between' ? ['and'] : ['to', 'until', 'till', 'through']
  const phrase = readRange(tokens, tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1, conventions, joints)
  const isFramed = phrase?.form === 'range' && tokens.slice(at + 1, phrase.to).some(({ lower }) => joints.includes(lower) || ONWARDS.has(lower))
  return isFramed ? { ...phrase, from: at } : null
}

function readRange(tokens: readonly Token[], at: number, conventions: Conventions, joints: readonly string[] = []): Phrase | null {
  const short = readDayList(tokens, at, conventions, joints) ?? (joints.length === 0 ? (readMonthList(tokens, at) ?? readPair(tokens, at)) : null) ?? readShortRange(tokens, at, conventions)
  if (short !== null) return short
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

/** `between March and June 2004`, `May–June 2008`: months that only the frame, or the year behind, makes dates. */
function readLoneMonth(tokens: readonly Token[], at: number, conventions: Conventions, joints: readonly string[]): Phrase | null {
  const month = monthIn(tokens[at])
  const phrase = month === null ? null : continued(tokens, at, { part: { year: null, month }, from: at, to: at + 1 }, conventions, joints)
  return phrase?.form === 'range' && (joints.length > 0 || phrase.last === 'open' || phrase.last.year !== null || isWhole(tokens, phrase)) ? phrase : null
}

/** `January–March` and nothing else, as in a heading below the year. */
function isWhole(tokens: readonly Token[], { from, to }: Phrase): boolean {
  return DASHES.has(tokens[from + 1]!.text) && tokens.slice(0, from).every(({ kind }) => kind === 'mark') && tokens.slice(to).every(({ kind }) => kind === 'mark')
}

/** One date behind words that doubt it or take a part of it: `c. 1840`, `probably in 1838`, `mid-1990s`, `end of November 2020`. */
function readDoubted(tokens: readonly Token[], at: number, conventions: Conventions): Read | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (ABOUT.has(token.lower)) return doubted(tokens, at, 'approximate', conventions)
  if (PERHAPS.has(token.lower)) return doubted(tokens, at, 'uncertain', conventions)
  const next = PART_WORDS.get(token.lower)
  if (next === undefined) return readOne(tokens, at, conventions)
  const to = next === 'of' ? afterOf(tokens, at) : afterBeside(tokens, at)
  if (to === null) return null
  const read = readOne(tokens, to, conventions)
  return read === null || read.part.day !== undefined ? null : { ...read, from: at, bareYear: false }
}

const PART_WORDS: ReadonlyMap<string, 'of' | 'beside'> = new Map([['early', 'beside'], ['mid', 'beside'], ['late', 'beside'], ['middle', 'of'], ['end', 'of'], ['beginning', 'of'], ['start', 'of'], ['close', 'of']])

/** `end of the`. */
function afterOf(tokens: readonly Token[], at: number): number | null {
  if (tokens[at + 1]?.lower !== 'of') return null
  return tokens[at + 2]?.lower === 'the' ? at + 3 : at + 2
}

/** `early`, `mid-`, `mid-to-late`, `early or mid`. */
function afterBeside(tokens: readonly Token[], at: number): number {
  const dash = (next: number) => (DASHES.has(tokens[next]?.text ?? '') ? next + 1 : next)
  const joint = dash(at + 1)
  if (!['to', 'or', 'and'].includes(tokens[joint]?.lower ?? '')) return joint
  const second = dash(joint + 1)
  return PART_WORDS.get(tokens[second]?.lower ?? '') === 'beside' ? dash(second + 1) : joint
}

function doubted(tokens: readonly Token[], at: number, how: 'approximate' | 'uncertain', conventions: Conventions): Read | null {
  if (tokens[at]!.lower === 'about' && TELLING.has(tokens[at - 1]?.lower ?? '')) return null
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
  if (isOpen(first) && second.year !== null) {
    const year = (first.month ?? 0) > (second.month ?? 12) ? second.year - 1 : second.year
    return [{ ...first, year }, second]
  }
  if (isOpen(second) && first.year !== null) {
    const year = (second.month ?? 12) < (first.month ?? 0) ? first.year + 1 : first.year
    return [first, { ...second, year }]
  }
  return [first, second]
}

function isOpen({ year, pattern, short }: DatePart): boolean {
  return year === null && pattern === undefined && short === undefined
}

function kindOf(part: DatePart): string {
  return part.day !== undefined ? 'day' : part.month !== undefined ? 'month' : part.division !== undefined ? 'division' : part.pattern !== undefined ? 'pattern' : 'year'
}
