/** Which rows of a list are selected, one by one, in stretches or all; pure, so that every key is one line. */

export interface RowSelection {
  readonly ids: ReadonlySet<string>
  /** Where a stretch begins. */
  readonly anchor: string | null
  /** What was selected before the stretch, and stays. */
  readonly kept: ReadonlySet<string>
}

export const NOTHING_SELECTED: RowSelection = { ids: new Set(), anchor: null, kept: new Set() }

export function toggled({ ids }: RowSelection, id: string): RowSelection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, anchor: id, kept: next }
}

/** The stretch from the anchor, or from `from` where there is none, to `to`, in the order given. */
export function extended({ anchor, kept }: RowSelection, order: readonly string[], from: string, to: string): RowSelection {
  const begin = anchor !== null && order.includes(anchor) ? anchor : from
  const [first, last] = [order.indexOf(begin), order.indexOf(to)].sort((a, b) => a - b) as [number, number]
  return { ids: new Set([...kept, ...order.slice(first, last + 1)]), anchor: begin, kept }
}

export function allSelected(order: readonly string[]): RowSelection {
  return { ids: new Set(order), anchor: null, kept: new Set() }
}

/** A walk without selecting ends the stretch; the next one begins elsewhere. */
export function walked({ ids }: RowSelection): RowSelection {
  return { ids, anchor: null, kept: ids }
}

export function without({ ids }: RowSelection, gone: ReadonlySet<string>): RowSelection {
  const left = new Set([...ids].filter((id) => !gone.has(id)))
  return { ids: left, anchor: null, kept: left }
}
