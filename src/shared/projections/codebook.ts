/** Which tags are there, how do they nest, and where did merged ones go? */
import type { Projection } from '../kernel/projection'
import { TemporalTable, type Position, type TemporalReader } from '../kernel/temporal-table'
import type { DomainEvent } from '../annotation/events'
import type { TagId } from '../annotation/ids'
import type { Tag } from '../annotation/project-state'

export interface CodebookTables {
  readonly tags: TemporalTable<TagId, Tag>
}

export const codebook: Projection<CodebookTables, DomainEvent> = {
  name: 'codebook',
  version: 2,
  tables: (cursor) => ({ tags: new TemporalTable(cursor) }),
  apply({ tags }, event) {
    switch (event.type) {
      case 'TagDefined': {
        const { tag, label, colour, parent } = event.data
        if (tags.get(tag) !== undefined) return
        return tags.set(tag, { tag, label, colour, parent, description: '', memo: '', key: null, mergedInto: null, retired: false })
      }
      case 'TagRelabelled':
        return change(tags, event.data.tag, { label: event.data.label })
      case 'TagRecoloured':
        return change(tags, event.data.tag, { colour: event.data.colour })
      case 'TagDescribed':
        return change(tags, event.data.tag, { description: event.data.description })
      case 'TagAnnotated':
        return change(tags, event.data.tag, { memo: event.data.memo })
      case 'TagKeyed':
        return change(tags, event.data.tag, { key: event.data.key })
      case 'TagMoved': {
        const { tag, parent } = event.data
        // Two replicas may each have moved one tag under the other: the later move that closes a ring does nothing.
        if (parent !== null && ancestors(tags, parent).has(tag)) return
        return change(tags, tag, { parent })
      }
      case 'TagMerged': {
        const { from, into } = event.data
        if (from === into || mergedTag(tags, into)?.tag === from) return
        return change(tags, from, { mergedInto: into })
      }
      case 'TagRetired':
        return change(tags, event.data.tag, { retired: true })
      case 'TagReinstated':
        return change(tags, event.data.tag, { retired: false, mergedInto: null })
    }
  },
}

/** The tag that speaks for `tag` at a position: itself, or the one it was merged into. Undefined when unknown. */
export function mergedTag(tags: TemporalReader<TagId, Tag>, tag: TagId, at?: Position): Tag | undefined {
  const seen = new Set<TagId>()
  let found = tags.get(tag, at)
  while (found !== undefined && found.mergedInto !== null && !seen.has(found.tag)) {
    seen.add(found.tag)
    found = tags.get(found.mergedInto, at)
  }
  return found
}

/** Tags in use at a position, parents before their children, siblings by label. */
export function codebookTree(tags: TemporalReader<TagId, Tag>, at?: Position): { tag: Tag; depth: number }[] {
  const present = [...tags.rows(at)].map(([, tag]) => tag).filter((tag) => !tag.retired && tag.mergedInto === null)
  const ids = new Set(present.map((tag) => tag.tag))
  const below = new Map<TagId | null, Tag[]>()
  for (const tag of present) {
    const parent = livingParent(tags, tag, ids, at)
    below.set(parent, [...(below.get(parent) ?? []), tag])
  }
  const tree = new Map<TagId, { tag: Tag; depth: number }>()
  const grow = (tag: Tag, depth: number): void => {
    if (tree.has(tag.tag)) return
    tree.set(tag.tag, { tag, depth })
    for (const child of (below.get(tag.tag) ?? []).sort(byLabel)) grow(child, depth + 1)
  }
  for (const tag of (below.get(null) ?? []).sort(byLabel)) grow(tag, 0)
  // Moves and merges of several replicas may close a ring, which nothing at the top leads into.
  for (const tag of present.sort(byLabel)) grow(tag, 0)
  return [...tree.values()]
}

function livingParent(
  tags: TemporalReader<TagId, Tag>,
  tag: Tag,
  present: ReadonlySet<TagId>,
  at: Position | undefined,
): TagId | null {
  for (const ancestor of ancestors(tags, tag.parent, at)) {
    const parent = mergedTag(tags, ancestor, at)
    if (parent !== undefined && parent.tag !== tag.tag && present.has(parent.tag)) return parent.tag
  }
  return null
}

/** `tag` and all above it, nearest first. */
function ancestors(tags: TemporalReader<TagId, Tag>, tag: TagId | null, at?: Position): Set<TagId> {
  const found = new Set<TagId>()
  for (let up = tag; up !== null && !found.has(up); up = tags.get(up, at)?.parent ?? null) found.add(up)
  return found
}

function change(tags: CodebookTables['tags'], id: TagId, fields: Partial<Tag>): void {
  const tag = tags.get(id)
  if (tag !== undefined) tags.set(id, { ...tag, ...fields })
}

function byLabel(a: Tag, b: Tag): number {
  const [x, y] = [a.label.toLowerCase(), b.label.toLowerCase()]
  return x < y ? -1 : x > y ? 1 : a.tag < b.tag ? -1 : 1
}
