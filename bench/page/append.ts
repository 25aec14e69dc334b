/** Appending: one command through decider, chain and log until it is on disk, beside one strict put of the same row. */
import { isRefusal } from '../../src/shared/kernel/decider'
import type { BatchId, RecordedEvent } from '../../src/shared/kernel/event'
import { MemoryLog } from '../../src/shared/kernel/memory-log'
import type { PassageId } from '../../src/shared/annotation/ids'
import { passagesAt } from '../../src/shared/projections/present'
import { Project } from '../../src/shared/projections/project'
import type { Measurement } from '../measurement'
import { openProject, type LoadedProject } from './loaded-project'
import { openDatabase, putStrictly } from './plain-database'
import { elapsed, inTurn } from './rounds'

const ROUNDS = 50

/** The log is longer by its rounds afterwards. */
export async function benchAppend({ contents }: LoadedProject): Promise<Measurement[]> {
  const { project, opened } = await openProject(contents.project, { snapshot: true })
  const inMemory = await Project.open(new MemoryLog(contents.project, project.log.replica, contents.events, contents.texts))
  const plain = await openDatabase('plain', (database) => database.createObjectStore('events', { keyPath: 'id' }))
  const passages = passagesAt(project.tables).map(({ passage }) => passage)
  const row = contents.events.find((event) => event.type === 'PassageAnnotated')!
  let count = 0
  const times = await inTurn(ROUNDS, {
    put: () => timedPut(plain, { ...row, n: ++count, id: `${row.id}${count}` as RecordedEvent['id'] }),
    dispatch: () => timedDispatch(project, passages[++count % passages.length]!, count),
    dispatchInMemory: () => timedDispatch(inMemory, passages[++count % passages.length]!, count),
  })
  plain.close()
  opened.close()
  return [
    { name: 'append one event', plain: 'one strict put', ours: times.dispatch, rests: times.put },
    { name: 'append in memory alone', plain: 'one strict put', ours: times.dispatchInMemory, rests: times.put },
  ]
}

async function timedPut(database: IDBDatabase, row: RecordedEvent): Promise<number> {
  const started = performance.now()
  await putStrictly(database, 'events', row)
  return elapsed(started)
}

async function timedDispatch(project: Project, passage: PassageId, count: number): Promise<number> {
  const stamp = { now: Date.now(), by: 'Bench', batch: `bench-${count}` as BatchId }
  const started = performance.now()
  const outcome = await project.dispatch([{ type: 'AnnotatePassage', passage, memo: `Seen again, ${count}` }], stamp)
  const time = elapsed(started)
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return time
}
