/** For component tests: a project with a few steps of work, open in real stores over a log in memory. */
import { createPinia } from 'pinia'
import { createApp, type App, type InjectionKey } from 'vue'
import type { BatchId } from '../../shared/kernel/event'
import type { ReplicaId } from '../../shared/kernel/event-id'
import { MemoryLog } from '../../shared/kernel/memory-log'
import type { Command } from '../../shared/annotation/commands'
import type { ProjectId } from '../../shared/annotation/ids'
import { findDates } from '../../shared/dates/finding/find-dates'
import { Project } from '../../shared/projections/project'
import { WORLD, type World } from './injected'
import { useProject } from './project'

const TEXT = 'Ships\nThe ship sailed in 1994.\nStorms\nIt sank in a storm in 1999. There was fog.'

/** Four steps, nine events; the second step alone has four. */
const STEPS = [
  [
    { type: 'TitleProject', title: 'The ship' },
    { type: 'AddSource', source: 's', title: 'Ships', format: 'text', text: TEXT, layout: 'TPHP', normaliser: 1 },
  ],
  [
    { type: 'HighlightPassage', passage: 'sailed', source: 's', selector: { exact: 'The ship sailed' } },
    { type: 'DefineTag', tag: 'sea', label: 'Sea', colour: 1 },
    { type: 'TagPassage', passage: 'sailed', tag: 'sea' },
    { type: 'DatePassage', passage: 'sailed', edtf: '1994', words: 'in 1994' },
  ],
  [{ type: 'HighlightPassage', passage: 'sank', source: 's', selector: { exact: 'It sank' } }],
  [
    { type: 'StateClaim', claim: 'lost', statement: 'The ship was lost' },
    { type: 'DrawLink', link: 'l1', claim: 'lost', passage: 'sank', relation: 'supports' },
  ],
] as unknown as readonly Command[][]

export interface OpenedProject {
  readonly plugins: [{ install(app: App): void }]
  readonly provide: Record<symbol, unknown>
  readonly store: ReturnType<typeof useProject>
  /** Runs in the app's context, so that stores can be asked for. */
  within<T>(work: () => T): T
}

/** Each step is a minute after the one before. Without another world, dates are found at once. */
export async function openedProject(steps: readonly (readonly Command[])[] = STEPS, other: Partial<World> = {}): Promise<OpenedProject> {
  const project = await Project.open(new MemoryLog('test', '0123456789AB' as ReplicaId))
  for (const [index, step] of steps.entries()) {
    const outcome = await project.dispatch(step, { now: Date.UTC(2026, 2, 14, 10, index), by: 'Nino Beridze', batch: `b${index}` as BatchId })
    if ('refused' in outcome) throw new Error(outcome.refused)
  }
  let minted = 0
  const world = {
    now: () => 0,
    mintId: () => `minted${++minted}`,
    pause: () => Promise.resolve(),
    findDates: (text: string) => ({ done: Promise.resolve(findDates(text)), cancel: () => undefined }),
    ...other,
  } as unknown as World
  const pinia = createPinia()
  const app = createApp({}).provide(WORLD as InjectionKey<World>, world).use(pinia)
  const store = app.runWithContext(() => useProject())
  store.show(project, 'test' as ProjectId)
  return { plugins: [pinia], provide: { [WORLD as symbol]: world }, store, within: (work) => app.runWithContext(work) }
}
