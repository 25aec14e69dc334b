/** Walking the open source's passages in reading order, those that pass the filter when there is one. */
import { computed } from 'vue'
import type { Passage } from '../../shared/annotation/project-state'
import { useFilter } from '../stores/filter'
import { usePresent } from '../stores/present'
import { useSelection } from '../stores/selection'

export function usePassageWalk() {
  const present = usePresent()
  const selection = useSelection()
  const filter = useFilter()

  const passages = computed(() => {
    const { source } = selection
    return present.passages.filter((one) => one.target.source === source?.source && filter.passes(one.passage))
  })

  /** Where the passage in focus stands among them, from 0; -1 when it does not. */
  const place = computed(() => passages.value.findIndex((one) => one.passage === selection.passage))

  function next(): void {
    show(place.value >= 0 ? passages.value[place.value + 1] : passages.value.find((one) => one.target.position.start >= here()))
  }

  function previous(): void {
    show(place.value >= 0 ? passages.value[place.value - 1] : passages.value.findLast((one) => one.target.position.start < here()))
  }

  /** Where reading stands when the passage in focus is not among them. */
  function here(): number {
    const focused = selection.passage === null ? undefined : present.passageById.get(selection.passage)
    if (focused !== undefined && focused.target.source === selection.source?.source) return focused.target.position.start
    return selection.span?.start ?? 0
  }

  function show(passage: Passage | undefined): void {
    if (passage !== undefined) selection.showPassage(passage.passage)
  }

  return { passages, place, next, previous }
}
