import { describe, expect, it } from 'vitest'
import { digestOfEvent, headsOf, originOf, record } from './chain'
import { canonical, digestOf } from './digest'
import type { BatchId, EventDraft, RecordedEvent, Stamp } from './event'
import { decodeEventId, type ReplicaId } from './event-id'

const [A, B] = ['AAAAAAAAAAAA', 'BBBBBBBBBBBB'] as readonly string[] as readonly [ReplicaId, ReplicaId]
const start = { last: null, head: { n: 0, digest: originOf('ships') } }

const draft = (word: string): EventDraft => ({ type: 'WordSpoken', v: 2, data: { word } })
const stamp: Stamp = { now: Date.UTC(2026, 0, 1), by: 'Ada', batch: 'b1' as BatchId }

describe('recording', () => {
  it('gives each draft its id, its count and the digest of the one before', () => {
    const { events } = record([draft('a'), draft('b')], stamp, A, start)
    expect(events[0]).toEqual({
      id: events[0]!.id, n: 1, prev: originOf('ships'), type: 'WordSpoken', v: 2, data: { word: 'a' },
      at: '2026-01-01T00:00:00.000Z', by: 'Ada', batch: 'b1',
    })
    expect(decodeEventId(events[0]!.id)).toEqual({ milliseconds: stamp.now, counter: 0, replica: A })
    expect(events[1]).toMatchObject({ n: 2, prev: digestOfEvent(events[0]!) })
    expect(events[1]!.id > events[0]!.id).toBe(true)
  })

  it('goes on from where it ended: in pieces or at once comes to the same', () => {
    const whole = record(['a', 'b', 'c'].map(draft), stamp, A, start)
    const first = record([draft('a')], stamp, A, start)
    const rest = record([draft('b'), draft('c')], stamp, A, first.end)
    expect([...first.events, ...rest.events]).toEqual(whole.events)
    expect(rest.end).toEqual(whole.end)
  })

  it('leaves the end where it was when there is nothing to record', () => {
    expect(record([], stamp, A, start)).toEqual({ events: [], end: start })
  })

  it('tells the wall-clock time, even when the id has run ahead of it', () => {
    const ahead = record([draft('a')], { ...stamp, now: stamp.now + 1000 }, B, start)
    const { events } = record([draft('b')], stamp, A, { ...start, last: ahead.end.last })
    expect(events[0]!.at).toBe('2026-01-01T00:00:00.000Z')
    expect(events[0]!.id > ahead.events[0]!.id).toBe(true)
  })

  it('throws at a time that is none', () => {
    expect(() => record([draft('a')], { ...stamp, now: Number.NaN }, A, start)).toThrow(RangeError)
  })
})

describe('the digest of an event', () => {
  const [event] = record([draft('a')], stamp, A, start).events as [RecordedEvent]

  it('is of its canonical form, whatever the order of its fields', () => {
    expect(digestOfEvent(event)).toBe(digestOf(canonical(event)))
    expect(digestOfEvent(Object.fromEntries(Object.entries(event).reverse()) as unknown as RecordedEvent)).toBe(digestOfEvent(event))
  })

  it.each(Object.keys(event))('changes with its %s', (field) => {
    const other = { ...event, [field]: field === 'n' || field === 'v' ? 99 : field === 'data' ? { word: 'b' } : 'other' }
    expect(digestOfEvent(other)).not.toBe(digestOfEvent(event))
  })
})

describe('the heads of a log', () => {
  it('are the newest event of each replica, whatever the order', () => {
    const a = record(['a', 'b', 'c'].map(draft), stamp, A, start).events
    const b = record([draft('d')], stamp, B, start).events
    const heads = headsOf([a[2]!, b[0]!, a[0]!, a[1]!])
    expect(heads).toEqual(new Map([[A, { n: 3, digest: digestOfEvent(a[2]!) }], [B, { n: 1, digest: digestOfEvent(b[0]!) }]]))
  })

  it('are none of an empty log', () => {
    expect(headsOf([]).size).toBe(0)
  })
})

it('ties each chain to its log', () => {
  expect(originOf('ships')).not.toBe(originOf('planes'))
  expect(originOf('ships')).toBe(digestOf('{"log":"ships"}'))
})
