/** The sheet under the window as it moves: a little larger than what is in sight, and exactly as large when the hand rests. */
import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import type { TimeSpan } from './date-shape'
import { leftOn, nextSheet, type Sheet } from './sheet'

const REST = 160

export function useSheet(window: Ref<TimeSpan | null>, width: Ref<number>) {
  const moving = shallowRef(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(window, (_, before) => {
    if (before === null) return
    moving.value = true
    clearTimeout(timer)
    timer = setTimeout(() => { moving.value = false }, REST)
  }, { flush: 'sync' })
  onScopeDispose(() => clearTimeout(timer))

  const sheet = computed<Sheet | null>((before) => (window.value === null || width.value === 0 ? null : nextSheet(before ?? null, window.value, width.value, moving.value)))
  /** How far the sheet has moved to the left: whole pixels, or words would blur. */
  const shift = computed(() => (sheet.value === null || window.value === null ? 0 : Math.round(leftOn(sheet.value, window.value))))

  return { sheet, shift, moving }
}
