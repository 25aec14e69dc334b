/** The journal and the database, each of which may have lost what the other still has. */
import { createPinia } from 'pinia'
import { beforeEach, describe, expect, test } from 'vitest'
import { createApp } from 'vue'
import { headsOf } from '../../shared/kernel/chain'
import type { BatchId, RecordedEvent } from '../../shared/kernel/event'
import { replicaOf, type ReplicaId } from '../../shared/kernel/event-id'
import { MemoryLog } from '../../shared/kernel/memory-log'
import type { Command } from '../../shared/annotation/commands'
import type { ProjectId, SourceId } from '../../shared/annotation/ids'
import { decodeEnd } from '../../shared/exchange/end-line'
import { readJournalLines } from '../../shared/exchange/journal-lines'
import { encodeProject } from '../../shared/exchange/project-file'
import { verifyProject } from '../../shared/exchange/verify'
import type { Host } from '../../shared/host'
import { Project } from '../../shared/projections/project'
import { WORLD, type World } from './injected'
import { useJournaling } from './journaling'
import { useNotices } from './notices'
import type { OpenedLog } from './project-storage'

const SHIP = 'ship' as ProjectId
const NOW = Date.UTC(2026, 0, 1)
const REPLICAS = ['00000000000A', '00000000000B', '00000000000C'] as ReplicaId[]

let disk: string
let broken: Error | null
let refusals: number
beforeEach(() => {
  disk = ''
  refusals = 0
  broken = null
})

const journal: Partial<Host> = {
  platform: async () => ({ host: 'served', system: 'linux', journals: true }),
  journalEnd: async () => working(() => disk.trimEnd().split('\n').findLast((line) => decodeEnd(line) !== null) ?? null),
  readJournal: async () => working(() => disk),
  appendToJournal: async (_project, lines) => {
    if (refusals-- > 0) throw new Error('The journal is no longer there.')
    working(() => void (disk += lines))
  },
  discardJournal: async () => working(() => void (disk = '')),
}

function working<T>(work: () => T): T {
  if (broken !== null) throw broken
  return work()
}

/** A window on a project: its copy of the log, and the stores. */
async function openWindow(log = new MemoryLog(SHIP, REPLICAS[0]!), after: Partial<Host> = {}) {
  const pinia = createPinia()
  const app = createApp({}).use(pinia).provide(WORLD, { host: { ...journal, ...after } as Host } as World)
  const [journaling, notices] = app.runWithContext(() => [useJournaling(pinia), useNotices(pinia)])
  const project = await Project.open(log)
  const renamed: ReplicaId[] = []
  const storage = {
    log,
    alone: <T>(work: () => Promise<T>) => work(),
    becomeNewReplica: async () => {
      renamed.push(log.replica)
      Object.assign(log, { replica: REPLICAS[2] })
    },
  } as unknown as OpenedLog
  await journaling.reconcile(SHIP, project, storage)
  project.onMove(({ same }) => void journaling.follow(same))
  let steps = 0
  const act = async (...commands: Command[]) => {
    const outcome = await project.dispatch(commands, { now: NOW + steps, by: 'Ada', batch: `${log.replica}-${project.position}-${steps++}` as BatchId })
    if ('refused' in outcome) throw new Error(outcome.refused)
    return outcome.events
  }
  const settled = () => journaling.follow(project.position)
  return { log, project, journaling, act, settled, renamed, said: () => notices.notices.map(({ text }) => text).join(' ') }
}

const title = (words: string): Command => ({ type: 'TitleProject', title: words })
const source = (id: string, text: string): Command => ({
  type: 'AddSource', source: id as SourceId, title: id, format: 'text', text, layout: 'P', normaliser: 1,
})

const ids = (events: readonly RecordedEvent[]) => events.map(({ id }) => id)
const titles = (events: readonly RecordedEvent[]) => events.map(({ data }) => (data as { title: string }).title)
const onDisk = () => readJournalLines(disk)!

async function expectSame(project: Project): Promise<void> {
  const reading = onDisk()
  expect(ids(reading.events)).toEqual(ids(await project.log.read()))
  expect(verifyProject(encodeProject(reading))).toMatchObject({ ok: true })
  expect(decodeEnd(disk.trimEnd().split('\n').at(-1)!)!.heads).toEqual(headsOf(reading.events))
}

/** A copy of a log as it was `lost` events ago, with the same name. */
async function cut({ log }: { log: MemoryLog }, lost: number): Promise<MemoryLog> {
  const events = await log.read()
  const texts = new Map<never, string>()
  for (const digest of await log.digests()) texts.set(digest as never, (await log.text(digest))!)
  return new MemoryLog(SHIP, log.replica, events.slice(0, events.length - lost), texts)
}

