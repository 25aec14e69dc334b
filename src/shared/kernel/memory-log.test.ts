import { expect, it } from 'vitest'
import type { BatchId } from './event'
import { describeEventLog } from './event-log.contract'
import type { ReplicaId } from './event-id'
import { MemoryLog } from './memory-log'

const REPLICA = '000000000001' as ReplicaId

describeEventLog(
  'memory',
  async (project) => new MemoryLog(project, REPLICA),
  // One object is one store in memory: whoever holds it is another window.
  async (log) => log,
)

it('takes up a log from its events in any order', async () => {
  const log = new MemoryLog('ships', REPLICA)
  const drafts = ['a', 'b', 'c'].map((word) => ({ type: 'WordSpoken', v: 1, data: { word } }))
  const { events } = await log.append(drafts, { now: 0, by: 'Ada', batch: 'b1' as BatchId })
  const again = new MemoryLog('ships', REPLICA, [...events].reverse())
  expect(await again.read()).toEqual(events)
  expect(await again.heads()).toEqual(await log.heads())
  expect(await again.absorb(events)).toEqual([])
})
