/** What speaks for and against a claim, and which claims does a passage bear on? */
import type { Brand } from '../kernel/brand'
import type { Projection } from '../kernel/projection'
import { TemporalTable, type Position } from '../kernel/temporal-table'
import type { DomainEvent, EventData } from '../annotation/events'
import type { ClaimId, LinkId, PassageId } from '../annotation/ids'
import type { ClaimsRelation, Link } from '../annotation/project-state'

/** A link's place in the list of its passage: it points to the one drawn before it. */
interface LinkPlace {
  readonly passage: PassageId
  readonly earlierOfPassage: LinkId | null
}

/** A link's place in the list of a claim. One that was moved has a place with each claim that it ever bore on. */
interface ClaimPlace {
  readonly link: LinkId
  readonly earlierOfClaim: ClaimPlaceKey | null
}

/** Made by `claimPlaceKey`. */
export type ClaimPlaceKey = Brand<string, 'ClaimPlaceKey'>

/**
 * The lists are linked, not arrays: an array per version would make memory grow with the square of a
 * claim's links. A link that was removed or moved keeps its place, and walking skips it.
 */
export interface EvidenceTables {
  readonly links: TemporalTable<LinkId, Link>
  readonly linkPlaces: TemporalTable<LinkId, LinkPlace>
  readonly claimPlaces: TemporalTable<ClaimPlaceKey, ClaimPlace>
  readonly lastLinkOfClaim: TemporalTable<ClaimId, ClaimPlaceKey>
  readonly lastLinkOfPassage: TemporalTable<PassageId, LinkId>
  /** Keyed by `claimsKey`. */
  readonly claimsRelations: TemporalTable<string, ClaimsRelation>
}

export const evidence: Projection<EvidenceTables, DomainEvent> = {
  name: 'evidence',
  version: 2,
  tables: (cursor) => ({
    links: new TemporalTable(cursor),
    linkPlaces: new TemporalTable(cursor),
    claimPlaces: new TemporalTable(cursor),
    lastLinkOfClaim: new TemporalTable(cursor),
    lastLinkOfPassage: new TemporalTable(cursor),
    claimsRelations: new TemporalTable(cursor),
  }),
  apply(tables, event) {
    switch (event.type) {
      case 'LinkDrawn':
        return draw(tables, event.data)
      case 'LinkRelated':
        return change(tables, event.data.link, { relation: event.data.relation })
      case 'LinkMoved': {
        const { link, claim } = event.data
        if (tables.links.get(link) === undefined) return
        change(tables, link, { claim })
        return placeWithClaim(tables, link, claim)
      }
      case 'LinkWeighed':
        return change(tables, event.data.link, { strength: event.data.strength })
      case 'LinkRated':
        return change(tables, event.data.link, { credibility: event.data.credibility })
      case 'LinkAnnotated':
        return change(tables, event.data.link, { note: event.data.note })
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
  for (const id of placedWith(tables, claim, at)) {
    const link = tables.links.get(id, at)
    if (link?.claim === claim) links.push(link)
  }
  return links.reverse()
}

/** Links that ever bore on a claim up to a position, also removed and moved ones; the last drawn first. */
export function* placedWith(tables: EvidenceTables, claim: ClaimId, at?: Position): Generator<LinkId, void> {
  for (let key = tables.lastLinkOfClaim.get(claim, at) ?? null; key !== null; ) {
    const place = tables.claimPlaces.get(key, at)
    if (place === undefined) return
    yield place.link
    key = place.earlierOfClaim
  }
}

/** A link as it stands at a position, or as it stood when it was removed; undefined before it was drawn. */
export function lastLink(tables: EvidenceTables, link: LinkId, at: Position = Infinity): Link | undefined {
  return tables.links.versions(link).findLast(({ from }) => from <= at)?.value
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

/** An id drawn again takes up its old place, and only from the same passage. */
function draw(tables: EvidenceTables, { link, claim, passage, relation }: EventData['LinkDrawn']): void {
  if (tables.links.get(link) !== undefined) return
  const place = tables.linkPlaces.get(link)
  if (place !== undefined && place.passage !== passage) return
  tables.links.set(link, { link, claim, passage, relation, strength: null, credibility: null, note: '' })
  placeWithClaim(tables, link, claim)
  if (place !== undefined) return
  tables.linkPlaces.set(link, { passage, earlierOfPassage: tables.lastLinkOfPassage.get(passage) ?? null })
  tables.lastLinkOfPassage.set(passage, link)
}

function placeWithClaim(tables: EvidenceTables, link: LinkId, claim: ClaimId): void {
  const key = claimPlaceKey(claim, link)
  if (tables.claimPlaces.get(key) !== undefined) return
  tables.claimPlaces.set(key, { link, earlierOfClaim: tables.lastLinkOfClaim.get(claim) ?? null })
  tables.lastLinkOfClaim.set(claim, key)
}

function claimPlaceKey(claim: ClaimId, link: LinkId): ClaimPlaceKey {
  return `${claim} ${link}` as ClaimPlaceKey
}

function change(tables: EvidenceTables, id: LinkId, fields: Partial<Link>): void {
  const link = tables.links.get(id)
  if (link !== undefined) tables.links.set(id, { ...link, ...fields })
}
