/** The `.scholium` file: a header, the texts by digest, the events by id, and an end line with the chains' heads. */
import { byId } from '../kernel/absorbing'
import { headsOf } from '../kernel/chain'
import type { Digest } from '../kernel/digest'
import type { RecordedEvent } from '../kernel/event'
import type { EventId } from '../kernel/event-id'
import type { ProjectId } from '../annotation/ids'
import { encodeEnd, type End } from './end-line'
import { encodeEvent, encodeHeader, encodeText, readLine, type LineProblem } from './file-line'

export const PROJECT_ENDING = 'scholium'
export const PROJECT_MEDIA_TYPE = 'application/x-ndjson'

/** A project outside of any database. */
export interface ProjectContents {
  readonly project: ProjectId
  /** In id order. */
  readonly events: readonly RecordedEvent[]
  readonly texts: ReadonlyMap<Digest, string>
}

/** The same project gives the same bytes, whatever the order in which its parts are handed over. */
export function encodeProject(contents: ProjectContents): string {
  return [...projectLines(contents)].join('')
}

/** The file line by line, each with its line feed, for writing without holding it whole. */
export function* projectLines({ project, events, texts }: ProjectContents): Generator<string, void> {
  yield `${encodeHeader(project)}\n`
  for (const [digest, text] of inDigestOrder(texts)) yield `${encodeText(digest, text)}\n`
  for (const event of [...events].sort(byId)) yield `${encodeEvent(event)}\n`
  yield `${encodeEnd({ events: events.length, heads: headsOf(events) })}\n`
}

export type ProjectReading = (ProjectContents & { readonly end: End }) | { readonly problem: LineProblem }

/**
 * Reads a file for what it says: every line must read, and header and end line must be there. Order, chains and digests
 * are not looked at: that is `verifyProject`. Of two events with one id the later line counts. Lines are given without their line feeds, or the text whole.
 */
export function readProject(file: string | Iterable<string>): ProjectReading {
  let project: ProjectId | null = null
  let end: End | null = null
  const events = new Map<EventId, RecordedEvent>()
  const texts = new Map<Digest, string>()
  let number = 0
  for (const raw of typeof file === 'string' ? linesOf(file) : file) {
    number++
    const line = readLine(raw)
    if ('problem' in line) return { problem: { line: number, reason: line.problem } }
    if (number === 1 && line.kind !== 'header') return { problem: { line: 1, reason: NO_HEADER } }
    if (line.kind === 'header') project = line.project
    else if (line.kind === 'text') texts.set(line.digest, line.text)
    else if (line.kind === 'event') events.set(line.event.id, line.event)
    else end = line.end
  }
  if (project === null) return { problem: { line: 1, reason: NO_HEADER } }
  if (end === null) return { problem: { line: number, reason: NO_END } }
  return { project, events: [...events.values()].sort(byId), texts, end }
}

export const NO_HEADER = 'is not the header of a Scholium project'
export const NO_END = 'is the last one, but no end line: what followed was cut off'

/** Lines without their line feeds; what follows the last line feed is a line only when there is something. */
export function* linesOf(text: string): Generator<string, void> {
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start)
    const stop = feed === -1 ? text.length : feed
    yield text.slice(start, stop)
    start = stop + 1
  }
}

export function inDigestOrder(texts: ReadonlyMap<Digest, string>): [Digest, string][] {
  return [...texts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}
