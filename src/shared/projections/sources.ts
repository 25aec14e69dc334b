/** Which sources are there, and in which revision? */
import type { Projection } from '../kernel/projection'
import { TemporalTable } from '../kernel/temporal-table'
import type { DomainEvent } from '../annotation/events'
import type { SourceId } from '../annotation/ids'
import type { Source } from '../annotation/project-state'

export interface SourceTables {
  readonly sources: TemporalTable<SourceId, Source>
  /** One row, `title`: what the project is called. */
  readonly titles: TemporalTable<'title', string>
}

export const sources: Projection<SourceTables, DomainEvent> = {
  name: 'sources',
  version: 1,
  tables: (cursor) => ({ sources: new TemporalTable(cursor), titles: new TemporalTable(cursor) }),
  apply(tables, event) {
    switch (event.type) {
      case 'ProjectTitled':
        return tables.titles.set('title', event.data.title)
      case 'SourceAdded': {
        const { source, title, revision, format, layout, normaliser } = event.data
        if (tables.sources.get(source) !== undefined) return
        return tables.sources.set(source, {
          source, title, format, revision, layout, normaliser, revisions: [revision], reliability: null, removed: false,
        })
      }
      case 'SourceRetitled':
        return change(tables, event.data.source, { title: event.data.title })
      case 'SourceRated':
        return change(tables, event.data.source, { reliability: event.data.reliability })
      case 'SourceRemoved':
        return change(tables, event.data.source, { removed: true })
      case 'SourceRestored':
        return change(tables, event.data.source, { removed: false })
      case 'SourceRevised': {
        const { source, revision, format, layout, normaliser } = event.data
        const revisions = tables.sources.get(source)?.revisions ?? []
        return change(tables, source, {
          revision, format, layout, normaliser,
          revisions: revisions.includes(revision) ? revisions : [...revisions, revision],
        })
      }
    }
  },
}

function change({ sources }: SourceTables, id: SourceId, fields: Partial<Source>): void {
  const source = sources.get(id)
  if (source !== undefined) sources.set(id, { ...source, ...fields })
}
