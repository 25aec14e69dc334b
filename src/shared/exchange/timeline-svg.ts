/** The annotated timeline as one drawing (SVG): to scale, without a script, and readable wherever pictures are. */
import { RELATION_MARK, RELATION_PHRASE } from './relation-mark'
import { SVG_COLOUR, TAG_HEX } from './svg-colour'
import { linesOf, widthOf } from './text-width'
import { describeLeftOut, type Sifted } from './timeline-left-out'
import { countOf, describeEmpty, describePublishedMoment, NOT_VERIFIED, type PublishedEntry, type Publication } from './timeline-publication'
import { DRAWING, layOut, siftForDrawing, type DrawnShape, type DrawnTimeline } from './timeline-svg-layout'

/** The shapes say what is known: a dot is a day, a hollow bar is within, a full bar is all along, dashes are doubt, and what is open fades. */
export function timelineToSvg(publication: Publication): string {
  const sifted = siftForDrawing(publication)
  const drawing = layOut(sifted.held)
  const head = headOf(publication)
  const body = drawing.shapes.length === 0 ? emptyBody(publication, head.height) : bodyOf(drawing, head.height)
  const foot = footOf(sifted, drawing, body.height)
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${DRAWING.width}" height="${foot.height}" viewBox="0 0 ${DRAWING.width} ${foot.height}" role="graphics-document document" aria-labelledby="timeline-title timeline-description" font-family="sans-serif" font-size="${DRAWING.label}" fill="${SVG_COLOUR.inkSoft}">
<title id="timeline-title">${escaped(publication.title)}: annotated timeline</title>
<desc id="timeline-description">${escaped(`${notesOf(publication)} ${HOW_TO_READ}`)}</desc>
<defs>${gradientsOf(drawing)}</defs>
<rect width="100%" height="100%" fill="${SVG_COLOUR.paper}"/>
${[...head.parts, ...body.parts, ...foot.parts].join('\n')}
</svg>
`
}

const LEFT = DRAWING.margin
const INNER = DRAWING.width - 2 * DRAWING.margin
const HOW_TO_READ = 'Drawn to scale. A dot is a day. A hollow bar is some time within. A full bar is all along. Dashes are doubt; what has no known end fades.'

/** Lines of SVG, and how far down the drawing reaches with them. */
interface Part {
  readonly parts: readonly string[]
  readonly height: number
}

function notesOf(publication: Publication): string {
  return `${describePublishedMoment(publication)}. ${countOf(publication)}.`
}

function headOf(publication: Publication): Part {
  const title = linesOf(publication.title, 30, INNER)
  const below = 92 + title.length * 38
  const notes = linesOf(notesOf(publication), 14, INNER)
  const end = below + (notes.length - 1) * 20
  const parts = [
    text(LEFT, 56, 'Annotated timeline', { fill: SVG_COLOUR.inkFaint }),
    ...title.map((line, index) => text(LEFT, 94 + index * 38, line, { 'font-family': 'serif', 'font-size': 30, 'font-weight': 600, fill: SVG_COLOUR.ink })),
    ...notes.map((line, index) => text(LEFT, below + index * 20, line, { 'font-size': 14 })),
  ]
  if (publication.verified) return { parts, height: end + 32 }
  return { parts: [...parts, text(LEFT, end + 22, NOT_VERIFIED, { 'font-size': 14, 'font-weight': 600, fill: SVG_COLOUR.refutes })], height: end + 54 }
}

function emptyBody(publication: Publication, top: number): Part {
  return { parts: [text(LEFT, top + 12, describeEmpty(publication), { 'font-size': 14 })], height: top + 24 }
}

function bodyOf(drawing: DrawnTimeline, top: number): Part {
  const [first, last] = [top + 42, top + 42 + drawing.rows * DRAWING.row + 8]
  return { parts: ['<g aria-hidden="true">', ...axisOf(drawing, first, last), '</g>', ...drawing.shapes.map((shape) => drawn(shape, first + 4))], height: last + 48 }
}

/** At the top and at the bottom: the marks beside the drawing, the larger units beyond them. */
function axisOf({ axis: { minor, major } }: DrawnTimeline, first: number, last: number): string[] {
  const fits = (x: number, label: string, end: number): boolean => x + widthOf(label, DRAWING.label) <= end
  return [
    ...minor.flatMap(({ x, label }) => [
      `<path d="M${round(x)} ${first - 6}V${last + 6}" stroke="${SVG_COLOUR.line}"/>`,
      ...(fits(x, label, DRAWING.width - LEFT) ? [first - 10, last + 18].map((y) => text(x, y, label, { fill: SVG_COLOUR.inkFaint })) : []),
    ]),
    ...major.flatMap(({ x, label }, index) =>
      fits(x, label, (major[index + 1]?.x ?? DRAWING.width - LEFT) - 4) ? [first - 28, last + 36].map((y) => text(x, y, label, { 'font-weight': 600 })) : []),
  ]
}

function drawn({ entry, row, left, right, label }: DrawnShape, top: number): string {
  const y = top + row * DRAWING.row
  const { date } = entry
  const colour = colourOf(entry)
  const isDay = date.precision === 'day'
  const fades = [
    ...(date.earliest === null ? [box(left - DRAWING.fade, y + 8, DRAWING.fade, 7, { fill: `url(#rising-${colour})` })] : []),
    ...(date.latest === null ? [box(right, y + 8, DRAWING.fade, 7, { fill: `url(#falling-${colour})` })] : []),
  ]
  const mark = isDay ? box(left, y + 7, right - left, 9, { rx: 4.5, ...styleOf(entry) }) : box(left, y + 8, right - left, 7, { rx: fades.length > 0 ? 0 : 2, ...styleOf(entry) })
  return `<g role="graphics-symbol img"><title>${escaped(storyOf(entry))}</title>${fades.join('')}${mark}${label === null ? '' : labelled(label, y + 16)}</g>`
}

