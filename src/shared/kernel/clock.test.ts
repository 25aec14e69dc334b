import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextEventId } from './clock'
import { decodeEventId, encodeEventId, LAST_COUNT, LAST_MILLISECOND, type EventId, type ReplicaId } from './event-id'

const mine = '00000000M1NE' as ReplicaId
const theirs = 'ZZZZZZZZZZZZ' as ReplicaId

function id(milliseconds: number, counter: number, replica = mine): EventId {
  return encodeEventId({ milliseconds, counter, replica })
}

describe('the hybrid clock', () => {
  it('begins at the wall clock', () => {
    expect(nextEventId(null, 1000, mine)).toBe(id(1000, 0))
  })

  it('follows the wall clock, and counts from 0 in each millisecond', () => {
    expect(nextEventId(id(1000, 7), 1001, mine)).toBe(id(1001, 0))
  })

  it('counts on while the clock stutters', () => {
    expect(nextEventId(id(1000, 0), 1000, mine)).toBe(id(1000, 1))
    expect(nextEventId(id(1000, 1), 1000.9, mine)).toBe(id(1000, 2))
  })

  it('stays where it was while the clock runs backwards', () => {
    expect(nextEventId(id(1000, 4), 400, mine)).toBe(id(1000, 5))
    expect(nextEventId(id(1000, 4), -5, mine)).toBe(id(1000, 5))
  })

  it('goes on after an event from the far future', () => {
    const future = id(Date.UTC(9000, 0), 3, theirs)
    expect(nextEventId(future, 1000, mine)).toBe(id(Date.UTC(9000, 0), 4))
  })

  it('borrows the next millisecond when the counter is full', () => {
    expect(nextEventId(id(1000, LAST_COUNT), 1000, mine)).toBe(id(1001, 0))
    expect(nextEventId(id(1000, LAST_COUNT), 200, mine)).toBe(id(1001, 0))
    expect(nextEventId(id(1001, 0), 1001, mine)).toBe(id(1001, 1))
  })

  it('sorts after an event of another replica in the same millisecond', () => {
    expect(nextEventId(id(1000, 0, theirs), 1000, mine) > id(1000, 0, theirs)).toBe(true)
  })

  it('holds a wall clock before 1970 at 1970, and one beyond the last millisecond at the last', () => {
    expect(nextEventId(null, -1, mine)).toBe(id(0, 0))
    expect(nextEventId(null, LAST_MILLISECOND + 5, mine)).toBe(id(LAST_MILLISECOND, 0))
    expect(nextEventId(id(LAST_MILLISECOND, 0), 8.64e15, mine)).toBe(id(LAST_MILLISECOND, 1))
  })

  it('throws at the end of time rather than run backwards', () => {
    expect(() => nextEventId(id(LAST_MILLISECOND, LAST_COUNT), 0, mine)).toThrow(RangeError)
  })

  it('ascends strictly, whatever the clock reads and whoever writes', () => {
    const near = fc.integer({ min: 990, max: 1010 })
    const reading = fc.oneof(near, near, fc.integer({ min: -1000, max: LAST_MILLISECOND - 1000 }), fc.double({ min: 0, max: 2000, noNaN: true }))
    const start = fc.option(fc.tuple(near, fc.constantFrom(0, LAST_COUNT - 1, LAST_COUNT)), { nil: null })
    fc.assert(fc.property(start, fc.array(fc.tuple(reading, fc.constantFrom(mine, theirs)), { maxLength: 40 }), (first, readings) => {
      let last = first === null ? null : id(...first)
      for (const [now, replica] of readings) {
        const next = nextEventId(last, now, replica)
        if (last !== null) expect(next > last).toBe(true)
        expect(decodeEventId(next).milliseconds).toBeGreaterThanOrEqual(Math.floor(Math.max(0, now)))
        last = next
      }
    }))
  })
})
