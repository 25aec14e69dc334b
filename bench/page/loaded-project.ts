/** The project under measurement: brought into IndexedDB from a file, with a snapshot beside its log. */
import type { ProjectId } from '../../src/shared/annotation/ids'
import { readProject, type ProjectContents } from '../../src/shared/exchange/project-file'
import { Project } from '../../src/shared/projections/project'
import { FOLD_VERSION, ProjectFold, type ProjectTables } from '../../src/shared/projections/registry'
import { pause } from '../../src/renderer/pause'
import { IndexedStorage } from '../../src/renderer/storage/indexed-storage'
import { databaseName } from '../../src/renderer/storage/project-database'
import { elapsed } from './rounds'

/** Milliseconds, once: set-up is not compared with anything. */
export interface Loading {
  readonly readFile: number
  readonly absorb: number
  readonly keepSnapshot: number
}

export interface LoadedProject {
  readonly contents: ProjectContents
  readonly loading: Loading
  /** Name of its database. */
  readonly database: string
}

/** As `renderer/main.ts` makes it. */
export const storage = new IndexedStorage({
  random: () => crypto.getRandomValues(new Uint8Array(12)),
  pause,
})

export async function loadProject(url: string): Promise<LoadedProject> {
  const file = await (await fetch(url)).text()
  const started = performance.now()
  const reading = readProject(file)
  if ('problem' in reading) throw new Error(`Line ${reading.problem.line} ${reading.problem.reason}`)
  const readFile = elapsed(started)
  return { contents: reading, database: databaseName(reading.project), loading: { readFile, ...(await store(reading)) } }
}

/** Opens the project as the workbench does; `snapshot` says whether it may use the stored one. */
export async function openProject(id: ProjectId, { snapshot }: { readonly snapshot: boolean }) {
  const opened = await storage.open(id)
  const fold = new ProjectFold()
  const kept = snapshot ? await opened.readSnapshot(fold.tables, FOLD_VERSION) : null
  if (snapshot && kept === null) throw new Error('The snapshot was not believed.')
  if (kept !== null) fold.resumeAt(kept.position)
  const project = await Project.open(opened.log, fold, kept?.last ?? null, pause)
  return { project, opened }
}

/** The tables that a jump in time has to answer from. */
export function domainTables({ passages, links, datings, tags, claims }: ProjectTables) {
  return [passages, links, datings, tags, claims] as const
}

async function store({ project: id, events, texts }: ProjectContents): Promise<Omit<Loading, 'readFile'>> {
  const { project, opened } = await openProject(id, { snapshot: false })
  let started = performance.now()
  await project.absorb(events, texts)
  const absorb = elapsed(started)
  started = performance.now()
  await project.keep((fold, last) => opened.keepSnapshot(fold.tables, FOLD_VERSION, fold.position, last))
  const keepSnapshot = elapsed(started)
  opened.close()
  return { absorb, keepSnapshot }
}
