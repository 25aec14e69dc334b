/** Brushing a period: dragging with Shift over something that time runs along. */
import { useEventListener } from '@vueuse/core'
import { shallowRef, type Ref } from 'vue'
import type { Period } from '../../../shared/projections/passage-filter'
import { inFrames } from './in-frames'
import { grainFor, periodBetween } from './period-grain'
import type { TimeSpan } from './date-shape'

/** Pixels a hand may shake without meaning to brush. */
const SHAKE = 4

/** `span` is the time that the element shows from side to side. */
export function usePeriodBrush(element: Ref<HTMLElement | null>, span: Ref<TimeSpan | null>, choose: (period: Period) => void) {
  const brushing = shallowRef(false)
  const choosing = inFrames(choose)
  let begun: { readonly x: number; readonly time: number } | null = null

  function timeAt(x: number): number {
    const { left, width } = element.value!.getBoundingClientRect()
    return span.value!.from + ((x - left) / Math.max(1, width)) * (span.value!.to - span.value!.from)
  }

  useEventListener(element, 'pointerdown', (event: PointerEvent) => {
    if (!event.shiftKey || event.button !== 0 || span.value === null) return
    begun = { x: event.clientX, time: timeAt(event.clientX) }
    element.value!.setPointerCapture(event.pointerId)
    event.stopImmediatePropagation()
  }, { capture: true })

  useEventListener(element, 'pointermove', (event: PointerEvent) => {
    if (begun === null || span.value === null || (!brushing.value && Math.abs(event.clientX - begun.x) < SHAKE)) return
    brushing.value = true
    const perPixel = (span.value.to - span.value.from) / Math.max(1, element.value!.clientWidth)
    choosing(periodBetween(begun.time, timeAt(event.clientX), grainFor(perPixel)))
  })

  useEventListener(element, ['pointerup', 'pointercancel', 'lostpointercapture'], () => {
    begun = null
    brushing.value = false
  })

  return { brushing }
}
