/** How a relation looks in print, where colour alone must not tell it. */
import type { Relation } from '../annotation/fields'

export const RELATION_MARK: Readonly<Record<Relation, string>> = { supports: '▲', refutes: '▼', context: '◆' }

/** Before the claim's statement. */
export const RELATION_PHRASE: Readonly<Record<Relation, string>> = { supports: 'Supports', refutes: 'Refutes', context: 'Context for' }
