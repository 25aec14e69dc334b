/** What the map shows of the project: claims, the passages linked to them, and the links that pass the filters. */
import type { Relation } from '../../../shared/annotation/fields'
import type { ClaimId, LinkId, PassageId } from '../../../shared/annotation/ids'
import type { Passage } from '../../../shared/annotation/project-state'
import type { ClaimOnMap } from '../../../shared/projections/claim-map'

export interface MapFilter {
  readonly relations: ReadonlySet<Relation>
  /** Passages that are shown; null for all. */
  readonly passing: ReadonlySet<PassageId> | null
  /** Words in the claim's statement or the passage's quote. */
  readonly text: string
  /** A claim that is shown even when nothing bears on it. */
  readonly around: ClaimId | null
}

export interface MapLink {
  readonly link: LinkId
  readonly claim: ClaimId
  readonly passage: PassageId
  readonly relation: Relation
}

export interface MapScene {
  /** In the order given. */
  readonly claims: readonly ClaimOnMap[]
  /** In the order given; linked ones only. */
  readonly passages: readonly Passage[]
  readonly links: readonly MapLink[]
}

/** A claim without links stays while nothing is asked of passages. */
export function sceneOf(
  claims: readonly ClaimOnMap[],
  passages: readonly Passage[],
  filter: MapFilter,
): MapScene {
  const words = filter.text.trim().toLowerCase()
  const { passing } = filter
  const links: MapLink[] = []
  const shown = new Set<ClaimId>()
  for (const claim of claims) {
    const claimMatches = claim.statement.toLowerCase().includes(words)
    for (const { link, relation, passage } of claim.linked) {
      if (!filter.relations.has(relation) || (passing !== null && !passing.has(passage.passage))) continue
      if (!claimMatches && !passage.target.quote.exact.toLowerCase().includes(words)) continue
      links.push({ link, claim: claim.claim, passage: passage.passage, relation })
      shown.add(claim.claim)
    }
    const standsAlone = passing === null && claimMatches && claim.linked.length === 0
    if (standsAlone || claim.claim === filter.around) shown.add(claim.claim)
  }
  const linked = new Set(links.map(({ passage }) => passage))
  return {
    claims: claims.filter(({ claim }) => shown.has(claim)),
    passages: passages.filter(({ passage }) => linked.has(passage)),
    links,
  }
}

/** How many links of each relation. */
export function relationCounts(links: readonly { readonly relation: Relation }[]): Readonly<Record<Relation, number>> {
  const counts = { supports: 0, refutes: 0, context: 0 }
  for (const { relation } of links) counts[relation]++
  return counts
}

export type MapSubject =
  | { readonly kind: 'claim'; readonly id: ClaimId }
  | { readonly kind: 'passage'; readonly id: PassageId }
  | { readonly kind: 'link'; readonly id: LinkId }

/** What stands out when one thing is looked at: itself, its links and their other ends. */
export function emphasisOf(links: readonly MapLink[], subject: MapSubject): ReadonlySet<string> {
  const lit = new Set<string>([subject.id])
  for (const link of links) {
    if (link[subject.kind] !== subject.id) continue
    lit.add(link.link).add(link.claim).add(link.passage)
  }
  return lit
}
