import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeEventId, encodeEventId, isEventId, isReplicaId, LAST_COUNT, LAST_MILLISECOND, replicaFrom, replicaOf, type EventId, type EventIdParts, type ReplicaId } from './event-id'

const replica = '0123456789AB' as ReplicaId

const anyReplica = fc.array(fc.nat({ max: 31 }), { minLength: 12, maxLength: 12 }).map(replicaFrom)
const anyParts = fc.record({
  milliseconds: fc.nat({ max: LAST_MILLISECOND }),
  counter: fc.nat({ max: LAST_COUNT }),
  replica: anyReplica,
})

describe('an event id', () => {
  it('is 10 characters of milliseconds, 4 of counter and 12 of replica', () => {
    expect(encodeEventId({ milliseconds: 0, counter: 0, replica })).toBe('000000000000000123456789AB')
    expect(encodeEventId({ milliseconds: 33, counter: 31, replica })).toBe('0000000011000Z0123456789AB')
    expect(encodeEventId({ milliseconds: LAST_MILLISECOND, counter: LAST_COUNT, replica })).toBe('ZZZZZZZZZZZZZZ0123456789AB')
  })

  it('decodes to what it was made of', () => {
    fc.assert(fc.property(anyParts, (parts) => {
      const id = encodeEventId(parts)
      expect(isEventId(id)).toBe(true)
      expect(decodeEventId(id)).toEqual(parts)
      expect(replicaOf(id)).toBe(parts.replica)
    }))
  })

  it('sorts by time, then by counter, then by replica', () => {
    const inOrder = (a: EventIdParts, b: EventIdParts) =>
      a.milliseconds - b.milliseconds || a.counter - b.counter || (a.replica < b.replica ? -1 : a.replica > b.replica ? 1 : 0)
    fc.assert(fc.property(anyParts, anyParts, fc.boolean(), (a, b, sameTime) => {
      const other = sameTime ? { ...b, milliseconds: a.milliseconds } : b
      const [x, y] = [encodeEventId(a), encodeEventId(other)]
      expect(x < y ? -1 : x > y ? 1 : 0).toBe(Math.sign(inOrder(a, other)))
    }))
  })

  it.each([
    ['a time before 1970', { milliseconds: -1, counter: 0 }],
    ['a time beyond its ten characters', { milliseconds: LAST_MILLISECOND + 1, counter: 0 }],
    ['half a millisecond', { milliseconds: 0.5, counter: 0 }],
    ['no time at all', { milliseconds: Number.NaN, counter: 0 }],
    ['a counter beyond its four characters', { milliseconds: 0, counter: LAST_COUNT + 1 }],
  ])('is never made of %s, which would not sort', (_, parts) => {
    expect(() => encodeEventId({ ...parts, replica })).toThrow(RangeError)
  })

  it.each([
    ['too short', '000000000000000123456789A'],
    ['too long', '000000000000000123456789ABC'],
    ['in small letters', '000000000000000123456789ab'],
    ['with an I', '000000000000000123456789AI'],
    ['with an O', 'O00000000000000123456789AB'],
    ['with a U', '000000000000000123456789AU'],
    ['with a line end after it', '000000000000000123456789AB\n'],
    ['empty', ''],
  ])('is not what is %s', (_, text) => {
    expect(isEventId(text)).toBe(false)
    expect(() => decodeEventId(text as EventId)).toThrow(RangeError)
  })
})

describe('a replica id', () => {
  it('takes the lowest five bits of twelve numbers', () => {
    expect(replicaFrom([0, 1, 9, 10, 17, 18, 31, 32, 255, 22, 27, 30])).toBe('019AHJZ0ZPVY')
    expect(replicaFrom(new Uint8Array(12))).toBe('000000000000')
  })

  it('is recognised', () => {
    expect(isReplicaId('0123456789AB')).toBe(true)
    expect(isReplicaId('0123456789A')).toBe(false)
    expect(isReplicaId('0123456789AL')).toBe(false)
    fc.assert(fc.property(anyReplica, isReplicaId))
  })
})
