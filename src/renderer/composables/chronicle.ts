/** The log as one walks through it: every event in order, in runs of one batch, each with its kind and its pace. */
import type { BatchId, RecordedEvent } from '../../shared/kernel/event'
import type { Position } from '../../shared/kernel/temporal-table'
import { kindOf, type EventKind } from './event-kind'

/** What became of a batch, and the position from which that was so. */
export interface Fate {
  readonly fate: 'undone' | 'redone'
  readonly since: Position
}

/** Events are counted from 1, as positions are: position `p` is at index `p - 1`. */
export interface Chronicle {
  readonly events: readonly RecordedEvent[]
  readonly kinds: readonly (EventKind | null)[]
  /** First position of each run: consecutive events of one batch, one step of the replay. */
  readonly runs: readonly Position[]
  /** Where each position lies on the strip, from 0; grows with each event, and faster where time passed between two. */
  readonly way: readonly number[]
  /** Batches that were undone, and perhaps redone. */
  readonly fates: ReadonlyMap<BatchId, Fate>
  /** Batches that undo (odd) or redo (even), with the batch of own work that they turn. */
  readonly turns: ReadonlyMap<BatchId, { readonly turn: number; readonly of: BatchId }>
}

export const EMPTY_CHRONICLE: Chronicle = {
  events: [], kinds: [], runs: [], way: [0], fates: new Map(), turns: new Map(),
}

/** A pause this long or longer takes as much room on the strip as `PAUSE_ROOM` events. */
const LONG_PAUSE = 10 * 60_000
const PAUSE_ROOM = 4

/** The chronicle with these events after it. Costs a copy of references and what is new. */
export function continued(chronicle: Chronicle, added: readonly RecordedEvent[]): Chronicle {
  if (added.length === 0) return chronicle
  const events = chronicle.events.concat(added)
  const runs = [...chronicle.runs]
  const way = [...chronicle.way]
  const fates = new Map(chronicle.fates)
  const turns = new Map(chronicle.turns)
  let before = chronicle.events.at(-1)
  for (let position = chronicle.events.length + 1; position <= events.length; position++) {
    const event = events[position - 1]!
    if (before?.batch !== event.batch) runs.push(position)
    way.push(way.at(-1)! + 1 + PAUSE_ROOM * pauseBetween(before, event))
    if (event.causedBy !== undefined && !turns.has(event.batch)) turnAgain(event, position, fates, turns)
    before = event
  }
  return { events, kinds: chronicle.kinds.concat(added.map(({ type }) => kindOf(type))), runs, way, fates, turns }
}

/** Whether the chronicle is a beginning of a log in which `event` stands at the chronicle's last position. */
export function beginsAs(chronicle: Chronicle, event: RecordedEvent | undefined): boolean {
  return chronicle.events.at(-1)?.id === event?.id
}

/** Index of the run that a position belongs to; -1 for the position before the first event. */
export function runAt({ runs }: Chronicle, position: Position): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]! <= position) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** First and last position of a run. */
export function runBounds({ runs, events }: Chronicle, run: number): { readonly first: Position; readonly last: Position } {
  return { first: runs[run]!, last: (runs[run + 1] ?? events.length + 1) - 1 }
}

/** The end of the next run; the end of the log when there is none. */
export function nextStop(chronicle: Chronicle, at: Position): Position {
  const run = runAt(chronicle, Math.min(at + 1, chronicle.events.length))
  return run < 0 ? 0 : runBounds(chronicle, run).last
}

/** Where the run that led here began from. */
export function previousStop(chronicle: Chronicle, at: Position): Position {
  const run = runAt(chronicle, at)
  return run < 0 ? 0 : runBounds(chronicle, run).first - 1
}

/** 0 for no pause between two events, 1 for a long one. */
function pauseBetween(before: RecordedEvent | undefined, event: RecordedEvent): number {
  if (before === undefined || before.batch === event.batch) return 0
  const pause = Date.parse(event.at) - Date.parse(before.at)
  return pause > 0 ? Math.min(1, pause / LONG_PAUSE) : 0
}

function turnAgain(
  { batch, causedBy }: RecordedEvent,
  position: Position,
  fates: Map<BatchId, Fate>,
  turns: Map<BatchId, { turn: number; of: BatchId }>,
): void {
  const cause = turns.get(causedBy!) ?? { turn: 0, of: causedBy! }
  const turn = cause.turn + 1
  turns.set(batch, { turn, of: cause.of })
  fates.set(cause.of, { fate: turn % 2 === 1 ? 'undone' : 'redone', since: position })
}
