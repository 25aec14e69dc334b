/** What the person is told when journal and database did not agree. */
import type { LineProblem } from '../../shared/exchange/file-line'
import type { Position } from '../../shared/kernel/temporal-table'

export const MIXED_UP =
  'The journal of this project cannot be read as its own, so it was left alone and nothing is added to it. The project itself is untouched; save it to a file.'

/** `before`: how many events the database held until then. */
export function cameBack(events: number, before: Position): string {
  if (before === 0) return `This browser’s database did not hold the project; all ${events} events came back from the journal.`
  return events === 1
    ? '1 event that this browser’s database lacked came back from the journal.'
    : `${events} events that this browser’s database lacked came back from the journal.`
}

export function branched(events: number): string {
  return `A copy of this project’s database went on under the same name (a cloned profile or a restored backup). Both histories were kept: ${events} of its steps now stand beside yours, and you go on as a new replica.`
}

export function damaged([first]: readonly LineProblem[]): string {
  const where = first === undefined ? 'Its end is missing.' : `Line ${first.line} ${first.reason}.`
  return `The journal is damaged and could not give back all that it once held. ${where} Look for another copy of the project, and save it to a file.`
}
