/** What every EventLog promises; runs wherever vitest does, a browser included. */
import { beforeEach, describe, expect, it } from 'vitest'
import { digestOfEvent, originOf } from './chain'
import { digestOf } from './digest'
import { decodeEventId, replicaOf, type ReplicaId } from './event-id'
import type { BatchId, EventDraft, RecordedEvent, Stamp } from './event'
import { ForkError, GapError, type EventLog } from './event-log'
import { MemoryLog } from './memory-log'

/** Opens a new, empty log of a project in a store of its own. Its replica is none of `OTHERS`. */
export type MakeLog = (project: string) => Promise<EventLog>

/** Opens a second log object on the store of the first, as another window or the next start does. */
export type ReopenLog = (log: EventLog, project: string) => Promise<EventLog>

/** Replicas of the other copies that the contract merges. */
export const OTHERS = ['AAAAAAAAAAAA', 'BBBBBBBBBBBB'] as readonly string[] as readonly [ReplicaId, ReplicaId]

const NOW = Date.UTC(2026, 0, 1)

/** Registers the contract as tests; those on restarts and second windows only where the store can be reopened. */
export function describeEventLog(name: string, makeLog: MakeLog, reopen?: ReopenLog): void {
  describe(`the event log “${name}”`, () => {
    let project: string
    let log: EventLog

    beforeEach(async () => {
      project = newProjectName()
      log = await makeLog(project)
    })

    describe('when appending', () => {
      it('begins empty', async () => {
        expect(await log.read()).toEqual([])
        expect(await log.digests()).toEqual([])
        expect((await log.heads()).size).toBe(0)
        expect(log.origin).toBe(originOf(project))
      })

      it('returns what it recorded, and reads it back', async () => {
        const { events } = await log.append([draft('a'), draft('b')], stamp())
        expect(events.map(({ data }) => data)).toEqual([{ word: 'a' }, { word: 'b' }])
        expect(await log.read()).toEqual(events)
      })

      it('puts who, when, the batch and its cause on each event', async () => {
        const { events } = await log.append([draft('a')], { now: NOW, by: 'Ada', batch: 'b2' as BatchId, causedBy: 'b1' as BatchId })
        expect(events[0]).toMatchObject({ at: '2026-01-01T00:00:00.000Z', by: 'Ada', batch: 'b2', causedBy: 'b1' })
        expect(await log.read()).toEqual(events)
      })

      it('names no cause where there is none', async () => {
        await log.append([draft('a')], stamp())
        expect(Object.keys((await log.read())[0]!)).not.toContain('causedBy')
      })

      it('mints ids of its replica that ascend, also when the clock stands still or runs backwards', async () => {
        for (const now of [NOW, NOW, NOW - 60_000, NOW + 5]) await log.append([draft('a'), draft('b')], stamp(now))
        const ids = (await log.read()).map(({ id }) => id)
        expect(ids).toEqual([...new Set(ids)].sort())
        expect(new Set(ids.map(replicaOf))).toEqual(new Set([log.replica]))
        expect(decodeEventId(ids.at(-1)!).milliseconds).toBe(NOW + 5)
      })

      it('counts its events without gaps, each holding the digest of the one before', async () => {
        await log.append([draft('a'), draft('b')], stamp())
        await log.append([draft('c')], stamp())
        const events = await log.read()
        expect(events.map(({ n }) => n)).toEqual([1, 2, 3])
        expect(events.map(({ prev }) => prev)).toEqual([log.origin, digestOfEvent(events[0]!), digestOfEvent(events[1]!)])
      })

      it('keeps the head of its chain', async () => {
        const { events } = await log.append([draft('a'), draft('b')], stamp())
        expect([...(await log.heads())]).toEqual([[log.replica, { n: 2, digest: digestOfEvent(events[1]!) }]])
      })

      it('says which event was the last before', async () => {
        const first = await log.append([draft('a'), draft('b')], stamp())
        const second = await log.append([draft('c')], stamp())
        expect(first.after).toBeNull()
        expect(second.after).toBe(first.events[1]!.id)
      })

      it('appends nothing when one draft of the batch cannot be recorded', async () => {
        await log.append([draft('a')], stamp())
        const before = await contentsOf(log)
        const text = 'a text of the failed batch'
        await expect(log.append([draft('b'), unwritable()], stamp(), new Map([[digestOf(text), text]]))).rejects.toThrow()
        expect(await contentsOf(log)).toEqual(before)
        await log.append([draft('c')], stamp())
        expect((await log.read()).map(({ n }) => n)).toEqual([1, 2])
      })

      it('leaves everything as it was when there is nothing to append', async () => {
        await log.append([draft('a')], stamp())
        const before = await contentsOf(log)
        expect((await log.append([], stamp())).events).toEqual([])
        expect(await contentsOf(log)).toEqual(before)
      })

      it('sets appends that are made at once one after the other', async () => {
        const batches = await Promise.all(range(12).map((i) => log.append([draft(`${i}a`), draft(`${i}b`)], stamp())))
        const events = await log.read()
        expect(events.map(({ n }) => n)).toEqual(range(24).map((i) => i + 1))
        expect(words(events)).toEqual(batches.flatMap(({ events }) => words(events)))
        expectWholeChain(events, log)
      })
    })

    describe('when reading', () => {
      it('gives events in id order, all of them or those after one', async () => {
        const { events } = await log.append(['a', 'b', 'c'].map(draft), stamp())
        expect(words(await log.read(null))).toEqual(['a', 'b', 'c'])
        expect(words(await log.read(events[0]!.id))).toEqual(['b', 'c'])
        expect(await log.read(events[2]!.id)).toEqual([])
      })

      it('gives a reader a list of its own', async () => {
        await log.append([draft('a')], stamp())
        ;((await log.read()) as RecordedEvent[]).pop()
        expect(words(await log.read())).toEqual(['a'])
      })

      it('gives the texts that came with events, each kept once', async () => {
        const [one, two] = ['The ship sailed.', 'Das Schiff fuhr – früh \u{1F6A2}.']
        await log.append([draft('a')], stamp(), new Map([[digestOf(one), one]]))
        await log.append([draft('b')], stamp(), new Map([[digestOf(two), two], [digestOf(one), one]]))
        expect(await log.text(digestOf(one))).toBe(one)
        expect(await log.text(digestOf(two))).toBe(two)
        expect(await log.text(digestOf('another'))).toBeUndefined()
        expect([...(await log.digests())].sort()).toEqual([digestOf(one), digestOf(two)].sort())
      })
    })

    describe('when absorbing', () => {
      it('takes in another copy’s events with their texts, and returns the new ones in id order', async () => {
        const other = await copy(project, 0, ['a', 'b'])
        const text = 'their source'
        const added = await log.absorb([...(await other.read())].reverse(), new Map([[digestOf(text), text]]))
        expect(words(added)).toEqual(['a', 'b'])
        expect(await log.read()).toEqual(await other.read())
        expect(await log.heads()).toEqual(await other.heads())
        expect(await log.text(digestOf(text))).toBe(text)
      })

      it('changes nothing when it meets the same events again', async () => {
        const other = await copy(project, 0, ['a', 'b'])
        await log.absorb(await other.read())
        await log.append([draft('c')], stamp())
        const before = await contentsOf(log)
        expect(await log.absorb([...(await other.read()), ...(await log.read())])).toEqual([])
        expect(await contentsOf(log)).toEqual(before)
      })

      it('takes in an event once that arrives twice at once', async () => {
        const events = await (await copy(project, 0, ['a', 'b'])).read()
        expect(words(await log.absorb([...events, ...events]))).toEqual(['a', 'b'])
        expect(words(await log.read())).toEqual(['a', 'b'])
      })

      it('comes to the same whichever copy it meets first', async () => {
        const [one, two] = [await copy(project, 0, ['a', 'b'], NOW + 50), await copy(project, 1, ['c', 'd'], NOW)]
        const mirror = new MemoryLog(project, log.replica)
        await log.absorb(await one.read())
        await log.absorb(await two.read())
        await mirror.absorb(await two.read())
        await mirror.absorb(await one.read())
        expect(words(await log.read())).toEqual(['c', 'd', 'a', 'b'])
        expect(await contentsOf(log)).toEqual(await contentsOf(mirror))
      })

      it('sorts events of the past into their place', async () => {
        await log.append([draft('now')], stamp(NOW))
        await log.absorb(await (await copy(project, 0, ['earlier'], NOW - 1000)).read())
        expect(words(await log.read())).toEqual(['earlier', 'now'])
      })

      it('goes on after what it has seen, however far in the future that was minted', async () => {
        const future = await copy(project, 0, ['later'], NOW + 10 ** 12)
        await log.append([draft('a')], stamp())
        await log.absorb(await future.read())
        await log.append([draft('b')], stamp())
        expect(words(await log.read())).toEqual(['a', 'later', 'b'])
        expectWholeChain((await log.read()).filter(({ id }) => replicaOf(id) === log.replica), log)
      })

      it('goes on with its own chain when its own events come back to it', async () => {
        const twin = new MemoryLog(project, log.replica)
        await twin.append([draft('a'), draft('b')], stamp())
        await log.absorb(await twin.read())
        await log.append([draft('c')], stamp())
        expectWholeChain(await log.read(), log)
        expect((await log.heads()).get(log.replica)?.n).toBe(3)
      })

      it('keeps events of unknown types and versions', async () => {
        const other = new MemoryLog(project, OTHERS[0])
        await other.append([{ type: 'MoonPainted', v: 7, data: { colour: ['blue', null] } }], stamp())
        await log.absorb(await other.read())
        expect(await log.read()).toEqual(await other.read())
      })

      it('takes in the next events of a replica that it knows', async () => {
        const other = await copy(project, 0, ['a', 'b', 'c'])
        const events = await other.read()
        await log.absorb(events.slice(0, 1))
        expect(words(await log.absorb(events.slice(1)))).toEqual(['b', 'c'])
        expect(await log.heads()).toEqual(await other.heads())
      })
    })

    describe('when a copy contradicts it', () => {
      async function expectRefusal(incoming: readonly RecordedEvent[], error: typeof ForkError | typeof GapError): Promise<unknown> {
        const before = await contentsOf(log)
        const text = 'a text that came along'
        const thrown = await log.absorb(incoming, new Map([[digestOf(text), text]])).then(() => null, (reason: unknown) => reason)
        expect(thrown).toBeInstanceOf(error)
        expect(await contentsOf(log)).toEqual(before)
        return thrown
      }

      it('throws at the same id with another content', async () => {
        const events = await (await copy(project, 0, ['a', 'b'])).read()
        await log.absorb(events)
        const forged = { ...events[1]!, data: { word: 'forged' } }
        expect(await expectRefusal([events[0]!, forged], ForkError)).toMatchObject({ replica: OTHERS[0], n: 2 })
      })

      it('throws at the same count with another id, as a restored backup that went on writes', async () => {
        await log.absorb(await (await copy(project, 0, ['a', 'b'])).read())
        const backup = await copy(project, 0, ['a'])
        await backup.append([draft('other')], stamp(NOW + 10))
        expect(await expectRefusal(await backup.read(), ForkError)).toMatchObject({ replica: OTHERS[0], n: 2 })
      })

      it('throws when a chain goes on from something else', async () => {
        const events = await (await copy(project, 0, ['a', 'b'])).read()
        await log.absorb(events.slice(0, 1))
        await expectRefusal([{ ...events[1]!, prev: digestOf('something else') }], ForkError)
      })

      it('throws when events of a replica have not arrived', async () => {
        const events = await (await copy(project, 0, ['a', 'b', 'c', 'd'])).read()
        await log.absorb(events.slice(0, 1))
        expect(await expectRefusal(events.slice(3), GapError)).toMatchObject({ replica: OTHERS[0], expected: 2, found: 4 })
      })

      it('throws at events of another project', async () => {
        await expectRefusal(await (await copy('another project', 0, ['a'])).read(), ForkError)
      })

      it('takes in nothing of a mixture, not even what is whole', async () => {
        const [whole, torn] = [await copy(project, 0, ['a']), await copy(project, 1, ['b', 'c'])]
        await expectRefusal([...(await whole.read()), (await torn.read())[1]!], GapError)
      })

      it('goes on appending afterwards', async () => {
        const events = await (await copy(project, 0, ['a', 'b'])).read()
        await expectRefusal(events.slice(1), GapError)
        await log.append([draft('mine')], stamp())
        expect(words(await log.read())).toEqual(['mine'])
      })
    })

    if (reopen) describeReopening(makeLog, reopen)
  })
}

