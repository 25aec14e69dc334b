/** What is missing: claims that rest on too little, evidence that was lost, and passages that nothing came of. */
import type { Position } from '../kernel/temporal-table'
import type { Reliability } from '../annotation/fields'
import type { ClaimId, SourceId } from '../annotation/ids'
import type { Passage } from '../annotation/project-state'
import { claimMapAt, type ClaimOnMap, type LinkedPassage } from './claim-map'
import { passagesAt } from './present'
import type { ProjectTables } from './registry'

/** Kinds of gaps in claims, the gravest first. */
export const CLAIM_GAPS = ['no evidence', 'orphaned evidence', 'single source', 'low-rated sources', 'one source both ways'] as const
export type ClaimGap = (typeof CLAIM_GAPS)[number]

export interface Gap {
  readonly kind: ClaimGap
  readonly claim: ClaimId
  readonly statement: string
  /** The links that show it; none where there is no evidence. */
  readonly linked: readonly LinkedPassage[]
}

export interface Gaps {
  readonly claims: readonly Gap[]
  /** Passages that were highlighted and bear on no claim, in reading order. */
  readonly unused: readonly Passage[]
}

/** Claims as stated, each with its gaps in the order of their kinds. */
export function gapsAt(tables: ProjectTables, at?: Position): Gaps {
  const claims = claimMapAt(tables, at)
  const reliabilityOf = (source: SourceId): Reliability | null => tables.sources.get(source, at)?.reliability ?? null
  const used = new Set(claims.flatMap(({ linked }) => linked.map(({ passage }) => passage.passage)))
  return {
    claims: claims.flatMap((claim) => gapsOf(claim, reliabilityOf)),
    unused: passagesAt(tables, at).filter(({ passage }) => !used.has(passage)),
  }
}

/** A source that is not usually reliable, unreliable, or not judged gives a claim no footing of its own. */
const LOW: readonly (Reliability | null)[] = ['D', 'E', 'F', null]

type Shown = readonly LinkedPassage[] | null

function gapsOf({ claim, statement, linked }: ClaimOnMap, reliabilityOf: (source: SourceId) => Reliability | null): Gap[] {
  const evidence = linked.filter(({ relation }) => relation !== 'context')
  const standing = evidence.filter(({ passage }) => passage.status === 'anchored')
  const shown: Readonly<Record<ClaimGap, Shown>> = {
    'no evidence': evidence.length === 0 ? [] : null,
    'orphaned evidence': orNothing(evidence.filter(({ passage }) => passage.status === 'orphan')),
    'single source': sourcesOf(standing).size === 1 ? standing : null,
    'low-rated sources': standing.every(({ source }) => LOW.includes(reliabilityOf(source.source))) ? orNothing(standing) : null,
    'one source both ways': orNothing(bothWays(standing)),
  }
  return CLAIM_GAPS.flatMap((kind) => (shown[kind] === null ? [] : { kind, claim, statement, linked: shown[kind] }))
}

function orNothing(linked: readonly LinkedPassage[]): Shown {
  return linked.length === 0 ? null : linked
}

function sourcesOf(linked: readonly LinkedPassage[]): Set<SourceId> {
  return new Set(linked.map(({ source }) => source.source))
}

/** Links from sources that both support and refute. */
function bothWays(linked: readonly LinkedPassage[]): LinkedPassage[] {
  const supporting = sourcesOf(linked.filter(({ relation }) => relation === 'supports'))
  const refuting = sourcesOf(linked.filter(({ relation }) => relation === 'refutes'))
  return linked.filter(({ source }) => supporting.has(source.source) && refuting.has(source.source))
}
