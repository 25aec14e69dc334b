/** All projections, folded together over one log. */
import type { RecordedEvent } from '../kernel/event'
import { rewindAll } from '../kernel/projection'
import type { FoldCursor, Position } from '../kernel/temporal-table'
import { asDomainEvent } from '../annotation/events'
import { claims, type ClaimTables } from './claims'
import { codebook, type CodebookTables } from './codebook'
import { dateSuggestions, type DateSuggestionTables } from './date-suggestions'
import { evidence, type EvidenceTables } from './evidence'
import { history, type HistoryTables } from './history'
import { passages, type PassageTables } from './passages'
import { sources, type SourceTables } from './sources'
import { timeline, type TimelineTables } from './timeline'

export interface ProjectTables
  extends SourceTables, PassageTables, CodebookTables, ClaimTables, EvidenceTables, TimelineTables, DateSuggestionTables, HistoryTables {}

const DOMAIN = [sources, passages, codebook, claims, evidence, timeline, dateSuggestions] as const

/** Changes when any fold changes: stored snapshots of other folds are not trusted. */
export const FOLD_VERSION = [...DOMAIN, history].map(({ name, version }) => `${name}@${version}`).join(' ')

/** The tables of one project and where their fold stands. */
export class ProjectFold {
  private readonly cursor: FoldCursor = { position: 0 }
  readonly tables: ProjectTables = {
    ...sources.tables(this.cursor),
    ...passages.tables(this.cursor),
    ...codebook.tables(this.cursor),
    ...claims.tables(this.cursor),
    ...evidence.tables(this.cursor),
    ...timeline.tables(this.cursor),
    ...dateSuggestions.tables(this.cursor),
    ...history.tables(this.cursor),
  }

  /** How many events have been folded. */
  get position(): Position {
    return this.cursor.position
  }

  /** Folds events on, in the order given; one more position each. */
  apply(events: Iterable<RecordedEvent>): void {
    for (const event of events) {
      const position = ++this.cursor.position
      history.apply(this.tables, event, position)
      const known = asDomainEvent(event)
      if (known === null) continue
      for (const projection of DOMAIN) projection.apply(this.tables, known, position)
    }
  }

  rewind(to: Position): void {
    rewindAll(this.tables, to)
    this.cursor.position = to
  }

  /** Takes up where a snapshot of all tables stood. */
  resumeAt(position: Position): void {
    this.cursor.position = position
  }
}
