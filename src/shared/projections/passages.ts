/** Passages as they stand: where each is, what is noted on it and how it is tagged. */
import type { Projection } from '../kernel/projection'
import { TemporalTable } from '../kernel/temporal-table'
import type { DomainEvent } from '../annotation/events'
import type { PassageId } from '../annotation/ids'
import type { Passage } from '../annotation/project-state'

export interface PassageTables {
  readonly passages: TemporalTable<PassageId, Passage>
}

export const passages: Projection<PassageTables, DomainEvent> = {
  name: 'passages',
  version: 1,
  tables: (cursor) => ({ passages: new TemporalTable(cursor) }),
  apply(tables, event) {
    switch (event.type) {
      case 'PassageHighlighted':
        return highlight(tables, event.data)
      case 'PassageResized':
      case 'PassageReanchored':
        return change(tables, event.data.passage, () => ({ target: event.data.target, status: 'anchored' }))
      case 'PassageOrphaned':
        return change(tables, event.data.passage, () => ({ status: 'orphan' }))
      case 'PassageAnnotated':
        return change(tables, event.data.passage, () => ({ memo: event.data.memo }))
      case 'PassageDiscarded':
        return change(tables, event.data.passage, () => ({ discarded: true }))
      case 'PassageRestored':
        return change(tables, event.data.passage, () => ({ discarded: false }))
      case 'PassageTagged':
        return change(tables, event.data.passage, ({ tags }) =>
          tags.includes(event.data.tag) ? {} : { tags: [...tags, event.data.tag] },
        )
      case 'PassageUntagged':
        return change(tables, event.data.passage, ({ tags }) => ({ tags: tags.filter((tag) => tag !== event.data.tag) }))
    }
  },
}

type Highlighted = Extract<DomainEvent, { type: 'PassageHighlighted' }>['data']

function highlight({ passages }: PassageTables, { passage, target }: Highlighted): void {
  if (passages.get(passage) !== undefined) return
  passages.set(passage, { passage, target, status: 'anchored', discarded: false, memo: '', tags: [] })
}

function change({ passages }: PassageTables, id: PassageId, fields: (passage: Passage) => Partial<Passage>): void {
  const passage = passages.get(id)
  if (passage !== undefined) passages.set(id, { ...passage, ...fields(passage) })
}
