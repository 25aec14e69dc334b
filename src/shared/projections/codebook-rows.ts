/** The codebook as rows: each tag in use with its place in the tree and how often it is used. */
import type { Position } from '../kernel/temporal-table'
import type { TagId } from '../annotation/ids'
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

/** Parents before their children. */
export function codebookAt(tables: ProjectTables, at?: Position): CodebookRow[] {
  const uses = new Map<TagId, number>()
  for (const passage of presentPassages(tables, at)) {
    for (const { tag } of tagsOf(passage, tables, at)) uses.set(tag, (uses.get(tag) ?? 0) + 1)
  }
  return codebookTree(tables.tags, at).map(({ tag, depth }) => ({ ...tag, depth, passages: uses.get(tag.tag) ?? 0 }))
}
