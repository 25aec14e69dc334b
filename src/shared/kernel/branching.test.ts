import { describe, expect, test } from 'vitest'
import { withBranchesRetold } from './branching'
import type { BatchId, RecordedEvent } from './event'
import { ForkError } from './event-log'
import { replicaOf, type ReplicaId } from './event-id'
import { MemoryLog } from './memory-log'

const CLONE = '00000000000A' as ReplicaId
const OTHER = '00000000000B' as ReplicaId
const NOW = Date.UTC(2026, 0, 1)

async function logOf(replica: ReplicaId, words: readonly string[], events: readonly RecordedEvent[] = []): Promise<MemoryLog> {
  const log = new MemoryLog('ship', replica, events)
  for (const word of words) await log.append([{ type: 'WordSpoken', v: 1, data: { word } }], { now: NOW, by: 'Ada', batch: `b-${word}` as BatchId })
  return log
}

async function forked(): Promise<{ here: MemoryLog; there: MemoryLog }> {
  const common = await (await logOf(CLONE, ['a', 'b'])).read()
  return { here: await logOf(CLONE, ['ours'], common), there: await logOf(CLONE, ['theirs', 'more'], common) }
}

const words = (events: readonly RecordedEvent[]): string[] => events.map(({ data }) => (data as { word: string }).word)

describe('a branch', () => {
  test('is taken in beside what it contradicts, in whole chains', async () => {
    const { here, there } = await forked()
    await expect(here.absorb(await there.read())).rejects.toThrow(ForkError)
    const { events, retold, forked: names } = withBranchesRetold(await there.read(), await here.read(), here.origin)
    expect(words(retold)).toEqual(['theirs', 'more'])
    expect([...names]).toEqual([CLONE])
    expect(words(await here.absorb(events))).toEqual(['theirs', 'more'])
    expect(words(await here.read()).toSorted()).toEqual(['a', 'b', 'more', 'ours', 'theirs'])
  })

  test('keeps who did it, when, and what belongs together', async () => {
    const { here, there } = await forked()
    const branch = (await there.read()).slice(2)
    const { retold } = withBranchesRetold(await there.read(), await here.read(), here.origin)
    const told = (event: RecordedEvent) => [event.at, event.by, event.batch, event.data, event.id.slice(0, 14)]
    expect(retold.map(told)).toEqual(branch.map(told))
  })

  test('is retold alike by everyone, so that meeting it again adds nothing', async () => {
    const { here, there } = await forked()
    const first = withBranchesRetold(await there.read(), await here.read(), here.origin)
    await here.absorb(first.events)
    const second = withBranchesRetold(await there.read(), await here.read(), here.origin)
    expect(second.events).toEqual(first.events)
    expect(await here.absorb(second.events)).toEqual([])
  })

  test('leaves other replicas and what agrees as they are', async () => {
    const { here, there } = await forked()
    const other = await logOf(OTHER, ['x', 'y'])
    const incoming = [...(await there.read()), ...(await other.read())]
    const { events, retold } = withBranchesRetold(incoming, await here.read(), here.origin)
    expect(events.filter(({ id }) => replicaOf(id) === OTHER)).toEqual(await other.read())
    expect(events).toHaveLength(6)
    expect(retold).toHaveLength(2)
  })
})
