/** The projects of this profile: opening, making, bringing in, saving and deleting them. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { ForkError, GapError } from '../../shared/kernel/event-log'
import { asDomainEvent } from '../../shared/annotation/events'
import type { ProjectId } from '../../shared/annotation/ids'
import { encodeProject, PROJECT_MEDIA_TYPE, type ProjectContents } from '../../shared/exchange/project-file'
import { verifyProject } from '../../shared/exchange/verify'
import { Project } from '../../shared/projections/project'
import { FOLD_VERSION, ProjectFold } from '../../shared/projections/registry'
import { UNTITLED } from '../../shared/projections/state'
import { useWorld } from './injected'
import { branched as branchedOut } from './journal-sentences'
import { useJournaling } from './journaling'
import { useNotices } from './notices'
import type { LibraryEntry, OpenedLog } from './project-storage'
import { useProject } from './project'
import { takeIn } from './taking-in'

/** Logs shorter than this are folded anew at every opening: a snapshot would save nothing. */
const WORTH_A_SNAPSHOT = 2_000

export interface Work {
  readonly label: string
  /** From 0 to 1; null while unknown. */
  readonly done: number | null
}

export const useLibrary = defineStore('library', () => {
  const world = useWorld()
  const project = useProject()
  const journaling = useJournaling()
  const notices = useNotices()

  const entries = ref<readonly LibraryEntry[]>([])
  /** Long work that the person waits for; null when there is none. */
  const work = shallowRef<Work | null>(null)
  let opened: OpenedLog | null = null
  let stopFollowing = (): void => undefined
  let keptAt = 0

  const current = computed(() => entries.value.find((entry) => entry.project === project.id) ?? null)
  /** Events since the project was last saved to a file. */
  const unsaved = computed(() => project.position - (current.value?.savedEvents ?? 0))

  /** At start: what the journal has and the library lacks comes back; a first start shows the example. */
  async function start(): Promise<void> {
    await refresh()
    await relist()
    if (entries.value.length === 0) await openExample()
    else await open((await lastOpened()).project)
  }

  async function relist(): Promise<void> {
    try {
      const journalled = await world.host.journalledProjects()
      const lost = journalled.filter((id) => !entries.value.some((entry) => entry.project === id)) as ProjectId[]
      for (const id of lost) await remember(id, await journaling.describe(id))
      if (lost.length > 0) notices.tell(relisted(lost.length), 'plain')
    } catch (error) {
      // Without its journal the work still goes on.
      notices.tell(error instanceof Error ? error.message : String(error))
    }
  }

  async function open(id: ProjectId): Promise<void> {
    await busy('Opening the project', async (report) => {
      close()
      const next = await world.storage.open(id)
      const made = await folded(next, report)
      await journaling.reconcile(id, made, next)
      follow(next, made, id)
      await remember(id, { title: titleOf(made), openedAt: world.now() })
    })
  }

  function follow(next: OpenedLog, made: Project, id: ProjectId): void {
    opened = next
    project.show(made, id)
    const stops = [
      made.onMove(({ same }) => {
        next.tellElsewhere()
        void journaling.follow(same)
      }),
      next.onElsewhere(() => void made.catchUp()),
      journaling.stop,
    ]
    stopFollowing = () => stops.forEach((stop) => stop())
    // What another window appended while this one was opening.
    void made.catchUp()
    void whenIdle()
    const unknown = [...made.tables.events.rows()].filter(([, event]) => asDomainEvent(event) === null).length
    if (unknown > 0) notices.tell(fromNewer(unknown), 'plain')
  }

  function close(): void {
    stopFollowing()
    stopFollowing = () => undefined
    opened?.close()
    opened = null
    project.show(null, null)
  }

  /** A new project with a title and nothing else; opens it. */
  async function create(title: string): Promise<void> {
    const id = world.mintId() as ProjectId
    await open(id)
    await project.dispatch({ type: 'TitleProject', title })
    await remember(id, { title })
  }

  /** Brings in a `.scholium` file: as a new project, or merged into the one it is a copy of. */
  async function openFile(): Promise<void> {
    for (const file of await world.host.openFiles('project')) {
      await bringIn(new TextDecoder().decode(file.bytes), file.name)
    }
  }

  async function bringIn(file: string, name: string): Promise<void> {
    const verified = await busy(`Checking ${name}`, async () => verifyProject(file))
    if (!verified.ok) {
      return notices.tell(`“${name}” is broken: line ${verified.line} ${verified.reason}. Nothing was opened or changed.`)
    }
    await busy(`Bringing in ${name}`, () => absorb(verified.contents, name))
  }

  async function absorb(contents: ProjectContents, name: string): Promise<void> {
    const known = entries.value.some((entry) => entry.project === contents.project)
    await open(contents.project)
    const into = project.project!
    try {
      const { added, branched } = await takeIn(into, opened!, contents.events, contents.texts)
      const saved = { savedAt: world.now(), savedEvents: into.position }
      await remember(contents.project, { title: titleOf(into), ...(known ? {} : saved) })
      if (known) notices.tell(`${added === 0 ? 'Nothing new' : `${added} events`} from “${name}”.`, 'plain')
      if (branched > 0) notices.tell(branchedOut(branched))
    } catch (error) {
      if (!(error instanceof ForkError) && !(error instanceof GapError)) throw error
      notices.tell(error.message)
    }
  }

  /** The example, as it was made; what was done to it here is gone. */
  async function resetExample(): Promise<void> {
    const file = await world.exampleProject()
    const verified = verifyProject(file)
    if (verified.ok) await remove(verified.contents.project)
    await openExample(file)
  }

  async function openExample(file?: string): Promise<void> {
    await bringIn(file ?? (await world.exampleProject()), 'the example project')
  }

  /** Saves the project as it stands now, whatever moment is looked at. */
  async function saveFile(): Promise<void> {
    const { project: shown, id, title } = project
    if (shown === null || id === null) return
    const events = await shown.log.read()
    const text = encodeProject({ project: id, events, texts: shown.allTexts() })
    const saved = await world.host.saveFile({ name: `${fileNameFor(title)}.scholium`, mediaType: PROJECT_MEDIA_TYPE, text })
    if (saved.outcome === 'failed') notices.tell(saved.problem)
    if (saved.outcome !== 'saved') return
    await remember(id, { title, savedAt: world.now(), savedEvents: events.length })
    notices.tell(`Saved to ${saved.name}.`, 'plain')
  }

  /** Deletes a project: its database, its journal and its place in the library. */
  async function remove(id: ProjectId): Promise<void> {
    if (project.id === id) close()
    await journaling.discard(id)
    await world.storage.remove(id)
    await refresh()
  }

  /** Deletes the open project and opens another one, or the example when it was the last. */
  async function removeAndGoOn(id: ProjectId): Promise<void> {
    await remove(id)
    if (project.id !== null) return
    if (entries.value.length === 0) await openExample()
    else await open(entries.value[0]!.project)
  }

  async function keepSnapshot(): Promise<void> {
    const [log, shown] = [opened, project.project]
    if (log === null || shown === null || shown.position < WORTH_A_SNAPSHOT) return
    await shown.keep((fold, last) => log.keepSnapshot(fold.tables, FOLD_VERSION, fold.position, last))
    keptAt = shown.position
  }

  /** Called when the window is idle: renews a snapshot that has fallen far behind, tries a journal that failed again. */
  async function whenIdle(): Promise<void> {
    if (project.position - keptAt >= WORTH_A_SNAPSHOT) await keepSnapshot()
    if (journaling.state === 'failed') await journaling.follow(project.position)
  }

  async function folded(next: OpenedLog, report: (done: number) => Promise<void>): Promise<Project> {
    const fold = new ProjectFold()
    const snapshot = await next.readSnapshot(fold.tables, FOLD_VERSION)
    keptAt = snapshot?.position ?? 0
    if (snapshot === null) return Project.open(next.log, new ProjectFold(), null, report)
    fold.resumeAt(snapshot.position)
    return Project.open(next.log, fold, snapshot.last, report)
  }

  async function busy<T>(label: string, task: (report: (done: number) => Promise<void>) => Promise<T>): Promise<T> {
    const around = work.value
    work.value = { label, done: null }
    try {
      return await task(async (done) => {
        work.value = { label, done }
        await world.pause()
      })
    } finally {
      work.value = around
    }
  }

  async function lastOpened(): Promise<LibraryEntry> {
    return entries.value.toSorted((a, b) => b.openedAt - a.openedAt)[0]!
  }

  async function remember(id: ProjectId, fields: Partial<LibraryEntry>): Promise<void> {
    const known = entries.value.find((entry) => entry.project === id)
    await world.storage.remember({
      project: id, title: id, openedAt: world.now(), savedAt: null, savedEvents: 0, ...known, ...fields,
    })
    await refresh()
  }

  async function refresh(): Promise<void> {
    entries.value = await world.storage.list()
  }

  return {
    entries, current, unsaved, work, start, open, create, openFile, resetExample, saveFile, removeAndGoOn, whenIdle,
  }
})

function titleOf(project: Project): string {
  return project.tables.titles.get('title') ?? UNTITLED
}

function relisted(projects: number): string {
  const these = projects === 1 ? 'A project that this browser did not list is' : `${projects} projects that this browser did not list are`
  return `${these} in the journal and stand${projects === 1 ? 's' : ''} in the list again.`
}

function fromNewer(events: number): string {
  return `${events} ${events === 1 ? 'event comes' : 'events come'} from a newer Scholium. They are kept, and shown once this one is brought up to date.`
}

/** A project's title as the name of a file, without its ending. */
export function fileNameFor(title: string): string {
  return title.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 80) || 'project'
}
