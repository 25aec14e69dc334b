import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { rewindAll } from './projection'
import { OPEN, TemporalTable, type Change, type FoldCursor, type Position, type Version } from './temporal-table'

describe('a temporal table', () => {
  let cursor: FoldCursor
  let ships: TemporalTable<string, string>

  beforeEach(() => {
    cursor = { position: 0 }
    ships = new TemporalTable(cursor)
  })

  /** One event: all of its steps at one position. */
  function at(position: Position, ...steps: (() => void)[]): void {
    cursor.position = position
    for (const step of steps) step()
  }

  const set = (key: string, value: string) => () => ships.set(key, value)
  const drop = (key: string) => () => ships.drop(key)

  it('holds a value from its position on, until the next', () => {
    at(3, set('argo', 'in port'))
    at(5, set('argo', 'at sea'))
    expect([2, 3, 4, 5, 6].map((position) => ships.get('argo', position))).toEqual([undefined, 'in port', 'in port', 'at sea', 'at sea'])
    expect(ships.get('argo')).toBe('at sea')
  })

  it('holds no value after a drop, and one again after the next set', () => {
    at(1, set('argo', 'in port'))
    at(2, drop('argo'))
    at(4, set('argo', 'raised'))
    expect([1, 2, 3, 4].map((position) => ships.get('argo', position))).toEqual(['in port', undefined, undefined, 'raised'])
  })

  it('drops a stranger quietly, and what was dropped already', () => {
    at(1, drop('argo'), set('bounty', 'at sea'))
    at(2, drop('bounty'))
    at(3, drop('bounty'))
    expect(ships.versions('bounty')).toEqual([{ value: 'at sea', from: 1, to: 2 }])
    expect(ships.changes(2, 3)).toEqual([])
  })

  it('counts only the last of several values within one event', () => {
    at(1, set('argo', 'in port'))
    at(2, set('argo', 'leaving'), set('argo', 'at sea'))
    expect(ships.versions('argo')).toEqual([{ value: 'in port', from: 1, to: 2 }, { value: 'at sea', from: 2, to: OPEN }])
    expect(ships.opened(1, 2)).toEqual([['argo', 'at sea']])
  })

  it('shows nothing of a row that came and went within one event', () => {
    at(1, set('argo', 'in port'))
    at(2, set('bounty', 'at sea'), drop('bounty'))
    expect([...ships.rows()]).toEqual([['argo', 'in port']])
    expect(ships.versions('bounty')).toEqual([])
    expect(ships.changes(1, 2)).toEqual([])
  })

  it('gives the rows of a position in the order in which they came to hold', () => {
    at(1, set('argo', 'in port'), set('bounty', 'at sea'))
    at(2, set('argo', 'at sea'))
    expect([...ships.rows(1)]).toEqual([['argo', 'in port'], ['bounty', 'at sea']])
    expect([...ships.rows(2)]).toEqual([['bounty', 'at sea'], ['argo', 'at sea']])
    expect([ships.count(0), ships.count(1), ships.count()]).toEqual([0, 2, 2])
  })

  it('tells every value a key ever had, oldest first', () => {
    at(1, set('argo', 'in port'))
    at(3, set('argo', 'at sea'))
    at(6, drop('argo'))
    expect(ships.versions('argo')).toEqual([{ value: 'in port', from: 1, to: 3 }, { value: 'at sea', from: 3, to: 6 }])
    expect(ships.versions('bounty')).toEqual([])
  })

  it('tells what differs between two positions, in both directions', () => {
    at(1, set('argo', 'in port'), set('bounty', 'at sea'))
    at(2, set('argo', 'at sea'))
    at(3, drop('bounty'), set('cutty', 'in port'))
    const forth = [
      { key: 'argo', before: 'in port', after: 'at sea' },
      { key: 'cutty', before: undefined, after: 'in port' },
      { key: 'bounty', before: 'at sea', after: undefined },
    ]
    expect(byKey(ships.changes(1, 3))).toEqual(byKey(forth))
    expect(byKey(ships.changes(3, 1))).toEqual(byKey(forth.map(({ key, before, after }) => ({ key, before: after, after: before }))))
  })

  it('tells no difference where a key went and came back to the same value', () => {
    at(1, set('argo', 'in port'))
    at(2, set('argo', 'at sea'))
    at(3, set('argo', 'in port'))
    expect(ships.changes(1, 3)).toEqual([])
    expect(ships.changes(2, 2)).toEqual([])
  })

  it('tells which rows opened between two positions, also those that no longer hold', () => {
    at(1, set('argo', 'in port'))
    at(2, set('bounty', 'at sea'))
    at(3, drop('bounty'), set('cutty', 'in port'))
    expect(ships.opened(1, 2)).toEqual([['bounty', 'at sea']])
    expect(ships.opened(0, 3).map(([key]) => key)).toEqual(['argo', 'bounty', 'cutty'])
    expect(ships.opened(3, 9)).toEqual([])
  })

  it('forgets what happened after the position that it is rewound to', () => {
    at(1, set('argo', 'in port'))
    at(2, set('argo', 'at sea'), set('bounty', 'at sea'))
    at(3, drop('argo'))
    ships.rewind(1)
    expect(ships.versions('argo')).toEqual([{ value: 'in port', from: 1, to: OPEN }])
    expect(ships.versions('bounty')).toEqual([])
    at(2, set('argo', 'sunk'))
    expect(ships.get('argo')).toBe('sunk')
  })

  it('grows as far as it must', () => {
    for (let i = 1; i <= 1000; i++) at(i, set(`ship ${i % 7}`, `state ${i}`))
    expect(ships.count()).toBe(7)
    expect(ships.get('ship 3', 500)).toBe('state 500')
    expect(ships.versions('ship 0')).toHaveLength(142)
  })

  it('is rewound with the other tables of its fold', () => {
    const tables = { ships, ports: new TemporalTable<string, string>(cursor), name: 'no table' }
    at(1, set('argo', 'in port'), () => tables.ports.set('Iolcus', 'open'))
    at(2, set('argo', 'at sea'), () => tables.ports.drop('Iolcus'))
    rewindAll(tables, 1)
    expect([tables.ships.get('argo'), tables.ports.get('Iolcus')]).toEqual(['in port', 'open'])
  })
})

