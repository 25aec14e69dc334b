/** What is in hand, and what the lists are filtered by. */
import { describe, expect, it } from 'vitest'
import type { Command } from '../../shared/annotation/commands'
import { openedProject } from './opened-project.contract'
import { useSelection } from './selection'

const NESTED = [
  [{ type: 'DefineTag', tag: 'water', label: 'Water', colour: 1 }, { type: 'DefineTag', tag: 'land', label: 'Land', colour: 2 }],
  [{ type: 'DefineTag', tag: 'sea', label: 'Sea', colour: 3, parent: 'water' }],
  [{ type: 'DefineTag', tag: 'bay', label: 'Bay', colour: 4, parent: 'sea' }],
] as unknown as readonly Command[][]

describe('filtering by a tag', () => {
  it('means the tag and all below it, since those are kinds of it', async () => {
    const { within } = await openedProject(NESTED)
    const selection = within(useSelection)
    expect(selection.filterTags).toBeNull()
    selection.tagFilter = 'water' as never
    expect([...selection.filterTags!].sort()).toEqual(['bay', 'sea', 'water'])
    selection.tagFilter = 'bay' as never
    expect([...selection.filterTags!]).toEqual(['bay'])
  })
})

describe('steps on what is in hand', () => {
  it('take turns, and a step asked for meanwhile waits for them', async () => {
    const { within } = await openedProject(NESTED)
    const selection = within(useSelection)
    const done: string[] = []
    const first = selection.inTurn(async () => {
      await Promise.resolve()
      done.push('first')
    })
    selection.whenSettled(() => done.push('second'))
    expect(done).toEqual([])
    await first
    await Promise.resolve()
    await new Promise((resolve) => setTimeout(resolve))
    expect(done).toEqual(['first', 'second'])
    selection.whenSettled(() => done.push('at once'))
    expect(done).toEqual(['first', 'second', 'at once'])
  })
})
