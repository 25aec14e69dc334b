/** Opening: the log read and folded, or a snapshot taken up, beside IndexedDB's own `getAll` and a loop into Maps. */
import type { RecordedEvent } from '../../src/shared/kernel/event'
import { ProjectFold } from '../../src/shared/projections/registry'
import type { Measurement } from '../measurement'
import { openProject, storage, type LoadedProject } from './loaded-project'
import { readAll } from './plain-database'
import { elapsed, inTurn } from './rounds'

export async function benchOpen({ contents, database }: LoadedProject): Promise<Measurement[]> {
  const { project: id, events } = contents
  const times = await inTurn(events.length > 20_000 ? 5 : 11, {
    plainRead: () => timed(() => readAll(database, 'events')),
    plainSnapshot: () => timed(() => readAll(database, 'snapshot')),
    plainFold: () => timed(() => intoMaps(events)),
    read: () => timed(() => readLog(id)),
    fold: () => timed(() => new ProjectFold().apply(events)),
    openAnew: () => timedOpen(false),
    openSnapshot: () => timedOpen(true),
  }, { tidy: true })
  const plainOpen = times.plainRead.map((read, round) => read + times.plainFold[round]!)
  return [
    { name: 'read the log', plain: 'getAll of the same rows', ours: times.read, rests: times.plainRead },
    { name: 'fold the log', plain: 'a loop into Maps', ours: times.fold, rests: times.plainFold },
    { name: 'open without snapshot', plain: 'getAll, then the loop', ours: times.openAnew, rests: plainOpen },
    { name: 'open with snapshot', plain: 'getAll, then the loop', ours: times.openSnapshot, rests: plainOpen },
    { name: 'open with snapshot', plain: 'getAll of the snapshot', ours: times.openSnapshot, rests: times.plainSnapshot },
  ]

  async function timedOpen(snapshot: boolean): Promise<number> {
    const started = performance.now()
    const { project, opened } = await openProject(id, { snapshot })
    const time = elapsed(started)
    opened.close()
    if (project.position !== events.length) throw new Error(`Opened ${project.position} of ${events.length} events.`)
    return time
  }
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return elapsed(started)
}

async function readLog(id: LoadedProject['contents']['project']): Promise<void> {
  const opened = await storage.open(id)
  await opened.log.read()
  opened.close()
}

/** The least that a fold can be: the newest payload of each kind, by what it is about. */
function intoMaps(events: readonly RecordedEvent[]): Map<string, Map<unknown, unknown>> {
  const maps = new Map<string, Map<unknown, unknown>>()
  for (const { id, type, data } of events) {
    let map = maps.get(type)
    if (map === undefined) maps.set(type, (map = new Map()))
    map.set((data as { passage?: string }).passage ?? id, data)
  }
  return maps
}