/** The table as anyone would write it who has memory to spare: a copy of all rows for each position. */
class SnapshotTable {
  private snapshots: ReadonlyMap<string, number>[] = [new Map()]

  step(change: (rows: Map<string, number>) => void): void {
    const rows = new Map(this.snapshots.at(-1))
    change(rows)
    this.snapshots.push(rows)
  }

  rewind(to: Position): void {
    this.snapshots = this.snapshots.slice(0, to + 1)
  }

  get last(): Position {
    return this.snapshots.length - 1
  }

  at(position: Position): ReadonlyMap<string, number> {
    return this.snapshots[Math.min(position, this.last)]!
  }

  changes(a: Position, b: Position): Change<string, number>[] {
    const [before, after] = [this.at(a), this.at(b)]
    return [...new Set([...before.keys(), ...after.keys()])]
      .map((key) => ({ key, before: before.get(key), after: after.get(key) }))
      .filter(({ before, after }) => before !== after)
  }

  versions(key: string): Version<number>[] {
    const versions: Version<number>[] = []
    for (let position = 1; position <= this.last; position++) {
      const value = this.at(position).get(key)
      if (value === this.at(position - 1).get(key)) continue
      const open = versions.at(-1)
      if (open?.to === OPEN) versions.splice(-1, 1, { ...open, to: position })
      if (value !== undefined) versions.push({ value, from: position, to: OPEN })
    }
    return versions
  }
}

const KEYS = ['a', 'b', 'c', 'd']

type Step = { readonly set: string } | { readonly drop: string }
type Move = { readonly event: readonly Step[] } | { readonly rewind: number } | { readonly store: true }

const anyKey = fc.constantFrom(...KEYS)
const anyStep: fc.Arbitrary<Step> = fc.oneof({ weight: 3, arbitrary: anyKey.map((key) => ({ set: key })) }, anyKey.map((key) => ({ drop: key })))
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 12, arbitrary: fc.array(anyStep, { maxLength: 4 }).map((event) => ({ event })) },
  fc.nat({ max: 1000 }).map((rewind) => ({ rewind })),
  fc.constant({ store: true } as const),
)

describe('a temporal table beside a list of snapshots', () => {
  it('agrees with it, whatever is set, dropped, rewound, stored and restored', () => {
    fc.assert(fc.property(fc.array(anyMove, { maxLength: 60 }), (moves) => {
      const cursor: FoldCursor = { position: 0 }
      const model = new SnapshotTable()
      let table = new TemporalTable<string, number>(cursor)
      let value = 0
      for (const move of moves) {
        if ('event' in move) {
          cursor.position++
          // Each value is new, so that a version of the model is a version of the table.
          const values = move.event.map(() => ++value)
          move.event.forEach((step, i) => ('set' in step ? table.set(step.set, values[i]!) : table.drop(step.drop)))
          model.step((rows) => move.event.forEach((step, i) => ('set' in step ? rows.set(step.set, values[i]!) : rows.delete(step.drop))))
        } else if ('rewind' in move) {
          const to = move.rewind % (cursor.position + 1)
          table.rewind(to)
          model.rewind(to)
          cursor.position = to
        } else {
          const restored = new TemporalTable<string, number>(cursor)
          restored.restore(structuredClone(table.columns()))
          table = restored
        }
      }
      expectSame(table, model)
    }), { numRuns: 300 })
  })
})

function expectSame(table: TemporalTable<string, number>, model: SnapshotTable): void {
  for (let a = 0; a <= model.last + 1; a++) {
    expect(new Map(table.rows(a))).toEqual(model.at(a))
    expect(table.count(a)).toBe(model.at(a).size)
    for (const key of KEYS) expect(table.get(key, a)).toBe(model.at(a).get(key))
    for (let b = 0; b <= model.last; b += 3) expect(byKey(table.changes(a, b))).toEqual(byKey(model.changes(a, b)))
  }
  expect(new Map(table.rows())).toEqual(model.at(model.last))
  for (const key of KEYS) expect(table.versions(key)).toEqual(model.versions(key))
}

function byKey<V>(changes: readonly Change<string, V>[]): Change<string, V>[] {
  return [...changes].sort((a, b) => (a.key < b.key ? -1 : 1))
}
