/** One date of an EDTF value in plain English. */
import { type Day, MONTHS } from './calendar'
import { extentOf } from './extent'
import type { DateMoment, Moment, SeasonMoment, YearMoment, YearPattern } from './moment'

/** “7 December 2011”, “about 1840”, “possibly the 1990s”, “some day in July 2004”, “spring 2001”, “44 BC”. */
export function describeMoment(moment: Moment): string {
  const possibly = moment.uncertain ? 'possibly ' : ''
  const about = moment.approximate ? 'about ' : ''
  return possibly + about + describeUnqualified(moment)
}

/** An astronomical year as people write it: “2008”, “AD 79”, “44 BC”, “17,001 BC”. */
export function yearWords(year: number): string {
  if (year <= 0) return `${grouped(1 - year)} BC`
  return year < 1000 ? `AD ${year}` : grouped(year)
}

/** “7 December”, or “December” without a day. */
export function dayWords(month: number, day: number | null): string {
  return `${day === null ? '' : `${day} `}${MONTHS[month - 1]}`
}

function describeUnqualified(moment: Moment): string {
  switch (moment.form) {
    case 'date':
      return describeDate(moment)
    case 'season':
      return describeSeason(moment)
    case 'year':
      return describeYear(moment)
  }
}

function describeDate(moment: DateMoment): string {
  const year = patternWords(moment.year)
  const within = partWords(moment)
  if (year === null || within === null) return describeExtent(moment)
  if (within === '') return year
  return isKnown(moment.year) && moment.month !== 'XX' ? `${within} ${year}` : `${within} in ${year}`
}

/** What is said of the month and the day; empty when nothing is, null when it cannot be put briefly. */
function partWords({ month, day }: DateMoment): string | null {
  if (month === null) return ''
  if (month === 'XX') return day === null ? 'some month' : day === 'XX' ? 'some day' : null
  if (month.includes('X')) return null
  if (day === 'XX') return `some day in ${dayWords(Number(month), null)}`
  return day?.includes('X') ? null : dayWords(Number(month), day === null ? null : Number(day))
}

function isKnown(year: YearPattern): boolean {
  return !year.digits.includes('X')
}

function patternWords(year: YearPattern): string | null {
  const { digits, negative } = year
  const size = Number(digits.replaceAll('X', '0'))
  if (isKnown(year)) return yearWords(negative ? 0 - size : size)
  if (digits === 'XXXX') return 'an unknown year'
  if (/^\d\d\dX$/.test(digits)) return negative || size < 10 ? null : `the ${size}s${size < 1000 ? ' AD' : ''}`
  if (/^\d\dXX$/.test(digits)) return `the ${ordinal(size / 100 + 1)} century${negative ? ' BC' : ''}`
  if (/^\dXXX$/.test(digits)) return `the ${ordinal(size / 1000 + 1)} millennium${negative ? ' BC' : ''}`
  return null
}

function describeExtent(moment: DateMoment | SeasonMoment): string {
  const extent = extentOf(moment)
  if (extent === null || extent === 'unknown') return 'some time in an unknown year'
  const words = moment.form === 'date' && moment.month === null ? (day: Day) => yearWords(day.year) : longDay
  const [first, last] = [words(extent.first), words(extent.last)]
  return first === last ? first : `some time between ${first} and ${last}`
}

function longDay({ year, month, day }: Day): string {
  return `${dayWords(month, day)} ${yearWords(year)}`
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const
const ORDINALS = ['first', 'second', 'third', 'fourth'] as const

function describeSeason(moment: SeasonMoment): string {
  const year = patternWords(moment.year)
  if (year === null) return describeExtent(moment)
  const { season } = moment
  if (season >= 33) return `the ${divisionWords(season)} of ${year}`
  const hemisphere = season < 25 ? '' : season < 29 ? ' (northern hemisphere)' : ' (southern hemisphere)'
  return `${SEASONS[(season - 21) % 4]}${isKnown(moment.year) ? ' ' : ' in '}${year}${hemisphere}`
}

function divisionWords(season: number): string {
  if (season >= 40) return `${ORDINALS[season - 40]} half`
  return season >= 37 ? `${ORDINALS[season - 37]} third` : `${ORDINALS[season - 33]} quarter`
}

function describeYear({ year, significant }: YearMoment): string {
  if (significant === null) return yearWords(year)
  return `${yearWords(year)} (to ${significant} significant digit${significant === 1 ? '' : 's'})`
}

function grouped(number: number): string {
  const digits = String(number)
  return digits.length < 5 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, ',')
}

function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13
  return `${number}${teen ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th')}`
}
