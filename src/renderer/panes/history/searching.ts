/** Looking for words in the sentences of a long history, a slice at a time. */
import { shallowRef, ref, watch, onScopeDispose, type Ref, type ShallowRef } from 'vue'
import type { Position } from '../../../shared/kernel/temporal-table'

/** Sentences told between two pauses: a few milliseconds' work. */
const SLICE = 400
/** Slices between two looks at what was found. */
const SLICES_SHOWN = 8

export interface Searching {
  /** What was found so far, in order; null while nothing is searched for. */
  readonly found: Readonly<ShallowRef<readonly Position[] | null>>
  /** How far the search is, 0 to 1. */
  readonly done: Readonly<Ref<number>>
}

/**
 * Searches `count()` positions, or those in `among()`, for all the words typed, whatever their case.
 * A new text or new positions start it again; `pause` lets the window live meanwhile.
 */
export function useSearching(
  text: Readonly<Ref<string>>,
  among: () => readonly Position[] | null,
  count: () => number,
  telling: (position: Position) => string,
  pause: () => Promise<void>,
): Searching {
  const found = shallowRef<readonly Position[] | null>(null)
  const done = ref(1)
  let turn = 0

  watch([text, among, count], () => void search(), { immediate: true })
  onScopeDispose(() => { turn++ })

  async function search(): Promise<void> {
    const mine = ++turn
    const words = wordsOf(text.value)
    done.value = words.length === 0 ? 1 : 0
    if (words.length === 0) return void (found.value = null)
    const positions = among()
    const total = positions?.length ?? count()
    const hits: Position[] = []
    for (let index = 0, slice = 1; index < total; index += SLICE, slice++) {
      for (let one = index; one < Math.min(index + SLICE, total); one++) {
        const position = positions?.[one] ?? one + 1
        if (holds(telling(position), words)) hits.push(position)
      }
      if (slice % SLICES_SHOWN === 0) found.value = [...hits]
      done.value = Math.min(1, (index + SLICE) / total)
      if (index + SLICE < total) await pause()
      if (mine !== turn) return
    }
    found.value = hits
    done.value = 1
  }

  return { found, done }
}

export function wordsOf(typed: string): string[] {
  return typed.toLowerCase().split(/\s+/).filter(Boolean)
}

export function holds(sentence: string, words: readonly string[]): boolean {
  const lower = sentence.toLowerCase()
  return words.every((word) => lower.includes(word))
}
