/** The second clock: the time of analysis in a few steps, for colouring what was dated in each. Pure. */
import type { TimelineEntry } from '../../../shared/projections/timeline-entries'
import type { tagVariables } from '../../ui/tagColour'

/** Milliseconds since 1970; both ends are times at which something was dated. */
export interface BeliefStep {
  readonly from: number
  readonly to: number
}

/** As many colours as there are: `--belief-1` for the earliest to `--belief-5` for the latest. */
const STEPS = 5
const HOUR = 3_600_000

/**
 * At most five steps, in order, with about equally many times in each. What was dated in one sitting is not cut in two
 * as long as there are other places to cut: a break of an hour begins a new sitting.
 */
export function beliefSteps(times: readonly number[]): BeliefStep[] {
  const sorted = [...times].sort((a, b) => a - b)
  const sittings = groupsOf(sorted, (before, after) => after - before >= HOUR)
  const pieces = sittings.length >= STEPS ? sittings : groupsOf(sorted, (before, after) => after > before)
  const steps: number[][] = []
  for (const [index, piece] of pieces.entries()) {
    const done = steps.reduce((sum, step) => sum + step.length, 0)
    const last = steps.at(-1)
    const isFull = last === undefined || done + piece.length / 2 > (sorted.length * steps.length) / STEPS
    const mustOpen = pieces.length - index <= STEPS - steps.length
    if (last === undefined || (steps.length < STEPS && (isFull || mustOpen))) steps.push([...piece])
    else last.push(...piece)
  }
  return steps.map((step) => ({ from: step[0]!, to: step.at(-1)! }))
}

/** The number of the step that a time belongs to, from 0. */
export function stepOf(steps: readonly BeliefStep[], time: number): number {
  return Math.max(0, steps.findLastIndex(({ from }) => from <= time))
}

/** The custom properties that paint what was dated in a step: few steps take colours far apart. */
export function beliefVariables(step: number, of: number): ReturnType<typeof tagVariables> {
  const colour = of <= 1 ? STEPS : 1 + Math.round((step * (STEPS - 1)) / (of - 1))
  return { '--tag': `var(--belief-${colour})`, '--tag-underlay': `var(--belief-${colour}-underlay)` }
}

export function believedAt({ believedSince }: Pick<TimelineEntry, 'believedSince'>): number {
  return Date.parse(believedSince.at)
}

function groupsOf(sorted: readonly number[], parts: (before: number, after: number) => boolean): number[][] {
  const groups: number[][] = []
  for (const time of sorted) {
    const last = groups.at(-1)
    if (last === undefined || parts(last.at(-1)!, time)) groups.push([time])
    else last.push(time)
  }
  return groups
}
