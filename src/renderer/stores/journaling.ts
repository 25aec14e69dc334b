/** The journal on disk, kept in step with the open project: compared when it opens, followed while it is worked on. */
import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { ChainHead, ChainHeads } from '../../shared/kernel/chain'
import type { Digest } from '../../shared/kernel/digest'
import { replicaOf, type ReplicaId } from '../../shared/kernel/event-id'
import type { Position } from '../../shared/kernel/temporal-table'
import type { ProjectId } from '../../shared/annotation/ids'
import { decodeEnd } from '../../shared/exchange/end-line'
import { encodeJournalChunk, readJournalLines } from '../../shared/exchange/journal-lines'
import type { Project } from '../../shared/projections/project'
import { useWorld } from './injected'

/** `none` where the host keeps no journal. */
export type JournalState = 'none' | 'journaling' | 'journaled' | 'failed'

const MIXED_UP =
  'The journal of this project holds lines of another one, so it was left alone. The project itself is untouched; save it to a file.'

/** What the journal of the open project is known to hold. */
interface Held {
  readonly project: ProjectId
  heads: ChainHeads
  readonly texts: Set<Digest>
}

export const useJournaling = defineStore('journaling', () => {
  const { host } = useWorld()
  const state = ref<JournalState>('none')
  /** Why the last step is not in the journal; empty unless `failed`. */
  const problem = ref('')
  let held: Held | null = null
  let queue: Promise<void> = Promise.resolve()

  /**
   * Compares journal and database when a project opens: what either has and the other lacks is brought
   * over. Resolves to a sentence when events came back from the journal.
   */
  async function reconcile(project: ProjectId, opened: Project): Promise<string | null> {
    stop()
    if (!(await host.platform()).journals) return null
    state.value = 'journaling'
    try {
      const before = opened.position
      held = await takeBack(project, opened)
      await follow(opened, 0)
      return opened.position === before ? null : cameBack(opened.position - before, before)
    } catch (error) {
      fail(error)
      return null
    }
  }

  async function takeBack(project: ProjectId, opened: Project): Promise<Held> {
    const line = await host.journalEnd(project)
    const end = line === null ? null : decodeEnd(line)
    if (end === null) return { project, heads: new Map(), texts: new Set() }
    if (covers(await opened.log.heads(), end.heads)) {
      return { project, heads: end.heads, texts: new Set(opened.allTexts().keys()) }
    }
    const journal = readJournalLines(await host.readJournal(project))
    if (journal === null) throw new Error(MIXED_UP)
    await opened.absorb(journal.events, journal.texts)
    return { project, heads: journal.heads, texts: new Set(journal.texts.keys()) }
  }

  /** Adds what the journal lacks of the events after a position. Calls take their turns. */
  function follow(opened: Project, after: Position): Promise<void> {
    const into = held
    if (into === null) return queue
    state.value = 'journaling'
    queue = queue.then(() => append(into, opened, after))
    return queue
  }

  async function append(into: Held, opened: Project, after: Position): Promise<void> {
    try {
      const events = opened.tables.events.opened(after, opened.position).flatMap(([, event]) => event)
      const missing = events.filter((event) => event.n > (into.heads.get(replicaOf(event.id))?.n ?? 0))
      if (missing.length > 0) {
        const texts = new Map([...opened.allTexts()].filter(([digest]) => !into.texts.has(digest)))
        const heads = await opened.log.heads()
        const end = { events: opened.position, heads }
        await host.appendToJournal(into.project, encodeJournalChunk({ project: into.project, texts, events: missing }, end))
        into.heads = heads
        for (const digest of texts.keys()) into.texts.add(digest)
      }
      if (into === held) state.value = 'journaled'
    } catch (error) {
      if (into === held) fail(error)
    }
  }

  function fail(error: unknown): void {
    state.value = 'failed'
    problem.value = error instanceof Error ? error.message : String(error)
  }

  function stop(): void {
    held = null
    state.value = 'none'
  }

  return { state, problem, reconcile, follow, stop }
})

/** Whether a log with heads `ours` has everything that a journal with heads `theirs` holds. */
function covers(ours: ChainHeads, theirs: ChainHeads): boolean {
  return [...theirs].every(([replica, head]) => contains(ours, replica, head))
}

function contains(heads: ChainHeads, replica: ReplicaId, { n, digest }: ChainHead): boolean {
  const ours = heads.get(replica)
  return ours !== undefined && (ours.n > n || (ours.n === n && ours.digest === digest))
}

function cameBack(events: number, before: Position): string {
  return before === 0
    ? `This browser’s copy of the project was gone; all ${events} events came back from the journal.`
    : `${events} events that this browser’s copy had lost came back from the journal.`
}
