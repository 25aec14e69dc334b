/** The claim-to-source map: each claim with what speaks for it, against it and around it. */
import type { Position } from '../kernel/temporal-table'
import type { ClaimStatus, Credibility, Relation, Strength } from '../annotation/fields'
import type { ClaimId, LinkId } from '../annotation/ids'
import type { Claim, Passage } from '../annotation/project-state'
import { mergedClaim } from './claims'
import { linksOfClaim } from './evidence'
import { isPresent, sourceOf, type SourceMention } from './present'
import type { ProjectTables } from './registry'

export interface LinkedPassage {
  readonly link: LinkId
  readonly relation: Relation
  readonly strength: Strength | null
  readonly credibility: Credibility | null
  readonly note: string
  readonly passage: Passage
  readonly source: SourceMention
}

export interface ClaimOnMap extends Omit<Claim, 'status'> {
  readonly status: ClaimStatus
  /** Whether the status follows from the links or was set by hand. */
  readonly statusFrom: 'links' | 'analyst'
  readonly linked: readonly LinkedPassage[]
}

/** Claims at a position that stand, neither withdrawn nor merged into another, in the order in which they were stated. */
export function claimMapAt(tables: ProjectTables, at?: Position): ClaimOnMap[] {
  const merged = mergedClaims(tables, at)
  return [...tables.claims.rows(at)]
    .flatMap(([, claim]) => (claim.withdrawn || claim.mergedInto !== null ? [] : claim))
    .sort((a, b) => statedAt(a.claim, tables) - statedAt(b.claim, tables))
    .map((claim) => onMap(claim, merged.get(claim.claim) ?? [], tables, at))
}

function statedAt(claim: ClaimId, tables: ProjectTables): Position {
  return tables.claims.versions(claim)[0]!.from
}

/** By claim: those that were merged into it, directly or by way of others, as stated. */
function mergedClaims(tables: ProjectTables, at?: Position): Map<ClaimId, ClaimId[]> {
  const merged = new Map<ClaimId, ClaimId[]>()
  for (const [id, { mergedInto }] of tables.claims.rows(at)) {
    const into = mergedInto === null ? undefined : mergedClaim(tables.claims, id, at)?.claim
    if (into !== undefined) merged.set(into, [...(merged.get(into) ?? []), id])
  }
  for (const claims of merged.values()) claims.sort((a, b) => statedAt(a, tables) - statedAt(b, tables))
  return merged
}

/** What links alone say of a claim. */
export function statusFromLinks(relations: readonly Relation[]): ClaimStatus {
  const supported = relations.includes('supports')
  const refuted = relations.includes('refutes')
  if (supported && refuted) return 'contested'
  return supported ? 'supported' : refuted ? 'refuted' : 'open'
}

function onMap(claim: Claim, merged: readonly ClaimId[], tables: ProjectTables, at?: Position): ClaimOnMap {
  const links = [claim.claim, ...merged].flatMap((one) => linksOfClaim(tables, one, at))
  const linked = links.flatMap(({ link, relation, strength, credibility, note, passage: id }) => {
    const passage = tables.passages.get(id, at)
    if (passage === undefined || !isPresent(passage, tables, at)) return []
    return { link, relation, strength, credibility, note, passage, source: sourceOf(passage, tables, at) }
  })
  return {
    ...claim,
    status: claim.status ?? statusFromLinks(linked.map(({ relation }) => relation)),
    statusFrom: claim.status === null ? 'links' : 'analyst',
    linked,
  }
}
