/** What can still be read of a project file that is broken. */
import { byId } from '../shared/kernel/absorbing'
import type { Digest } from '../shared/kernel/digest'
import type { RecordedEvent } from '../shared/kernel/event'
import type { EventId } from '../shared/kernel/event-id'
import type { ProjectId } from '../shared/annotation/ids'
import { readLine, type LineProblem } from '../shared/exchange/file-line'
import { linesOf, type ProjectContents } from '../shared/exchange/project-file'

export interface Salvage {
  /** Null when no header says which project it is. */
  readonly contents: ProjectContents | null
  readonly leftOut: readonly LineProblem[]
}

/** Every line that reads, whatever stands between; nothing is checked beyond that. Of two events with one id the later line counts. */
export function salvage(file: string): Salvage {
  let project: ProjectId | null = null
  const events = new Map<EventId, RecordedEvent>()
  const texts = new Map<Digest, string>()
  const leftOut: LineProblem[] = []
  let number = 0
  for (const raw of linesOf(file)) {
    number++
    const line = readLine(raw)
    if ('problem' in line) leftOut.push({ line: number, reason: line.problem })
    else if (line.kind === 'header') project ??= line.project
    else if (line.kind === 'event') events.set(line.event.id, line.event)
    else if (line.kind === 'text') texts.set(line.digest, line.text)
  }
  return { contents: project === null ? null : { project, events: [...events.values()].sort(byId), texts }, leftOut }
}
