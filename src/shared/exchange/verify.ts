/** Verifying a `.scholium` file: everything it promises holds, or the first line that breaks a promise is named. */
import { replicaOf } from '../kernel/event-id'
import type { Digest } from '../kernel/digest'
import type { RecordedEvent } from '../kernel/event'
import { asDomainEvent } from '../annotation/events'
import { chainProblems } from './verify-chains'
import { orderProblems } from './verify-order'
import { textProblems } from './verify-texts'
import type { FileLine, LineProblem } from './file-line'
import { takeApart, type FileUnderTest, type NumberedLine } from './file-under-test'
import { NO_END, NO_HEADER, type ProjectContents } from './project-file'

export interface Verified {
  readonly ok: true
  readonly contents: ProjectContents
  readonly events: number
  readonly texts: number
  readonly replicas: number
  /** Events of types or versions that this Scholium does not know: kept, and folded as nothing. */
  readonly unknown: number
}

export type Verification = Verified | ({ readonly ok: false } & LineProblem)

/**
 * Checks each line's form and schema, the order, each replica's count and hash chain, the texts' digests, and that every
 * passage quotes its text. A file in which one line was changed, dropped, doubled or swapped with another is refused with
 * that line; of several faults the first that can be told apart is named. Costs about one SHA-256 of the whole file.
 */
export function verifyProject(file: string): Verification {
  const under = takeApart(file)
  const problems = [
    ...under.unreadable, ...frameProblems(file, under), ...orderProblems(under), ...chainProblems(under), ...textProblems(under),
  ]
  const first = problems.reduce<LineProblem | null>((a, b) => (a === null || b.line < a.line ? b : a), null)
  return first === null ? verified(under.lines) : { ok: false, ...first }
}

function frameProblems(file: string, { lines, lastLine }: FileUnderTest): LineProblem[] {
  const problems: LineProblem[] = []
  if (lines[0]?.kind !== 'header' || lines[0].line > 1) problems.push({ line: 1, reason: NO_HEADER })
  if (!lines.some(({ kind }) => kind === 'end')) problems.push({ line: lastLine, reason: NO_END })
  else if (!file.endsWith('\n')) problems.push({ line: lastLine, reason: 'does not end in a line feed: the file was cut off' })
  return problems
}

function verified(lines: readonly NumberedLine[]): Verified {
  const events: RecordedEvent[] = []
  const texts = new Map<Digest, string>()
  for (const line of lines) {
    if (line.kind === 'event') events.push(line.event)
    if (line.kind === 'text') texts.set(line.digest, line.text)
  }
  const [head] = lines
  return {
    ok: true,
    contents: { project: (head as FileLine & { kind: 'header' }).project, events, texts },
    events: events.length,
    texts: texts.size,
    replicas: new Set(events.map(({ id }) => replicaOf(id))).size,
    unknown: events.filter((event) => asDomainEvent(event) === null).length,
  }
}
