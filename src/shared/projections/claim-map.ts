/** The claim-to-source map: each claim with what speaks for it, against it and around it. */
import type { Position } from '../kernel/temporal-table'
import type { ClaimStatus, Relation } from '../annotation/fields'
import type { LinkId } from '../annotation/ids'
import type { Claim, Passage } from '../annotation/project-state'
import { linksOfClaim } from './evidence'
import { isPresent, sourceOf, type SourceMention } from './present'
import type { ProjectTables } from './registry'

export interface LinkedPassage {
  readonly link: LinkId
  readonly relation: Relation
  readonly passage: Passage
  readonly source: SourceMention
}

export interface ClaimOnMap extends Omit<Claim, 'status'> {
  readonly status: ClaimStatus
  /** Whether the status follows from the links or was set by hand. */
  readonly statusFrom: 'links' | 'analyst'
  readonly linked: readonly LinkedPassage[]
}

/** Claims at a position that were not withdrawn, in the order in which they were stated. */
export function claimMapAt(tables: ProjectTables, at?: Position): ClaimOnMap[] {
  const statedAt = (claim: Claim): Position => tables.claims.versions(claim.claim)[0]!.from
  return [...tables.claims.rows(at)]
    .flatMap(([, claim]) => (claim.withdrawn ? [] : claim))
    .sort((a, b) => statedAt(a) - statedAt(b))
    .map((claim) => onMap(claim, tables, at))
}

/** What links alone say of a claim. */
export function statusFromLinks(relations: readonly Relation[]): ClaimStatus {
  const supported = relations.includes('supports')
  const refuted = relations.includes('refutes')
  if (supported && refuted) return 'contested'
  return supported ? 'supported' : refuted ? 'refuted' : 'open'
}

function onMap(claim: Claim, tables: ProjectTables, at?: Position): ClaimOnMap {
  const linked = linksOfClaim(tables, claim.claim, at).flatMap(({ link, relation, passage: id }) => {
    const passage = tables.passages.get(id, at)
    if (passage === undefined || !isPresent(passage, tables, at)) return []
    return { link, relation, passage, source: sourceOf(passage, tables, at) }
  })
  return {
    ...claim,
    status: claim.status ?? statusFromLinks(linked.map(({ relation }) => relation)),
    statusFrom: claim.status === null ? 'links' : 'analyst',
    linked,
  }
}
