/** The shape of a decision: accepted as events, or refused with a sentence for the person. */
import type { Digest } from './digest'
import type { EventDraft } from './event'

export interface Refusal {
  /** One sentence: what does not hold and, where it helps, what to do. */
  readonly refused: string
}

export interface Acceptance {
  readonly events: readonly EventDraft[]
  /** Texts that the events name by digest. */
  readonly texts?: ReadonlyMap<Digest, string>
}

export type Decision = Acceptance | Refusal

export function isRefusal(decision: Decision): decision is Refusal {
  return 'refused' in decision
}

export function refuse(sentence: string): Refusal {
  return { refused: sentence }
}
