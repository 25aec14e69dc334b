/** A filter in plain words, for its chips and for what is published under it. */
import type { Position } from '../kernel/temporal-table'
import { periodWords } from '../dates/period-words'
import type { PassageFilter, Place } from './passage-filter'
import { mergedTag } from './codebook'
import type { ProjectTables } from './registry'
import { shortened } from './telling'

export type FilterPart = keyof PassageFilter

/** The parts that are set, each with its words: “tag Membership”, “2004 to 2008”, “claim “Georgia …””. */
export function filterPartWords(tables: ProjectTables, filter: PassageFilter, at?: Position): { part: FilterPart; words: string }[] {
  const parts: { part: FilterPart; words: string }[] = []
  if (filter.tag !== null) parts.push({ part: 'tag', words: `tag ${mergedTag(tables.tags, filter.tag, at)?.label ?? 'not yet defined'}` })
  if (filter.claim !== null) parts.push({ part: 'claim', words: claimWords(tables.claims.get(filter.claim, at)?.statement) })
  if (filter.period !== null) parts.push({ part: 'period', words: periodWords(filter.period) })
  if (filter.place !== null) parts.push({ part: 'place', words: placeWords(tables, filter.place, at) })
  return parts
}

/** “tag Membership, 2004 to 2008”; empty when nothing is filtered. */
export function filterWords(tables: ProjectTables, filter: PassageFilter, at?: Position): string {
  return filterPartWords(tables, filter, at).map(({ words }) => words).join(', ')
}

function claimWords(statement: string | undefined): string {
  return statement === undefined ? 'a claim not yet stated' : `claim “${shortened(statement, 60)}”`
}

function placeWords(tables: ProjectTables, { source, start, end, name }: Place, at?: Position): string {
  const title = tables.sources.get(source, at)?.title ?? 'an unknown source'
  return `${name ?? `characters ${start} to ${end}`} in “${shortened(title, 40)}”`
}
