/** What a passage does to a claim, in the words people see. */

export type Relation = 'supports' | 'refutes' | 'context'

/** As the second word of a sentence: "This passage supports the claim". */
export const relationWords: Record<Relation, string> = {
  supports: 'Supports',
  refutes: 'Refutes',
  context: 'Gives context',
}
