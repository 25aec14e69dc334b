/** What is in hand. */
import { describe, expect, it } from 'vitest'
import { openedProject } from './opened-project.contract'
import { useSelection } from './selection'

describe('steps on what is in hand', () => {
  it('take turns, and a step asked for meanwhile waits for them', async () => {
    const { within } = await openedProject()
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
