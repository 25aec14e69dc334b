import { beforeAll, expect, test } from 'vitest'
import { ProjectFold } from '../projections/registry'
import { smallProject } from './small-project.contract'
import { CONTEXT, timelineToJsonLd } from './timeline-jsonld'
import { publicationOf, type Publication } from './timeline-publication'

let publication: Publication
beforeAll(async () => {
  const { project, events } = await smallProject()
  const fold = new ProjectFold()
  fold.apply(events)
  publication = publicationOf(project, fold.tables)
})

interface LinkedEvent { startDate?: string, endDate?: string, subjectOf: { temporalCoverage: string } }

function eventDated(edtf: string): LinkedEvent {
  const [entry] = publication.entries
  const { itemListElement } = timelineToJsonLd({ ...publication, entries: [{ ...entry!, date: { ...entry!.date, edtf } }] }) as { itemListElement: [LinkedEvent] }
  return itemListElement[0]
}

test.each([
  ['2008', { startDate: '2008' }],
  ['2008-08', { startDate: '2008-08' }],
  ['2008-08-07', { startDate: '2008-08-07' }],
  ['1999/2008-05', { startDate: '1999', endDate: '2008-05' }],
  ['1952/..', { startDate: '1952' }],
  ['../1999', { endDate: '1999' }],
  ['1840~', {}], ['184X', {}], ['2001-21', {}], ['2004-XX-03', {}], ['-0043', {}], ['0000', {}], ['{1999,2001}', {}], ['Y17000', {}],
])('%s has dates of ISO 8601 only where it is such, and always its EDTF', (edtf, dates) => {
  const { startDate, endDate, subjectOf } = eventDated(edtf)
  expect({ ...(startDate === undefined ? {} : { startDate }), ...(endDate === undefined ? {} : { endDate }) }).toEqual(dates)
  expect(subjectOf.temporalCoverage).toBe(edtf)
})

/** Names of schema.org that a timeline uses; every other one must stand in its context. */
const SCHEMA_ORG = new Set(['identifier', 'name', 'description', 'itemListOrder', 'numberOfItems', 'startDate', 'endDate', 'subjectOf', 'text', 'temporalCoverage', 'isPartOf', 'keywords', 'termCode', 'comment', 'dateModified'])

test('every name in it has a meaning of its own, told within it', () => {
  const names = new Set<string>()
  JSON.stringify(timelineToJsonLd({ ...publication, filter: { words: 'tag Sea', of: 9 } }), (key, value: unknown) => {
    if (key === '@context') return undefined
    if (!/^\d*$/.test(key)) names.add(key)
    return value
  })
  expect([...names].filter((name) => !name.startsWith('@') && !SCHEMA_ORG.has(name) && !(name in CONTEXT))).toEqual([])
  const prefixes = Object.values(CONTEXT).filter((meaning) => typeof meaning === 'string' && /^\w+:\w/.test(meaning)).map((meaning) => (meaning as string).split(':')[0]!)
  expect([...new Set(prefixes)].filter((prefix) => !(prefix in CONTEXT) && prefix !== 'urn')).toEqual([])
})
