/** One date of an EDTF value, with the digits that are not known still in it. */
// Every program that reaches this file needs the declaration, whichever files its tsconfig lists.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./edtf-library.d.ts" />
import { parse } from 'edtf'

/** Four digits, `X` where one is not known. */
export interface YearPattern {
  readonly negative: boolean
  readonly digits: string
}

interface Qualified {
  readonly uncertain: boolean
  readonly approximate: boolean
}

export interface DateMoment extends Qualified {
  readonly form: 'date'
  readonly year: YearPattern
  /** Two digits, `X` where one is not known; null when the value stops before. */
  readonly month: string | null
  readonly day: string | null
}

export interface SeasonMoment extends Qualified {
  readonly form: 'season'
  readonly year: YearPattern
  /** 21 to 41, as EDTF numbers the divisions of a year. */
  readonly season: number
}

/** A year written with `Y`, or with a count of significant digits. */
export interface YearMoment extends Qualified {
  readonly form: 'year'
  readonly year: number
  readonly significant: number | null
}

export type Moment = DateMoment | SeasonMoment | YearMoment

/**
 * Reads `2008`, `2008-12-07`, `184X`, `2001-21`, `Y-17000`, `1950S2` …, qualified with `?`, `~` or `%` anywhere that
 * EDTF allows, and also behind unknown digits (`184X?`). Null when it is not one. Whether the day exists is not asked here.
 */
export function readMoment(value: string): Moment | null {
  if (!PLAIN.test(value) && !isOneDate(value)) return null
  const qualified = { uncertain: /[?%]/.test(value), approximate: /[~%]/.test(value) }
  const bare = value.replace(/[?~%]/g, '')
  return readDate(bare, qualified) ?? readYear(bare, qualified)
}

/** What most people write; the library's grammar takes a tenth of a millisecond for each. */
const PLAIN = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/**
 * The library judges the grammar and no more: its tree loses the sign of `-00XX`, its bounds ignore zones and leap years.
 * A time of day would make it ask the machine for its time zone, so none is passed on.
 */
function isOneDate(value: string): boolean {
  if (value.includes('T') || value.includes('/')) return false
  const grammatical = value.includes('X') ? value.replace(/[?~%]$/, '') : value
  try {
    return ['Date', 'Season', 'Year'].includes(parse(grammatical, { level: 2, seasonUncertainty: true }).type)
  } catch {
    return false
  }
}

function readDate(bare: string, qualified: Qualified): Moment | null {
  const [, sign, digits, month, day] = /^(-?)([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(bare) ?? []
  if (digits === undefined) return null
  const year = { negative: sign === '-', digits }
  if (Number(month) > 20) return { form: 'season', year, season: Number(month), ...qualified }
  return { form: 'date', year, month: month ?? null, day: day ?? null, ...qualified }
}

function readYear(bare: string, qualified: Qualified): Moment | null {
  const [, sign, digits, exponent, significant] = /^Y?(-?)(\d+)(?:E(\d+))?(?:S(\d+))?$/.exec(bare) ?? []
  if (digits === undefined) return null
  const size = Number(digits) * 10 ** Number(exponent ?? 0)
  if (size > Number.MAX_SAFE_INTEGER) return null
  return { form: 'year', year: sign === '-' ? -size : size, significant: significant === undefined ? null : Number(significant), ...qualified }
}
