/** A file taken apart for verifying: the lines that read, and what bears them out. */
import { digestOf, type Digest } from '../kernel/digest'
import { readLine, type FileLine, type LineProblem } from './file-line'
import { linesOf } from './project-file'

/** A line that reads, with its place in the file. */
export type NumberedLine = FileLine & { readonly line: number }

export interface FileUnderTest {
  /** The lines that read, in the order of the file. */
  readonly lines: readonly NumberedLine[]
  /** One for each line that does not read. */
  readonly unreadable: readonly LineProblem[]
  /** From 1: what a file that was cut off is blamed on. */
  readonly lastLine: number
  /**
   * Whether what a line says is borne out elsewhere: for an event, that the next event of its replica or the end line
   * holds its digest; for a text, that it has the digest it claims. A line that was changed never is.
   */
  isAttested(line: NumberedLine): boolean
}

export function takeApart(file: string): FileUnderTest {
  const unreadable: LineProblem[] = []
  const lines: NumberedLine[] = []
  let line = 0
  for (const raw of linesOf(file)) {
    const reading = readLine(raw)
    line++
    if ('problem' in reading) unreadable.push({ line, reason: reading.problem })
    else lines.push({ ...reading, line })
  }
  return { lines, unreadable, lastLine: Math.max(line, 1), isAttested: attestation(lines) }
}

function attestation(lines: readonly NumberedLine[]): (line: NumberedLine) => boolean {
  const held = new Set<Digest>()
  const soundTexts = new Set<NumberedLine>()
  for (const line of lines) {
    if (line.kind === 'event') held.add(line.event.prev)
    if (line.kind === 'end') for (const { digest } of line.end.heads.values()) held.add(digest)
    if (line.kind === 'text' && digestOf(line.text) === line.digest) soundTexts.add(line)
  }
  return (line) => (line.kind === 'event' ? held.has(line.digest) : line.kind !== 'text' || soundTexts.has(line))
}
