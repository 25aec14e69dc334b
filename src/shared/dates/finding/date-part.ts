/** One date as its words give it, parts missing where the words leave them out; and how it is written in EDTF. */
import { daysInMonth } from '../calendar'

export interface DatePart {
  /** Astronomical (0 is 1 BC). Null when the words name none. */
  readonly year: number | null
  /** In place of a year: `199X`, `-04XX`, or an interval for decades before Christ. */
  readonly pattern?: string
  /** In place of a year: its last two digits (`’68`), or with `decade` its tens (`the nineties`). The dates around it say the century. */
  readonly short?: number
  readonly decade?: boolean
  readonly month?: number
  readonly day?: number
  /** EDTF's numbers for seasons, quarters and halves of a year: 21 to 41. */
  readonly division?: number
  readonly approximate?: boolean
  readonly uncertain?: boolean
  /** Other readings of the same words, such as 2 January for `01/02/2003`. */
  readonly or?: DatePart
}

/** Null when it lacks its year, or there is no such day. */
export function edtfOfPart(part: DatePart): string | null {
  const value = plainValue(part)
  if (value === null) return null
  if (part.or !== undefined) {
    const other = plainValue(part.or)
    if (other !== null && other !== value) return `[${[value, other].sort().join(',')}]`
  }
  const qualifier = part.approximate === true ? (part.uncertain === true ? '%' : '~') : part.uncertain === true ? '?' : ''
  return value.includes('/') ? value.split('/').map((end) => end + qualifier).join('/') : value + qualifier
}

export function intervalOf(from: DatePart, to: DatePart): string | null {
  const [start, end] = [edtfOfPart(from), edtfOfPart(to)]
  if (start === null || end === null || /[[/]/.test(start + end) || !(sortKey(from, 'first') < sortKey(to, 'last'))) return null
  return `${start}/${end}`
}

/** Whether there is such a day, in some year when the year is not known. */
export function exists({ year, month, day }: DatePart): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false
  return day === undefined || (day >= 1 && day <= daysInMonth(year ?? 2000, month ?? 1))
}

export function yearText(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}

/** Where it lies among days, for comparing: its first or its last. */
export function sortKey({ year, pattern, month, day, division }: DatePart, which: 'first' | 'last'): number {
  const base = year ?? patternYear(pattern ?? '0000', which)
  const first = division === undefined ? 1 : (FIRST_MONTHS[division] ?? 1)
  const months = which === 'first' ? (month ?? first) : (month ?? (division === undefined ? 12 : first + 2))
  return base * 10_000 + months * 100 + (day ?? (which === 'first' ? 1 : 31))
}

const FIRST_MONTHS: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10, 40: 1, 41: 7 }

function patternYear(pattern: string, which: 'first' | 'last'): number {
  const early = (which === 'first') !== pattern.startsWith('-')
  return Number(pattern.split('/')[0]!.replaceAll('X', early ? '0' : '9'))
}

function plainValue(part: DatePart): string | null {
  if (part.pattern !== undefined) return part.pattern
  if (part.year === null || !exists(part)) return null
  if (part.division !== undefined) return `${yearText(part.year)}-${part.division}`
  const month = part.month === undefined ? '' : `-${two(part.month)}`
  return `${yearText(part.year)}${month}${part.day === undefined ? '' : `-${two(part.day)}`}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
