/** How a passage or a claim came to be: the events of its life, as rows of the history. */
import type { EventId } from '../kernel/event-id'
import type { Position, Version } from '../kernel/temporal-table'
import type { ClaimId, PassageId } from '../annotation/ids'
import { placedWith } from './evidence'
import { historyRow, type HistoryRow } from './history-rows'
import { eventsBehind } from './present'
import type { ProjectTables } from './registry'
import type { Topic } from './telling'

/** Itself, its dating, its tags and its links, oldest first. Costs its own events, not the log's. */
export function lifeOfPassage(passage: PassageId, tables: ProjectTables, at: Position): HistoryRow[] {
  return eventsBehind(passage, tables, at).map((event) => rowOf(event, tables, { passage }))
}

/** Itself, its links and its relations to other claims, oldest first. */
export function lifeOfClaim(claim: ClaimId, tables: ProjectTables, at: Position): HistoryRow[] {
  const positions = new Set<Position>()
  const note = (versions: readonly Version<unknown>[]): void => {
    for (const { from, to } of versions) for (const position of [from, to]) if (position <= at) positions.add(position)
  }
  note(tables.claims.versions(claim))
  for (const link of placedWith(tables, claim, at)) note(tables.links.versions(link).filter(({ value }) => value.claim === claim))
  for (const relation of relationsEver(claim, tables, at)) note(tables.claimsRelations.versions(relation))
  return [...positions]
    .sort((a, b) => a - b)
    .flatMap((position) => tables.events.opened(position - 1, position).map(([event]) => rowOf(event, tables, { claim })))
}

/** Keys of the relations that a claim ever had; relations are few. */
function relationsEver(claim: ClaimId, tables: ProjectTables, at: Position): Set<string> {
  const opened = tables.claimsRelations.opened(0, at)
  return new Set(opened.flatMap(([key, { from, to }]) => (from === claim || to === claim ? key : [])))
}

function rowOf(event: EventId, tables: ProjectTables, topic: Topic): HistoryRow {
  const [{ value, from }] = tables.events.versions(event) as [Version<Parameters<typeof historyRow>[0]>]
  return historyRow(value, tables, from, topic)
}
