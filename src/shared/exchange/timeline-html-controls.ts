/**
 * What one can do with the exported timeline: zoom and move it, search and filter it, print it, and go from a shape to its
 * entry and back. JavaScript for the exported page, kept as text so that its hash is the same whoever builds Scholium. The
 * page is complete without it.
 */
export const CONTROLS_SCRIPT = String.raw`
/* What is clicked; or, as a finger is wider than a dot, what is nearest to it. Where several lie on each other, each click
   takes the next one. */
function pick(event) {
  if (dragged) return
  const clicked = places.find(({ group }) => group.contains(event.target))
  const under = placesAt(event)
  const among = clicked === undefined || under.includes(clicked) ? under : [clicked]
  if (among.length === 0) return
  const last = among.findIndex(({ shape }) => shape.entry === chosen)
  show(among[last === -1 ? 0 : (last + 1) % among.length].shape.entry)
}

/* All under the finger, topmost first, or else the one nearest to it. */
function placesAt({ clientX, clientY }) {
  const away = ({ group }) => {
    const box = group.querySelector('.target').getBoundingClientRect()
    return Math.hypot(Math.max(box.left - clientX, 0, clientX - box.right), Math.max(box.top - clientY, 0, clientY - box.bottom))
  }
  const near = places.map((place) => ({ place, away: away(place) })).filter((one) => one.away <= 16).reverse()
  const under = near.filter((one) => one.away === 0)
  return (under.length > 0 ? under : near.sort((a, b) => a.away - b.away).slice(0, 1)).map(({ place }) => place)
}

/* Paper can neither zoom nor scroll: it shows the whole, as wide as a page, with more rows. */
function toPaper() {
  printing = true
  plan = planFor(PAPER.width, PAPER.rows)
  draw(whole)
}

function toScreen() {
  printing = false
  layOut()
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
  svg.addEventListener('click', pick)
  addEventListener('beforeprint', toPaper)
  addEventListener('afterprint', toScreen)
  new ResizeObserver(layOut).observe(svg.parentElement)
  layOut()
}

start()
`
