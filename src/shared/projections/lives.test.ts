import { beforeEach, describe, expect, it } from 'vitest'
import type { Command } from '../annotation/commands'
import type { ClaimId, PassageId } from '../annotation/ids'
import type { BatchId } from '../kernel/event'
import type { ReplicaId } from '../kernel/event-id'
import { MemoryLog } from '../kernel/memory-log'
import { lifeOfClaim, lifeOfPassage } from './lives'
import { Project } from './project'

const p1 = 'p1' as PassageId
const c1 = 'c1' as ClaimId

let project: Project
let batches = 0

beforeEach(async () => {
  project = await Project.open(new MemoryLog('lives', '0123456789AB' as ReplicaId))
  for (const command of STEPS) await step(command as unknown as Command)
})

describe('the life of a passage', () => {
  it('is told of “it”, oldest first, with its links, also those that were removed', () => {
    expect(lifeOfPassage(p1, project.tables, project.position).map(({ sentence }) => sentence)).toEqual([
      'Highlighted it',
      'Tagged it as “Ships”',
      'Dated it to 1994',
      'Linked it as supporting the claim “It was a ship”',
      'Took it as refuting the claim “It was a ship” instead',
      'Resized it to “The ship sailed in 1994”',
      'Unlinked it from the claim “It was a boat”',
    ])
  })

  it('ends at the moment looked at, and each row knows its own', () => {
    const rows = lifeOfPassage(p1, project.tables, 4)
    expect(rows.map(({ position, type }) => [position, type])).toEqual([[2, 'PassageHighlighted'], [4, 'PassageTagged']])
  })
})

describe('the life of a claim', () => {
  it('has its links and its relations to other claims, also those that ended', () => {
    expect(lifeOfClaim(c1, project.tables, project.position).map(({ sentence }) => sentence)).toEqual([
      'Stated it',
      'Attributed it to Captain',
      'Linked “ship sailed in 1994” as supporting it',
      'Took “ship sailed in 1994” as refuting it instead',
      'Reworded it to “It was a boat”',
      'Related it to the claim “It sank” (refines)',
      'Took apart it and the claim “It sank”',
      'Unlinked “The ship sailed in 1994” from it',
    ])
  })
})

const STEPS = [
  { type: 'AddSource', source: 's1', title: 'Log', format: 'text', text: 'The ship sailed in 1994.', layout: 'P', normaliser: 1 },
  { type: 'HighlightPassage', passage: 'p1', source: 's1', selector: { exact: 'ship sailed in 1994' } },
  { type: 'DefineTag', tag: 't1', label: 'Ships', colour: 1 },
  { type: 'TagPassage', passage: 'p1', tag: 't1' },
  { type: 'DatePassage', passage: 'p1', edtf: '1994', words: '1994' },
  { type: 'StateClaim', claim: 'c1', statement: 'It was a ship', attribution: 'Captain' },
  { type: 'StateClaim', claim: 'c2', statement: 'It sank' },
  { type: 'DrawLink', link: 'l1', claim: 'c1', passage: 'p1', relation: 'supports' },
  { type: 'RelateLink', link: 'l1', relation: 'refutes' },
  { type: 'RewordClaim', claim: 'c1', statement: 'It was a boat' },
  { type: 'RelateClaims', from: 'c1', to: 'c2', relation: 'refines' },
  { type: 'UnrelateClaims', from: 'c1', to: 'c2' },
  { type: 'ResizePassage', passage: 'p1', selector: { exact: 'The ship sailed in 1994' } },
  { type: 'RemoveLink', link: 'l1' },
] as const

async function step(command: Command): Promise<void> {
  const outcome = await project.dispatch([command], { now: 1_767_000_000_000 + batches, by: 'Nino', batch: `b${batches++}` as BatchId })
  expect(outcome).not.toHaveProperty('refused')
}
