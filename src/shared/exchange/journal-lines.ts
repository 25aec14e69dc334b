/** The journal's lines: what is appended for each batch, and what can be had back from a journal, damaged or not. */
import { byId } from '../kernel/absorbing'
import { headsOf, originOf, type ChainHeads } from '../kernel/chain'
import type { Digest } from '../kernel/digest'
import type { RecordedEvent } from '../kernel/event'
import { replicaOf, type ReplicaId } from '../kernel/event-id'
import { encodeEnd, type End } from './end-line'
import { encodeEvent, encodeHeader, encodeText, type LineProblem } from './file-line'
import { takeApart, type NumberedLine } from './file-under-test'
import { inDigestOrder, type ProjectContents } from './project-file'

/**
 * Lines to append to a journal, ending in an end line. Each chunk names its project, so that any chunk can come first
 * in a file. `end` is the whole log's, these events included.
 */
export function encodeJournalChunk({ project, events, texts }: ProjectContents, end: End): string {
  return [
    encodeHeader(project),
    ...inDigestOrder(texts).map(([digest, text]) => encodeText(digest, text)),
    ...events.map(encodeEvent),
    encodeEnd(end),
    '',
  ].join('\n')
}

export interface JournalReading extends ProjectContents {
  /** The newest event of each replica that the journal holds whole. */
  readonly heads: ChainHeads
  /** What had to be left out: lines that do not read, and events that hang on them. */
  readonly problems: readonly LineProblem[]
}

/**
 * What a journal holds: events that stand twice count once, and of each replica one chain that is whole from its first
 * event on and that the journal bears out: the one that the last end line names, else the longest. Null when no line names a project, or when lines name different ones.
 */
export function readJournalLines(journal: string): JournalReading | null {
  const { lines, unreadable, isAttested } = takeApart(journal)
  const projects = new Set(lines.flatMap((line) => (line.kind === 'header' ? line.project : [])))
  const [project] = projects
  if (project === undefined || projects.size > 1) return null
  const problems = [...unreadable, ...lines.flatMap((line) => (isAttested(line) ? [] : { line: line.line, reason: CHANGED }))]
  const sound = lines.filter(isAttested)
  const named = new Set([...(sound.findLast((line) => line.kind === 'end')?.end.heads.values() ?? [])].map(({ digest }) => digest))
  const events: RecordedEvent[] = []
  for (const entries of byReplica(sound)) {
    const chain = chosenChain(entries, originOf(project), named)
    events.push(...chain.map(({ event }) => event))
    problems.push(...leftOut(entries, chain))
  }
  const texts = new Map(sound.flatMap((line) => (line.kind === 'text' ? [[line.digest, line.text] as const] : [])))
  problems.sort((a, b) => a.line - b.line)
  return { project, events: events.sort(byId), texts, heads: headsOf(events), problems }
}

const CHANGED = 'is not what was written there: nothing in the journal bears it out'

type EventLine = NumberedLine & { readonly kind: 'event' }

/** Events by replica, each digest once. */
function byReplica(lines: readonly NumberedLine[]): Iterable<readonly EventLine[]> {
  const replicas = new Map<ReplicaId, Map<Digest, EventLine>>()
  for (const line of lines) {
    if (line.kind !== 'event') continue
    const replica = replicaOf(line.event.id)
    const entries = replicas.get(replica) ?? new Map<Digest, EventLine>()
    if (!entries.has(line.digest)) entries.set(line.digest, line)
    replicas.set(replica, entries)
  }
  return [...replicas.values()].map((entries) => [...entries.values()])
}

/**
 * Chains fork when two copies go on as the same replica. Whoever wrote the last end line had read the journal and taken
 * in the other branch under another name, so its branch is the one; of a journal without a sound end the longest wins.
 */
function chosenChain(entries: readonly EventLine[], origin: Digest, named: ReadonlySet<Digest>): EventLine[] {
  const reached = new Map<Digest, EventLine>()
  let last: EventLine | undefined
  for (const entry of entries.toSorted((a, b) => a.event.n - b.event.n)) {
    const { n, prev } = entry.event
    if (n === 1 ? prev !== origin : reached.get(prev)?.event.n !== n - 1) continue
    reached.set(entry.digest, entry)
    if (last === undefined || n > last.event.n) last = entry
  }
  for (const [digest, entry] of reached) if (named.has(digest)) last = entry
  const chain: EventLine[] = []
  for (let entry = last; entry !== undefined; entry = reached.get(entry.event.prev)) chain.push(entry)
  return chain.reverse()
}

function leftOut(entries: readonly EventLine[], chain: readonly EventLine[]): LineProblem[] {
  const kept = new Set(chain)
  return entries.flatMap((entry) =>
    kept.has(entry) ? [] : { line: entry.line, reason: `holds event ${entry.event.n} of replica ${replicaOf(entry.event.id)}, which does not hang on the chain that is here` },
  )
}