function describeReopening(makeLog: MakeLog, reopen: ReopenLog): void {
  describe('when opened again', () => {
    let project: string
    let log: EventLog

    beforeEach(async () => {
      project = newProjectName()
      log = await makeLog(project)
    })

    it('is the same replica with the same events, texts and heads', async () => {
      const text = 'The ship sailed.'
      await log.append([draft('a'), draft('b')], stamp(), new Map([[digestOf(text), text]]))
      await log.absorb(await (await copy(project, 0, ['c'])).read())
      const again = await reopen(log, project)
      expect(again.replica).toBe(log.replica)
      expect(again.origin).toBe(log.origin)
      expect(await contentsOf(again)).toEqual(await contentsOf(log))
    })

    it('sees what the other window appended, and goes on after it', async () => {
      const window = await reopen(log, project)
      const first = await log.append([draft('a')], stamp(NOW + 1000))
      const second = await window.append([draft('b')], stamp(NOW))
      expect(second.after).toBe(first.events[0]!.id)
      expect(words(await log.read())).toEqual(['a', 'b'])
      expectWholeChain(await log.read(), log)
    })

    it('sets appends from two windows at once one after the other', async () => {
      const window = await reopen(log, project)
      await Promise.all(range(10).map((i) => (i % 2 === 0 ? log : window).append([draft(`${i}a`), draft(`${i}b`)], stamp())))
      const events = await log.read()
      expect(events).toHaveLength(20)
      for (const i of range(10)) expect(words(events)[2 * i]!.slice(0, -1)).toBe(words(events)[2 * i + 1]!.slice(0, -1))
      expectWholeChain(events, log)
      expect(await window.heads()).toEqual(await log.heads())
    })
  })
}

