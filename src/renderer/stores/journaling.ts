/** The journal on disk, kept in step with the open project: compared when it opens, followed while it is worked on. */
import { defineStore } from 'pinia'
import { ref } from 'vue'
import { headsOf, type ChainHeads } from '../../shared/kernel/chain'
import type { Digest } from '../../shared/kernel/digest'
import type { RecordedEvent } from '../../shared/kernel/event'
import { replicaOf } from '../../shared/kernel/event-id'
import type { Position } from '../../shared/kernel/temporal-table'
import type { ProjectId } from '../../shared/annotation/ids'
import { decodeEnd, encodeEnd, type End } from '../../shared/exchange/end-line'
import { encodeJournalChunk, readJournalLines } from '../../shared/exchange/journal-lines'
import type { Project } from '../../shared/projections/project'
import { UNTITLED } from '../../shared/projections/state'
import { useWorld } from './injected'
import { branched, cameBack, damaged, MIXED_UP } from './journal-sentences'
import { holdsAll } from './journal-comparison'
import { useNotices } from './notices'
import type { OpenedLog } from './project-storage'
import { takeIn } from './taking-in'

/** `none` where the host keeps no journal. */
export type JournalState = 'none' | 'journaling' | 'journaled' | 'failed'

/** An open project and what its journal is known to hold. */
interface Kept {
  readonly project: ProjectId
  readonly opened: Project
  readonly storage: OpenedLog
  /** The journal's last end line when it was last looked at; null when it had none. */
  line: string | null
  /** What the journal holds whole; null until it was compared, and again after a failure. */
  heads: ChainHeads | null
  /** Every event up to here is in the journal. */
  upTo: Position
  readonly texts: Set<Digest>
}

const NOTHING: ChainHeads = new Map()

export const useJournaling = defineStore('journaling', () => {
  const { host } = useWorld()
  const notices = useNotices()
  const state = ref<JournalState>('none')
  /** Why the last step is not in the journal; empty when it is. */
  const problem = ref('')
  let kept: Kept | null = null
  let queue: Promise<void> = Promise.resolve()
  let stepAwaits = false

  /**
   * Compares journal and database when a project opens: what either has and the other lacks is brought over, and the
   * person is told what came back. Until it resolves nothing may be appended, lest a lost tail be written a second
   * time under the same name.
   */
  async function reconcile(project: ProjectId, opened: Project, storage: OpenedLog): Promise<void> {
    stop()
    try {
      if (!(await host.platform()).journals) return
    } catch (error) {
      fail(error)
    }
    kept = { project, opened, storage, line: null, heads: null, upTo: 0, texts: new Set() }
    await follow(0)
  }

  /** Brings over what changed after a position; after a failure, all that is missing. Resolves when it was tried. */
  function follow(after: Position): Promise<void> {
    const current = kept
    if (current === null) return queue
    current.upTo = Math.min(current.upTo, after)
    state.value = 'journaling'
    if (stepAwaits) return queue
    stepAwaits = true
    queue = queue.then(() => {
      stepAwaits = false
      return step(current)
    })
    return queue
  }

  async function step(current: Kept): Promise<void> {
    try {
      // A journal that was moved or erased from outside refuses once; compared anew, it may take everything.
      await bringOver(current).catch(() => bringOver(current))
      if (current === kept) problem.value = ''
      if (current === kept && !stepAwaits) state.value = 'journaled'
    } catch (error) {
      if (current === kept) fail(error)
    }
  }

  function bringOver(current: Kept): Promise<void> {
    return current.storage.alone(async () => {
      try {
        await compare(current)
        await append(current)
      } catch (error) {
        current.heads = null
        throw error
      }
    })
  }

  /** Looks whether anyone else has written to the journal, or erased it, and takes in what they wrote. */
  async function compare(current: Kept): Promise<void> {
    const line = await host.journalEnd(current.project)
    if (current.heads !== null && line === current.line) return
    const heads = (line === null ? null : decodeEnd(line)?.heads) ?? NOTHING
    current.heads = (await holds(current.opened, heads)) ? heads : await takeBack(current, heads)
    current.line = line
    current.upTo = 0
    current.texts.clear()
  }

  /** Resolves to what the journal holds of our own history. */
  async function takeBack({ project, opened, storage }: Kept, promised: ChainHeads): Promise<ChainHeads> {
    const journal = readJournalLines(await host.readJournal(project))
    if (journal === null || journal.project !== project) throw new Error(MIXED_UP)
    const before = opened.position
    const taken = await takeIn(opened, storage, journal.events, journal.texts)
    if (taken.added > 0) notices.tell(cameBack(taken.added, before), 'plain')
    if (taken.branched > 0) notices.tell(branched(taken.branched))
    if (!holdsAll(journal.events, promised)) notices.tell(damaged(journal.problems))
    // The journal went on from another branch: it gets our whole history once more.
    return holdsAll(eventsOf(opened), journal.heads) ? journal.heads : NOTHING
  }

  async function append(current: Kept): Promise<void> {
    const { project, opened, upTo } = current
    const heads = current.heads ?? NOTHING
    const missing = eventsOf(opened, upTo).filter(({ id, n }) => n > (heads.get(replicaOf(id))?.n ?? 0))
    current.upTo = opened.position
    if (missing.length === 0) return
    const texts = new Map(textsNamedBy(missing, opened).filter(([digest]) => !current.texts.has(digest)))
    const end = endAfter(heads, missing)
    await host.appendToJournal(project, encodeJournalChunk({ project, texts, events: missing }, end))
    current.heads = end.heads
    current.line = encodeEnd(end)
    for (const digest of texts.keys()) current.texts.add(digest)
  }

  /** What a journal says of a project that the library does not know. */
  async function describe(project: ProjectId): Promise<{ readonly title: string; readonly openedAt: number }> {
    const events = readJournalLines(await host.readJournal(project))?.events ?? []
    const titled = events.findLast(({ type }) => type === 'ProjectTitled')?.data as { title?: string } | undefined
    return { title: titled?.title ?? UNTITLED, openedAt: Date.parse(events.at(-1)?.at ?? '') || 0 }
  }

  /** Erases a project's journal, after what is being written to it. */
  async function discard(project: ProjectId): Promise<void> {
    if (kept?.project === project) stop()
    await queue
    await host.discardJournal(project)
  }

  function fail(error: unknown): void {
    const sentence = error instanceof Error ? error.message : String(error)
    if (problem.value !== sentence) notices.tell(sentence)
    state.value = 'failed'
    problem.value = sentence
  }

  function stop(): void {
    kept = null
    stepAwaits = false
    state.value = 'none'
    problem.value = ''
  }

  return { state, problem, reconcile, follow, describe, discard, stop }
})

function eventsOf(opened: Project, after: Position = 0): RecordedEvent[] {
  return opened.tables.events.opened(after, opened.position).map(([, event]) => event)
}

/** Another window may have written what this one has not read yet. */
async function holds(opened: Project, heads: ChainHeads): Promise<boolean> {
  if (holdsAll(eventsOf(opened), heads)) return true
  await opened.catchUp()
  return holdsAll(eventsOf(opened), heads)
}

function textsNamedBy(events: readonly RecordedEvent[], opened: Project): [Digest, string][] {
  const values = new Set(events.flatMap(({ data }) => Object.values(data as object)))
  return [...opened.allTexts()].filter(([digest]) => values.has(digest))
}

function endAfter(heads: ChainHeads, events: readonly RecordedEvent[]): End {
  const after = new Map([...heads, ...headsOf(events)])
  return { events: [...after.values()].reduce((sum, { n }) => sum + n, 0), heads: after }
}
