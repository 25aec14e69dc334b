/** What is claimed, by whom, and how was it assessed? */
import type { Projection } from '../kernel/projection'
import { TemporalTable } from '../kernel/temporal-table'
import type { DomainEvent } from '../annotation/events'
import type { ClaimId } from '../annotation/ids'
import type { Claim } from '../annotation/project-state'

export interface ClaimTables {
  readonly claims: TemporalTable<ClaimId, Claim>
}

export const claims: Projection<ClaimTables, DomainEvent> = {
  name: 'claims',
  version: 1,
  tables: (cursor) => ({ claims: new TemporalTable(cursor) }),
  apply({ claims }, event) {
    switch (event.type) {
      case 'ClaimStated': {
        const { claim, statement } = event.data
        if (claims.get(claim) !== undefined) return
        return claims.set(claim, {
          claim, statement, attribution: null, status: null, likelihood: null, confidence: null, withdrawn: false,
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
      case 'ClaimWithdrawn':
        return change(claims, event.data.claim, { withdrawn: true })
      case 'ClaimReinstated':
        return change(claims, event.data.claim, { withdrawn: false })
    }
  },
}

function change(claims: ClaimTables['claims'], id: ClaimId, fields: Partial<Claim>): void {
  const claim = claims.get(id)
  if (claim !== undefined) claims.set(id, { ...claim, ...fields })
}
