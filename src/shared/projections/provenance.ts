/** Why a passage is where it is: its words and their text, its date and how it was read, and every event behind it. */
import type { Digest } from '../kernel/digest'
import type { Position } from '../kernel/temporal-table'
import type { Span } from '../annotation/anchoring'
import type { PassageId } from '../annotation/ids'
import type { Dating, Passage } from '../annotation/project-state'
import { sentenceAround } from '../sources/sentence'
import { describeEdtf } from '../dates/wording'
import type { HistoryRow } from './history-rows'
import { lifeOfPassage } from './lives'
import { sourceOf, type SourceMention } from './present'
import type { ProjectTables } from './registry'
import { UNTITLED } from './state'

export interface Provenance {
  readonly passage: PassageId
  readonly quote: string
  /** What its sentence says before and after it; empty when the text is not at hand. */
  readonly before: string
  readonly after: string
  readonly source: SourceMention
  /** Digest of the text that the offsets count in. */
  readonly text: Digest
  /** Which of the source's revisions that is, from 1; 0 when it is none that is known. */
  readonly revision: number
  readonly revisions: number
  /** UTF-16 code units of that text. */
  readonly start: number
  readonly end: number
  readonly status: Passage['status']
  /** Null while it is not dated. */
  readonly date: ProvenDate | null
  /** Oldest first; sentences speak of the passage as “it”. */
  readonly events: readonly HistoryRow[]
  /** The event that the passage stands or falls with: its dating, or else its highlighting. */
  readonly decisive: HistoryRow | null
  readonly project: { readonly title: string; readonly position: Position; readonly of: Position }
}

export interface ProvenDate extends Pick<Dating, 'edtf' | 'words' | 'read' | 'implied'> {
  /** In plain English. */
  readonly display: string
}

/** As it stood at a position; undefined for a passage that was not there then. `textOf` may not have every text. */
export function provenanceOf(id: PassageId, tables: ProjectTables, at: Position, textOf: (digest: Digest) => string | undefined): Provenance | undefined {
  const passage = tables.passages.get(id, at)
  if (passage === undefined) return undefined
  const { source, revision, position, quote } = passage.target
  const revisions = tables.sources.get(source, at)?.revisions ?? []
  const events = lifeOfPassage(id, tables, at)
  const dating = tables.datings.get(id, at)
  const decisive = dating === undefined ? events[0] : events.findLast(({ type }) => type === 'PassageDated' || type === 'DatingCorrected')
  return {
    passage: id,
    quote: quote.exact,
    ...around(textOf(revision), position),
    source: sourceOf(passage, tables, at),
    text: revision,
    revision: revisions.indexOf(revision) + 1,
    revisions: revisions.length,
    ...position,
    status: passage.status,
    date: dating === undefined ? null : { edtf: dating.edtf, words: dating.words, read: dating.read, implied: dating.implied, display: describeEdtf(dating.edtf) },
    events,
    decisive: decisive ?? null,
    project: { title: tables.titles.get('title', at) ?? UNTITLED, position: at, of: tables.events.count() },
  }
}

/** How a date came out of its words, as a phrase: “read from “3 April”, the year from context: 2008”. */
export function explainDate({ words, read, implied }: Pick<Dating, 'words' | 'read' | 'implied'>): string {
  const from = words === '' ? '' : ` from “${words}”`
  const more = implied === null ? '' : `: ${implied}`
  switch (read) {
    case 'explicit':
      return words === '' ? `as the text states it${more}` : `as “${words}” states it${more}`
    case 'year-from-context':
      return `read${from}, the year from context${more}`
    case 'relative':
      return `read${from}, counted from another date${more}`
    case 'heading':
      return `read${from}, a heading${more}`
    case 'by-hand':
      return `given by the analyst${from}${more}`
    case null:
      return words === '' ? 'how it was read was not kept' : `read${from}`
  }
}

function around(text: string | undefined, { start, end }: Span): { before: string; after: string } {
  if (text === undefined) return { before: '', after: '' }
  const sentence = sentenceAround(text, { start, end })
  return { before: text.slice(sentence.start, start), after: text.slice(end, Math.max(end, sentence.end)) }
}
