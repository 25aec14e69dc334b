/** Which passages are shown: one filter that the text, the timeline, the map and the exports all follow. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { ClaimId, PassageId, TagId } from '../../shared/annotation/ids'
import { isFiltering, NO_FILTER, passingPassages, type PassageFilter, type Period, type Place } from '../../shared/projections/passage-filter'
import { filterPartWords, filterWords, type FilterPart } from '../../shared/projections/passage-filter-words'
import { useProject } from './project'

export interface FilterChip {
  readonly id: FilterPart
  readonly label: string
  clear(): void
}

type Passing = ReadonlySet<PassageId> | null

/** Stays while one walks through history; ends with the project. */
export const useFilter = defineStore('filter', () => {
  const project = useProject()

  /** Its passages and those of the tags below it. */
  const tag = ref<TagId | null>(null)
  /** What is linked to it. */
  const claim = ref<ClaimId | null>(null)
  /** Only what may have happened in it; nothing undated. */
  const period = shallowRef<Period | null>(null)
  /** What shares a character with it. */
  const place = shallowRef<Place | null>(null)
  const refs = { tag, claim, period, place }

  const filter = computed<PassageFilter>(() => ({ tag: tag.value, claim: claim.value, period: period.value, place: place.value }))
  const isOn = computed(() => isFiltering(filter.value))

  /** The passages that pass at the moment looked at; null when nothing is filtered. */
  const passing = passingWith(() => filter.value)
  /** Where one filters by a part, the part itself is left out: what passes the others. */
  const passingAnyTag = passingWith(() => ({ ...filter.value, tag: null }))
  const passingAnyTime = passingWith(() => ({ ...filter.value, period: null }))

  /** “tag Membership, 2004 to 2008”; empty when nothing is filtered. */
  const words = project.look((tables, at) => filterWords(tables, filter.value, at), '')

  /** The parts that are set, oldest first. */
  const set = shallowRef<readonly FilterPart[]>([])
  const parts = computed<readonly FilterChip[]>(() => {
    const labels = new Map(labelled.value.map((one) => [one.part, one.words]))
    return set.value.map((part) => ({ id: part, label: labels.get(part) ?? '', clear: () => { refs[part].value = null } }))
  })
  const labelled = project.look((tables, at) => filterPartWords(tables, filter.value, at), [])

  for (const part of Object.keys(NO_FILTER) as FilterPart[]) {
    watch(() => refs[part].value, (now) => {
      const others = set.value.filter((one) => one !== part)
      if (now === null) set.value = others
      else if (others.length === set.value.length) set.value = [...others, part]
    }, { flush: 'sync' })
  }
  watch(() => project.id, clear)

  function passingWith(of: () => PassageFilter) {
    return project.look<Passing>((tables, at) => passingPassages(tables, of(), at), null)
  }

  function passes(passage: PassageId): boolean {
    return passing.value === null || passing.value.has(passage)
  }

  function clear(): void {
    tag.value = claim.value = period.value = place.value = null
  }

  /** Takes back the part that was set last. */
  function stepBack(): void {
    parts.value.at(-1)?.clear()
  }

  return { tag, claim, period, place, filter, isOn, passing, passingAnyTag, passingAnyTime, words, parts, passes, clear, stepBack }
})
