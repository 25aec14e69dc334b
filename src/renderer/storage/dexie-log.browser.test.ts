/** The IndexedDB log, held to the EventLog's contract in a real browser. */
import { describe, expect, it } from 'vitest'
import type { BatchId } from '../../shared/kernel/event'
import { describeEventLog } from '../../shared/kernel/event-log.contract'
import { DexieLog } from './dexie-log'
import { ProjectDatabase } from './project-database'

const random = (): Uint8Array => crypto.getRandomValues(new Uint8Array(12))
const stamp = (batch: string) => ({ now: Date.UTC(2026, 0, 1), by: 'Ada', batch: batch as BatchId })
const draft = { type: 'Noted', v: 1, data: { word: 'a' } }

describeEventLog('dexie', (project) => DexieLog.open(project, random), (_log, project) => DexieLog.open(project, random))

describe('the IndexedDB log', () => {
  it('asks for strict durability, so that what was saved survives a power cut', () => {
    const database = new ProjectDatabase('strictness')
    expect((database as unknown as { _options: { chromeTransactionDurability: string } })._options.chromeTransactionDurability).toBe('strict')
  })

  it('leaves nothing of a batch behind when its last event cannot be stored', async () => {
    const log = await DexieLog.open('whole-or-absent', random)
    const unstorable = { type: 'Noted', v: 1, data: { word: 1n } }
    await expect(log.append([draft, unstorable], stamp('b1'))).rejects.toThrow()
    expect(await log.read()).toEqual([])
    expect((await log.heads()).size).toBe(0)
  })

  it('gives two windows that open at once one and the same replica', async () => {
    const [a, b] = await Promise.all([DexieLog.open('two-windows', random), DexieLog.open('two-windows', random)])
    expect(a.replica).toBe(b.replica)
  })

  it('goes on under a new name when asked to, also after it is opened again', async () => {
    const log = await DexieLog.open('renamed', random)
    const before = log.replica
    await log.append([draft], stamp('b1'))
    await log.becomeNewReplica(random)
    await log.append([draft], stamp('b2'))
    expect(log.replica).not.toBe(before)
    expect((await DexieLog.open('renamed', random)).replica).toBe(log.replica)
    expect((await log.read()).map(({ id, n }) => [id.slice(14), n])).toEqual([[before, 1], [log.replica, 1]])
  })

  it('keeps the order and the chain when two windows append at once', async () => {
    const [a, b] = await Promise.all([DexieLog.open('at-once', random), DexieLog.open('at-once', random)])
    await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? a : b).append([draft], stamp(`b${i}`))))
    const events = await a.read()
    expect(events.map(({ n }) => n)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
    expect(await b.read()).toEqual(events)
  })
})
