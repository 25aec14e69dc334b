/**
 * The axis of the exported timeline: which days, months or years are marked at a scale, and how they are called.
 * JavaScript for the exported page, kept as text so that its hash is the same whoever builds Scholium. Pure: it touches
 * no page, and a test runs it.
 */
export const AXIS_SCRIPT = String.raw`
const DAY = 86400000
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/* Date.UTC takes the year 20 for 1920; this does not. */
function utc(year, month, day) {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return date.getTime()
}

/* Steps from fine to coarse: a unit, how many of it, and how long that is at least. */
const STEPS = [['day', 1, DAY], ['day', 7, 7 * DAY], ['month', 1, 28 * DAY], ['month', 3, 90 * DAY], ['month', 6, 181 * DAY]]
for (let size = 1; size <= 100000; size *= 10) {
  for (const factor of [1, 2, 5]) STEPS.push(['year', factor * size, factor * size * 365 * DAY])
}

/* Marks between two times, at least minimum milliseconds apart: [{ time, label }]. */
function ticks(from, to, minimum) {
  const [unit, count] = STEPS.find((step) => step[2] >= minimum) || STEPS[STEPS.length - 1]
  const marks = []
  const start = new Date(from)
  let [year, month, day] = [start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()]
  if (unit === 'year') [year, month, day] = [Math.floor(year / count) * count, 0, 1]
  if (unit === 'month') [month, day] = [Math.floor(month / count) * count, 1]
  if (unit === 'day' && count > 1) day = 1
  for (let time = utc(year, month, day); time <= to && marks.length < 500; time = utc(year, month, day)) {
    if (time >= from) marks.push({ time, label: tickLabel(time, unit) })
    if (unit === 'year') year += count
    else if (unit === 'month') month += count
    else if (count === 1) day += 1
    else [month, day] = nextWeek(year, month, day)
  }
  return marks
}

/* Weeks begin anew with each month, on days 1, 8, 15 and 22: a mark for the 1st is worth more than even steps. */
function nextWeek(year, month, day) {
  return day >= 22 ? [month + 1, 1] : [month, day + 7]
}

function tickLabel(time, unit) {
  const date = new Date(time)
  const year = date.getUTCFullYear()
  const yearWords = year > 0 ? String(year) : 1 - year + ' BC'
  if (unit === 'year') return yearWords
  const month = MONTHS[date.getUTCMonth()]
  return unit === 'month' ? month + ' ' + yearWords : date.getUTCDate() + ' ' + month + ' ' + yearWords
}

/* Rows for [{ from, to, wide }], in pixels and in order of from: each gets { row, labelled }. An item keeps its label
   when a row has room for it to the left of wide; else it stands bare under other labels, in the row that is freest. */
function rowsFor(items, count) {
  const labels = new Array(count).fill(-Infinity)
  const marks = new Array(count).fill(-Infinity)
  return items.map((item) => {
    let row = labels.findIndex((end) => end <= item.from)
    const labelled = row !== -1
    if (labelled) labels[row] = item.wide
    else row = marks.indexOf(Math.min(...marks))
    marks[row] = Math.max(marks[row], item.to)
    return { row, labelled }
  })
}
`
