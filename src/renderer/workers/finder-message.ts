/** What the date finder is told and tells across the border of its worker. */
import type { FoundDate } from '../../shared/dates/finding/find-dates'

/** The only message in: one worker reads one text, and is ended to stop it. */
export interface FinderTask {
  readonly text: string
  /** What its lines are: see `sources/layout`. */
  readonly layout: string
}

export type FinderReport =
  /** Dates since the report before, and the UTF-16 offset up to which the text was read. */
  | { readonly kind: 'found'; readonly upTo: number; readonly dates: readonly FoundDate[] }
  /** The last report. */
  | { readonly kind: 'done' }