let projects = 0

function newProjectName(): string {
  return `contract-${++projects}`
}

function draft(word: string): EventDraft {
  return { type: 'WordSpoken', v: 1, data: { word } }
}

/** A payload that JSON cannot hold. */
function unwritable(): EventDraft {
  return { type: 'WordSpoken', v: 1, data: { word: Number.NaN } }
}

let batches = 0

function stamp(now = NOW): Stamp {
  return { now, by: 'Ada', batch: `batch-${++batches}` as BatchId }
}

/** Another copy of a project; the same words make the same events. */
async function copy(project: string, other: 0 | 1, spoken: readonly string[], now = NOW): Promise<EventLog> {
  const log = new MemoryLog(project, OTHERS[other])
  await log.append(spoken.map(draft).slice(0, 1), { now, by: 'Ben', batch: 'first' as BatchId })
  if (spoken.length > 1) await log.append(spoken.map(draft).slice(1), { now, by: 'Ben', batch: 'rest' as BatchId })
  return log
}

async function contentsOf(log: EventLog): Promise<object> {
  const heads = [...(await log.heads())].sort(([a], [b]) => (a < b ? -1 : 1))
  return { events: await log.read(), digests: [...(await log.digests())].sort(), heads }
}

function expectWholeChain(events: readonly RecordedEvent[], log: EventLog): void {
  events.forEach((event, index) => {
    expect(event.n).toBe(index + 1)
    expect(event.prev).toBe(index === 0 ? log.origin : digestOfEvent(events[index - 1]!))
    if (index > 0) expect(event.id > events[index - 1]!.id).toBe(true)
  })
}

function words(events: readonly RecordedEvent[]): string[] {
  return events.map(({ data }) => (data as { word: string }).word)
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i)
}
