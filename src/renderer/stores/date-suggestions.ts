/** Dates found in the open source that wait for a decision, and deciding on them. */
import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { BatchId } from '../../shared/kernel/event'
import { isRefusal } from '../../shared/kernel/decider'
import type { Digest } from '../../shared/kernel/digest'
import type { Command } from '../../shared/annotation/commands'
import type { Span } from '../../shared/annotation/anchoring'
import type { PassageId } from '../../shared/annotation/ids'
import type { Source } from '../../shared/annotation/project-state'
import type { FoundDate } from '../../shared/dates/finding/find-dates'
import { stacksOf } from '../../shared/projections/history'
import { acceptingOf, openSuggestions, rejectingOf, settles, type AcceptedDate } from '../../shared/projections/open-suggestions'
import { useWorld, type DateFinding } from './injected'
import { useNotices } from './notices'
import { usePreferences } from './preferences'
import { useProject } from './project'
import { useSelection } from './selection'

/** Texts whose dates are kept in memory: one goes back and forth between a few. */
const MOST_TEXTS = 4

type Decision = 'accepted' | 'rejected'

export const useDateSuggestions = defineStore('dateSuggestions', () => {
  const world = useWorld()
  const project = useProject()
  const selection = useSelection()
  const preferences = usePreferences()
  const notices = useNotices()

  /** Newest last. */
  const found = shallowRef<ReadonlyMap<Digest, readonly FoundDate[]>>(new Map())
  /** The share of the open text that was read, 0 to 1; null when it is not being read. */
  const finding = shallowRef<{ readonly share: number } | null>(null)
  /** The open text was not read to its end; `again` begins anew. */
  const isStopped = shallowRef(false)
  const chosen = shallowRef<FoundDate | null>(null)
  let underWay: DateFinding | null = null

  const revision = computed(() => selection.source?.revision ?? null)
  const text = computed(() => (revision.value === null ? undefined : project.project?.text(revision.value)))

  const openNow = project.look<readonly FoundDate[]>((tables, at) => {
    const source = selection.source
    const dates = source === null ? undefined : found.value.get(source.revision)
    return source === null || dates === undefined || text.value === undefined ? [] : openSuggestions(dates, source, text.value, tables, at)
  }, [])

  /** Those not settled at the moment looked at, in order; the same list as long as it holds the same dates. */
  const open = computed<readonly FoundDate[]>((before) => (before !== undefined && isSame(before, openNow.value) ? before : openNow.value))

  /** How many the text states in all; null until it is read. */
  const total = computed(() => (revision.value === null ? null : found.value.get(revision.value)?.length ?? null))

  /** The one that the review or the caret stands on; null when it is not open, or no longer. */
  const current = computed<FoundDate | null>({
    get: () => (chosen.value !== null && open.value.includes(chosen.value) ? chosen.value : null),
    set: (date) => { chosen.value = date },
  })

  watch(text, look, { immediate: true })
  onScopeDispose(() => underWay?.cancel())

  function look(): void {
    stop()
    chosen.value = null
    isStopped.value = false
    const [words, digest] = [text.value, revision.value]
    if (words === undefined || digest === null) return
    const known = found.value.get(digest)
    if (known === undefined) void find(words, selection.source!.layout, digest)
    else keep(digest, known)
  }

  async function find(words: string, layout: string, digest: Digest): Promise<void> {
    finding.value = { share: 0 }
    const search = world.findDates(words, layout, { onProgress: (share) => { if (underWay === search) finding.value = { share } } })
    underWay = search
    const dates = await search.done.catch((error: unknown) => {
      notices.tell(`The dates of this text could not be looked for: ${error instanceof Error ? error.message : String(error)}`)
      return null
    })
    if (underWay !== search) return
    underWay = finding.value = null
    if (dates === null) isStopped.value = true
    else keep(digest, dates)
  }

  function keep(digest: Digest, dates: readonly FoundDate[]): void {
    const others = [...found.value].filter(([other]) => other !== digest)
    found.value = new Map([...others, [digest, dates] as const].slice(-MOST_TEXTS))
  }

  function stop(): void {
    const search = underWay
    underWay = finding.value = null
    search?.cancel()
  }

  /** Stops reading the open text; nothing is suggested in it until `again`. */
  function cancel(): void {
    if (underWay === null) return
    stop()
    isStopped.value = true
  }

  /** Reads the open text after it was stopped. */
  function again(): void {
    if (isStopped.value) look()
  }

  /** Makes it current, and brings the list that reviews it. */
  function review(date: FoundDate): void {
    chosen.value = date
    preferences.dockTab = 'dates'
  }

  /** All that the open text states within a place, settled or not; null until it is read. */
  function statedWithin({ start, end }: Span): readonly FoundDate[] | null {
    const dates = revision.value === null ? undefined : found.value.get(revision.value)
    return dates?.filter((date) => date.start >= start && date.end <= end) ?? null
  }

  /** Dates passages with these: one batch. Those settled meanwhile are left out. False when refused, as with those below. */
  function accept(dates: readonly FoundDate[]): Promise<boolean> {
    return settle(dates, 'accepted', (still, source) => acceptingOf(still, source, text.value!, project.project!.tables, mint))
  }

  /** Accepts one with what the analyst made of it; the date as it was found is not offered again. */
  function acceptAs(date: FoundDate, edited: AcceptedDate): Promise<boolean> {
    return settle([date], 'accepted', (still, source) => {
      const isTold = settles({ edtf: edited.edtf, words: edited.quote }, date)
      return [...acceptingOf([edited], source, text.value!, project.project!.tables, mint), ...(isTold ? [] : rejectingOf(still, source))]
    })
  }

  /** Keeps these from being suggested again: one batch. Those settled meanwhile are left out. */
  function reject(dates: readonly FoundDate[]): Promise<boolean> {
    return settle(dates, 'rejected', rejectingOf)
  }

  function settle(dates: readonly FoundDate[], decision: Decision, commandsOf: (still: readonly FoundDate[], source: Source) => Command[]): Promise<boolean> {
    return selection.inTurn(async () => {
      const { source } = selection
      const waiting = new Set(open.value)
      const still = dates.filter((date) => waiting.has(date))
      if (source === null || still.length === 0) return true
      const outcome = await project.dispatch(...commandsOf(still, source))
      if (isRefusal(outcome)) return false
      if (still.length > 1) tell(`${still.length.toLocaleString('en')} dates ${decision}.`, outcome.events[0]!.batch)
      return true
    })
  }

  function mint(): PassageId {
    return world.mintId() as PassageId
  }

  function tell(sentence: string, batch: BatchId): void {
    notices.tell(sentence, 'plain', { label: 'Undo', run: () => takeBack(batch) })
  }

  /** A notice may stand while work goes on: it takes back what it speaks of, or nothing. */
  function takeBack(batch: BatchId): void {
    const { tables, log } = project.project!
    if (stacksOf(tables, log.replica).undo === batch) void project.undo()
    else project.refuse('Something else was done since. Undo goes back one step at a time.')
  }

  return { open, total, finding, isStopped, current, cancel, again, review, statedWithin, accept, acceptAs, reject }
})

/** The finder's objects are kept, so what is the same is identical. */
function isSame(a: readonly FoundDate[], b: readonly FoundDate[]): boolean {
  return a.length === b.length && a.every((date, index) => date === b[index])
}
