/** Why a value is no EDTF, and what its writer probably meant, in a sentence. */
import { daysInMonth, MONTHS } from './calendar'

/** Only for values that do not read. Always ends with something to write instead. */
export function explainEdtf(value: string): string {
  if (value === '') return `Write a date: ${EXAMPLES}.`
  for (const explain of WHOLE) {
    const sentence = explain(value)
    if (sentence !== null) return sentence
  }
  for (const part of value.split(/[/,[\]{}]|\.\./).filter((each) => each.trim() !== '')) {
    for (const explain of PARTS) {
      const sentence = explain(part.trim().replace(/[?~%]/g, ''))
      if (sentence !== null) return sentence
    }
  }
  return `“${value}” is not a date that can be read. Write ${EXAMPLES}.`
}

const EXAMPLES = '2008, 2008-12 or 2008-12-07, 1999/2008 for a range, 184X for the 1840s, 1840~ for “about 1840”'

type Explain = (value: string) => string | null

/** A pattern, and what to say of its groups; null when it is not to be said after all. */
function when(pattern: RegExp, say: (...groups: string[]) => string | null): Explain {
  return (value) => {
    const match = pattern.exec(value)
    return match && say(...match.map((group) => group ?? ''))
  }
}

const two = (digits: string) => digits.padStart(2, '0')
const inWords = (month: number) => MONTHS[month - 1]

const WHOLE: readonly Explain[] = [
  when(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, (all, a, b, year) => {
    const dates = [[Number(b), Number(a)], [Number(a), Number(b)]].filter(([month = 0, day = 0]) => exists(Number(year), month, day))
    const choices = dates.map(([month = 0, day = 0]) => `${year}-${two(String(month))}-${two(String(day))} for ${day} ${inWords(month)}`)
    return choices.length === 0 ? null : `“${all}” is not how EDTF writes a day. Write the year first: ${[...new Set(choices)].join(', or ')}.`
  }),
  when(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, (all, year, month, day) => `“${all}” is not how EDTF writes a day. Write ${year}-${two(month!)}-${two(day!)}.`),
  when(/^(\d\d)(\d\d)\/(\d\d)$/, (all, century, year, end) => {
    const month = exists(Number(century! + year!), Number(end), 1) ? [`${century}${year}-${end} for ${inWords(Number(end))}`] : []
    const range = Number(end) > Number(year) ? [`${century}${year}/${century}${end} for the years from one to the other`] : []
    return month.length + range.length === 0 ? null : `“${all}” has two digits after the slash. Write ${[...month, ...range].join(', or ')}.`
  }),
  when(/^(\d{4})\s*[-–—]\s*(\d{4})$/, (all, from, to) => `“${all}” is written with a dash. Write ${from}/${to} for a range.`),
  when(/^(?:c\.?|ca\.?|circa|about|around)\s*(\d{4})$/i, (_, year) => `Write ${year}~ for “about ${year}”.`),
  when(/^since\s+(\d{4})$/i, (_, year) => `Write ${year}/.. for “since ${year}”.`),
  when(/^(?:until|till)\s+(\d{4})$/i, (_, year) => `Write ../${year} for “until ${year}”.`),
  when(/^(?:the\s+)?(\d{3})0['’]?s$/i, (_, decade) => `Write ${decade}X for the ${decade}0s.`),
  when(/^(\d{1,4})\s*(?:BC|BCE|B\.C\.)$/i, (_, year) => (Number(year) === 0 ? null : `Write ${beforeChrist(Number(year))} for ${Number(year)} BC: EDTF counts 1 BC as the year 0000.`)),
  when(/^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i, (_, day, name, year) => named(name!, year!, day!)),
  when(/^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i, (_, name, day, year) => named(name!, year!, day!)),
  when(/^([a-z]{3,9})\.?,?\s+(\d{4})$/i, (_, name, year) => named(name!, year!, null)),
  when(/^.*\/.*\/.*$/, (all) => `“${all}” has more than one slash. A range has two ends: write 1999/2008.`),
]

const PARTS: readonly Explain[] = [
  when(/^(-?\d{4}-\d\d-\d\d)T.*$/i, (all, day) => `“${all}” has a time of day, and datings are kept to the day. Write ${day}.`),
  when(/^[-\dx]*x[-\dx]*$/, (all) => `“${all}” has a small x. Write ${all.toUpperCase()}.`),
  when(/^(-?)(\d{4})-(\d)(?:-(\d{1,2}))?$/, (all, sign, year, month, day) => `“${all}” lacks a zero: months and days have two digits. Write ${sign}${year}-${two(month!)}${day ? `-${two(day)}` : ''}.`),
  when(/^(-?\d{4}-\d\d)-(\d)$/, (all, month, day) => `“${all}” lacks a zero: months and days have two digits. Write ${month}-${two(day!)}.`),
  when(/^(-?\d{4})-(\d\d)(?:-\d\d)?$/, explainMonth),
  when(/^(-?\d{4})-(\d\d)-(\d\d)$/, explainDay),
  when(/^(\d{3})$/, (all) => `“${all}” has three digits, and a year has four. Write 0${all} for the year ${all}, or ${all}X for the decade from ${all}0.`),
  when(/^(\d\d)$/, (all) => `“${all}” has two digits, and a year has four. Write 19${all} or 20${all}, or ${all}XX for the century from ${all}00.`),
  when(/^\d$/, (all) => `“${all}” has one digit, and a year has four. Write ${all.padStart(4, '0')} for the year ${all}.`),
  when(/^(-?)(\d{5,})$/, (all, sign, year) => `“${all}” has more than four digits. Write Y${sign}${year} if that is the year.`),
  when(/^Y(-?)(\d{1,4})$/i, (all, sign, year) => `“${all}” needs no Y: that is for years of five digits and more. Write ${sign}${year!.padStart(4, '0')}.`),
  when(/^-0000(.*)$/, (all, rest) => `“${all}” counts a year that does not exist. Write 0000${rest} for 1 BC.`),
]

function explainMonth(all: string, year = '', month = ''): string | null {
  const number = Number(month)
  if (number >= 1 && number <= 12) return null
  const range = all.length === year.length + 3 && !year.startsWith('-') && number > Number(year.slice(2)) ? `, or ${year}/${year.slice(0, 2)}${month} for the years from ${year} to ${year.slice(0, 2)}${month}` : ''
  const nearest = number === 0 ? `${year} for the year` : `${year}-12 for December`
  return `“${all}” has no month ${number}. Write ${nearest}${range}.`
}

function explainDay(all: string, year = '', month = '', day = ''): string | null {
  const last = daysInMonth(Number(year), Number(month))
  if (Number(day) === 0) return `“${all}” has no day 0. Write ${year}-${month} for the month.`
  return Number(day) <= last ? null : `“${all}” does not exist: ${inWords(Number(month))} ${year} has ${last} days. Write ${year}-${month}-${last} for the last of them.`
}

function named(name: string, year: string, day: string | null): string | null {
  const month = MONTHS.findIndex((each) => each.toLowerCase().startsWith(name.toLowerCase())) + 1
  if (month === 0 || (day !== null && !exists(Number(year), month, Number(day)))) return null
  return `Write ${year}-${two(String(month))}${day === null ? '' : `-${two(day)}`} for ${day === null ? '' : `${Number(day)} `}${inWords(month)} ${year}.`
}

function beforeChrist(year: number): string {
  return `${year === 1 ? '' : '-'}${String(year - 1).padStart(4, '0')}`
}

function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}
