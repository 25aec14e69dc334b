/** The marks of the axis at two levels, from days to many thousand years, before Christ too. */
import { MONTHS, startOfDay } from '../../../shared/dates/calendar'
import { yearWords } from '../../../shared/dates/moment-wording'
import type { TimeSpan } from './date-shape'

export interface Tick {
  /** Milliseconds since 1970 (UTC). */
  readonly at: number
  readonly label: string
}

export interface AxisTicks {
  readonly minor: readonly Tick[]
  /** The larger unit around them; the first may begin before the window. Empty when the minor ones say everything. */
  readonly major: readonly Tick[]
}

type Grain = { readonly unit: 'day' | 'month' | 'year'; readonly every: number }

const DAY = 86_400_000
const YEAR = 365.2425 * DAY

/** Finest first. */
const GRAINS: readonly Grain[] = [
  { unit: 'day', every: 1 },
  { unit: 'day', every: 7 },
  { unit: 'month', every: 1 },
  { unit: 'month', every: 3 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000].map((every) => ({ unit: 'year' as const, every })),
]

/** Ticks no closer than `pitch` pixels, for a window drawn `width` pixels wide. */
export function axisTicks(window: TimeSpan, width: number, pitch = 52): AxisTicks {
  const perTick = ((window.to - window.from) / Math.max(1, width)) * pitch
  const grain = GRAINS.find((one) => lengthOf(one) >= perTick * (one.unit === 'day' && one.every === 1 ? 0.55 : 1)) ?? GRAINS.at(-1)!
  const above = aboveOf(grain)
  return {
    minor: ticksOf(grain, window, (at) => minorLabel(grain, at)),
    major: above === null ? [] : ticksOf(above, window, (at) => majorLabel(above, at), true),
  }
}

function lengthOf({ unit, every }: Grain): number {
  return every * (unit === 'day' ? DAY : unit === 'month' ? YEAR / 12 : YEAR)
}

function aboveOf({ unit, every }: Grain): Grain | null {
  if (unit === 'day') return { unit: 'month', every: 1 }
  if (unit === 'month') return { unit: 'year', every: 1 }
  if (every <= 2) return { unit: 'year', every: 10 }
  return every <= 50 ? { unit: 'year', every: 100 } : null
}

/** Ticks within the window; `around` takes in the one that the window begins in. */
function ticksOf(grain: Grain, window: TimeSpan, label: (at: Date) => string, around = false): Tick[] {
  const from = Math.max(-FURTHEST, window.from)
  const to = Math.min(FURTHEST - 1, window.to)
  const ticks: Tick[] = []
  for (let step = stepAt(grain, from), at = timeOf(grain, step); at <= to; at = timeOf(grain, ++step)) {
    if (at >= from || around) ticks.push({ at, label: label(new Date(at)) })
  }
  return ticks
}

/** What a `Date` can hold. */
const FURTHEST = 8.64e15

/** Weeks begin anew with each month (1, 8, 15, 22), so that ticks stay in step with the months above them. */
const WEEKS = 4

/** The number of the last tick at or before a time. */
function stepAt({ unit, every }: Grain, time: number): number {
  if (unit === 'day' && every === 1) return Math.floor(time / DAY)
  const date = new Date(time)
  const year = date.getUTCFullYear()
  if (unit === 'year') return Math.floor((year > 0 || every === 1 ? year : year - 1) / every)
  const months = year * 12 + date.getUTCMonth()
  return unit === 'month' ? Math.floor(months / every) : months * WEEKS + Math.min(WEEKS - 1, Math.floor((date.getUTCDate() - 1) / 7))
}

/** When a tick stands. */
function timeOf({ unit, every }: Grain, step: number): number {
  if (unit === 'month') return monthStart(step * every)
  if (unit === 'year') return startOfDay({ year: every === 1 ? step : roundYear(step * every), month: 1, day: 1 })
  if (every === 1) return step * DAY
  const months = Math.floor(step / WEEKS)
  return monthStart(months) + (step - months * WEEKS) * 7 * DAY
}

function monthStart(months: number): number {
  const year = Math.floor(months / 12)
  return startOfDay({ year, month: months - year * 12 + 1, day: 1 })
}

/** Round numbers as people write them: 100 BC is the year -99; there is no year nought, so AD 1 stands for it. */
function roundYear(multiple: number): number {
  return multiple > 0 ? multiple : multiple + 1
}

function minorLabel({ unit }: Grain, at: Date): string {
  if (unit === 'day') return String(at.getUTCDate())
  return unit === 'month' ? MONTHS[at.getUTCMonth()]!.slice(0, 3) : yearWords(at.getUTCFullYear())
}

function majorLabel({ unit, every }: Grain, at: Date): string {
  const year = at.getUTCFullYear()
  if (unit === 'month') return `${MONTHS[at.getUTCMonth()]} ${yearWords(year)}`
  if (every === 1 || year <= 1) return yearWords(year)
  return `${yearWords(year)}s`
}
