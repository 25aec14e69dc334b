/** The period as the hand moves it: drawn at once, while the filter and all that follows it keep to their own pace. */
import { computed, shallowRef, type Ref } from 'vue'
import type { Period } from '../../../shared/projections/passage-filter'
import type { TimeSpan } from './date-shape'
import { inPace } from './in-frames'
import { grainFor, periodBetween } from './period-grain'
import { usePeriodBrush } from './usePeriodBrush'

interface Surroundings {
  readonly surface: Ref<HTMLElement | null>
  readonly window: Ref<TimeSpan | null>
  readonly width: Ref<number>
  /** What the filter says. */
  readonly period: () => Period | null
  readonly commit: (period: Period | null) => void
}

export function usePeriodInHand({ surface, window, width, period, commit }: Surroundings) {
  /** Until the filter has followed. */
  const draft = shallowRef<Period | null>(null)
  const commitSoon = inPace((chosen: Period | null) => {
    commit(chosen)
    draft.value = null
  })

  function choose(chosen: Period | null): void {
    draft.value = chosen
    commitSoon(chosen)
  }

  /** What is in sight without a share at either side, in whole units. */
  function chooseInSight(without: number): void {
    const seen = window.value
    if (seen === null) return
    const margin = (seen.to - seen.from) * without
    choose(periodBetween(seen.from + margin, seen.to - margin - 1, grainFor((seen.to - seen.from) / Math.max(1, width.value))))
  }

  const { brushing } = usePeriodBrush(surface, window, choose)
  return { band: computed(() => draft.value ?? period()), brushing, choose, chooseInSight }
}
