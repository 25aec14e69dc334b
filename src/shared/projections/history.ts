/** What was done, in which order and by whom; what can be undone and redone. */
import type { BatchId, RecordedEvent } from '../kernel/event'
import { replicaOf, type EventId, type ReplicaId } from '../kernel/event-id'
import { TemporalTable, type FoldCursor, type Position, type TemporalReader } from '../kernel/temporal-table'

/** One user action and how it stands to undo and redo. */
export interface Batch {
  readonly batch: BatchId
  readonly replica: ReplicaId
  readonly by: string
  /** Positions of its first and last event. */
  readonly first: Position
  readonly last: Position
  /** What it undid or redid; null for work of its own. */
  readonly causedBy: BatchId | null
  /** Undoing counts up: 1 undoes, 2 redoes, 3 undoes again; 0 is work of its own. */
  readonly turns: number
  /** The batch below it on its replica's stack of undo (even turns) or of redo (odd turns). */
  readonly below: BatchId | null
}

/** What a replica can take back and bring back. */
export interface UndoStacks {
  readonly undo: BatchId | null
  readonly redo: BatchId | null
}

export interface HistoryTables {
  readonly events: TemporalTable<EventId, RecordedEvent>
  readonly batches: TemporalTable<BatchId, Batch>
  readonly stacks: TemporalTable<ReplicaId, UndoStacks>
}

/** Unlike the other projections, it keeps every event, also those of a newer program. */
export const history = {
  name: 'history',
  version: 1,
  tables: (cursor: FoldCursor): HistoryTables => ({
    events: new TemporalTable(cursor),
    batches: new TemporalTable(cursor),
    stacks: new TemporalTable(cursor),
  }),
  apply(tables: HistoryTables, event: RecordedEvent, position: Position): void {
    tables.events.set(event.id, event)
    const batch = tables.batches.get(event.batch)
    if (batch === undefined) open(tables, event, position)
    else tables.batches.set(event.batch, { ...batch, last: position })
  },
}

/** The events of a batch, in order. */
export function eventsOfBatch({ events, batches }: HistoryTables, id: BatchId): RecordedEvent[] {
  const batch = batches.get(id)
  if (batch === undefined) return []
  return events.opened(batch.first - 1, batch.last).flatMap(([, event]) => (event.batch === id ? event : []))
}

export function stacksOf({ stacks }: { stacks: TemporalReader<ReplicaId, UndoStacks> }, replica: ReplicaId): UndoStacks {
  return stacks.get(replica) ?? { undo: null, redo: null }
}

function open(tables: HistoryTables, event: RecordedEvent, position: Position): void {
  const replica = replicaOf(event.id)
  const { undo, redo } = stacksOf(tables, replica)
  const cause = event.causedBy === undefined ? undefined : tables.batches.get(event.causedBy)
  const turns = cause === undefined ? 0 : cause.turns + 1
  const undoing = turns % 2 === 1
  const below = undoing ? redo : undo
  // What lay above the cause had nothing left to take back, and goes with it.
  const rest = cause?.replica === replica ? cause.below : cause === undefined ? null : undoing ? undo : redo
  tables.batches.set(event.batch, {
    batch: event.batch, replica, by: event.by, first: position, last: position,
    causedBy: event.causedBy ?? null, turns, below,
  })
  tables.stacks.set(
    replica,
    undoing ? { undo: rest, redo: event.batch } : { undo: event.batch, redo: rest },
  )
}
