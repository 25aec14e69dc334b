/** The codebook as rows: each tag in use with its place in the tree and how often it is used. */
import type { Position } from '../kernel/temporal-table'
import type { PassageId, TagId } from '../annotation/ids'
import type { Tag } from '../annotation/project-state'
import { codebookTree } from './codebook'
import { presentPassages, tagsOf } from './present'
import type { ProjectTables } from './registry'

export interface CodebookRow extends Tag {
  /** 0 at the top. */
  readonly depth: number
  /** Present passages that carry the tag, merged tags followed. */
  readonly passages: number
}

/** Parents before their children. `among`: the passages that are counted; null for all. */
export function codebookAt(tables: ProjectTables, at?: Position, among: ReadonlySet<PassageId> | null = null): CodebookRow[] {
  const uses = new Map<TagId, number>()
  for (const passage of presentPassages(tables, at)) {
    if (among !== null && !among.has(passage.passage)) continue
    for (const { tag } of tagsOf(passage, tables, at)) uses.set(tag, (uses.get(tag) ?? 0) + 1)
  }
  return codebookTree(tables.tags, at).map(({ tag, depth }) => ({ ...tag, depth, passages: uses.get(tag.tag) ?? 0 }))
}
