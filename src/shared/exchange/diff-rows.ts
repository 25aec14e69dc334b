/** The rows that differ between two positions, table by table. */
import { canonical } from '../kernel/digest'
import type { Position, TemporalReader, TemporalTable } from '../kernel/temporal-table'
import type { ProjectTables } from '../projections/registry'

/** The tables that hold what a person made; the others only help to find it. */
export const DIFF_TABLES = ['titles', 'sources', 'passages', 'tags', 'datings', 'claims', 'links', 'claimsRelations'] as const
export type DiffTable = (typeof DIFF_TABLES)[number]

type RowOf<T extends DiffTable> = ProjectTables[T] extends TemporalTable<infer _, infer V> ? V : never

/** `before` and `after` are null where there was, or is, no such row. */
export type DiffRow = {
  readonly [T in DiffTable]: {
    readonly table: T
    readonly key: string
    readonly before: RowOf<T> | null
    readonly after: RowOf<T> | null
  }
}[DiffTable]

/** In either direction. Rows that went and came back as they were are left out. */
export function diffRows(tables: ProjectTables, from: Position, to: Position): DiffRow[] {
  return DIFF_TABLES.flatMap((table) => {
    const reader = tables[table] as unknown as TemporalReader<string, unknown>
    return reader
      .changes(from, to)
      .map(({ key, before = null, after = null }) => ({ table, key, before, after }) as DiffRow)
      .filter(({ before, after }) => canonical(before) !== canonical(after))
  })
}
