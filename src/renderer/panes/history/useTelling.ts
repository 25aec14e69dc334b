/** Events in words, at the moment they happened; told only when asked. */
import type { Position } from '../../../shared/kernel/temporal-table'
import { historyRow, type HistoryRow } from '../../../shared/projections/history-rows'
import { tell } from '../../../shared/projections/telling'
import { runAt, runBounds } from '../../composables/chronicle'
import { useReplay } from '../../composables/useReplay'
import { useProject } from '../../stores/project'
import { momentWords } from './moment-words'
import { stepWords } from './step-words'

/** Readers of the project's history; they track what they read. */
export function useTelling() {
  const project = useProject()
  const replay = useReplay()

  /** Null before the first event and beyond the last. */
  function rowAt(position: Position): HistoryRow | null {
    const event = replay.chronicle.events[position - 1]
    return event === undefined || project.project === null ? null : historyRow(event, project.project.tables, position)
  }

  function sentenceAt(position: Position): string {
    const event = replay.chronicle.events[position - 1]
    return event === undefined || project.project === null ? '' : tell(event, project.project.tables, position)
  }

  /** Several events as one line; only the first is told. */
  function stepSentence(positions: readonly Position[]): string {
    const types = positions.map((position) => replay.chronicle.events[position - 1]?.type ?? '')
    return stepWords(sentenceAt(positions[0]!), types)
  }

  /** The whole batch that led to a position, as one line; empty before the first event. */
  function stepThatLedTo(position: Position): string {
    const run = runAt(replay.chronicle, position)
    if (run < 0) return ''
    const { first, last } = runBounds(replay.chronicle, run)
    return stepSentence(Array.from({ length: last - first + 1 }, (_, index) => first + index))
  }

  /** “Event 180 of 352, 14 March 2026, 10:22, Nino Beridze: Tagged …” */
  function momentSentence(position: Position): string {
    const row = rowAt(position)
    const count = replay.chronicle.events.length
    if (row === null) return count === 0 ? 'No events yet' : `Before the first of ${count} events`
    return `Event ${position} of ${count}, ${momentWords(row.at)}, ${row.by}: ${row.sentence}`
  }

  return { rowAt, sentenceAt, stepSentence, stepThatLedTo, momentSentence }
}
