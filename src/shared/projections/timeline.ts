/** What happened when, according to which passage? */
import type { Projection } from '../kernel/projection'
import { TemporalTable } from '../kernel/temporal-table'
import type { DomainEvent } from '../annotation/events'
import type { PassageId } from '../annotation/ids'
import type { Dating } from '../annotation/project-state'

export interface TimelineTables {
  readonly datings: TemporalTable<PassageId, Dating>
}

export const timeline: Projection<TimelineTables, DomainEvent> = {
  name: 'timeline',
  version: 2,
  tables: (cursor) => ({ datings: new TemporalTable(cursor) }),
  apply({ datings }, event) {
    switch (event.type) {
      case 'PassageDated':
      case 'DatingCorrected':
        return datings.set(event.data.passage, event.data)
      case 'DatingRemoved':
        return datings.drop(event.data.passage)
    }
  },
}
