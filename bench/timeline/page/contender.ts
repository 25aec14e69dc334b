/** What the bench asks of everyone who draws the entries, or nothing at all. */
import type { TimelineEntry } from '../../../src/shared/projections/timeline-entries'
import type { TimeSpan } from '../../../src/renderer/panes/timeline/date-shape'

export interface Contender {
  /** Makes what is drawn from; costs nothing of what is measured. */
  prepare(entries: readonly TimelineEntry[]): void
  /** Fills the box with the whole extent. Resolves when the first drawing stands in the document. */
  draw(box: HTMLElement): Promise<void>
  /** Shows a part of what it shows now, at once. */
  show(window: TimeSpan): Promise<void>
  window(): TimeSpan
}
