/**
 * The drawing of the exported timeline: its entries to scale, each in a row with its first words, or below those in a row
 * without. The shapes are honest: a dot is a day, a hollow bar is somewhere within, a full bar is all along, dashes are
 * doubt, and what has no end fades. JavaScript for the exported page, kept as text so that its hash is the same whoever
 * builds Scholium.
 */
export const DRAWING_SCRIPT = String.raw`
const SVG = 'http://www.w3.org/2000/svg'
const ROW = 20
const BARE = 11
const GAP = 7
const AXIS = 48
const FADE = 72
const PAPER = { width: 700, rows: 27 }
const byId = (id) => document.getElementById(id)
const svg = byId('drawing')
const items = [...document.querySelectorAll('.entry')]
const entries = JSON.parse(byId('timeline').textContent).itemListElement.map(({ date, subjectOf: told }, index) => {
  const start = date.earliest === null ? null : Date.parse(date.earliest)
  const end = date.latest === null ? null : Date.parse(date.latest) + DAY - 1
  const tags = told.keywords.map(({ termCode, colour }) => ({ tag: termCode, colour }))
  const claims = [...told.supports, ...told.refutes, ...told.context].map(({ identifier }) => identifier)
  return { date, quote: told.text, tags, claims, start, end, item: items[index], words: items[index].textContent.toLowerCase(), shown: true }
})
const drawable = entries.filter((entry) => entry.start !== null || entry.end !== null)
const whole = extent()
let view = whole
let chosen = null
let waiting = 0
let plan = null
let places = []
let printing = false

function extent() {
  const times = drawable.flatMap((entry) => [entry.start, entry.end].filter((time) => time !== null))
  const from = Math.min(...times)
  const to = Math.max(...times)
  const margin = Math.max((to - from) * 0.04, 3 * DAY)
  return { from: from - margin, to: to + margin * 2.5 }
}

/* How wide the drawing is, how many rows have words, and how many rows below them what found no room for its words:
   as many as the whole timeline would like, within reason, so that the page does not jump while one zooms. */
function planFor(width, most) {
  const shapes = shapesIn(whole, width, drawable)
  let rows = 3
  while (rows < most && rowsFor(shapes, rows).some((row) => !row.labelled)) rows++
  const bare = bareOf(shapes, rowsFor(shapes, rows))
  let below = bare.length > 0 ? 1 : 0
  while (below > 0 && below < 16 && rowsFor(bare, below).some((row) => !row.labelled)) below++
  return { width, rows, below, height: rows * ROW + (below > 0 ? below * BARE + 6 : 0) + AXIS }
}

function layOut() {
  if (printing || svg.clientWidth === 0) return
  plan = planFor(svg.clientWidth, Math.max(8, Math.min(22, Math.floor(innerHeight * 0.42 / ROW))))
  redraw()
}

function redraw() {
  if (waiting === 0) waiting = requestAnimationFrame(() => { waiting = 0; draw(view) })
}

function draw(span) {
  if (plan === null) return
  const { width, rows: count, below, height } = plan
  svg.setAttribute('viewBox', '0 0 ' + width + ' ' + height)
  svg.style.height = printing ? 'auto' : height + 'px'
  const shapes = shapesIn(span, width, drawable.filter((entry) => entry.shown)).filter((shape) => shape.to >= 0 && shape.begins <= width)
  const rows = rowsFor(shapes, count)
  const bare = bareOf(shapes, rows)
  const bareRows = rowsFor(bare, Math.max(1, below))
  places = shapes.flatMap((shape, index) => rows[index].labelled ? [{ shape, labelled: true, top: rows[index].row * ROW, tall: ROW }] : [])
  places.push(...bare.map(({ shape }, index) => ({ shape, labelled: false, top: count * ROW + 6 + bareRows[index].row * BARE, tall: BARE })))
  for (const place of places) place.group = drawShape(place)
  svg.replaceChildren(svg.querySelector('defs'), axisOf(span, width, height), ...places.map(({ group }) => group))
}

function shapesIn(span, width, among) {
  const scale = width / (span.to - span.from)
  return among.map((entry) => shapeOf(entry, (time) => (time - span.from) * scale, width)).sort((a, b) => a.begins - b.begins || a.to - b.to)
}

/* What found no row with room for its words. */
function bareOf(shapes, rows) {
  return shapes.filter((shape, index) => !rows[index].labelled).map((shape) => ({ shape, from: shape.begins, to: shape.to, wide: shape.to + 2 }))
}

/* The marks, and below them the larger units, which stay in sight while one is within them. */
function axisOf({ from, to }, width, height) {
  const at = (time) => (time - from) / (to - from) * width
  const back = make('g', { class: 'axis' })
  const { minor, major } = axisTicks(from, to, width, 56)
  for (const tick of minor) {
    back.append(make('line', { x1: at(tick.at), x2: at(tick.at), y1: 0, y2: height - AXIS + 6 }))
    if (at(tick.at) + widthOf(tick.label) + 6 < width) back.append(make('text', { x: at(tick.at) + 4, y: height - 27 }, tick.label))
  }
  major.forEach(({ at: time, label }, index) => {
    const left = Math.max(0, at(time))
    const end = index + 1 < major.length ? at(major[index + 1].at) : width
    if (left > 0) back.append(make('line', { x1: left, x2: left, y1: height - AXIS + 6, y2: height - 4 }))
    if (left + widthOf(label) + 10 < end) back.append(make('text', { class: 'larger', x: left + 4, y: height - 9 }, label))
  })
  return back
}

/* In pixels: left and right as far as the date is known, begins and to with what fades, from and wide with the label. */
function shapeOf(entry, at, width) {
  const { start, end, date } = entry
  const known = [at(start === null ? end : start), at(end === null ? start : end)]
  const isDay = date.precision === 'day'
  const least = isDay ? 9 : 4
  const middle = (known[0] + known[1]) / 2
  const [left, right] = known[1] - known[0] < least ? [middle - least / 2, middle + least / 2] : known
  const begins = left - (start === null ? FADE : 0)
  const to = right + (end === null ? FADE : 0)
  const label = labelFor(entry, begins, to, width)
  return { entry, isDay, left, right, begins, to, label, from: Math.min(begins, label.x), wide: Math.max(to, label.x + widthOf(label.words)) + 14 }
}

/* After the shape or before it, cut to the wider of both rooms; on the shape where it leaves no room beside it. */
function labelFor({ quote }, begins, to, width) {
  const line = quote.replace(/\s+/g, ' ').trim()
  const words = cut(line, 36)
  const length = widthOf(words)
  const [after, before] = [width - 2 - Math.max(2, to + GAP), begins - GAP - 2]
  if (Math.max(after, before) < 64) return { x: Math.max(2, begins + GAP), words: cut(line, 24) }
  const room = length <= after || after >= before ? after : before
  const short = length <= room ? words : cut(line, Math.floor(words.length * room / length))
  return { x: room === after ? Math.max(2, to + GAP) : begins - GAP - widthOf(short), words: short }
}

function cut(line, most) {
  return line.length <= most ? line : line.slice(0, most - 2).replace(/\s+\S*$/, '') + ' …'
}

function drawShape({ shape: { entry, isDay, left, right, begins, from, to, label, wide }, labelled, top, tall }) {
  const { date } = entry
  const lasting = date.precision === 'interval' || date.edtf.startsWith('{')
  const doubt = date.uncertain || date.approximate
  const known = entry.start !== null && entry.end !== null
  const tag = entry.tags[0]
  const names = ['shape', tag ? 'c' + tag.colour : 'c0', isDay ? 'day' : lasting ? 'lasting' : 'within', doubt ? 'doubt' : '', entry === chosen ? 'chosen' : '']
  const group = make('g', { class: names.join(' ') })
  const middle = top + Math.floor(tall / 2)
  const bar = { y: middle - 3, height: 7 }
  group.append(make('title', {}, date.display + ': ' + entry.quote))
  group.append(make('rect', { class: 'target', x: (labelled ? from : begins) - 3, y: top, width: (labelled ? wide - 11 - from : to - begins) + 6, height: tall }))
  if (entry.start === null) group.append(make('rect', { class: 'fade', x: begins, width: FADE + 1, mask: 'url(#fade-in)', ...bar }))
  if (entry.end === null) group.append(make('rect', { class: 'fade', x: right - 1, width: FADE + 1, mask: 'url(#fade-out)', ...bar }))
  group.append(make('rect', { class: 'mark', x: left, width: right - left, rx: isDay ? 4.5 : known ? 2 : 0, ...bar, ...(isDay ? { y: middle - 4, height: 9 } : {}) }))
  if (labelled) group.append(make('text', { x: label.x, y: middle + 4 }, label.words))
  return group
}

function make(name, attributes, text) {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  if (text !== undefined) element.textContent = text
  return element
}

const ruler = document.createElement('canvas').getContext('2d')
const widths = new Map()
function widthOf(label) {
  if (!widths.has(label)) {
    ruler.font = getComputedStyle(svg).font
    widths.set(label, ruler.measureText(label).width)
  }
  return widths.get(label)
}
`
