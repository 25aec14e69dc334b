/**
 * The annotated timeline as linked data (JSON-LD): schema.org's ItemList of Events, since search engines and archives read
 * that, and a Web Annotation has no place for a date. An Event has `startDate` and `endDate` where its EDTF is plain
 * ISO 8601; the Quotation that tells of it always has `temporalCoverage` in EDTF.
 *
 * Relations are CiTO's, bounds of dates CIDOC CRM's, as historians' programs know them, and the rest of a date ours. All
 * terms are spelt out in the context, so that nobody has to fetch one.
 */
import type { Relation } from '../annotation/fields'
import { headlineOf } from './headline'
import { countOf, describePublishedMoment, NOT_VERIFIED, type PublishedDate, type PublishedEntry, type Publication } from './timeline-publication'

export const CONTEXT = {
  '@vocab': 'https://schema.org/',
  cito: 'http://purl.org/spar/cito/',
  crm: 'http://www.cidoc-crm.org/cidoc-crm/',
  prov: 'http://www.w3.org/ns/prov#',
  scholium: 'urn:scholium:',
  itemListElement: { '@container': '@list' },
  supports: 'cito:supports',
  refutes: 'cito:refutes',
  context: 'cito:citesAsRelated',
  events: 'prov:wasDerivedFrom',
  date: 'crm:P4_has_time-span',
  earliest: 'crm:P82a_begin_of_the_begin',
  latest: 'crm:P82b_end_of_the_end',
  display: 'http://www.w3.org/2000/01/rdf-schema#label',
  ...ours('edtf', 'precision', 'uncertain', 'approximate', 'openStart', 'openEnd', 'read', 'implied', 'words', 'colour', 'moment', 'position', 'of', 'at', 'filter', 'verified'),
} as const

export function timelineToJsonLd(publication: Publication): object {
  const { project, title, entries, moment, filter, verified } = publication
  return {
    '@context': CONTEXT,
    '@type': 'ItemList',
    identifier: project,
    name: title,
    description: `${describePublishedMoment(publication)}. ${countOf(publication)}.${verified ? '' : ` ${NOT_VERIFIED}`}`,
    moment, filter, verified,
    itemListOrder: 'https://schema.org/ItemListOrderAscending',
    numberOfItems: entries.length,
    itemListElement: entries.map(eventOf),
  }
}

function eventOf(entry: PublishedEntry): object {
  const { passage, date, words, quote, memo, source, tags, events, recordedAt } = entry
  return {
    '@type': 'Event',
    '@id': `#passage-${encodeURIComponent(passage)}`,
    name: headlineOf(quote, 80),
    ...isoDates(date),
    date: { '@type': 'crm:E52_Time-Span', ...date, words },
    subjectOf: {
      '@type': 'Quotation',
      identifier: passage,
      text: quote,
      temporalCoverage: date.edtf,
      isPartOf: { '@type': 'CreativeWork', identifier: source.source, name: source.title },
      keywords: tags.map(({ tag, label, colour }) => ({ '@type': 'DefinedTerm', termCode: tag, name: label, colour })),
      ...(memo === '' ? {} : { comment: { '@type': 'Comment', text: memo } }),
      ...claimsOf(entry),
      events: events.map((event) => ({ '@type': 'prov:Entity', identifier: event })),
      dateModified: recordedAt,
    },
  }
}

function claimsOf({ claims }: PublishedEntry): object {
  const within = (relation: Relation): object[] => claims.filter((claim) => claim.relation === relation).map(({ claim, statement }) => ({ '@type': 'Claim', identifier: claim, text: statement }))
  return { supports: within('supports'), refutes: within('refutes'), context: within('context') }
}

/** Of a plain day, month or year of our era, or a range of such; what is open, doubtful or before our era has none. */
function isoDates({ edtf }: PublishedDate): { startDate?: string, endDate?: string } {
  const [start, end = ''] = edtf.split('/') as [string, string?]
  return { ...(isIso(start) ? { startDate: start } : {}), ...(isIso(end) ? { endDate: end } : {}) }
}

function isIso(edtf: string): boolean {
  return /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.test(edtf)
}

function ours(...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, `scholium:${name}`]))
}
