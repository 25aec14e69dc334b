/** A project's temporal tables, packed: a cache that makes opening cheap, valid only for the log it was made of. */
import { TemporalTable, type TableColumns } from '../../shared/kernel/temporal-table'
import type { EventId } from '../../shared/kernel/event-id'
import type { ProjectDatabase } from './project-database'

/** What a snapshot must agree on with the log before it is believed. */
export interface SnapshotSeal {
  /** Versions of the folds that made it. */
  readonly fold: string
  /** Events it covers, and the last of them. */
  readonly position: number
  readonly last: EventId | null
}

interface PackedTable {
  readonly from: Int32Array
  readonly to: Int32Array
  /** Keys and values as JSON, in pieces of `PIECE` rows. */
  readonly pieces: readonly string[]
}

const PIECE = 2_000

/** Stores all tables in one transaction; `pause` is awaited between pieces, so that nothing waits long. */
export async function writeSnapshot(
  database: ProjectDatabase,
  tables: object,
  seal: SnapshotSeal,
  pause: () => Promise<void>,
): Promise<void> {
  const packed: { key: string; value: unknown }[] = []
  for (const [key, table] of Object.entries(tables)) {
    if (table instanceof TemporalTable) packed.push({ key, value: await pack(table.columns(), pause) })
  }
  await database.transaction('rw', database.snapshot, async () => {
    await database.snapshot.clear()
    await database.snapshot.bulkPut([...packed, { key: 'seal', value: seal }])
  })
}

/** Fills the tables; null when there is no snapshot with a `valid` seal, and then they may be half filled. */
export async function readSnapshot(
  database: ProjectDatabase,
  tables: object,
  valid: (seal: SnapshotSeal) => Promise<boolean>,
  pause: () => Promise<void>,
): Promise<SnapshotSeal | null> {
  const seal = (await database.snapshot.get('seal'))?.value as SnapshotSeal | undefined
  if (seal === undefined) return null
  // To judge a seal the database counts the log, which takes as long as unpacking: so they go on side by side.
  const [isValid, isWhole] = await Promise.all([valid(seal), fill(database, tables, pause)])
  return isValid && isWhole ? seal : null
}

/** False when a table is missing. */
async function fill(database: ProjectDatabase, tables: object, pause: () => Promise<void>): Promise<boolean> {
  for (const [key, table] of Object.entries(tables)) {
    if (!(table instanceof TemporalTable)) continue
    const packed = (await database.snapshot.get(key))?.value as PackedTable | undefined
    if (packed === undefined) return false
    table.restore(await unpack(packed, pause))
  }
  return true
}

async function pack({ keys, values, from, to }: TableColumns<string, unknown>, pause: () => Promise<void>): Promise<PackedTable> {
  const pieces: string[] = []
  for (let start = 0; start < keys.length; start += PIECE) {
    pieces.push(JSON.stringify([keys.slice(start, start + PIECE), values.slice(start, start + PIECE)]))
    await pause()
  }
  return { from, to, pieces }
}

async function unpack({ from, to, pieces }: PackedTable, pause: () => Promise<void>): Promise<TableColumns<string, never>> {
  const keys: string[] = []
  const values: never[] = []
  for (const piece of pieces) {
    const [someKeys, someValues] = JSON.parse(piece) as [string[], never[]]
    for (const key of someKeys) keys.push(key)
    for (const value of someValues) values.push(value)
    await pause()
  }
  return { keys, values, from, to }
}
