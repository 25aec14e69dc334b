/** Which dates of the texts does the analyst not want to be offered? */
import type { Brand } from '../kernel/brand'
import type { Projection } from '../kernel/projection'
import { TemporalTable } from '../kernel/temporal-table'
import type { DomainEvent, Target } from '../annotation/events'
import type { RejectedDate } from '../annotation/project-state'

/** A place in a revision of a source. */
export type PlaceKey = Brand<string, 'PlaceKey'>

export interface DateSuggestionTables {
  readonly rejectedDates: TemporalTable<PlaceKey, RejectedDate>
}

export const dateSuggestions: Projection<DateSuggestionTables, DomainEvent> = {
  name: 'dateSuggestions',
  version: 1,
  tables: (cursor) => ({ rejectedDates: new TemporalTable(cursor) }),
  apply({ rejectedDates }, event) {
    switch (event.type) {
      case 'DateSuggestionRejected':
        return rejectedDates.set(placeKey(event.data.target), event.data)
      case 'DateSuggestionReinstated':
        return rejectedDates.drop(placeKey(event.data.target))
    }
  },
}

/** Two analysts who reject the same date of a text reject one thing. */
export function placeKey({ source, revision, position }: Pick<Target, 'source' | 'revision' | 'position'>): PlaceKey {
  return `${source} ${revision} ${position.start} ${position.end}` as PlaceKey
}
