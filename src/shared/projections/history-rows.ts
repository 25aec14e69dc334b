/** The history as rows: every event with its place, its time, its analyst and its sentence. */
import type { BatchId, RecordedEvent } from '../kernel/event'
import type { EventId } from '../kernel/event-id'
import type { Position } from '../kernel/temporal-table'
import { asDomainEvent } from '../annotation/events'
import type { ClaimId, LinkId, PassageId, SourceId, TagId } from '../annotation/ids'
import { lastLink } from './evidence'
import type { ProjectTables } from './registry'
import { tell, type Topic } from './telling'

export interface HistoryRow {
  readonly position: Position
  readonly id: EventId
  readonly at: string
  readonly by: string
  readonly batch: BatchId
  readonly causedBy: BatchId | null
  readonly type: string
  readonly sentence: string
  /** What the event is about, for going there. */
  readonly subject: Subject
}

/** The nouns an event names; links are followed to their passage and claim. */
export interface Subject {
  readonly source?: SourceId
  readonly passage?: PassageId
  readonly tag?: TagId
  readonly claim?: ClaimId
  readonly link?: LinkId
}

/** Events up to a position (all of them without one), oldest first. */
export function historyAt(tables: ProjectTables, at?: Position): HistoryRow[] {
  return historyBetween(tables, 0, at ?? tables.events.count())
}

/** Events after `after` and up to `upTo`, oldest first. */
export function historyBetween(tables: ProjectTables, after: Position, upTo: Position): HistoryRow[] {
  return tables.events.opened(after, upTo).map(([, event], index) => historyRow(event, tables, after + index + 1))
}

/** `topic` is what a list of rows is about: its sentences say “it”. */
export function historyRow(event: RecordedEvent, tables: ProjectTables, position: Position, topic?: Topic): HistoryRow {
  const { id, at, by, batch, causedBy = null, type } = event
  return { position, id, at, by, batch, causedBy, type, sentence: tell(event, tables, position, topic), subject: subjectOf(event, tables) }
}

export function subjectOf(event: RecordedEvent, tables: ProjectTables): Subject {
  if (asDomainEvent(event) === null) return {}
  const data = event.data as Subject & { into?: TagId | ClaimId; from?: ClaimId; to?: ClaimId; target?: { source: SourceId } }
  const drawn = data.link === undefined ? undefined : lastLink(tables, data.link)
  const into = { [event.type === 'TagMerged' ? 'tag' : 'claim']: data.into } as Subject
  const { source = data.target?.source, passage = drawn?.passage, tag = into.tag, link } = data
  const claim = data.claim ?? into.claim ?? (data.to === undefined ? drawn?.claim : data.from)
  return {
    ...(source && { source }),
    ...(passage && { passage }),
    ...(tag && { tag }),
    ...(claim && { claim }),
    ...(link && { link }),
  }
}