function labelled({ x, when, quote, before }: NonNullable<DrawnShape['label']>, y: number): string {
  return `<text x="${round(x)}" y="${round(y)}"${before ? ' text-anchor="end"' : ''} paint-order="stroke" stroke="${SVG_COLOUR.paper}" stroke-width="4" stroke-linejoin="round"><tspan font-weight="600" fill="${SVG_COLOUR.ink}">${escaped(when)}</tspan><tspan dx="6">${escaped(quote)}</tspan></text>`
}

/** Full is all along; hollow, some time within; dashed, doubt. */
function styleOf(entry: PublishedEntry): Attributes {
  const { precision, edtf, uncertain, approximate } = entry.date
  const fill = TAG_HEX[colourOf(entry)]!
  const doubt = uncertain || approximate
  const whole = precision === 'day' || precision === 'interval' || edtf.startsWith('{')
  if (whole && !doubt) return { fill }
  return { fill, 'fill-opacity': 0.2, stroke: fill, ...(doubt ? { 'stroke-dasharray': '3 2' } : {}) }
}

function storyOf({ date, quote, source, tags, claims, memo }: PublishedEntry): string {
  return [
    `${date.display} (EDTF ${date.edtf}): “${quote}”`, source.title,
    ...(tags.length === 0 ? [] : [tags.map(({ label }) => label).join(', ')]),
    ...claims.map(({ relation, statement }) => `${RELATION_MARK[relation]} ${RELATION_PHRASE[relation]}: ${statement}`),
    ...(memo === '' ? [] : [`Note: ${memo}`]),
  ].join('\n')
}

function footOf(sifted: Sifted, drawing: DrawnTimeline, top: number): Part {
  const legend = flowing(legendOf(drawing), top + 20)
  const notes = [HOW_TO_READ, ...linesOf(describeLeftOut(sifted, 'a drawing to scale'), 12, INNER), ...sifted.leftOut.flatMap((sentence) => linesOf(sentence, 12, INNER))]
  return {
    parts: [...legend.parts, ...notes.map((line, index) => text(LEFT, legend.height + 12 + index * 18, line, { fill: SVG_COLOUR.inkFaint }))],
    height: legend.height + 12 + notes.length * 18 + 30,
  }
}

/** Tags may share a colour: it stands for all of them that are the first of an entry. */
function legendOf({ shapes }: DrawnTimeline): (readonly [colour: string, label: string])[] {
  const labels = new Map<number, Set<string>>()
  for (const { entry } of shapes) labels.set(colourOf(entry), (labels.get(colourOf(entry)) ?? new Set()).add(entry.tags[0]?.label ?? 'No tag'))
  return [...labels].sort(([a], [b]) => a - b).map(([colour, names]) => [TAG_HEX[colour]!, [...names].join(', ')])
}

/** Squares of colour with their words, in lines. */
function flowing(items: readonly (readonly [colour: string, label: string])[], top: number): Part {
  let [x, y] = [LEFT, top]
  const parts: string[] = []
  for (const [colour, label] of items) {
    const width = 16 + widthOf(label, DRAWING.label)
    if (x > LEFT && x + width > LEFT + INNER) [x, y] = [LEFT, y + 20]
    parts.push(box(x, y - 9, 10, 10, { fill: colour, rx: 2 }), text(x + 16, y, label, {}))
    x += width + 20
  }
  return { parts, height: items.length === 0 ? top - 12 : y + 16 }
}

function gradientsOf({ shapes }: DrawnTimeline): string {
  const open = shapes.filter(({ entry: { date } }) => date.earliest === null || date.latest === null)
  const stop = (offset: number, colour: number, opacity: number): string => `<stop offset="${offset}" stop-color="${TAG_HEX[colour]}" stop-opacity="${opacity}"/>`
  return [...new Set(open.map(({ entry }) => colourOf(entry)))]
    .map((colour) => `<linearGradient id="rising-${colour}">${stop(0, colour, 0)}${stop(1, colour, 1)}</linearGradient><linearGradient id="falling-${colour}">${stop(0, colour, 1)}${stop(1, colour, 0)}</linearGradient>`)
    .join('')
}

function colourOf({ tags }: PublishedEntry): number {
  return tags[0]?.colour ?? 0
}

type Attributes = Readonly<Record<string, string | number>>

function text(x: number, y: number, words: string, attributes: Attributes): string {
  return `<text x="${round(x)}" y="${round(y)}"${written(attributes)}>${escaped(words)}</text>`
}

function box(x: number, y: number, width: number, height: number, attributes: Attributes): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${height}"${written(attributes)}/>`
}

function written(attributes: Attributes): string {
  return Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`).join('')
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}

/** XML has no place for some characters, escaped or not: they become U+FFFD. */
function escaped(words: string): string {
  return words
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
