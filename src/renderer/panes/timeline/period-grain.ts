/** The units that the ends of a brushed period keep to, so that it can be called by years, months or days. Pure. */
import { startOfDay } from '../../../shared/dates/calendar'
import type { Period } from '../../../shared/projections/passage-filter'
import { DAY } from './time-window'

export interface Grain {
  readonly unit: 'day' | 'month' | 'year'
  readonly every: number
}

export type Edge = 'from' | 'to'

const GRAINS: readonly Grain[] = [
  { unit: 'day', every: 1 },
  { unit: 'month', every: 1 },
  ...[1, 10, 100, 1000, 10_000].map((every) => ({ unit: 'year' as const, every })),
]
const LENGTH = { day: DAY, month: 30.44 * DAY, year: 365.2425 * DAY } as const
/** Pixels that one unit must have, for a hand to find it. */
const HAND = 5
/** What a `Date` can hold, less a day for rounding. */
const FURTHEST = 8.64e15 - DAY

/** The finest unit that a hand can find where a pixel is so many milliseconds. */
export function grainFor(perPixel: number): Grain {
  return GRAINS.find(({ unit, every }) => LENGTH[unit] * every >= perPixel * HAND) ?? GRAINS.at(-1)!
}

/** Whole units from the one that holds `a` to the one that holds `b`, in either order. */
export function periodBetween(a: number, b: number, grain: Grain): Period {
  return { from: unitStart(Math.min(a, b), grain), to: unitStart(Math.max(a, b), grain, 1) - 1 }
}

/** One end brought to the unit that holds a time; never past the other end. */
export function withEdgeAt(period: Period, edge: Edge, time: number, grain: Grain): Period {
  if (edge === 'from') return { from: Math.min(unitStart(time, grain), unitStart(period.to, grain)), to: period.to }
  return { from: period.from, to: Math.max(unitStart(time, grain, 1) - 1, unitStart(period.from, grain, 1) - 1) }
}

/** One end some units on or back: to the next bound of a unit first, when it stands on none. */
export function withEdgeMoved(period: Period, edge: Edge, steps: number, grain: Grain): Period {
  const bound = edge === 'from' ? period.from : period.to + 1
  const here = unitStart(bound, grain)
  const moved = unitStart(bound, grain, here === bound || steps > 0 ? steps : steps + 1)
  if (edge === 'from') return moved <= period.to ? { from: moved, to: period.to } : period
  return moved > period.from ? { from: period.from, to: moved - 1 } : period
}

/** When the unit begins that holds a time, or one some steps from it. */
function unitStart(time: number, { unit, every }: Grain, steps = 0): number {
  const within = Math.max(-FURTHEST, Math.min(FURTHEST, time))
  if (unit === 'day') return (Math.floor(within / DAY) + steps) * DAY
  const date = new Date(within)
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth()
  const size = unit === 'month' ? every : every * 12
  const start = (Math.floor(months / size) + steps) * size
  const year = Math.floor(start / 12)
  return startOfDay({ year, month: start - year * 12 + 1, day: 1 })
}
