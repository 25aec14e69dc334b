/** Verifying texts: each has its digest, each that an event names is here, and every passage quotes its own. */
import type { Digest } from '../kernel/digest'
import type { RecordedEvent } from '../kernel/event'
import { stillQuotes } from '../annotation/anchoring'
import { asDomainEvent, type Target } from '../annotation/events'
import type { LineProblem } from './file-line'
import type { FileUnderTest, NumberedLine } from './file-under-test'

export function textProblems({ lines, isAttested }: FileUnderTest): LineProblem[] {
  const texts = new Map(lines.flatMap((line) => (line.kind === 'text' ? [[line.digest, line.text] as const] : [])))
  return lines.flatMap((line) => {
    const reason = reasonAgainst(line, texts, isAttested)
    return reason === null ? [] : { line: line.line, reason }
  })
}

/** Texts that an event speaks of. */
export function textsNamedBy(event: RecordedEvent): Digest[] {
  const { revision, target } = referencesOf(event)
  return [...(revision === undefined ? [] : [revision]), ...(target === undefined ? [] : [target.revision])]
}

function reasonAgainst(line: NumberedLine, texts: ReadonlyMap<Digest, string>, isAttested: FileUnderTest['isAttested']): string | null {
  if (line.kind === 'event') return quoteProblem(line.event, texts)
  if (line.kind !== 'text' || isAttested(line)) return null
  return 'holds a text that does not have the digest it is named by: one of the two was changed'
}

function quoteProblem(event: RecordedEvent, texts: ReadonlyMap<Digest, string>): string | null {
  const missing = textsNamedBy(event).find((digest) => !texts.has(digest))
  if (missing !== undefined) return `names the text ${missing}, which is not here`
  const { target } = referencesOf(event)
  if (target === undefined || stillQuotes(target, texts.get(target.revision)!)) return null
  return `quotes words that do not stand at ${target.position.start} to ${target.position.end} of their text`
}

function referencesOf(event: RecordedEvent): { readonly revision?: Digest; readonly target?: Target } {
  return (asDomainEvent(event)?.data ?? {}) as { revision?: Digest; target?: Target }
}
