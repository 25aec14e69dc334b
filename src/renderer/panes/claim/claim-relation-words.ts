/** What one claim does to another, said from either side. */
import type { ClaimRelation } from '../../../shared/annotation/fields'

export const CLAIM_RELATION_WORDS: Readonly<Record<ClaimRelation, { readonly from: string, readonly to: string }>> = {
  supports: { from: 'Supports', to: 'Is supported by' },
  contradicts: { from: 'Contradicts', to: 'Is contradicted by' },
  refines: { from: 'Refines', to: 'Is refined by' },
  sameAs: { from: 'Says the same as', to: 'Says the same as' },
}
