/** What the history pane lists: days, steps of several events that open, and single events. */
import type { Position } from '../../../shared/kernel/temporal-table'
import type { Chronicle } from '../../composables/chronicle'
import type { EventKind } from '../../composables/event-kind'
import { dayTeller } from './moment-words'

export type HistoryLine =
  | { readonly line: 'day'; readonly day: string; readonly position: Position }
  | { readonly line: 'step'; readonly positions: readonly Position[]; readonly open: boolean }
  | { readonly line: 'event'; readonly position: Position; readonly within: Position | null }

export interface HistoryFilter {
  /** None for all. */
  readonly kinds: ReadonlySet<EventKind>
  readonly by: string | null
}

/** Positions that pass; null when all do. Costs a look at each event, and tells none of them. */
export function passing({ events, kinds }: Chronicle, filter: HistoryFilter): Position[] | null {
  if (filter.kinds.size === 0 && filter.by === null) return null
  const positions: Position[] = []
  for (let index = 0; index < events.length; index++) {
    const kind = kinds[index] ?? null
    const ofKind = filter.kinds.size === 0 || (kind !== null && filter.kinds.has(kind))
    if (ofKind && (filter.by === null || events[index]!.by === filter.by)) positions.push(index + 1)
  }
  return positions
}

/** Everyone who signed an event, in the order of their first. */
export function analystsOf({ events }: Chronicle): string[] {
  return [...new Set(events.map(({ by }) => by))]
}

/** Lines of the positions given (all of them for null), oldest first. `opened` holds the first positions of open steps. */
export function linesOf(chronicle: Chronicle, positions: readonly Position[] | null, opened: ReadonlySet<Position>): HistoryLine[] {
  const lines: HistoryLine[] = []
  const dayOf = dayTeller()
  let day = ''
  for (const step of stepsOf(chronicle, positions)) {
    const first = step[0]!
    const today = dayOf(chronicle.events[first - 1]!.at)
    if (today !== day) lines.push({ line: 'day', day: (day = today), position: first })
    if (step.length === 1) {
      lines.push({ line: 'event', position: first, within: null })
      continue
    }
    const open = opened.has(first)
    lines.push({ line: 'step', positions: step, open })
    if (open) for (const position of step) lines.push({ line: 'event', position, within: first })
  }
  return lines
}

/** Index of the line on which a moment lies: the last one whose first event had happened; -1 before all of them. */
export function lineAt(lines: readonly HistoryLine[], at: Position): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(lines[middle]!) <= at) low = middle + 1
    else high = middle
  }
  const line = lines[low - 1]
  return line?.line === 'day' ? low - 2 : low - 1
}

/** The first position that a line speaks of. */
export function startOf(line: HistoryLine): Position {
  return line.line === 'step' ? line.positions[0]! : line.position
}

/** The last position that a line speaks of. */
export function endOf(line: HistoryLine): Position {
  return line.line === 'step' ? line.positions.at(-1)! : line.position
}

/** Neighbouring positions of one batch, together. */
function* stepsOf({ events }: Chronicle, positions: readonly Position[] | null): Generator<Position[]> {
  const count = positions?.length ?? events.length
  let step: Position[] = []
  for (let index = 0; index < count; index++) {
    const position = positions?.[index] ?? index + 1
    if (step.length > 0 && events[position - 1]!.batch !== events[step[0]! - 1]!.batch) {
      yield step
      step = []
    }
    step.push(position)
  }
  if (step.length > 0) yield step
}
