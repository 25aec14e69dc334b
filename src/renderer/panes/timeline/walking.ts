/** Where a key leads in a row of entries. */
import type { PassageId } from '../../../shared/annotation/ids'

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1, PageUp: -10, PageDown: 10, Home: -Infinity, End: Infinity,
}

/** The entry that an arrow, Page Up, Page Down, Home or End leads to; null for other keys, or when there is none. */
export function walked(entries: readonly { readonly passage: PassageId }[], from: PassageId | null, key: string): PassageId | null {
  const step = STEPS[key]
  if (step === undefined || entries.length === 0) return null
  const here = entries.findIndex(({ passage }) => passage === from)
  const there = here === -1 && Number.isFinite(step) ? 0 : here + step
  return entries[Math.max(0, Math.min(entries.length - 1, there))]!.passage
}
