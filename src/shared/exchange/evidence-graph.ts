/** The claim-to-source map as nodes and edges: what every graph format tells. */
import type { Position } from '../kernel/temporal-table'
import type { ClaimId, PassageId } from '../annotation/ids'
import { claimMapAt, type ClaimOnMap } from '../projections/claim-map'
import { mergedClaim } from '../projections/claims'
import { tagsOf } from '../projections/present'
import type { ProjectTables } from '../projections/registry'

type Attributes = Readonly<Record<string, string | number>>

export interface GraphNode {
  /** `claim-…` or `passage-…`, unique in the graph. */
  readonly id: string
  readonly kind: 'claim' | 'passage'
  readonly label: string
  readonly attributes: Attributes
}

export interface GraphEdge {
  readonly from: string
  readonly to: string
  /** A passage to a claim, or a claim to another: what the one does to the other. */
  readonly relation: string
  readonly attributes: Attributes
}

export interface EvidenceGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** Claims as stated with what bears on them, each passage once. Unjudged attributes are left out. */
export function evidenceGraphAt(tables: ProjectTables, at?: Position): EvidenceGraph {
  const claims = claimMapAt(tables, at)
  const passages = new Map(claims.flatMap(({ linked }) => linked.map((one) => [one.passage.passage, one] as const)))
  return {
    nodes: [
      ...claims.map(claimNode),
      ...[...passages.values()].map(({ passage, source }): GraphNode => ({
        id: passageNodeId(passage.passage), kind: 'passage', label: passage.target.quote.exact,
        attributes: told({ source: source.title, tags: tagsOf(passage, tables, at).map(({ label }) => label).join('; '), memo: passage.memo }),
      })),
    ],
    edges: [
      ...claims.flatMap(({ claim, linked }) => linked.map(({ passage, relation, strength, credibility, note }): GraphEdge => ({
        from: passageNodeId(passage.passage), to: claimNodeId(claim), relation, attributes: told({ strength, credibility, note }),
      }))),
      ...relationsBetween(new Set(claims.map(({ claim }) => claim)), tables, at),
    ],
  }
}

function claimNode({ claim, statement, status, statusFrom, likelihood, confidence, attribution, memo }: ClaimOnMap): GraphNode {
  const attributes = told({ status, statusFrom, likelihood, confidence, attribution, memo })
  return { id: claimNodeId(claim), kind: 'claim', label: statement, attributes }
}

/** Relations of merged claims are those of the claim that speaks for them; one to itself says nothing. */
function relationsBetween(present: ReadonlySet<ClaimId>, tables: ProjectTables, at?: Position): GraphEdge[] {
  const edges = new Map<string, GraphEdge>()
  for (const [, { from, to, relation }] of tables.claimsRelations.rows(at)) {
    const ends = [from, to].map((claim) => mergedClaim(tables.claims, claim, at)?.claim)
    const [start, end] = ends
    if (start === undefined || end === undefined || start === end || !present.has(start) || !present.has(end)) continue
    edges.set(`${start} ${end} ${relation}`, { from: claimNodeId(start), to: claimNodeId(end), relation, attributes: {} })
  }
  return [...edges.values()]
}

function told(attributes: Readonly<Record<string, string | number | null>>): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, string | number] => entry[1] !== null && entry[1] !== ''))
}

function claimNodeId(claim: ClaimId): string {
  return `claim-${claim}`
}

function passageNodeId(passage: PassageId): string {
  return `passage-${passage}`
}
