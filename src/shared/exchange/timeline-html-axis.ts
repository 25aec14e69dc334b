/**
 * The axis of the exported timeline, and its rows: JavaScript for the exported page, kept as text so that its hash is the
 * same whoever builds Scholium, and short, since every page carries it. Pure: it touches no page, and a test holds it to
 * the axis of the workbench (`dates/time-axis`) and to the rows of the drawing (`label-rows`).
 */
export const AXIS_SCRIPT = String.raw`
const DAY = 86400000
const YEAR = 365.2425 * DAY
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const LENGTH = { day: DAY, week: 7 * DAY, month: YEAR / 12, year: YEAR }

/* What a Date can hold, less a year. */
const FURTHEST = 8.64e15 - 366 * DAY

/* Steps from fine to coarse. */
const GRAINS = [['day', 1], ['week', 1], ['month', 1], ['month', 3]]
for (let size = 1; size <= 10000; size *= 10) {
  for (const factor of [1, 2, 5]) GRAINS.push(['year', factor * size])
}
GRAINS.push(['year', 100000])

/* { minor, major }: marks at least pitch pixels apart, each { at, label }, and the larger units around them. */
function axisTicks(from, to, width, pitch) {
  const perTick = (to - from) / Math.max(1, width) * pitch
  const grain = GRAINS.find(([unit, every]) => every * LENGTH[unit] >= perTick * (unit === 'day' ? 0.55 : 1)) || GRAINS[GRAINS.length - 1]
  const above = grainAbove(grain)
  const [first, last] = [Math.max(from, -FURTHEST), Math.min(to, FURTHEST)]
  const marks = (one, label) => timesOf(one, first, last).map((at) => ({ at, label: label(one, new Date(at)) }))
  return { minor: marks(grain, minorLabel).filter(({ at }) => at >= first), major: above === null ? [] : marks(above, majorLabel) }
}

function grainAbove([unit, every]) {
  if (unit === 'day' || unit === 'week') return ['month', 1]
  if (unit === 'month') return ['year', 1]
  if (every <= 2) return ['year', 10]
  return every <= 50 ? ['year', 100] : null
}

/* From the last at or before the first time, where there is one. */
function timesOf(grain, first, last) {
  const times = []
  for (let step = stepAt(grain, first), at = timeAtStep(grain, step); at <= last; at = timeAtStep(grain, ++step)) {
    if (!(grain[0] === 'year' && step === 0 && grain[1] <= 2)) times.push(at)
  }
  return times
}

/* The number of the step at or before a time. Weeks begin anew with each month, on days 1, 8, 15 and 22. */
function stepAt([unit, every], time) {
  if (unit === 'day') return Math.floor(time / DAY)
  const date = new Date(time)
  const year = date.getUTCFullYear()
  if (unit === 'year') return Math.floor((year > 0 ? year : year - 1) / every)
  const months = year * 12 + date.getUTCMonth()
  return unit === 'month' ? Math.floor(months / every) : months * 4 + Math.min(3, Math.floor((date.getUTCDate() - 1) / 7))
}

/* Round years are so as people write them: 100 BC is the year -99, and AD 1 stands for the year nought. */
function timeAtStep([unit, every], step) {
  if (unit === 'day') return step * DAY
  if (unit === 'month') return startOf(0, step * every, 1)
  if (unit === 'week') return startOf(0, Math.floor(step / 4), 1 + 7 * (step - 4 * Math.floor(step / 4)))
  return startOf(step > 0 ? step * every : step * every + 1, 0, 1)
}

/* Date.UTC takes the year 20 for 1920; this does not. Past what a Date holds, its end. */
function startOf(year, month, day) {
  const time = new Date(0).setUTCFullYear(year + Math.floor(month / 12), month - 12 * Math.floor(month / 12), day)
  return Number.isNaN(time) ? (year < 0 ? -8.64e15 : 8.64e15) : time
}

function minorLabel([unit], at) {
  if (unit === 'year') return yearWords(at.getUTCFullYear())
  return unit === 'month' ? MONTHS[at.getUTCMonth()].slice(0, 3) : String(at.getUTCDate())
}

function majorLabel([unit, every], at) {
  const year = at.getUTCFullYear()
  if (unit === 'month') return MONTHS[at.getUTCMonth()] + ' ' + yearWords(year)
  return every === 1 || year <= 1 ? yearWords(year) : yearWords(year) + 's'
}

function yearWords(year) {
  if (year <= 0) return grouped(1 - year) + ' BC'
  return year < 1000 ? 'AD ' + year : grouped(year)
}

function grouped(number) {
  const digits = String(number)
  return digits.length < 5 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/* Rows for [{ from, to, wide }], in pixels, the first served first: each gets { row, labelled }. An item keeps its label
   when a row has room for it from its start to wide; else it stands bare under other labels, in the row that is freest. */
function rowsFor(items, count) {
  const taken = Array.from({ length: count }, () => [])
  const marks = new Array(count).fill(-Infinity)
  return items.map((item) => {
    const free = taken.findIndex((others) => others.every((other) => other.wide <= item.from || item.wide <= other.from))
    const labelled = free !== -1
    const row = labelled ? free : marks.indexOf(Math.min(...marks))
    if (labelled) taken[row].push(item)
    marks[row] = Math.max(marks[row], item.to)
    return { row, labelled }
  })
}
`
