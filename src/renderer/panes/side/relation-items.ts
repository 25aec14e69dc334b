/** The menu on a link: what the passage does to the claim, and taking the link away. */
import type { Relation } from '../../../shared/annotation/fields'
import type { MenuItem } from '../../ui/DropMenu.vue'
import { relationWords } from '../../ui/relation'

export const RELATIONS = ['supports', 'refutes', 'context'] as const satisfies readonly Relation[]

/** `unavailable` is why nothing can be changed now. */
export function relationItems(current: Relation, unavailable: string | undefined): MenuItem[] {
  const because = unavailable === undefined ? {} : { unavailable }
  return [
    ...RELATIONS.map((id) => ({ id, label: relationWords[id], checked: id === current, ...because })),
    { id: 'remove', label: 'Remove the link', danger: true, opensGroup: true, ...because },
  ]
}

export function isRelation(id: string): id is Relation {
  return (RELATIONS as readonly string[]).includes(id)
}
