/** Verifying the order of a file's lines: header, texts by digest, events by id, end; nothing twice. */
import type { LineProblem } from './file-line'
import type { FileUnderTest, NumberedLine } from './file-under-test'

/**
 * At each place where the order falls, one of the two lines is the stranger: the one nothing else in the file bears
 * out, else the second of two that are alike, else the one without which its neighbours stand in order.
 */
export function orderProblems({ lines, isAttested }: FileUnderTest): LineProblem[] {
  const problems: LineProblem[] = []
  for (let i = 0; i + 1 < lines.length; i++) {
    const [first, second] = [lines[i]!, lines[i + 1]!]
    if (isBefore(first, second)) continue
    const stranger = strangerOf(first, second, lines[i - 1], isAttested)
    problems.push({ line: stranger.line, reason: reasonFor(first, second, stranger) })
  }
  return problems
}

function strangerOf(
  first: NumberedLine,
  second: NumberedLine,
  before: NumberedLine | undefined,
  isAttested: FileUnderTest['isAttested'],
): NumberedLine {
  if (isAttested(first) !== isAttested(second)) return isAttested(first) ? second : first
  if (!isBefore(second, first)) return second
  return before === undefined || isBefore(before, second) ? first : second
}

function reasonFor(first: NumberedLine, second: NumberedLine, stranger: NumberedLine): string {
  if (!isBefore(second, first)) return `is a second ${NAME[second.kind]} of the same name`
  return `is out of order: ${NAME[stranger.kind]} lines go by ${stranger.kind === 'text' ? 'digest' : 'id'}, after the header, texts before events, the end line last`
}

const RANK = { header: 0, text: 1, event: 2, end: 3 } as const
const NAME = { header: 'header', text: 'text', event: 'event', end: 'end line' } as const

function isBefore(a: NumberedLine, b: NumberedLine): boolean {
  return a.kind === b.kind ? nameOf(a) < nameOf(b) : RANK[a.kind] < RANK[b.kind]
}

function nameOf(line: NumberedLine): string {
  return line.kind === 'event' ? line.event.id : line.kind === 'text' ? line.digest : ''
}
