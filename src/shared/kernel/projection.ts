/** Projections: a question, the tables that hold its answer, and the fold that keeps them. */
import type { RecordedEvent } from './event'
import { TemporalTable, type FoldCursor, type Position } from './temporal-table'

/** Tables by name. `never` rows: a registry holds tables of many kinds and only rewinds or stores them. */
export type Tables = Readonly<Record<string, TemporalTable<string, never>>>

export interface Projection<T, E = RecordedEvent> {
  readonly name: string
  /** Raised when the fold changes, so that stored snapshots of older folds are not trusted. */
  readonly version: number
  /** Empty tables that write at `cursor`. */
  tables(cursor: FoldCursor): T
  /** Total: meets strangers quietly, never throws, never copies a table. */
  apply(tables: T, event: E, position: Position): void
}

/** Forgets everything after `position` in all tables. */
export function rewindAll(tables: object, position: Position): void {
  for (const table of Object.values(tables)) if (table instanceof TemporalTable) table.rewind(position)
}
