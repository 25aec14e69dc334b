/** Dates in plain English words, as a source writes them, read as EDTF. Only the plainest shapes: no guesses. */
import { daysInMonth, MONTHS } from './calendar'

export interface PlainDate {
  /** Where its words are: UTF-16 offsets, `end` after the last one. */
  readonly start: number
  readonly end: number
  /** The words that say when. */
  readonly words: string
  readonly edtf: string
}

/**
 * Dates such as “7 December 2011”, “December 7, 2011”, “6–9 March 2006”, “March 2008”, “2008”, “1999–2008”,
 * “from 1999 to 2008”, “since 1952”, “until May 2004”: in order, none within another. Years from 1000 to 2099.
 * Days that do not exist are not dates, and a bare number that a unit, a sign or a digit group claims is no year.
 */
export function plainDates(text: string): PlainDate[] {
  return [...text.matchAll(ANY)].flatMap((match) => {
    const edtf = edtfOf(match[0])
    return edtf === null ? [] : { start: match.index, end: match.index + match[0].length, words: match[0], edtf }
  })
}

/** The EDTF value of words that are a date and nothing else; null when they are not. */
export function readPlainDate(words: string): string | null {
  const [only, ...more] = plainDates(words.trim())
  return only !== undefined && more.length === 0 && only.words === words.trim() ? only.edtf : null
}

const YEAR = '(?:1\\d|20)\\d\\d'
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?'
const MONTH = `(?:${MONTHS.map((name) => (name.length > 4 ? `${name}|${name.slice(0, 3)}\\.?` : name)).join('|')})`
const DASH = '\\s?[-–—]\\s?'

const DAYS = `(?:${DAY}${DASH}${DAY} ${MONTH},? ${YEAR}|${MONTH} ${DAY}${DASH}${DAY},? ${YEAR})`
const ONE = `(?:${DAY}(?: of)? ${MONTH},? ${YEAR}|${MONTH} ${DAY},? ${YEAR}|${MONTH},? ${YEAR}|${YEAR})`
const RANGE = `(?:${ONE}${DASH}${ONE}|[Ff]rom ${ONE} (?:to|until) ${ONE})`
const HALF_OPEN = `(?:[Ss]ince|[Uu]ntil) ${ONE}`
const ANY = new RegExp(`(?<![\\p{L}\\p{N}$€£.,/-])(?:${DAYS}|${RANGE}|${HALF_OPEN}|${ONE})(?![\\p{L}\\p{N}%]|[.,/-]\\d)`, 'gu')

const WHOLE_DAYS = [
  new RegExp(`^(?<first>${DAY})${DASH}(?<last>${DAY}) (?<month>${MONTH}),? (?<year>${YEAR})$`),
  new RegExp(`^(?<month>${MONTH}) (?<first>${DAY})${DASH}(?<last>${DAY}),? (?<year>${YEAR})$`),
]
const WHOLE_ONE = [
  new RegExp(`^(?<day>${DAY})(?: of)? (?<month>${MONTH}),? (?<year>${YEAR})$`),
  new RegExp(`^(?<month>${MONTH}) (?<day>${DAY}),? (?<year>${YEAR})$`),
  new RegExp(`^(?<month>${MONTH}),? (?<year>${YEAR})$`),
  new RegExp(`^(?<year>${YEAR})$`),
]
const WHOLE_RANGE = new RegExp(`^(?:[Ff]rom )?(?<from>${ONE})(?:${DASH}| to | until )(?<to>${ONE})$`)
const WHOLE_HALF_OPEN = new RegExp(`^(?<which>[Ss]ince|[Uu]ntil) (?<one>${ONE})$`)

function edtfOf(words: string): string | null {
  const one = edtfOfOne(words) ?? edtfOfDays(words)
  if (one !== null) return one
  const half = groups(words, [WHOLE_HALF_OPEN])
  if (half !== null) return openInterval(half.which!, edtfOfOne(half.one!))
  const range = groups(words, [WHOLE_RANGE])
  return range === null ? null : interval(edtfOfOne(range.from!), edtfOfOne(range.to!))
}

function edtfOfOne(words: string): string | null {
  const found = groups(words, WHOLE_ONE)
  return found === null ? null : dayValue(found.year!, found.month, found.day)
}

function edtfOfDays(words: string): string | null {
  const found = groups(words, WHOLE_DAYS)
  return found === null ? null : interval(dayValue(found.year!, found.month, found.first), dayValue(found.year!, found.month, found.last))
}

function openInterval(which: string, one: string | null): string | null {
  if (one === null) return null
  return which.toLowerCase() === 'since' ? `${one}/..` : `../${one}`
}

/** Plain values of different length compare by what they share: 2008 may hold 2008-05. */
function interval(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return null
  const shared = Math.min(from.length, to.length)
  return from.slice(0, shared) < to.slice(0, shared) || (from < to && from.length === to.length) ? `${from}/${to}` : null
}

function dayValue(year: string, month?: string, day?: string): string | null {
  if (month === undefined) return year
  const number = MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3))) + 1
  const value = `${year}-${String(number).padStart(2, '0')}`
  if (day === undefined) return value
  const date = parseInt(day, 10)
  return date <= daysInMonth(Number(year), number) ? `${value}-${String(date).padStart(2, '0')}` : null
}

function groups(words: string, shapes: readonly RegExp[]): Record<string, string | undefined> | null {
  for (const shape of shapes) {
    const match = shape.exec(words)
    if (match?.groups !== undefined) return match.groups
  }
  return null
}
