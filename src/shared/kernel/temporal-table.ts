/** Temporal tables: rows that are never overwritten, each with the stretch of the log in which it held. */

/** An event's place in the log's order, from 1; 0 is before the first event. */
export type Position = number

/** A lifetime's end while the row still holds. */
export const OPEN = 0x7fffffff

export interface Version<V> {
  readonly value: V
  /** First position at which it held. */
  readonly from: Position
  /** First position at which it no longer held; `OPEN` while it does. */
  readonly to: Position
}

export interface Change<K, V> {
  readonly key: K
  readonly before: V | undefined
  readonly after: V | undefined
}

/** What views see of a table. `at` is a position; without it, the newest state. */
export interface TemporalReader<K extends string, V> {
  get(key: K, at?: Position): V | undefined
  /** Rows that hold at `at`, in the order in which they came to hold. Costs one scan of the lifetimes. */
  rows(at?: Position): IterableIterator<[K, V]>
  count(at?: Position): number
  /** What differs between two positions, in either direction. Costs what happened between them. */
  changes(a: Position, b: Position): Change<K, V>[]
  /** Every value a key ever had, oldest first. */
  versions(key: K): Version<V>[]
  /** Rows whose lifetime began after `after` and by `upTo`, in order, whether they still hold or not. */
  opened(after: Position, upTo: Position): [K, V][]
}

/** Where the fold stands; shared by all tables of one fold. */
export interface FoldCursor {
  position: Position
}

/** Columns of a table, for storage. `values` are shared with the table, not copied. */
export interface TableColumns<K extends string, V> {
  readonly keys: readonly K[]
  readonly values: readonly V[]
  readonly from: Int32Array
  readonly to: Int32Array
}

export class TemporalTable<K extends string, V> implements TemporalReader<K, V> {
  private keys: K[] = []
  private values: V[] = []
  private from = new Int32Array(64)
  private to = new Int32Array(64)
  /** The same key's earlier version, or -1. */
  private earlier = new Int32Array(64)
  private latest = new Map<K, number>()
  /** Closed versions in the order in which they were closed. */
  private closed: number[] = []
  private size = 0

  constructor(private readonly cursor: FoldCursor) {}

  /** Opens a new version at the cursor and closes the one before. */
  set(key: K, value: V): void {
    const position = this.cursor.position
    const last = this.latest.get(key) ?? -1
    const stillOpen = last >= 0 && this.to[last] === OPEN
    // Within one event only the last value counts: nobody can stand between two of its steps.
    if (stillOpen && this.from[last] === position) {
      this.values[last] = value
      return
    }
    if (stillOpen) this.close(last, position)
    this.open(key, value, position, last)
  }

  /** Closes the key's version, if it has an open one. */
  drop(key: K): void {
    const last = this.latest.get(key)
    if (last !== undefined && this.to[last] === OPEN) this.close(last, this.cursor.position)
  }

  get(key: K, at: Position = OPEN - 1): V | undefined {
    let version = this.latest.get(key) ?? -1
    while (version >= 0 && this.from[version]! > at) version = this.earlier[version]!
    return version >= 0 && this.to[version]! > at ? this.values[version] : undefined
  }

  *rows(at: Position = OPEN - 1): IterableIterator<[K, V]> {
    const end = this.openedBy(at)
    for (let i = 0; i < end; i++) if (this.to[i]! > at) yield [this.keys[i]!, this.values[i]!]
  }

  count(at: Position = OPEN - 1): number {
    const end = this.openedBy(at)
    let count = 0
    for (let i = 0; i < end; i++) if (this.to[i]! > at) count++
    return count
  }

  changes(a: Position, b: Position): Change<K, V>[] {
    const [low, high] = a < b ? [a, b] : [b, a]
    const touched = new Set<K>()
    for (let i = this.openedBy(low); i < this.openedBy(high); i++) touched.add(this.keys[i]!)
    for (let i = this.closedBy(low); i < this.closedBy(high); i++) touched.add(this.keys[this.closed[i]!]!)
    const changes: Change<K, V>[] = []
    for (const key of touched) {
      const before = this.get(key, a)
      const after = this.get(key, b)
      if (before !== after) changes.push({ key, before, after })
    }
    return changes
  }

  versions(key: K): Version<V>[] {
    const versions: Version<V>[] = []
    for (let i = this.latest.get(key) ?? -1; i >= 0; i = this.earlier[i]!) {
      if (this.to[i]! > this.from[i]!) {
        versions.push({ value: this.values[i]!, from: this.from[i]!, to: this.to[i]! })
      }
    }
    return versions.reverse()
  }

  opened(after: Position, upTo: Position): [K, V][] {
    const rows: [K, V][] = []
    for (let i = this.openedBy(after); i < this.openedBy(upTo); i++) rows.push([this.keys[i]!, this.values[i]!])
    return rows
  }

  /** Forgets all that happened after position `to`, as if the fold had stopped there. */
  rewind(to: Position): void {
    while (this.closed.length > 0 && this.to[this.closed.at(-1)!]! > to) this.to[this.closed.pop()!] = OPEN
    while (this.size > 0 && this.from[this.size - 1]! > to) {
      const key = this.keys.pop()!
      this.values.pop()
      const earlier = this.earlier[--this.size]!
      if (earlier >= 0) this.latest.set(key, earlier)
      else this.latest.delete(key)
    }
  }

  /** The table as columns: a snapshot serves every moment, since the lifetimes are in it. */
  columns(): TableColumns<K, V> {
    return {
      keys: this.keys,
      values: this.values,
      from: this.from.slice(0, this.size),
      to: this.to.slice(0, this.size),
    }
  }

  /** Takes the columns of a snapshot in place of all rows. The arrays become the table's own. */
  restore({ keys, values, from, to }: TableColumns<K, V>): void {
    this.size = keys.length
    this.keys = keys as K[]
    this.values = values as V[]
    this.from = Int32Array.from(from)
    this.to = Int32Array.from(to)
    this.earlier = new Int32Array(Math.max(64, this.size))
    this.latest = new Map()
    for (let i = 0; i < this.size; i++) {
      this.earlier[i] = this.latest.get(this.keys[i]!) ?? -1
      this.latest.set(this.keys[i]!, i)
    }
    this.closed = []
    for (let i = 0; i < this.size; i++) if (this.to[i] !== OPEN) this.closed.push(i)
    this.closed.sort((a, b) => this.to[a]! - this.to[b]!)
  }

  private open(key: K, value: V, position: Position, earlier: number): void {
    if (this.size === this.from.length) this.grow()
    this.keys.push(key)
    this.values.push(value)
    this.from[this.size] = position
    this.to[this.size] = OPEN
    this.earlier[this.size] = earlier
    this.latest.set(key, this.size++)
  }

  private close(version: number, position: Position): void {
    this.to[version] = position
    this.closed.push(version)
  }

  private grow(): void {
    const room = Math.max(64, this.from.length * 2)
    this.from = widened(this.from, room)
    this.to = widened(this.to, room)
    this.earlier = widened(this.earlier, room)
  }

  /** How many versions had opened by a position; versions lie in the order in which they opened. */
  private openedBy(at: Position): number {
    let low = 0
    let high = this.size
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.from[middle]! <= at) low = middle + 1
      else high = middle
    }
    return low
  }

  private closedBy(at: Position): number {
    let low = 0
    let high = this.closed.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.to[this.closed[middle]!]! <= at) low = middle + 1
      else high = middle
    }
    return low
  }
}

function widened(column: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(room)
  wider.set(column)
  return wider
}
