/** Entries that just came or changed, for as long as they glow. */
import { onBeforeUnmount, shallowRef, watch, type Ref } from 'vue'
import type { PassageId } from '../../../shared/annotation/ids'
import type { TimelineEntry } from '../../../shared/projections/timeline-entries'
import { changedEntries } from './entry-filter'

const GLOW = 1200
/** When more than this changed at once, it is another view and not a step. */
const STEP = 12

/** `subject` names what the entries belong to: when it changes, nothing glows. */
export function useGlow(entries: Ref<readonly TimelineEntry[]>, subject: () => unknown): Ref<ReadonlySet<PassageId>> {
  const glowing = shallowRef<ReadonlySet<PassageId>>(new Set())
  let timer: ReturnType<typeof setTimeout> | undefined

  watch([entries, subject], ([after, now], [before, previous]) => {
    if (after === before || now !== previous) return
    const changed = changedEntries(before, after)
    if (changed.length === 0 || changed.length > STEP) return
    clearTimeout(timer)
    glowing.value = new Set(changed)
    timer = setTimeout(() => { glowing.value = new Set() }, GLOW)
  })
  onBeforeUnmount(() => clearTimeout(timer))

  return glowing
}
