/** Walking through a log: runs, stops, pace, and what became of undone work. */
import { describe, expect, it } from 'vitest'
import type { RecordedEvent } from '../../shared/kernel/event'
import { beginsAs, continued, EMPTY_CHRONICLE, nextStop, previousStop, runAt, runBounds } from './chronicle'

const minute = (n: number) => new Date(Date.UTC(2026, 2, 14, 10, n)).toISOString()

function event(n: number, batch: string, at = minute(0), causedBy?: string): RecordedEvent {
  return { id: `e${n}`, n, batch, at, by: 'Nino', type: 'PassageTagged', v: 1, data: {}, prev: '', ...(causedBy && { causedBy }) } as unknown as RecordedEvent
}

const walk = continued(EMPTY_CHRONICLE, [event(1, 'a'), event(2, 'b'), event(3, 'b'), event(4, 'b'), event(5, 'c')])

describe('a chronicle', () => {
  it('groups consecutive events of one batch into runs', () => {
    expect(walk.runs).toEqual([1, 2, 5])
    expect(runBounds(walk, 1)).toEqual({ first: 2, last: 4 })
    expect([0, 1, 2, 4, 5].map((position) => runAt(walk, position))).toEqual([-1, 0, 1, 1, 2])
  })

  it('is the same in pieces as at once', () => {
    const pieces = walk.events.reduce((so, each) => continued(so, [each]), EMPTY_CHRONICLE)
    expect(pieces).toEqual(walk)
  })

  it('stops forward at the end of each batch and stays at the end of the log', () => {
    expect([0, 1, 2, 4, 5].map((position) => nextStop(walk, position))).toEqual([1, 4, 4, 5, 5])
  })

  it('stops back before the batch that led here', () => {
    expect([5, 4, 3, 1, 0].map((position) => previousStop(walk, position))).toEqual([4, 1, 1, 0, 0])
  })

  it('stands still where there is nothing', () => {
    expect(nextStop(EMPTY_CHRONICLE, 0)).toBe(0)
    expect(previousStop(EMPTY_CHRONICLE, 0)).toBe(0)
  })

  it('gives a pause room, but never more than a few events', () => {
    const { way } = continued(EMPTY_CHRONICLE, [event(1, 'a', minute(0)), event(2, 'b', minute(5)), event(3, 'c', minute(59)), event(4, 'd', minute(1))])
    expect(way).toEqual([0, 1, 4, 9, 10])
  })

  it('knows what was undone and what came back', () => {
    const turned = continued(walk, [event(6, 'u', minute(0), 'c'), event(7, 'r', minute(0), 'u'), event(8, 'v', minute(0), 'b')])
    expect(turned.fates.get('c' as never)).toEqual({ fate: 'redone', since: 7 })
    expect(turned.fates.get('b' as never)).toEqual({ fate: 'undone', since: 8 })
    expect(turned.turns.get('r' as never)).toEqual({ turn: 2, of: 'c' })
  })

  it('tells a longer log from one that was merged into its past', () => {
    expect(beginsAs(walk, event(5, 'c'))).toBe(true)
    expect(beginsAs(walk, event(9, 'c'))).toBe(false)
  })
})
