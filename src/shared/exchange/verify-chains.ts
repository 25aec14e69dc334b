/** Verifying each replica's chain: counted without gaps, each event holding the digest of the one before, up to the head. */
import { originOf } from '../kernel/chain'
import { replicaOf, type ReplicaId } from '../kernel/event-id'
import type { LineProblem } from './file-line'
import type { FileUnderTest, NumberedLine } from './file-under-test'

type EventLine = NumberedLine & { readonly kind: 'event' }
type EndLine = NumberedLine & { readonly kind: 'end' }
type HeaderLine = NumberedLine & { readonly kind: 'header' }

export function chainProblems(under: FileUnderTest): LineProblem[] {
  const chains = new Map<ReplicaId, EventLine[]>()
  for (const line of under.lines) {
    if (line.kind !== 'event') continue
    const replica = replicaOf(line.event.id)
    const chain = chains.get(replica)
    if (chain === undefined) chains.set(replica, [line])
    else chain.push(line)
  }
  const problems: LineProblem[] = []
  for (const [replica, chain] of chains) problems.push(...beginning(chain[0]!, replica, under), ...links(chain, replica, under))
  const end = under.lines.find((line) => line.kind === 'end')
  if (end !== undefined) problems.push(...endProblems(end, chains, under))
  return problems
}

function beginning(first: EventLine, replica: ReplicaId, { lines, isAttested }: FileUnderTest): LineProblem[] {
  if (first.event.n !== 1) return [{ line: first.line, reason: miscounted(replica, 1, first.event.n) }]
  const header = lines.find((line): line is HeaderLine => line.kind === 'header')
  if (header === undefined || first.event.prev === originOf(header.project)) return []
  return isAttested(first)
    ? [{ line: header.line, reason: `names the project “${header.project}”, but replica ${replica} began in another one` }]
    : [{ line: first.line, reason: `does not hold the digest that the first event of replica ${replica} holds` }]
}

/**
 * When an event does not hold the digest of the one before, the later one is to blame if nothing bears it out either;
 * else the earlier one was changed after the later one was written.
 */
function links(chain: readonly EventLine[], replica: ReplicaId, { isAttested }: FileUnderTest): LineProblem[] {
  const problems: LineProblem[] = []
  for (let i = 1; i < chain.length; i++) {
    const [before, after] = [chain[i - 1]!, chain[i]!]
    const expected = before.event.n + 1
    if (after.event.n !== expected) problems.push({ line: after.line, reason: miscounted(replica, expected, after.event.n) })
    else if (after.event.prev === before.digest) continue
    else if (isAttested(after)) problems.push({ line: before.line, reason: `is not the event that line ${after.line} was written after: it was changed` })
    else problems.push({ line: after.line, reason: `is not what was written after line ${before.line}: it was changed` })
  }
  return problems
}

function endProblems(end: EndLine, chains: ReadonlyMap<ReplicaId, readonly EventLine[]>, { lines, isAttested }: FileUnderTest): LineProblem[] {
  const problems: LineProblem[] = []
  const { heads, events } = end.end
  for (const [replica, chain] of chains) {
    const last = chain.at(-1)!
    const head = heads.get(replica)
    if (head === undefined) {
      const [line, reason] = isAttested(last) ? [end.line, `does not name replica ${replica}`] : [last.line, `is of replica ${replica}, which the end line does not name: it was changed`]
      problems.push({ line, reason })
    } else if (head.n !== last.event.n) {
      problems.push({ line: end.line, reason: `says that replica ${replica} made ${head.n} events, but the last one here is its event ${last.event.n}` })
    } else if (head.digest !== last.digest) {
      problems.push({ line: last.line, reason: 'is not the last event of its replica that the end line vouches for: it was changed' })
    }
  }
  for (const replica of heads.keys()) {
    if (!chains.has(replica)) problems.push({ line: end.line, reason: `names replica ${replica}, of which no event is here` })
  }
  const found = lines.filter(({ kind, line }) => kind === 'event' && line < end.line).length
  if (events !== found) problems.push({ line: end.line, reason: `counts ${events} events, but ${found} stand before it` })
  return problems
}

function miscounted(replica: ReplicaId, expected: number, found: number): string {
  return found > expected
    ? `holds event ${found} of replica ${replica}, but event ${expected} is missing before it`
    : `holds event ${found} of replica ${replica} where its event ${expected} belongs`
}
