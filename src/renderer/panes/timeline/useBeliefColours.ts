/** Colours for entries by when their dates came to be believed, the same at every moment that one looks at. */
import { computed, type Ref } from 'vue'
import type { PassageId } from '../../../shared/annotation/ids'
import type { TimelineEntry } from '../../../shared/projections/timeline-entries'
import { usePreferences } from '../../stores/preferences'
import { useProject } from '../../stores/project'
import type { tagVariables } from '../../ui/tagColour'
import { believedAt, beliefSteps, beliefVariables, stepOf, type BeliefStep } from './belief-steps'

const DATINGS: ReadonlySet<string> = new Set(['PassageDated', 'DatingCorrected'])

export function useBeliefColours(entries: Ref<readonly TimelineEntry[]>) {
  const project = useProject()
  const preferences = usePreferences()

  /** Of the whole history: a step back in it leaves every colour as it was. */
  const steps = computed<readonly BeliefStep[]>(() => {
    void project.moves
    if (!preferences.colourByBelief || project.project === null) return []
    const { events } = project.project.tables
    return beliefSteps(events.opened(0, events.count()).flatMap(([, { type, at }]) => (DATINGS.has(type) ? Date.parse(at) : [])))
  })

  /** Null while colours are those of the tags. */
  const colours = computed<ReadonlyMap<PassageId, ReturnType<typeof tagVariables>> | null>(() => {
    if (steps.value.length === 0) return null
    return new Map(entries.value.map((entry) => [entry.passage, beliefVariables(stepOf(steps.value, believedAt(entry)), steps.value.length)]))
  })

  return { steps, colours }
}
