/** Entries as shapes in time, and the time that they take up. */
import { computed } from 'vue'
import type { TimelineEntry } from '../../../shared/projections/timeline-entries'
import { shapedEntries } from './scene'
import { extentOfAll, extentOfMost } from './time-window'

export function useShapes(entries: () => readonly TimelineEntry[], now: () => number) {
  const shaped = computed(() => shapedEntries(entries()))
  const shapeByPassage = computed(() => new Map(shaped.value.map(({ entry, shape }) => [entry.passage, shape])))
  const shapes = computed(() => shaped.value.map(({ shape }) => shape))
  return {
    shaped,
    shapeByPassage,
    shapes,
    /** Of everything. */
    extent: computed(() => extentOfAll(shapes.value)),
    /** Of what is shown at first. */
    home: computed(() => extentOfMost(shapes.value)),
    /** Now, while something still goes on; else null. */
    goingOn: computed(() => (shapes.value.some(({ end }) => end === 'open') ? now() : null)),
  }
}
