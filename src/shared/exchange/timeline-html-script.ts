/**
 * What makes the exported timeline move: it draws the entries to scale, zooms and pans, filters the list and joins both.
 * JavaScript for the exported page, kept as text so that its hash is the same whoever builds Scholium. The page is
 * complete without it. It draws the shapes honestly: a dot is a day, a hollow bar is somewhere within, a full bar is all
 * along, dashes are doubt, and what has no end fades.
 */
export const DRAWING_SCRIPT = String.raw`
const SVG = 'http://www.w3.org/2000/svg'
const ROW = 27
const AXIS = 48
const FADE = 72
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

function extent() {
  const times = drawable.flatMap((entry) => [entry.start, entry.end].filter((time) => time !== null))
  const from = Math.min(...times)
  const to = Math.max(...times)
  const margin = Math.max((to - from) * 0.04, 3 * DAY)
  return { from: from - margin, to: to + margin * 2.5 }
}

function draw() {
  waiting = 0
  const width = svg.clientWidth
  if (width === 0) return
  const scale = width / (view.to - view.from)
  const at = (time) => (time - view.from) * scale
  const shapes = drawable.filter((entry) => entry.shown).map((entry) => shapeOf(entry, at)).filter((shape) => shape.to >= 0 && shape.begins <= width)
  shapes.sort((a, b) => a.from - b.from)
  const count = Number(svg.dataset.rows)
  const height = count * ROW + AXIS
  svg.setAttribute('viewBox', '0 0 ' + width + ' ' + height)
  svg.style.height = height + 'px'
  const back = axisOf(at, width, height)
  const rows = rowsFor(shapes, count)
  svg.replaceChildren(svg.querySelector('defs'), back, ...shapes.map((shape, index) => drawShape(shape, rows[index])))
}

/* The marks, and below them the larger units, which stay in sight while one is within them. */
function axisOf(at, width, height) {
  const back = make('g', { class: 'axis' })
  const { minor, major } = axisTicks(view.from, view.to, width, 56)
  for (const tick of minor) {
    back.append(make('line', { x1: at(tick.at), x2: at(tick.at), y1: 0, y2: height - AXIS + 6 }))
    if (at(tick.at) + widthOf(tick.label) + 6 < width) back.append(make('text', { x: at(tick.at) + 4, y: height - 27 }, tick.label))
  }
  major.forEach(({ at: time, label }, index) => {
    const from = Math.max(0, at(time))
    const end = index + 1 < major.length ? at(major[index + 1].at) : width
    if (from > 0) back.append(make('line', { x1: from, x2: from, y1: height - AXIS + 6, y2: height - 4 }))
    if (from + widthOf(label) + 10 < end) back.append(make('text', { class: 'larger', x: from + 4, y: height - 9 }, label))
  })
  return back
}

/* In pixels: left and right as far as the date is known, begins and to with what fades, from and wide with the label,
   which is moved into sight where the shape is only partly in it. */
function shapeOf(entry, at) {
  const { start, end, date } = entry
  const known = [at(start === null ? end : start), at(end === null ? start : end)]
  const isDay = date.precision === 'day'
  const least = isDay ? 9 : 4
  const middle = (known[0] + known[1]) / 2
  const [left, right] = known[1] - known[0] < least ? [middle - least / 2, middle + least / 2] : known
  const begins = left - (start === null ? FADE : 0)
  const to = right + (end === null ? FADE : 0)
  const label = labelOf(entry)
  const length = widthOf(label)
  const labelAt = Math.max(6, Math.min(begins, svg.clientWidth - length - 4))
  return { entry, isDay, left, right, begins, from: Math.min(begins, labelAt), to, label, labelAt, wide: Math.max(to, labelAt + length) + 14 }
}

function drawShape({ entry, isDay, left, right, begins, from, to, label, labelAt }, { row, labelled }) {
  const { date } = entry
  const top = row * ROW
  const lasting = date.precision === 'interval' || date.edtf.startsWith('{')
  const doubt = date.uncertain || date.approximate
  const known = entry.start !== null && entry.end !== null
  const tag = entry.tags[0]
  const names = ['shape', tag ? 'c' + tag.colour : 'c0', isDay ? 'day' : lasting ? 'lasting' : 'within', doubt ? 'doubt' : '', entry === chosen ? 'chosen' : '']
  const group = make('g', { class: names.join(' ') })
  group.append(make('title', {}, date.display + ': ' + entry.quote))
  group.append(make('rect', { class: 'target', x: (labelled ? from : begins) - 4, y: top + (labelled ? 0 : 14), width: Math.max(to - (labelled ? from : begins), labelled ? widthOf(label) : 0) + 8, height: labelled ? ROW - 1 : 13 }))
  if (entry.start === null) group.append(make('rect', { class: 'fade', x: begins, y: top + 17, width: FADE, height: 7, mask: 'url(#fade-in)' }))
  if (entry.end === null) group.append(make('rect', { class: 'fade', x: right, y: top + 17, width: FADE, height: 7, mask: 'url(#fade-out)' }))
  group.append(make('rect', { class: 'mark', x: left, y: top + (isDay ? 16 : 17), width: right - left, height: isDay ? 9 : 7, rx: isDay ? 4.5 : known ? 2 : 0 }))
  if (labelled) group.append(make('text', { x: labelAt, y: top + 12 }, label))
  group.addEventListener('click', () => { if (!dragged) show(entry) })
  return group
}

function make(name, attributes, text) {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  if (text !== undefined) element.textContent = text
  return element
}

function labelOf({ quote }) {
  const line = quote.replace(/\s+/g, ' ').trim()
  return line.length <= 36 ? line : line.slice(0, 34).replace(/\s+\S*$/, '') + ' …'
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

function redraw() {
  if (waiting === 0) waiting = requestAnimationFrame(draw)
}

/* As many rows as the whole timeline would like, within reason, so that the page does not jump while zooming. */
function layOut() {
  const width = svg.clientWidth
  const scale = width / (whole.to - whole.from)
  const shapes = drawable.map((entry) => shapeOf(entry, (time) => (time - whole.from) * scale)).sort((a, b) => a.from - b.from)
  const most = Math.max(5, Math.min(width < 600 ? 10 : 14, Math.floor(innerHeight * 0.5 / ROW)))
  let count = 3
  while (count < most && rowsFor(shapes, count).some((row) => !row.labelled)) count++
  svg.dataset.rows = count
  redraw()
}

function look(from, to) {
  const widest = (whole.to - whole.from) * 1.2
  const span = Math.min(Math.max(to - from, 4 * DAY), widest)
  const middle = Math.min(Math.max((from + to) / 2, whole.from), whole.to)
  view = { from: middle - span / 2, to: middle + span / 2 }
  redraw()
}

function zoom(factor, around) {
  const time = around === undefined ? (view.from + view.to) / 2 : around
  look(time - (time - view.from) * factor, time + (view.to - time) * factor)
}

function pan(share) {
  const step = (view.to - view.from) * share
  look(view.from + step, view.to + step)
}

function timeAt(x) {
  const box = svg.getBoundingClientRect()
  return view.from + ((x - box.left) / box.width) * (view.to - view.from)
}

/* From a shape to its entry in the list, and back. */
function show(entry) {
  choose(entry)
  entry.item.scrollIntoView({ block: 'center' })
  entry.item.focus({ preventScroll: true })
}

function locate(entry) {
  choose(entry)
  const from = entry.start === null ? entry.end : entry.start
  const to = entry.end === null ? entry.start : entry.end
  const span = Math.max(view.to - view.from, (to - from) * 1.5)
  look((from + to) / 2 - span / 2, (from + to) / 2 + span / 2)
  svg.closest('figure').scrollIntoView({ block: 'nearest' })
  svg.focus({ preventScroll: true })
}

function choose(entry) {
  if (chosen) chosen.item.classList.remove('chosen')
  chosen = entry
  entry.item.classList.add('chosen')
  redraw()
}

function filter() {
  const wanted = byId('search').value.toLowerCase().split(/\s+/).filter(Boolean)
  const [tag, claim] = [byId('tag').value, byId('claim').value]
  for (const entry of entries) {
    entry.shown = wanted.every((word) => entry.words.includes(word))
      && (tag === '' || entry.tags.some((each) => each.tag === tag))
      && (claim === '' || entry.claims.includes(claim))
    entry.item.hidden = !entry.shown
  }
  const count = entries.filter((entry) => entry.shown).length
  const all = count === entries.length
  byId('count').textContent = all ? '' : count === 0 ? 'Nothing matches' : count + ' of ' + entries.length
  byId('clear').hidden = all && wanted.length === 0 && tag === '' && claim === ''
  redraw()
}

function clear() {
  for (const id of ['search', 'tag', 'claim']) byId(id).value = ''
  filter()
  byId('search').focus()
}

const keys = {
  ArrowLeft: () => pan(-0.15), ArrowRight: () => pan(0.15), '+': () => zoom(0.7), '=': () => zoom(0.7), '-': () => zoom(1 / 0.7),
  Home: () => look(whole.from, whole.to), 0: () => look(whole.from, whole.to),
}

const fingers = new Map()
let dragged = false

function press(event) {
  if (event.button !== 0) return
  fingers.set(event.pointerId, event.clientX)
  if (fingers.size === 1) dragged = false
}

function move(event) {
  const before = fingers.get(event.pointerId)
  if (before === undefined) return
  if (!dragged && Math.abs(event.clientX - before) < 4) return
  if (!dragged) svg.setPointerCapture(event.pointerId)
  dragged = true
  const perPixel = (view.to - view.from) / svg.clientWidth
  const other = [...fingers].find(([id]) => id !== event.pointerId)
  fingers.set(event.pointerId, event.clientX)
  if (other === undefined) return look(view.from + (before - event.clientX) * perPixel, view.to + (before - event.clientX) * perPixel)
  const apart = Math.max(20, Math.abs(event.clientX - other[1]))
  zoom(Math.max(20, Math.abs(before - other[1])) / apart, timeAt((event.clientX + other[1]) / 2))
}

function release(event) {
  fingers.delete(event.pointerId)
}

/* At its widest, scrolling out is left to the page. */
function wheel(event) {
  const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey
  const steps = (event.deltaMode === 1 ? 33 : 1) * (sideways ? event.deltaX || event.deltaY : event.deltaY)
  if (!sideways && steps > 0 && view.to - view.from >= (whole.to - whole.from) * 0.999) return
  event.preventDefault()
  if (sideways) pan(steps / svg.clientWidth)
  else zoom(Math.exp(Math.max(-120, Math.min(120, steps)) * 0.0025), timeAt(event.clientX))
}

function start() {
  document.documentElement.classList.add('live')
  for (const id of ['search', 'tag', 'claim']) byId(id).addEventListener('input', filter)
  byId('clear').addEventListener('click', clear)
  if (drawable.length === 0) return svg.closest('figure').remove()
  byId('in').addEventListener('click', () => zoom(0.6))
  byId('out').addEventListener('click', () => zoom(1 / 0.6))
  byId('fit').addEventListener('click', () => look(whole.from, whole.to))
  svg.addEventListener('wheel', wheel, { passive: false })
  svg.addEventListener('pointerdown', press)
  svg.addEventListener('pointermove', move)
  for (const name of ['pointerup', 'pointercancel']) svg.addEventListener(name, release)
  svg.addEventListener('keydown', (event) => {
    if (!(event.key in keys) || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    keys[event.key]()
  })
  for (const entry of drawable) entry.item.querySelector('.locate').addEventListener('click', () => locate(entry))
  new ResizeObserver(layOut).observe(svg.parentElement)
  layOut()
}

start()
`
