/** One open project: its log, its fold, and the one way to change it. */
import { record } from '../kernel/chain'
import { isRefusal, refuse, type Decision, type Refusal } from '../kernel/decider'
import { digestOf, type Digest } from '../kernel/digest'
import type { EventDraft, RecordedEvent, Stamp } from '../kernel/event'
import type { EventId } from '../kernel/event-id'
import type { EventLog } from '../kernel/event-log'
import type { Position } from '../kernel/temporal-table'
import { commandProblem, type Command } from '../annotation/commands'
import { decide } from '../annotation/decide'
import { stacksOf } from './history'
import { ProjectFold, type ProjectTables } from './registry'
import { stateOf } from './state'
import { inverseOf } from './undo'

export interface Done {
  readonly events: readonly RecordedEvent[]
}

/** The tables stood at `from`; everything up to `same` is as it was, the rest was folded anew up to `to`. */
export interface Move {
  readonly from: Position
  readonly same: Position
  readonly to: Position
}

export type MoveListener = (move: Move) => void

/** Events folded between two pauses. */
const SLICE = 2_000

export class Project {
  private readonly fold: ProjectFold
  private readonly texts: Map<Digest, string>
  private readonly listeners = new Set<MoveListener>()
  private lastSeen: EventId | null
  /** Appends one at a time, so that each command is decided on the state that the one before left. */
  private queue: Promise<unknown> = Promise.resolve()

  private constructor(
    readonly log: EventLog,
    fold: ProjectFold,
    texts: Map<Digest, string>,
    lastSeen: EventId | null,
  ) {
    this.fold = fold
    this.texts = texts
    this.lastSeen = lastSeen
  }

  /**
   * Reads the log and folds it; from `fold` on, when a snapshot of it up to `lastSeen` is at hand.
   * Long folds wait for `pause` now and then, so that a window stays alive; it is told how far they are (0 to 1).
   */
  static async open(
    log: EventLog,
    fold = new ProjectFold(),
    lastSeen: EventId | null = null,
    pause: (done: number) => Promise<void> = async () => undefined,
  ): Promise<Project> {
    const events = await log.read(lastSeen)
    for (let start = 0; start < events.length; start += SLICE) {
      fold.apply(events.slice(start, start + SLICE))
      if (start + SLICE < events.length) await pause((start + SLICE) / events.length)
    }
    const texts = new Map<Digest, string>()
    for (const digest of await log.digests()) texts.set(digest, (await log.text(digest)) ?? '')
    return new Project(log, fold, texts, events.at(-1)?.id ?? lastSeen)
  }

  get tables(): ProjectTables {
    return this.fold.tables
  }

  /** Position of the newest event. */
  get position(): Position {
    return this.fold.position
  }

  get last(): EventId | null {
    return this.lastSeen
  }

  text(revision: Digest): string | undefined {
    return this.texts.get(revision)
  }

  allTexts(): ReadonlyMap<Digest, string> {
    return this.texts
  }

  /** Stores the tables as they are now, through whoever keeps snapshots. */
  async keep(snapshot: (fold: ProjectFold, last: EventId | null) => Promise<void>): Promise<void> {
    await this.inTurn(() => snapshot(this.fold, this.lastSeen))
  }

  onMove(listener: MoveListener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Commands as one batch, all or none: recorded when it resolves, or refused with a sentence. */
  dispatch(commands: readonly Command[], stamp: Stamp): Promise<Done | Refusal> {
    return this.inTurn(() => this.append(this.decideAll(commands), stamp))
  }

  /** Takes back this replica's newest batch that still stands. */
  undo(stamp: Stamp): Promise<Done | Refusal> {
    return this.inTurn(() => this.reverse('undo', stamp))
  }

  /** Brings back the batch that was undone last. */
  redo(stamp: Stamp): Promise<Done | Refusal> {
    return this.inTurn(() => this.reverse('redo', stamp))
  }

  /** Takes in another copy's events; refolds from the first new one on. Throws what `EventLog.absorb` throws. */
  absorb(events: readonly RecordedEvent[], texts: ReadonlyMap<Digest, string> = new Map()): Promise<Done> {
    return this.inTurn(async () => {
      const added = await this.log.absorb(events, texts)
      for (const [digest, text] of texts) this.texts.set(digest, text)
      this.insert(added)
      return { events: added }
    })
  }

  /** Folds what another window appended or merged into the same log since. */
  catchUp(): Promise<void> {
    return this.inTurn(() => this.follow())
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work)
    this.queue = turn.catch(() => undefined)
    return turn
  }

