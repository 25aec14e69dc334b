/** The marks of an axis of time at two levels, from days to many thousand years, before Christ too. */
import { scaleLinear, scaleUtc } from 'd3-scale'
import { MONTHS, startOfDay } from './calendar'
import { yearWords } from './moment-wording'

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

/** Milliseconds since 1970 (UTC). */
interface TimeWindow {
  readonly from: number
  readonly to: number
}

/** Ticks no closer than `pitch` pixels (but half of it between days), for a window drawn `width` pixels wide. */
export function axisTicks(window: TimeWindow, width: number, pitch = 52): AxisTicks {
  const perTick = ((window.to - window.from) / Math.max(1, width)) * pitch
  const grain = GRAINS.find((one) => lengthOf(one) >= perTick * (one.unit === 'day' ? 0.55 : 1)) ?? GRAINS.at(-1)!
  const above = aboveOf(grain)
  const minor = ticksOf(grain, window).filter((at) => at >= Math.max(window.from, -FURTHEST))
  return {
    minor: minor.map((at) => ({ at, label: minorLabel(grain, new Date(at)) })),
    major: above === null ? [] : around(ticksOf(above, window), window.from).map((at) => ({ at, label: majorLabel(above, new Date(at)) })),
  }
}

type Grain = { readonly unit: 'day' | 'week' | 'month' | 'year'; readonly every: number }

const DAY = 86_400_000
const YEAR = 365.2425 * DAY
const LENGTH = { day: DAY, week: 7 * DAY, month: YEAR / 12, year: YEAR } as const

/** Finest first: steps that `d3-scale` takes too, save that it would go on to hours, and to every other day. */
const GRAINS: readonly Grain[] = [
  { unit: 'day', every: 1 },
  { unit: 'week', every: 1 },
  { unit: 'month', every: 1 },
  { unit: 'month', every: 3 },
  ...[1, 10, 100, 1000, 10_000].flatMap((size) => [1, 2, 5].map((factor) => ({ unit: 'year' as const, every: factor * size }))),
  { unit: 'year', every: 100_000 },
]

function lengthOf({ unit, every }: Grain): number {
  return every * LENGTH[unit]
}

function aboveOf({ unit, every }: Grain): Grain | null {
  if (unit === 'day' || unit === 'week') return { unit: 'month', every: 1 }
  if (unit === 'month') return { unit: 'year', every: 1 }
  if (every <= 2) return { unit: 'year', every: 10 }
  return every <= 50 ? { unit: 'year', every: 100 } : null
}

/** In order, from one or more before the window to its end. */
function ticksOf(grain: Grain, window: TimeWindow): number[] {
  const from = Math.max(window.from, -FURTHEST)
  const to = Math.min(window.to, FURTHEST)
  const ticks = grain.unit === 'year' ? yearTicks(grain.every, from, to) : calendarTicks(grain, from, to)
  return ticks.filter((at) => at <= to)
}

/** All of them from the last at or before the window's start. */
function around(ticks: readonly number[], from: number): readonly number[] {
  return ticks.slice(Math.max(0, ticks.findLastIndex((at) => at <= from)))
}

/**
 * Days and months as d3 finds them when asked for as many as fit. Its weeks are not taken, since they run through the
 * months that stand above them: ours begin anew with each month, on the days 1, 8, 15 and 22.
 */
function calendarTicks({ unit, every }: Grain, from: number, to: number): number[] {
  if (unit === 'week') return calendarTicks({ unit: 'day', every: 1 }, from - 9 * DAY, to).filter((at) => WEEK_STARTS.includes(new Date(at).getUTCDate()))
  const length = unit === 'day' ? DAY : every * 30 * DAY
  const start = from - Math.ceil(length * 1.1)
  return scaleUtc().domain([start, to]).ticks((to - start) / length).map(Number)
}

const WEEK_STARTS: readonly number[] = [1, 8, 15, 22]

/**
 * Round years as people write them, by d3's scale of plain numbers. Its scale of time counts years as astronomers do,
 * in which 100 BC is the year -99 and so never round, and has a year nought; and it finds nothing where its rounding
 * leads out of what a `Date` holds. AD 1 stands for the year nought where that is not too close to the next.
 */
function yearTicks(every: number, from: number, to: number): number[] {
  const [first, last] = [writtenYear(from) - every, writtenYear(to)]
  const written = scaleLinear().domain([first, last]).ticks((last - first) / every)
  return written.filter((year) => year !== 0 || every > 2).map((year) => startOfDay({ year: year > 0 ? year : year + 1, month: 1, day: 1 }))
}

/** 2008 in that year; -100 in 100 BC. */
function writtenYear(time: number): number {
  const year = new Date(time).getUTCFullYear()
  return year > 0 ? year : year - 1
}

/** Somewhat less than a `Date` can hold, so that rounding a day or a month down stays within it. */
const FURTHEST = 8.64e15 - 366 * DAY

function minorLabel({ unit }: Grain, at: Date): string {
  if (unit === 'year') return yearWords(at.getUTCFullYear())
  return unit === 'month' ? MONTHS[at.getUTCMonth()]!.slice(0, 3) : String(at.getUTCDate())
}

function majorLabel({ unit, every }: Grain, at: Date): string {
  const year = at.getUTCFullYear()
  if (unit === 'month') return `${MONTHS[at.getUTCMonth()]} ${yearWords(year)}`
  if (every === 1 || year <= 1) return yearWords(year)
  return `${yearWords(year)}s`
}
