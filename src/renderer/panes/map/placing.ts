/** Where rows come to lie in a column: as near as they can to where they want to be, in order, and never over each other. */

export interface Row {
  readonly height: number
  /** Where its middle wants to be. */
  readonly middle: number
}

/**
 * Tops of the rows, from 0 on, with at least `gap` between two: the sum of squared distances to their wishes is the
 * least possible (pooling adjacent violators).
 */
export function placed(rows: readonly Row[], gap: number): number[] {
  const before = [0]
  for (const { height } of rows) before.push(before.at(-1)! + height + gap)
  const pools: { sum: number; count: number }[] = []
  rows.forEach(({ height, middle }, index) => {
    // Less what lies above it at the least, a row's wish may not be smaller than that of the row before.
    let pool = { sum: Math.max(0, middle - height / 2 - before[index]!), count: 1 }
    while (pools.length > 0 && mean(pools.at(-1)!) >= mean(pool)) {
      const last = pools.pop()!
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count }
    }
    pools.push(pool)
  })
  return pools.flatMap((pool) => Array<number>(pool.count).fill(mean(pool))).map((top, index) => top + before[index]!)
}

function mean({ sum, count }: { readonly sum: number; readonly count: number }): number {
  return sum / count
}
