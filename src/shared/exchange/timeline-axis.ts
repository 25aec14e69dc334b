/**
 * The axis of a drawn timeline, and its rows. The exported page says the same in its own script, which has to stay text
 * and may not be run from it; a test holds the two to each other.
 */
import { MONTHS } from '../dates/calendar'

export interface Tick {
  readonly time: number
  readonly label: string
}

/** Marks between two times, at least `minimum` milliseconds apart. */
export function ticks(from: number, to: number, minimum: number): Tick[] {
  const [unit, count] = STEPS.find(([, , least]) => least >= minimum) ?? STEPS.at(-1)!
  const marks: Tick[] = []
  let [year, month, day] = firstOf(new Date(from), unit, count)
  for (let time = utc(year, month, day); time <= to && marks.length < 500; time = utc(year, month, day)) {
    if (time >= from) marks.push({ time, label: labelOf(time, unit) })
    if (unit === 'year') year += count
    else if (unit === 'month') month += count
    else if (count === 1) day += 1
    else [month, day] = day >= 22 ? [month + 1, 1] : [month, day + 7]
  }
  return marks
}

/** In any unit: from where to where a shape goes, and how far with its label. */
export interface RowItem {
  readonly from: number
  readonly to: number
  readonly wide: number
}

/**
 * Rows for items in order of `from`. An item keeps its label when a row has room for it to the left of `wide`; else it
 * stands bare under other labels, in the row that is freest.
 */
export function rowsFor(items: readonly RowItem[], count: number): { readonly row: number, readonly labelled: boolean }[] {
  const labels = new Array<number>(count).fill(-Infinity)
  const marks = new Array<number>(count).fill(-Infinity)
  return items.map(({ from, to, wide }) => {
    const free = labels.findIndex((end) => end <= from)
    const row = free === -1 ? marks.indexOf(Math.min(...marks)) : free
    if (free !== -1) labels[row] = wide
    marks[row] = Math.max(marks[row]!, to)
    return { row, labelled: free !== -1 }
  })
}

type Unit = 'day' | 'month' | 'year'

const DAY = 86_400_000

/** From fine to coarse: a unit, how many of it, and how long that is at least. */
const STEPS: readonly (readonly [Unit, number, number])[] = [
  ['day', 1, DAY], ['day', 7, 7 * DAY], ['month', 1, 28 * DAY], ['month', 3, 90 * DAY], ['month', 6, 181 * DAY],
  ...[0, 1, 2, 3, 4, 5].flatMap((zeros) => [1, 2, 5].map((factor): [Unit, number, number] => ['year', factor * 10 ** zeros, factor * 10 ** zeros * 365 * DAY])),
]

function firstOf(start: Date, unit: Unit, count: number): [year: number, month: number, day: number] {
  const [year, month, day] = [start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()]
  if (unit === 'year') return [Math.floor(year / count) * count, 0, 1]
  if (unit === 'month') return [year, Math.floor(month / count) * count, 1]
  return [year, month, count > 1 ? 1 : day]
}

/** `Date.UTC` takes the year 20 for 1920; this does not. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day)
}

function labelOf(time: number, unit: Unit): string {
  const date = new Date(time)
  const year = date.getUTCFullYear()
  const words = [year > 0 ? String(year) : `${1 - year} BC`]
  if (unit !== 'year') words.unshift(MONTHS[date.getUTCMonth()]!.slice(0, 3))
  if (unit === 'day') words.unshift(String(date.getUTCDate()))
  return words.join(' ')
}
