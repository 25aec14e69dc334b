/** What is drawn as it was a frame ago keeps its identity, so that no view looks at it twice. */
import type { DrawnRow, PartedRow } from './lane-rows'

type Column = DrawnRow['columns'][number]
type Entry = Column['entries'][number]
type Cluster = DrawnRow['clusters'][number]

/** The rows, with the columns and entries of `before` in place of those that are drawn the same. */
export function keepingSteady(before: readonly PartedRow[], rows: readonly PartedRow[]): PartedRow[] {
  const behind = new Map(before.map((one) => [one.row.group.id, one]))
  return rows.map((one) => ({ ...one, columns: keptColumns(behind.get(one.row.group.id)?.columns, one.columns) }))
}

function keptColumns(before: readonly Column[] = [], columns: readonly Column[]): Column[] {
  const behind = new Map(before.map((one) => [one.at, one]))
  return columns.map((one) => {
    const old = behind.get(one.at)
    const entries = kept(old?.entries, one.entries, entryOf, isSameEntry)
    return old !== undefined && old.entries === entries ? old : { at: one.at, entries }
  })
}

/** Likewise with what does not stay as it is, and with clusters. */
export function keepingSame(before: readonly DrawnRow[], rows: readonly DrawnRow[]): DrawnRow[] {
  const behind = new Map(before.map((one) => [one.row.group.id, one]))
  return rows.map((one) => {
    const old = behind.get(one.row.group.id)
    return { ...one, following: kept(old?.following, one.following, entryOf, isSameEntry), clusters: kept(old?.clusters, one.clusters, firstOf, isSameCluster) }
  })
}

/** Each in its former self if that is the same; all of them in the former list if nothing else changed. */
function kept<T>(before: readonly T[] | undefined, now: readonly T[], keyOf: (one: T) => unknown, isSame: (a: T, b: T) => boolean): readonly T[] {
  if (before === undefined) return now
  const behind = new Map(before.map((one) => [keyOf(one), one]))
  const list = now.map((one) => {
    const old = behind.get(keyOf(one))
    return old !== undefined && isSame(old, one) ? old : one
  })
  return list.length === before.length && list.every((one, index) => one === before[index]) ? before : list
}

function entryOf({ entry }: Entry): unknown {
  return entry
}

function firstOf({ entries }: Cluster): unknown {
  return entries[0]
}

function isSameEntry(a: Entry, b: Entry): boolean {
  return a.shape === b.shape && a.left === b.left && a.right === b.right && a.top === b.top && a.dot === b.dot
    && a.label.left === b.label.left && a.label.room === b.label.room && a.ends.left === b.ends.left && a.ends.right === b.ends.right
    && a.parts.length === b.parts.length && a.parts.every((part, index) => part.left === b.parts[index]!.left && part.right === b.parts[index]!.right)
}

function isSameCluster(a: Cluster, b: Cluster): boolean {
  return a.left === b.left && a.top === b.top && a.entries.length === b.entries.length && a.entries.every((one, index) => one === b.entries[index])
}
