/** The annotated timeline as a calendar (iCalendar, RFC 5545): whole days, and only what a calendar can hold. */
import { headlineOf } from './headline'
import { contentLine } from './ics-line'
import { RELATION_MARK, RELATION_PHRASE } from './relation-mark'
import { describeLeftOut, sift, type Sifted } from './timeline-left-out'
import { countOf, describePublishedMoment, NOT_VERIFIED, type PublishedDate, type PublishedEntry, type Publication } from './timeline-publication'

/**
 * An event an entry, with the same UID in every export of a project. A month, a year and other dates that are less exact
 * than a day become all the days they may mean, and say so; what is doubtful is tentative. The EDTF value stands with each.
 */
export function timelineToIcs(publication: Publication): string {
  const sifted = siftForCalendar(publication)
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Scholium//Annotated timeline//EN', 'CALSCALE:GREGORIAN',
    ...headOf(publication, sifted),
    ...sifted.held.flatMap((entry) => eventOf(entry, publication)),
    'END:VCALENDAR',
  ].map((line) => `${line}\r\n`).join('')
}

/** A calendar's dates have a first and a last day in the years 1 to 9999, and every day between belongs to them. */
export function siftForCalendar({ entries }: Publication): Sifted {
  return sift(entries, ({ date: { edtf, precision, earliest, latest } }) => {
    if (earliest === null) return latest === null ? 'neither a start nor an end is known' : 'it has no known start'
    if (latest === null) return 'it has no known end'
    if (precision === 'set') return edtf.startsWith('{') ? 'it is several dates, not one stretch of days' : 'it is one of several dates, not said which'
    if (!/^\d{4}-/.test(earliest) || earliest.startsWith('0000')) return 'it begins before the year 1 or after the year 9999'
    return /^\d{4}-/.test(dayAfter(latest)) ? null : 'it ends after the year 9999'
  })
}

/** Several programs know each of these facts by another name. */
function headOf(publication: Publication, sifted: Sifted): string[] {
  const told = [`${describePublishedMoment(publication)}. ${countOf(publication)}.`, describeLeftOut(sifted, 'a calendar'), publication.verified ? '' : NOT_VERIFIED]
  const description = [told.filter(Boolean).join(' '), ...sifted.leftOut.map((sentence) => `Not in it: ${sentence}`)].join('\n')
  return [
    contentLine('NAME', publication.title), contentLine('X-WR-CALNAME', publication.title),
    contentLine('DESCRIPTION', description), contentLine('X-WR-CALDESC', description),
  ]
}

function eventOf(entry: PublishedEntry, { project }: Publication): string[] {
  const { passage, date, quote, source, tags, recordedAt } = entry
  return [
    'BEGIN:VEVENT',
    contentLine('UID', `${passage}@${project}.scholium`),
    `DTSTAMP:${recordedAt.slice(0, 19).replace(/[-:]/g, '')}Z`,
    `DTSTART;VALUE=DATE:${compact(date.earliest!)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(date.latest!))}`,
    contentLine('SUMMARY', headlineOf(quote, 80)),
    contentLine('DESCRIPTION', descriptionOf(entry)),
    ...(tags.length === 0 ? [] : [contentLine('CATEGORIES', ...tags.map(({ label }) => label))]),
    `STATUS:${date.uncertain || date.approximate ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    contentLine('X-SCHOLIUM-EDTF;VALUE=TEXT', date.edtf),
    contentLine('X-SCHOLIUM-SOURCE;VALUE=TEXT', source.title),
    'END:VEVENT',
  ]
}

function descriptionOf({ date, words, quote, memo, source, claims }: PublishedEntry): string {
  return [
    `${dateSentence(date)} (EDTF ${date.edtf})`,
    `“${quote}”`,
    `Source: ${source.title}${words === '' ? '' : `, dated by “${words}”`}`,
    ...claims.map(({ relation, statement }) => `${RELATION_MARK[relation]} ${RELATION_PHRASE[relation]}: ${statement}`),
    ...(memo === '' ? [] : [`Note: ${memo}`]),
  ].join('\n')
}

function dateSentence({ display, precision, uncertain, approximate }: PublishedDate): string {
  const when = display.charAt(0).toUpperCase() + display.slice(1)
  const notes = [
    ...(precision === 'day' || precision === 'interval' ? [] : ['Some time within these days.']),
    ...(uncertain || approximate ? ['The days are not certain.'] : []),
  ]
  return [`${when}.`, ...notes].join(' ')
}

function compact(day: string): string {
  return day.replaceAll('-', '')
}

/** Past the last day that a `Date` holds, that day itself. */
function dayAfter(day: string): string {
  const next = new Date(Date.parse(day) + 86_400_000)
  return Number.isNaN(next.getTime()) ? day : next.toISOString().replace(/T.*/, '')
}
