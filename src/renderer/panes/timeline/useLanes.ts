/** The lanes of the drawing: found for a scale, kept until the next, and of them only what is in sight. */
import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import type { PassageId } from '../../../shared/annotation/ids'
import type { TimeSpan } from './date-shape'
import type { LaneGroup } from './lane-groups'
import { bareGroups, layOutGroups, partedRows, stackedRows, wholeRows, type DrawnRow, type PartedRow } from './lane-rows'
import { keepingSame, keepingSteady } from './same-drawing'
import { layoutScale } from './scene'
import { useSheet } from './useSheet'

/** How long the window must stay before groups with nothing in sight give up their room. */
const SETTLED = 220

interface Surroundings {
  readonly groups: Ref<readonly LaneGroup[]>
  readonly window: Ref<TimeSpan | null>
  readonly width: Ref<number>
  readonly height: Ref<number>
  /** Never to be gathered in a cluster. */
  readonly pinned: Ref<ReadonlySet<PassageId>>
}

export function useLanes({ groups, window, width, height, pinned }: Surroundings) {
  /** Pixels that the rows are scrolled by. */
  const scrolled = ref(0)

  const scale = computed(() => (window.value === null ? 0 : layoutScale(width.value / (window.value.to - window.value.from))))
  const laidOut = computed(() => (scale.value > 0 && height.value > 0 ? layOutGroups(groups.value, scale.value, height.value, pinned.value) : []))

  // What comes into sight has its room at once; what leaves it gives it up when the hand rests, so that nothing jumps.
  const bareNow = computed<ReadonlySet<string>>((before) => unlessSame(before, window.value === null ? [] : bareGroups(laidOut.value, window.value)))
  const bareAtRest = shallowRef<ReadonlySet<string> | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(bareNow, (now) => {
    clearTimeout(timer)
    if (bareAtRest.value === null) bareAtRest.value = now
    else timer = setTimeout(() => { bareAtRest.value = now }, SETTLED)
  }, { immediate: true })
  onScopeDispose(() => clearTimeout(timer))
  const bare = computed<ReadonlySet<string>>((before) => unlessSame(before, [...bareNow.value].filter((id) => bareAtRest.value?.has(id) === true)))

  const rows = computed(() => stackedRows(laidOut.value, height.value, bare.value))
  const fullHeight = computed(() => rows.value.reduce((_, { top, height: tall }) => top + tall, 0))
  const { sheet, shift, moving } = useSheet(window, width)
  const parted = computed<readonly PartedRow[]>((before = []) => {
    if (sheet.value === null) return []
    return keepingSteady(before, partedRows(rows.value, sheet.value, { from: scrolled.value, to: scrolled.value + height.value }))
  })
  const drawn = computed<readonly DrawnRow[]>((before = []) => {
    if (window.value === null || sheet.value === null) return []
    return keepingSame(before, wholeRows(parted.value, sheet.value, window.value, width.value))
  })

  return { scrolled, rows, fullHeight, drawn, sheet, shift, moving }
}

/** The set of before while its members are the same, so that nothing follows from finding them anew. */
function unlessSame(before: ReadonlySet<string> | undefined, members: Iterable<string>): ReadonlySet<string> {
  const now = new Set(members)
  return before !== undefined && before.size === now.size && [...now].every((one) => before.has(one)) ? before : now
}
