/** The codebook as a tree one opens and closes, and the paths of its tags. */
import type { TagId } from '../../../shared/annotation/ids'
import type { CodebookRow } from '../../../shared/projections/codebook-rows'

/** Index of the nearest row above that `index` lies under; -1 at the top. */
export function parentIndex(rows: readonly CodebookRow[], index: number): number {
  const depth = rows[index]?.depth ?? 0
  for (let above = index - 1; above >= 0; above--) if (rows[above]!.depth < depth) return above
  return -1
}

export function hasChildren(rows: readonly CodebookRow[], index: number): boolean {
  return (rows[index + 1]?.depth ?? 0) > (rows[index]?.depth ?? 0)
}

/** The rows that show: none that lies under a closed one. */
export function openRows(rows: readonly CodebookRow[], closed: ReadonlySet<TagId>): CodebookRow[] {
  const shown: CodebookRow[] = []
  let hiddenBelow = Infinity
  for (const row of rows) {
    if (row.depth > hiddenBelow) continue
    hiddenBelow = closed.has(row.tag) ? row.depth : Infinity
    shown.push(row)
  }
  return shown
}

/** Each tag with its path, “Parent › Child”, in the codebook's order. */
export function tagPaths(rows: readonly CodebookRow[]): { row: CodebookRow, path: string }[] {
  const labels: string[] = []
  return rows.map((row) => {
    labels.length = row.depth
    labels.push(row.label)
    return { row, path: labels.join(' › ') }
  })
}

/** The tag and all that lie under it. */
export function withDescendants(rows: readonly CodebookRow[], tag: TagId): Set<TagId> {
  const start = rows.findIndex((row) => row.tag === tag)
  const below = new Set<TagId>([tag])
  for (let index = start + 1; start >= 0 && index < rows.length && rows[index]!.depth > rows[start]!.depth; index++) below.add(rows[index]!.tag)
  return below
}
