/** A date as a person types it into a field, in EDTF or in plain words: what it is read as, or why it is not and what would be. */
import { daysInMonth, MONTHS } from './calendar'
import { explainEdtf } from './edtf-problem'
import { readEdtf, type EdtfReading } from './edtf-value'
import { findDates } from './finding/find-dates'
import { readPlainDate } from './plain-words'

/** A value one may take instead. */
export interface DateChoice {
  readonly edtf: string
  /** The typed words that say it; null for a value that is one of several the words may mean. */
  readonly words: string | null
}

export type TypedDate =
  | { readonly form: 'nothing' }
  /** `choices`: the single dates of “one of these”, where it is one. */
  | { readonly form: 'edtf' | 'words', readonly typed: string, readonly reading: EdtfReading, readonly choices: readonly DateChoice[] }
  | { readonly form: 'problem', readonly problem: string, readonly choices: readonly DateChoice[] }

/** EDTF wins where something is both, such as 2004-05. A problem always ends with something to write instead. */
export function readTypedDate(text: string): TypedDate {
  const typed = text.trim().replace(/\s+/g, ' ')
  if (typed === '') return { form: 'nothing' }
  const reading = readEdtf(typed)
  if (!('problem' in reading)) return { form: 'edtf', typed, reading, choices: membersOf(reading.edtf) }
  const words = capitalised(typed)
  const plain = readPlainDate(words.replace(FILLING, ''))
  const plainReading = plain === null ? null : readEdtf(plain)
  if (plainReading !== null && !('problem' in plainReading)) {
    return { form: 'words', typed, reading: plainReading, choices: membersOf(plainReading.edtf) }
  }
  return { form: 'problem', ...explain(typed, words) }
}

const FILLING = /^(?:in|on|at|during|within|throughout)\s+/i

/** The finder reads months as texts print them; a person in haste does not. */
function capitalised(words: string): string {
  return words.replace(/\b[a-z]{3,9}\b/g, (word) => (isMonth(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word))
}

function isMonth(word: string): boolean {
  return monthOf(word) !== 0
}

function membersOf(edtf: string): DateChoice[] {
  if (!/^\[.*,.*\]$/.test(edtf)) return []
  const members = edtf.slice(1, -1).split(',').map((member) => member.trim())
  return members.some((member) => member.includes('..')) ? [] : members.map((member) => ({ edtf: member, words: null }))
}

interface Explanation {
  readonly problem: string
  readonly choices: readonly DateChoice[]
}

function explain(typed: string, words: string): Explanation {
  const among = findDates(words).filter(({ read }) => read !== 'relative').map(({ edtf, quote }) => ({ edtf, words: quote }))
  const missing = explainImpossible(typed, words) ?? explainBackwards(typed) ?? explainContext(typed, words)
  if (missing !== null) return { problem: missing, choices: [] }
  const edtf = explainEdtf(typed)
  if (!edtf.startsWith(`“${typed}” is not a date`) && !/[a-z]{4}/i.test(typed)) return { problem: edtf, choices: [] }
  if (among.length > 1) return { problem: `“${typed}” names ${among.length} dates. Take one of them, or write a range, such as ${RANGE}.`, choices: among }
  if (among.length === 1) return { problem: `Of “${typed}”, only “${among[0]!.words}” is a date that can be read. Take that, or say the rest in another way, such as ${PLAIN}.`, choices: among }
  return { problem: `“${typed}” is not a date that can be read. Write it in plain words, such as ${PLAIN}, or in EDTF, such as ${EDTF}.`, choices: [] }
}

const PLAIN = '7 December 2008, since 1952 or about 1840'
const RANGE = '“6–9 March 2006” or “from 1999 to 2008”'
const EDTF = '2008-12-07, 1952/.. or 1840~'

/** `31 April 2008`: a day that its month does not have. */
function explainImpossible(typed: string, words: string): string | null {
  const match = /\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\.?,? (\d{4})$/i.exec(words)
  const turned = /\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(words)
  const [day, name, year] = match?.slice(1) ?? [turned?.[2], turned?.[1], turned?.[3]]
  const month = monthOf(name ?? '')
  if (month === 0) return null
  const last = daysInMonth(Number(year), month)
  if (Number(day) >= 1 && Number(day) <= last) return null
  return `“${typed}” does not exist: ${MONTHS[month - 1]} ${year} has ${last} days. Write ${last} ${MONTHS[month - 1]} ${year} for the last of them.`
}

function monthOf(name: string): number {
  return name.length < 3 ? 0 : MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase().replace(/^sept$/, 'sep'))) + 1
}

function explainBackwards(typed: string): string | null {
  const [, from, to] = /^(?:from |between )?(\d{4})\s*(?:[-–—]|to|and)\s*(\d{4})$/i.exec(typed) ?? []
  return from === undefined || to === undefined || from <= to ? null : `“${typed}” ends before it begins. Write ${to}–${from}, or ${to}/${from} in EDTF.`
}

/** Words that only a text around them makes a date of; asked of one that states a year. */
function explainContext(typed: string, words: string): string | null {
  const year = 'In 2008. '
  const [, found, ...more] = findDates(year + words.replace(/^./u, (first) => first.toUpperCase()))
  if (found === undefined || more.length > 0 || found.end - found.start < words.replace(FILLING, '').length) return null
  if (found.read === 'year-from-context') return `“${typed}” names no year. Write the year too, such as ${words} 2008.`
  if (found.read !== 'relative') return null
  return `“${typed}” counts from another date, which is not named here. Write the date itself, such as ${PLAIN}.`
}
