/** A made-up project of any size: the work of several analysts, decided by the real decider, the same for the same seed. */
import { originOf, record, type ChainHead } from '../shared/kernel/chain'
import type { Decision } from '../shared/kernel/decider'
import { isRefusal } from '../shared/kernel/decider'
import type { Digest } from '../shared/kernel/digest'
import type { BatchId, RecordedEvent } from '../shared/kernel/event'
import { replicaFrom, type EventId, type ReplicaId } from '../shared/kernel/event-id'
import { decide } from '../shared/annotation/decide'
import type { ProjectId } from '../shared/annotation/ids'
import type { ProjectContents } from '../shared/exchange/project-file'
import { stacksOf } from '../shared/projections/history'
import { ProjectFold } from '../shared/projections/registry'
import { stateOf } from '../shared/projections/state'
import { inverseOf } from '../shared/projections/undo'
import { diceFrom, type Dice } from './dice'
import { GeneratedWishes, UNDO, REDO, type Wish } from './generated-wishes'

export interface GenerationPlan {
  /** Exactly so many, at least 1. */
  readonly events: number
  readonly seed: number
  /** From 1 to 8; 2 when not given. */
  readonly replicas?: number
}

/** About a tenth of a millisecond an event. Verifies clean. */
export function generateProject({ events, seed, replicas = 2 }: GenerationPlan): ProjectContents {
  const dice = diceFrom(seed)
  const project = `generated-${seed}-${events}` as ProjectId
  const desk = new Desk(project, dice, replicas)
  const wishes = new GeneratedWishes(dice, events)
  for (const wish of wishes.beginning()) if (desk.events.length < events) desk.grant(wish, events)
  while (desk.events.length < events) desk.grant(wishes.next(), events)
  return { project, events: desk.events, texts: desk.texts }
}

const ANALYSTS = ['Ana Lomidze', 'Jonas Weber', 'Mara Quist', 'Tomás Okafor', 'Ingrid Sørli', 'Dana Hruška', 'Li Wen', 'Sam Achebe']
const BEGAN = Date.UTC(2024, 0, 8, 9)

/** Where all analysts sit: one log that they write to in turn. */
class Desk {
  readonly events: RecordedEvent[] = []
  readonly texts = new Map<Digest, string>()
  private readonly fold = new ProjectFold()
  private readonly state = stateOf(this.fold.tables, (revision) => this.texts.get(revision))
  private readonly heads: { replica: ReplicaId; by: string; head: ChainHead }[]
  private now = BEGAN
  private last: EventId | null = null

  constructor(project: ProjectId, private readonly dice: Dice, replicas: number) {
    this.heads = ANALYSTS.slice(0, replicas).map((by) => ({
      by,
      replica: replicaFrom(Array.from({ length: 12 }, () => dice.below(32))),
      head: { n: 0, digest: originOf(project) },
    }))
  }

  /** Records what a wish leads to; nothing when it is refused or would lead beyond `limit` events. */
  grant(wish: Wish, limit: number): void {
    const seat = this.dice.pick(this.heads)
    const { undo, redo } = stacksOf(this.fold.tables, seat.replica)
    const cause = wish === UNDO ? undo : wish === REDO ? redo : null
    const decision = this.decided(wish, cause)
    if (isRefusal(decision) || decision.events.length > limit - this.events.length) return
    this.passTime()
    const batch = `${seat.replica}-${seat.head.n + 1}` as BatchId
    const stamp = { now: this.now, by: seat.by, batch, ...(cause === null ? {} : { causedBy: cause }) }
    const { events, end } = record(decision.events, stamp, seat.replica, { last: this.last, head: seat.head })
    seat.head = end.head
    this.last = end.last
    this.events.push(...events)
    for (const [digest, text] of decision.texts ?? []) this.texts.set(digest, text)
    this.fold.apply(events)
  }

  private decided(wish: Wish, cause: BatchId | null): Decision {
    if (typeof wish !== 'string') return decide(wish, this.state)
    return cause === null ? { refused: 'Nothing to take back.' } : inverseOf(cause, this.fold.tables)
  }

  /** Seconds to minutes between two steps, and now and then a night. */
  private passTime(): void {
    this.now += 4_000 + this.dice.below(150_000)
    if (this.dice.chance(1 / 80)) this.now += 15 * 3_600_000
  }
}
