/** What is claimed, by whom, and how was it assessed? */
import type { Projection } from '../kernel/projection'
import { TemporalTable, type Position, type TemporalReader } from '../kernel/temporal-table'
import type { DomainEvent } from '../annotation/events'
import type { ClaimId } from '../annotation/ids'
import type { Claim } from '../annotation/project-state'

export interface ClaimTables {
  readonly claims: TemporalTable<ClaimId, Claim>
}

export const claims: Projection<ClaimTables, DomainEvent> = {
  name: 'claims',
  version: 2,
  tables: (cursor) => ({ claims: new TemporalTable(cursor) }),
  apply({ claims }, event) {
    switch (event.type) {
      case 'ClaimStated': {
        const { claim, statement } = event.data
        if (claims.get(claim) !== undefined) return
        return claims.set(claim, {
          claim, statement, attribution: null, status: null, likelihood: null, confidence: null,
          memo: '', tags: [], mergedInto: null, withdrawn: false,
        })
      }
      case 'ClaimReworded':
        return change(claims, event.data.claim, { statement: event.data.statement })
      case 'ClaimAssessed': {
        const { claim, status, likelihood, confidence } = event.data
        return change(claims, claim, { status, likelihood, confidence })
      }
      case 'ClaimAttributed':
        return change(claims, event.data.claim, { attribution: event.data.attribution })
      case 'ClaimAnnotated':
        return change(claims, event.data.claim, { memo: event.data.memo })
      case 'ClaimTagged': {
        const { claim, tag } = event.data
        const tags = claims.get(claim)?.tags ?? []
        return tags.includes(tag) ? undefined : change(claims, claim, { tags: [...tags, tag] })
      }
      case 'ClaimUntagged': {
        const { claim, tag } = event.data
        return change(claims, claim, { tags: claims.get(claim)?.tags.filter((one) => one !== tag) ?? [] })
      }
      case 'ClaimMerged': {
        const { from, into } = event.data
        // Two replicas may each have merged one into the other: the later merge that closes a ring does nothing.
        if (from === into || mergedClaim(claims, into)?.claim === from) return
        return change(claims, from, { mergedInto: into })
      }
      case 'ClaimWithdrawn':
        return change(claims, event.data.claim, { withdrawn: true })
      case 'ClaimReinstated':
        return change(claims, event.data.claim, { withdrawn: false, mergedInto: null })
    }
  },
}

/** The claim that speaks for `claim` at a position: itself, or the one it was merged into. Undefined when unknown. */
export function mergedClaim(claims: TemporalReader<ClaimId, Claim>, claim: ClaimId, at?: Position): Claim | undefined {
  const seen = new Set<ClaimId>()
  let found = claims.get(claim, at)
  while (found !== undefined && found.mergedInto !== null && !seen.has(found.claim)) {
    seen.add(found.claim)
    found = claims.get(found.mergedInto, at)
  }
  return found
}

/** A claim and those that were merged into it at a position: a link to any of them bears on it. */
export function claimsSpokenForBy(claims: TemporalReader<ClaimId, Claim>, claim: ClaimId, at?: Position): ClaimId[] {
  return [...claims.rows(at)].flatMap(([id, { mergedInto }]) =>
    id === claim || (mergedInto !== null && mergedClaim(claims, id, at)?.claim === claim) ? id : [])
}

function change(claims: ClaimTables['claims'], id: ClaimId, fields: Partial<Claim>): void {
  const claim = claims.get(id)
  if (claim !== undefined) claims.set(id, { ...claim, ...fields })
}
