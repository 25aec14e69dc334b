/** Which passages are shown: one filter that the text, the timeline, the map and the exports all follow. */
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { PassageId } from '../../shared/annotation/ids'
import { usePresent } from './present'
import { useProject } from './project'

/** A stretch of time in milliseconds since 1970 (UTC). */
export interface Period {
  readonly from: number
  readonly to: number
}

export const useFilter = defineStore('filter', () => {
  const present = usePresent()
  const project = useProject()

  /** Only what may have happened in it; null for all time. */
  const period = shallowRef<Period | null>(null)

  /** The passages that pass; null when nothing is filtered. */
  const passing = computed<ReadonlySet<PassageId> | null>(() => {
    const stretch = period.value
    if (stretch === null) return null
    const within = present.entries.filter(({ earliest, latest }) => (earliest ?? -Infinity) <= stretch.to && (latest ?? Infinity) >= stretch.from)
    return new Set(within.map(({ passage }) => passage))
  })

  function clear(): void {
    period.value = null
  }

  watch(() => project.id, clear)

  return { period, passing, clear }
})
