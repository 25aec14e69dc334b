/** What speaks for and against a claim, and which claims does a passage bear on? */
import type { Projection } from '../kernel/projection'
import { TemporalTable, type Position } from '../kernel/temporal-table'
import type { DomainEvent } from '../annotation/events'
import type { ClaimId, LinkId, PassageId } from '../annotation/ids'
import type { ClaimsRelation, Link } from '../annotation/project-state'

/** A link's place in the lists of its claim and its passage: each points to the one drawn before it. */
interface LinkPlace {
  readonly claim: ClaimId
  readonly passage: PassageId
  readonly earlierOfClaim: LinkId | null
  readonly earlierOfPassage: LinkId | null
}

/**
 * The lists are linked, not arrays: an array per version would make memory grow with the square of a
 * claim's links. A removed link keeps its place, and walking skips it.
 */
export interface EvidenceTables {
  readonly links: TemporalTable<LinkId, Link>
  readonly linkPlaces: TemporalTable<LinkId, LinkPlace>
  readonly lastLinkOfClaim: TemporalTable<ClaimId, LinkId>
  readonly lastLinkOfPassage: TemporalTable<PassageId, LinkId>
  /** Keyed by `claimsKey`. */
  readonly claimsRelations: TemporalTable<string, ClaimsRelation>
}

export const evidence: Projection<EvidenceTables, DomainEvent> = {
  name: 'evidence',
  version: 1,
  tables: (cursor) => ({
    links: new TemporalTable(cursor),
    linkPlaces: new TemporalTable(cursor),
    lastLinkOfClaim: new TemporalTable(cursor),
    lastLinkOfPassage: new TemporalTable(cursor),
    claimsRelations: new TemporalTable(cursor),
  }),
  apply(tables, event) {
    switch (event.type) {
      case 'LinkDrawn':
        return draw(tables, event.data)
      case 'LinkRelated': {
        const link = tables.links.get(event.data.link)
        if (link !== undefined) tables.links.set(link.link, { ...link, relation: event.data.relation })
        return
      }
      case 'LinkRemoved':
        return tables.links.drop(event.data.link)
      case 'ClaimsRelated':
        return tables.claimsRelations.set(claimsKey(event.data.from, event.data.to), event.data)
      case 'ClaimsUnrelated':
        return tables.claimsRelations.drop(claimsKey(event.data.from, event.data.to))
    }
  },
}

/** Ids hold no blank, so the key is unambiguous. */
export function claimsKey(from: ClaimId, to: ClaimId): string {
  return `${from} ${to}`
}

/** Links that bear on a claim at a position, in the order in which they were drawn. */
export function linksOfClaim(tables: EvidenceTables, claim: ClaimId, at?: Position): Link[] {
  const links: Link[] = []
  for (let id = tables.lastLinkOfClaim.get(claim, at) ?? null; id !== null; ) {
    const link = tables.links.get(id, at)
    if (link !== undefined) links.push(link)
    id = tables.linkPlaces.get(id, at)?.earlierOfClaim ?? null
  }
  return links.reverse()
}

/** Links that a passage bears at a position, in the order in which they were drawn. */
export function linksOfPassage(tables: EvidenceTables, passage: PassageId, at?: Position): Link[] {
  const links: Link[] = []
  for (let id = tables.lastLinkOfPassage.get(passage, at) ?? null; id !== null; ) {
    const link = tables.links.get(id, at)
    if (link !== undefined) links.push(link)
    id = tables.linkPlaces.get(id, at)?.earlierOfPassage ?? null
  }
  return links.reverse()
}

/** An id drawn again takes up its old place, and only between the same claim and passage. */
function draw(tables: EvidenceTables, { link, claim, passage, relation }: Link): void {
  if (tables.links.get(link) !== undefined) return
  const place = tables.linkPlaces.get(link)
  if (place !== undefined && (place.claim !== claim || place.passage !== passage)) return
  tables.links.set(link, { link, claim, passage, relation })
  if (place !== undefined) return
  tables.linkPlaces.set(link, {
    claim, passage,
    earlierOfClaim: tables.lastLinkOfClaim.get(claim) ?? null,
    earlierOfPassage: tables.lastLinkOfPassage.get(passage) ?? null,
  })
  tables.lastLinkOfClaim.set(claim, link)
  tables.lastLinkOfPassage.set(passage, link)
}
