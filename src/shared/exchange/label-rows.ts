/** Rows for the shapes of a drawn timeline, so that no words stand over others. The exported page says the same in its own script. */

/** In any unit: from where to where a shape goes, and how far with its label. */
export interface RowItem {
  readonly from: number
  readonly to: number
  readonly wide: number
}

/**
 * Rows for items, the first served first. An item keeps its label when a row has room for it from `from` to `wide`; else
 * it stands bare under other labels, in the row that is freest.
 */
export function rowsFor(items: readonly RowItem[], count: number): { readonly row: number, readonly labelled: boolean }[] {
  const taken = Array.from({ length: count }, (): RowItem[] => [])
  const marks = new Array<number>(count).fill(-Infinity)
  return items.map((item) => {
    const free = taken.findIndex((others) => others.every((other) => other.wide <= item.from || item.wide <= other.from))
    const row = free === -1 ? marks.indexOf(Math.min(...marks)) : free
    if (free !== -1) taken[row]!.push(item)
    marks[row] = Math.max(marks[row]!, item.to)
    return { row, labelled: free !== -1 }
  })
}
