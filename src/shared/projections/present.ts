/** Joining tables at one moment: what is present, with the words a reader needs. */
import { OPEN, type Position } from '../kernel/temporal-table'
import type { EventId } from '../kernel/event-id'
import type { Colour, Relation } from '../annotation/fields'
import type { ClaimId, LinkId, PassageId, SourceId, TagId } from '../annotation/ids'
import type { Passage, Source } from '../annotation/project-state'
import { mergedClaim } from './claims'
import { mergedTag } from './codebook'
import { linksOfPassage } from './evidence'
import type { ProjectTables } from './registry'

export interface TagMention {
  readonly tag: TagId
  readonly label: string
  readonly colour: Colour
}

export interface ClaimMention {
  readonly claim: ClaimId
  readonly link: LinkId
  readonly statement: string
  readonly relation: Relation
}

export interface SourceMention {
  readonly source: SourceId
  readonly title: string
}

/** Not discarded, and of a source that is in the project; orphans too. */
export function isPresent(passage: Passage, tables: ProjectTables, at?: Position): boolean {
  return !passage.discarded && tables.sources.get(passage.target.source, at)?.removed === false
}

/** Sources in the project, in the order in which they were added. */
export function sourcesAt(tables: ProjectTables, at?: Position): Source[] {
  const addedAt = (source: Source): Position => tables.sources.versions(source.source)[0]!.from
  return [...tables.sources.rows(at)]
    .flatMap(([, source]) => (source.removed ? [] : source))
    .sort((a, b) => addedAt(a) - addedAt(b))
}

/** Present passages in reading order: by source as added, then by place. */
export function passagesAt(tables: ProjectTables, at?: Position, source?: SourceId): Passage[] {
  const order = new Map(sourcesAt(tables, at).map((present, index) => [present.source, index]))
  return [...presentPassages(tables, at)]
    .filter((passage) => source === undefined || passage.target.source === source)
    .sort((a, b) => inReadingOrder(a, b, order))
}

/** Present passages in no order that means anything; for counting. */
export function* presentPassages(tables: ProjectTables, at?: Position): Generator<Passage, void> {
  for (const [, passage] of tables.passages.rows(at)) if (isPresent(passage, tables, at)) yield passage
}

/** Tags of a passage or a claim that are in use, merged ones followed, each once, as tagged. */
export function tagsOf(passage: { readonly tags: readonly TagId[] }, tables: ProjectTables, at?: Position): TagMention[] {
  const mentions = new Map<TagId, TagMention>()
  for (const id of passage.tags) {
    const tag = mergedTag(tables.tags, id, at)
    if (tag !== undefined && !tag.retired) {
      mentions.set(tag.tag, { tag: tag.tag, label: tag.label, colour: tag.colour })
    }
  }
  return [...mentions.values()]
}

/** Claims that a passage bears on, without the withdrawn ones. */
export function claimsOf(passage: PassageId, tables: ProjectTables, at?: Position): ClaimMention[] {
  return linksOfPassage(tables, passage, at).flatMap(({ link, claim, relation }) => {
    const found = mergedClaim(tables.claims, claim, at)
    return found === undefined || found.withdrawn ? [] : { claim: found.claim, link, relation, statement: found.statement }
  })
}

export function sourceOf(passage: Passage, tables: ProjectTables, at?: Position): SourceMention {
  const { source } = passage.target
  return { source, title: tables.sources.get(source, at)?.title ?? source }
}

/** Ids of the events that made a passage what it is at a position: itself, its dating, its links. */
export function eventsBehind(passage: PassageId, tables: ProjectTables, at: Position = OPEN - 1): EventId[] {
  const positions = new Set<Position>()
  const note = (versions: readonly { readonly from: Position; readonly to: Position }[]): void => {
    for (const { from, to } of versions) {
      if (from <= at) positions.add(from)
      if (to <= at) positions.add(to)
    }
  }
  note(tables.passages.versions(passage))
  note(tables.datings.versions(passage))
  for (let link = tables.lastLinkOfPassage.get(passage, at) ?? null; link !== null; ) {
    note(tables.links.versions(link))
    link = tables.linkPlaces.get(link, at)?.earlierOfPassage ?? null
  }
  return [...positions].sort((a, b) => a - b).flatMap((position) => eventAt(tables, position) ?? [])
}

function eventAt(tables: ProjectTables, position: Position): EventId | undefined {
  return tables.events.opened(position - 1, position)[0]?.[0]
}

function inReadingOrder(a: Passage, b: Passage, sources: ReadonlyMap<SourceId, number>): number {
  return (
    (sources.get(a.target.source) ?? 0) - (sources.get(b.target.source) ?? 0) ||
    a.target.position.start - b.target.position.start ||
    b.target.position.end - a.target.position.end ||
    (a.passage < b.passage ? -1 : 1)
  )
}
