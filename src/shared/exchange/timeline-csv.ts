/** The annotated timeline as CSV (RFC 4180), for spreadsheets. */
import { csvOf } from './csv'
import type { PublishedEntry, Publication } from './timeline-publication'

/**
 * One header record, one record an entry. A cell that a spreadsheet would take for a formula is made safe with a leading
 * apostrophe, which spreadsheets do not show. Lists within a cell are parted by line feeds.
 */
export function timelineToCsv({ entries }: Publication): string {
  const rows = entries.map((entry) => COLUMNS.map(([, cell]) => cell(entry)))
  return csvOf([COLUMNS.map(([name]) => name), ...rows])
}

const COLUMNS: readonly (readonly [name: string, cell: (entry: PublishedEntry) => string])[] = [
  ['date', ({ date }) => date.display],
  ['edtf', ({ date }) => date.edtf],
  ['earliest', ({ date }) => date.earliest ?? ''],
  ['latest', ({ date }) => date.latest ?? ''],
  ['words', ({ words }) => words],
  ['read', ({ date }) => date.read ?? ''],
  ['implied', ({ date }) => date.implied ?? ''],
  ['quote', ({ quote }) => quote],
  ['source', ({ source }) => source.title],
  ['tags', ({ tags }) => tags.map(({ label }) => label).join('\n')],
  ['claims', ({ claims }) => claims.map(({ relation, statement }) => `${relation}: ${statement}`).join('\n')],
  ['memo', ({ memo }) => memo],
  ['passage', ({ passage }) => passage],
  ['events', ({ events }) => events.join('\n')],
]
