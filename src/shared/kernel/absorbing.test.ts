import { describe, expect, it } from 'vitest'
import { absorption } from './absorbing'
import { digestOfEvent, headsOf, originOf, record } from './chain'
import { digestOf } from './digest'
import type { BatchId, RecordedEvent } from './event'
import type { ReplicaId } from './event-id'
import { ForkError, GapError } from './event-log'

const [A, B] = ['AAAAAAAAAAAA', 'BBBBBBBBBBBB'] as readonly string[] as readonly [ReplicaId, ReplicaId]
const origin = originOf('ships')

function chain(replica: ReplicaId, words: string, now = 1000): RecordedEvent[] {
  const drafts = [...words].map((word) => ({ type: 'WordSpoken', v: 1, data: { word } }))
  return record(drafts, { now, by: 'Ada', batch: 'b1' as BatchId }, replica, { last: null, head: { n: 0, digest: origin } }).events
}

function absorbed(incoming: readonly RecordedEvent[], here: readonly RecordedEvent[] = []) {
  return absorption(incoming, headsOf(here), origin, ({ id }) => here.find((event) => event.id === id))
}

const a = chain(A, 'abc', 2000)
const b = chain(B, 'de', 1000)

describe('absorbing', () => {
  it('returns the new events in id order with the new heads', () => {
    const { added, heads } = absorbed([...a, ...b].reverse())
    expect(added).toEqual([...b, ...a])
    expect(heads).toEqual(headsOf([...a, ...b]))
  })

  it('passes over what is here', () => {
    const { added, heads } = absorbed(a, a.slice(0, 2))
    expect(added).toEqual([a[2]])
    expect(heads.get(A)?.n).toBe(3)
  })

  it('leaves the heads it was given alone', () => {
    const heads = headsOf(a.slice(0, 1))
    absorption(a, heads, origin, ({ id }) => a.find((event) => event.id === id))
    expect(heads.get(A)?.n).toBe(1)
  })

  it('takes a duplicate once', () => {
    expect(absorbed([a[0]!, a[0]!, a[1]!]).added).toEqual(a.slice(0, 2))
  })

  it.each<[string, RecordedEvent[], RecordedEvent[], { replica: ReplicaId; n: number }]>([
    ['a known event has another content', [{ ...a[1]!, by: 'Eve' }], a, { replica: A, n: 2 }],
    ['a known count has another id', [chain(A, 'abx', 3000)[1]!], a, { replica: A, n: 2 }],
    ['a count comes twice in what arrives', [a[0]!, a[1]!, { ...a[1]!, by: 'Eve' }], [], { replica: A, n: 2 }],
    ['the next one hangs on something else', [{ ...a[1]!, prev: digestOf('else') }], a.slice(0, 1), { replica: A, n: 1 }],
  ])('throws a fork when %s', (_, incoming, here, where) => {
    expect(() => absorbed(incoming, here)).toThrow(ForkError)
    expect(thrownBy(() => absorbed(incoming, here))).toMatchObject(where)
  })

  it('throws a gap that names what is missing', () => {
    const error = thrownBy(() => absorbed([a[2]!], [])) as GapError
    expect(error).toBeInstanceOf(GapError)
    expect(error).toMatchObject({ replica: A, expected: 1, found: 3 })
    expect(error.message).toBe('Events 1 to 2 of replica AAAAAAAAAAAA have not arrived yet. Nothing was merged; bring a copy that has them.')
  })

  it('names a single missing event as one', () => {
    expect((thrownBy(() => absorbed([a[2]!], a.slice(0, 1))) as Error).message).toMatch(/^Event 2 of replica AAAAAAAAAAAA has not arrived yet\./)
  })

  it('tells a log of another project from a fork', () => {
    const foreign = { ...a[0]!, prev: originOf('planes') }
    const error = thrownBy(() => absorbed([foreign], [])) as ForkError
    expect(error).toMatchObject({ name: 'ForkError', n: 0 })
    expect(error.message).toBe('Those events belong to another project. Nothing was merged.')
  })

  it('sees through a chain that was changed in the middle', () => {
    const forged = { ...a[1]!, data: { word: 'x' } }
    expect(() => absorbed([a[0]!, forged, a[2]!])).toThrow(ForkError)
    expect(digestOfEvent(forged)).not.toBe(a[2]!.prev)
  })
})

function thrownBy(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return undefined
}
