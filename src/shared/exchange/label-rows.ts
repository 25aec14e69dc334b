/** Rows for the shapes of a drawn timeline, so that no words stand over others. The exported page says the same in its own script. */

/** In any unit: from where to where a shape goes, and how far with its label. */
export interface RowItem {
  readonly from: number
  readonly to: number
  readonly wide: number
}

/**
 * Rows for items in order of `from`. An item keeps its label when a row has room for it to the left of `wide`; else it
 * stands bare under other labels, in the row that is freest.
 */
export function rowsFor(items: readonly RowItem[], count: number): { readonly row: number, readonly labelled: boolean }[] {
  const labels = new Array<number>(count).fill(-Infinity)
  const marks = new Array<number>(count).fill(-Infinity)
  return items.map(({ from, to, wide }) => {
    const free = labels.findIndex((end) => end <= from)
    const row = free === -1 ? marks.indexOf(Math.min(...marks)) : free
    if (free !== -1) labels[row] = wide
    marks[row] = Math.max(marks[row]!, to)
    return { row, labelled: free !== -1 }
  })
}