describe('the journal', () => {
  test('holds what was done, in order, whoever was fast', async () => {
    const { act, project, settled, journaling } = await openWindow()
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((word) => act(title(word))))
    await settled()
    expect(journaling.state).toBe('journaled')
    await expectSame(project)
  })

  test('gives a text back with the source it belongs to, also when the step before the crash never reached it', async () => {
    const first = await openWindow()
    await first.act(title('a'))
    await first.settled()
    broken = new Error('The disk is full.')
    await first.act(source('s1', 'The ship sailed.'))
    await first.settled()
    broken = null
    const second = await openWindow(await cut(first, 0))
    await expectSame(second.project)
    expect([...onDisk().texts.values()]).toEqual(['The ship sailed.'])
  })

  test('has no hole after it could not be written for a while', async () => {
    const { act, project, settled, journaling, said } = await openWindow()
    await act(title('a'))
    broken = new Error('The disk is full.')
    await act(title('b'))
    await settled()
    expect([journaling.state, journaling.problem, said()]).toEqual(['failed', 'The disk is full.', 'The disk is full.'])
    broken = null
    await act(title('c'))
    await settled()
    expect([journaling.state, journaling.problem]).toEqual(['journaled', ''])
    await expectSame(project)
  })

  test('is compared later when it did not answer at the start', async () => {
    broken = new Error('Nobody answers.')
    const { act, project, settled, journaling } = await openWindow()
    await act(title('a'))
    expect(journaling.state).not.toBe('journaled')
    broken = null
    await act(title('b'))
    await settled()
    await expectSame(project)
  })

  test('is written anew when it was erased from outside', async () => {
    const { act, project, settled } = await openWindow()
    await act(source('s1', 'The ship sailed.'))
    await settled()
    disk = ''
    refusals = 1
    await act(title('b'))
    await settled()
    await expectSame(project)
    expect(onDisk().texts.size).toBe(1)
  })

  test('stays erased when the project was deleted while a step was on its way to it', async () => {
    const { act, journaling } = await openWindow()
    await act(title('a'))
    await journaling.discard(SHIP)
    expect(disk).toBe('')
    expect(journaling.state).toBe('none')
  })

  test('stays alone and is not added to when it holds lines of another project', async () => {
    const other = await Project.open(new MemoryLog('other', REPLICAS[1]!))
    await other.dispatch([title('x')], { now: NOW, by: 'Ben', batch: 'x' as BatchId })
    disk = encodeProject({ project: 'other' as ProjectId, events: await other.log.read(), texts: new Map() })
    const before = disk
    const { act, settled, journaling } = await openWindow()
    await act(title('a'))
    await settled()
    expect(disk).toBe(before)
    expect(journaling.problem).toContain('cannot be read as its own')
  })
})

describe('a database', () => {
  test('that is gone comes back whole, and the person is told', async () => {
    const first = await openWindow()
    await first.act(source('s1', 'The ship sailed.'))
    await first.act(title('a'), title('b'))
    await first.settled()
    const second = await openWindow(new MemoryLog(SHIP, REPLICAS[1]!))
    expect(await second.log.read()).toEqual(await first.log.read())
    expect([...second.project.allTexts().values()]).toEqual(['The ship sailed.'])
    expect(second.said()).toContain('all 3 events came back from the journal')
  })

  test('that lost its newest events has them back before anything new is appended under the same name', async () => {
    const first = await openWindow()
    for (const word of ['a', 'b', 'c']) await first.act(title(word))
    await first.settled()
    const second = await openWindow(await cut(first, 2))
    expect(second.said()).toContain('2 events that this browser’s database lacked')
    const [next] = await second.act(title('d'))
    expect(next!.n).toBe(4)
    await second.settled()
    await expectSame(second.project)
    expect(second.renamed).toEqual([])
  })

  test('that went on under the same name without them keeps both histories, and goes on under a new name', async () => {
    const first = await openWindow()
    for (const word of ['a', 'b', 'c']) await first.act(title(word))
    await first.settled()
    const clone = await cut(first, 2)
    broken = new Error('Nobody answers.')
    const second = await openWindow(clone)
    await second.act(title('x'))
    broken = null
    await second.settled()
    expect(second.renamed).toEqual([REPLICAS[0]])
    expect(second.said()).toContain('2 of its steps now stand beside yours')
    expect(titles(await second.log.read()).toSorted()).toEqual(['a', 'b', 'c', 'x'])
    const [next] = await second.act(title('y'))
    expect([replicaOf(next!.id), next!.n]).toEqual([REPLICAS[2], 1])
    await second.settled()
    await expectSame(second.project)
    const third = await openWindow(new MemoryLog(SHIP, REPLICAS[1]!))
    expect(await third.log.read()).toEqual(await second.log.read())
  })

  test('that forked is told so once, not at every start', async () => {
    const first = await openWindow()
    for (const word of ['a', 'b', 'c']) await first.act(title(word))
    const clone = await cut(first, 1)
    await new Promise((resolve) => setTimeout(resolve))
    await first.settled()
    await (await Project.open(clone)).dispatch([title('x')], { now: NOW, by: 'Ada', batch: 'clone' as BatchId })
    const second = await openWindow(clone)
    expect(second.renamed).toHaveLength(1)
    const third = await openWindow(clone)
    expect([third.renamed, third.said()]).toEqual([[], ''])
  })

  test('takes in what another browser wrote to the same journal', async () => {
    const [here, there] = [await openWindow(), await openWindow(new MemoryLog(SHIP, REPLICAS[1]!))]
    await here.act(title('here'))
    await here.settled()
    await there.act(title('there'))
    await there.settled()
    await here.act(title('again'))
    await here.settled()
    expect(titles(await here.log.read()).toSorted()).toEqual(['again', 'here', 'there'])
    await expectSame(here.project)
  })

  test('is told what a damaged journal could not give back', async () => {
    const first = await openWindow()
    for (const word of ['a', 'b', 'c']) await first.act(title(word))
    await first.settled()
    disk = disk.replace('"title":"b"', '"title":"B"')
    const second = await openWindow(new MemoryLog(SHIP, REPLICAS[1]!))
    expect(titles(await second.log.read())).toEqual(['a'])
    expect(second.said()).toContain('The journal is damaged')
  })
})
