/** Test data: values of every form that `readEdtf` promises to read. */
import fc from 'fast-check'
import { daysInMonth } from './calendar'

const two = (number: number) => String(number).padStart(2, '0')
const yearText = (year: number) => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0')

const year = fc.integer({ min: -9999, max: 9999 })
const month = fc.integer({ min: 1, max: 12 })
const qualifier = fc.constantFrom('', '', '', '?', '~', '%')

const yearDate = year.map(yearText)
const monthDate = fc.tuple(year, month).map(([y, m]) => `${yearText(y)}-${two(m)}`)
const dayDate = fc.tuple(year, month, fc.nat({ max: 30 })).map(([y, m, d]) => `${yearText(y)}-${two(m)}-${two(1 + (d % daysInMonth(y, m)))}`)
const plainDate = fc.oneof(yearDate, monthDate, dayDate)

const unspecified = fc.oneof(
  yearDate.map((text) => `${text.slice(0, -1)}X`),
  yearDate.map((text) => `${text.slice(0, -2)}XX`),
  yearDate.map((text) => `${text}-XX`),
  yearDate.map((text) => `${text}-XX-XX`),
  monthDate.map((text) => `${text}-XX`),
)
const season = fc.tuple(year, fc.integer({ min: 21, max: 41 })).map(([y, division]) => `${yearText(y)}-${division}`)
const longYear = fc.tuple(fc.constantFrom('', '-'), fc.integer({ min: 10_000, max: 250_000 })).map(([sign, size]) => `Y${sign}${size}`)

const dated = fc.tuple(plainDate, qualifier).map(([text, mark]) => text + mark)
const bound = fc.oneof(dated, fc.constantFrom('', '..'))

/** Bounds in years of four digits, the first the earlier one. */
const interval = fc.oneof(
  fc.tuple(dated, bound).map(([from, to]) => (/^(?:\.\.)?$/.test(to) ? `${from}/${to}` : `${from}/9999-12-31`)),
  fc.tuple(bound, dated).map(([from, to]) => (/^(?:\.\.)?$/.test(from) ? `${from}/${to}` : `-9999-01-01/${to}`)),
  fc.tuple(year, fc.nat({ max: 90 })).filter(([y, span]) => y + span <= 9999).map(([y, span]) => `${yearText(y)}/${yearText(y + span)}`),
)
const set = fc.tuple(fc.constantFrom('[]', '{}'), fc.array(plainDate, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '..'), fc.constantFrom('', '..'))
  .map(([brackets, members, earlier, later]) => `${brackets[0]}${earlier}${members.join(',')}${later}${brackets[1]}`)

export const anyEdtf = fc.oneof(dated, unspecified, season, longYear, interval, set).filter((value) => !value.includes('-0000'))