  /** Decides each command on the state after the ones before it, and leaves the fold as it was. */
  private decideAll(commands: readonly Command[]): Decision {
    const start = this.position
    const texts = new Map<Digest, string>()
    const state = stateOf(this.tables, (revision) => texts.get(revision) ?? this.texts.get(revision))
    const drafts: EventDraft[] = []
    try {
      for (const command of commands) {
        const problem = commandProblem(command)
        if (problem !== null) return refuse(`That cannot be recorded: ${problem}. Nothing was changed.`)
        const decision = decide(command, state)
        if (isRefusal(decision)) return decision
        drafts.push(...decision.events)
        for (const [digest, text] of decision.texts ?? []) texts.set(digest, text)
        if (commands.length > 1) this.fold.apply(tentative(decision.events))
      }
    } finally {
      if (this.position > start) this.fold.rewind(start)
    }
    return { events: drafts, texts }
  }

  /** Takes the newest batch of a stack of which anything is left; those above it are passed over for good. */
  private async reverse(which: 'undo' | 'redo', stamp: Stamp): Promise<Done | Refusal> {
    await this.follow()
    for (let batch = stacksOf(this.tables, this.log.replica)[which]; batch !== null; batch = this.tables.batches.get(batch)?.below ?? null) {
      const inverse = inverseOf(batch, this.tables)
      if (isRefusal(inverse) || inverse.events.length > 0) return this.append(inverse, { ...stamp, causedBy: batch })
    }
    return refuse(`There is nothing to ${which}.`)
  }

  private async append(decision: Decision, stamp: Stamp): Promise<Done | Refusal> {
    if (isRefusal(decision)) return decision
    const { events, after } = await this.log.append(decision.events, stamp, decision.texts)
    for (const [digest, text] of decision.texts ?? []) this.texts.set(digest, text)
    if (after === this.lastSeen) this.insert(events)
    else await this.follow()
    return { events }
  }

  /** Folds what the log has and the fold has not: newer events, and those that were merged into the past. */
  private async follow(): Promise<void> {
    const newer = await this.log.read(this.lastSeen)
    const count = [...(await this.log.heads()).values()].reduce((sum, { n }) => sum + n, 0)
    const isAll = count === this.position + newer.length
    const unseen = isAll ? newer : (await this.log.read()).filter(({ id }) => this.tables.events.get(id) === undefined)
    if (unseen.length > 0) await this.fetchTexts()
    this.insert(unseen)
  }

  private async fetchTexts(): Promise<void> {
    for (const digest of await this.log.digests()) {
      if (!this.texts.has(digest)) this.texts.set(digest, (await this.log.text(digest)) ?? '')
    }
  }

  /** Folds events in their place: rewinds to the first of them when they belong to the past. */
  private insert(added: readonly RecordedEvent[]): void {
    if (added.length === 0) return
    const from = this.position
    const later = this.eventsAfter(added[0]!.id)
    const same = from - later.length
    if (later.length > 0) this.fold.rewind(same)
    this.fold.apply(later.length === 0 ? added : [...later, ...added].sort((a, b) => (a.id < b.id ? -1 : 1)))
    this.lastSeen = [this.lastSeen, added.at(-1)!.id].reduce((a, b) => (a === null || b! > a ? b : a))
    for (const listener of this.listeners) listener({ from, same, to: this.position })
  }

  private eventsAfter(id: EventId): RecordedEvent[] {
    if (this.lastSeen === null || this.lastSeen < id) return []
    return this.tables.events.opened(0, this.position).flatMap(([, event]) => (event.id > id ? event : []))
  }
}

/** Drafts dressed as events, so that a batch's later commands see its earlier ones. Never stored. */
function tentative(drafts: readonly EventDraft[]): RecordedEvent[] {
  const stamp = { now: 0, by: 'tentative', batch: 'tentative' as Stamp['batch'] }
  const head = { n: 0, digest: digestOf('') }
  return record(drafts, stamp, '000000000000' as Parameters<typeof record>[2], { last: null, head }).events
}
