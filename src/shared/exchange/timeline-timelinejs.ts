/** The annotated timeline for TimelineJS 3: a slide an entry. */
import { headlineOf } from './headline'
import { RELATION_MARK, RELATION_PHRASE } from './relation-mark'
import { describeLeftOut, sift, type Sifted } from './timeline-left-out'
import { countOf, describePublishedMoment, NOT_VERIFIED, type PublishedDate, type PublishedEntry, type Publication } from './timeline-publication'

/** TimelineJS takes headlines and texts for HTML: what people and sources wrote is escaped, and stays text. */
export function timelineToTimelineJs(publication: Publication): string {
  const sifted = siftForTimelineJs(publication)
  return `${JSON.stringify({ scale: 'human', title: titleOf(publication, sifted), events: sifted.held.map(slideOf) }, null, 2)}\n`
}

/** A slide needs a place on the line: an open end gives it the other end's, and what is open at both has none. */
export function siftForTimelineJs({ entries }: Publication): Sifted {
  return sift(entries, ({ date: { earliest, latest } }) => {
    if (earliest === null && latest === null) return 'neither a start nor an end is known'
    const years = [earliest, latest].flatMap((day) => (day === null ? [] : [partsOf(day).year]))
    return years.every((year) => year > FIRST_YEAR && year < LAST_YEAR) ? null : 'it is further away than the dates of TimelineJS reach'
  })
}

/** Just within the years of a JavaScript date, which TimelineJS counts with. */
const FIRST_YEAR = -271_820
const LAST_YEAR = 275_759

interface DateParts {
  /** Astronomical: 0 is 1 BC. */
  readonly year: number
  readonly month?: number
  readonly day?: number
}

function titleOf(publication: Publication, sifted: Sifted): object {
  const notes = [
    `${describePublishedMoment(publication)}. ${countOf(publication)}.`,
    describeLeftOut(sifted, 'TimelineJS'),
    publication.verified ? '' : NOT_VERIFIED,
  ]
  return { unique_id: 'timeline-title', text: { headline: escaped(publication.title), text: notes.filter(Boolean).map(paragraph).join('') } }
}

function slideOf(entry: PublishedEntry): object {
  const group = entry.tags[0]?.label
  return {
    unique_id: `passage-${entry.passage}`,
    ...datesOf(entry.date),
    ...(group === undefined ? {} : { group: groupLabel(group) }),
    text: { headline: escaped(headlineOf(entry.quote, 80)), text: textOf(entry) },
  }
}

/** A plain day, month or year of our era is told by TimelineJS itself; all else in our words, placed by its first and last day. */
function datesOf({ edtf, display, earliest, latest }: PublishedDate): object {
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.test(edtf) && edtf !== '0000') return { start_date: partsOf(edtf) }
  const start = partsOf((earliest ?? latest)!)
  const end = latest === null || latest === (earliest ?? latest) ? {} : { end_date: partsOf(latest) }
  return { start_date: start, ...end, display_date: display.charAt(0).toUpperCase() + display.slice(1) }
}

function partsOf(date: string): DateParts {
  const [, year, month, day] = /^([+-]?\d+)(?:-(\d\d))?(?:-(\d\d))?$/.exec(date)!
  return { year: Number(year), ...(month === undefined ? {} : { month: Number(month) }), ...(day === undefined ? {} : { day: Number(day) }) }
}

function textOf({ date, words, quote, memo, source, tags, claims }: PublishedEntry): string {
  const said = words === '' ? '' : `, dated by “${escaped(words)}”`
  return [
    `<blockquote>${escaped(quote)}</blockquote>`,
    `<p><cite>${escaped(source.title)}</cite>${said} (EDTF ${escaped(date.edtf)})</p>`,
    ...claims.map(({ relation, statement }) => paragraph(`${RELATION_MARK[relation]} ${RELATION_PHRASE[relation]}: ${statement}`)),
    ...(memo === '' ? [] : [paragraph(`Note: ${memo}`)]),
    ...(tags.length === 0 ? [] : [paragraph(`Tags: ${tags.map(({ label }) => label).join(', ')}`)]),
  ].join('')
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`
}

function escaped(text: string): string {
  return entities(text).replace(/\r\n?|\n/g, '<br>')
}

/** TimelineJS takes markup out of a group's name, which decodes it once, and then takes the rest for HTML: hence twice. */
function groupLabel(label: string): string {
  return label.replace(/[<>]|&(?=[#\w])/g, (character) => entities(entities(character)))
}

function entities(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
