import { describe, expect, it } from 'vitest'
import { record } from '../kernel/chain'
import { digestOf } from '../kernel/digest'
import type { BatchId, RecordedEvent } from '../kernel/event'
import type { EventId, ReplicaId } from '../kernel/event-id'
import { fact } from '../annotation/specification.contract'
import { eventsOfBatch, stacksOf } from './history'
import { ProjectFold } from './registry'

const [A, B] = ['AAAAAAAAAAAA', 'BBBBBBBBBBBB'] as readonly string[] as readonly [ReplicaId, ReplicaId]

/** Batches as one writes them: who, which, and what it takes back. */
function folded(...batches: [ReplicaId, batch: string, causedBy?: string, events?: number][]): ProjectFold {
  const fold = new ProjectFold()
  let last: EventId | null = null
  for (const [replica, batch, causedBy, events = 1] of batches) {
    const drafts = Array.from({ length: events }, () => fact('ProjectTitled', { title: batch }))
    const stamp = { now: 1000, by: replica, batch: batch as BatchId, ...(causedBy && { causedBy: causedBy as BatchId }) }
    const recorded: { events: RecordedEvent[]; end: { last: EventId | null } } = record(drafts, stamp, replica, { last, head: { n: 0, digest: digestOf('') } })
    last = recorded.end.last
    fold.apply(recorded.events)
  }
  return fold
}

const stacks = (fold: ProjectFold, replica = A) => stacksOf(fold.tables, replica)

describe('the stacks of undo and redo', () => {
  it('are empty for a replica that did nothing', () => {
    expect(stacks(folded([A, 'b1']), B)).toEqual({ undo: null, redo: null })
  })

  it('hold a step to undo, then to redo, then to undo again', () => {
    expect(stacks(folded([A, 'b1'], [A, 'b2']))).toEqual({ undo: 'b2', redo: null })
    expect(stacks(folded([A, 'b1'], [A, 'b2'], [A, 'u2', 'b2']))).toEqual({ undo: 'b1', redo: 'u2' })
    expect(stacks(folded([A, 'b1'], [A, 'b2'], [A, 'u2', 'b2'], [A, 'u1', 'b1']))).toEqual({ undo: null, redo: 'u1' })
    expect(stacks(folded([A, 'b1'], [A, 'b2'], [A, 'u2', 'b2'], [A, 'u1', 'b1'], [A, 'r1', 'u1']))).toEqual({ undo: 'r1', redo: 'u2' })
    expect(stacks(folded([A, 'b1'], [A, 'b2'], [A, 'u2', 'b2'], [A, 'r2', 'u2'], [A, 'v2', 'r2']))).toEqual({ undo: 'b1', redo: 'v2' })
  })

  it('forget what could be redone once something new is done', () => {
    expect(stacks(folded([A, 'b1'], [A, 'u1', 'b1'], [A, 'b2']))).toEqual({ undo: 'b2', redo: null })
  })

  it('let go of what lay above the step that was taken back', () => {
    expect(stacks(folded([A, 'b1'], [A, 'b2'], [A, 'b3'], [A, 'u2', 'b2']))).toEqual({ undo: 'b1', redo: 'u2' })
  })

  it('are one pair for each replica', () => {
    const fold = folded([A, 'b1'], [B, 'c1'], [A, 'u1', 'b1'])
    expect([stacks(fold, A), stacks(fold, B)]).toEqual([{ undo: null, redo: 'u1' }, { undo: 'c1', redo: null }])
  })

  it('keep a replica’s own steps when it takes back another’s', () => {
    expect(stacks(folded([A, 'b1'], [B, 'c1'], [A, 'u', 'c1']))).toEqual({ undo: 'b1', redo: 'u' })
  })

  it('take a cause that is not there for new work', () => {
    expect(stacks(folded([A, 'b1'], [A, 'b2', 'lost']))).toEqual({ undo: 'b2', redo: null })
  })
})

describe('a batch', () => {
  it('knows its events, also with another replica’s in between', () => {
    const fold = folded([A, 'b1', undefined, 2], [B, 'c1'], [A, 'b1'])
    expect(fold.tables.batches.get('b1' as BatchId)).toMatchObject({ first: 1, last: 4, replica: A, turns: 0, causedBy: null })
    expect(eventsOfBatch(fold.tables, 'b1' as BatchId).map(({ by }) => by)).toEqual([A, A, A])
    expect(eventsOfBatch(fold.tables, 'b9' as BatchId)).toEqual([])
  })
})
