/** Walking through the history: play, pause, step and scrub; one state for the strip, the banner and the palette. */
import { useLocalStorage } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, watch } from 'vue'
import type { Position } from '../../shared/kernel/temporal-table'
import { subjectOf } from '../../shared/projections/history-rows'
import { usePresent } from '../stores/present'
import { useProject } from '../stores/project'
import { useSelection } from '../stores/selection'
import { beginsAs, continued, EMPTY_CHRONICLE, nextStop, previousStop, runAt, runBounds, type Chronicle } from './chronicle'

export const SPEEDS = [1, 2, 4, 8] as const

/** How long a step stands at single speed, in milliseconds: long enough to read its sentence. */
export const STEP_STANDS = 1800

export const useReplay = defineStore('replay', () => {
  const project = useProject()
  const present = usePresent()
  const selection = useSelection()

  const playing = ref(false)
  const speed = useLocalStorage<number>('scholium.replaySpeed', 1)
  /** Whether each step scrolls to the passage it is about. */
  const follows = useLocalStorage('scholium.replayFollows', true)

  const chronicle = computed<Chronicle>((known) => {
    void project.moves
    const tables = project.project?.tables
    if (tables === undefined) return EMPTY_CHRONICLE
    const length = known?.events.length ?? 0
    const same = length > 0 && beginsAs(known!, tables.events.opened(length - 1, length)[0]?.[1])
    const base = same ? known! : EMPTY_CHRONICLE
    return continued(base, tables.events.opened(base.events.length, project.position).map(([, event]) => event))
  })

  /** A whole history has no earlier, and now no later. */
  const canStepBack = computed(() => project.at > 0)
  const canStepForward = computed(() => project.isPast)

  let timer: ReturnType<typeof setTimeout> | undefined
  let frame: number | undefined
  let asked: Position | null = null

  watch(() => project.isPast, (past) => { if (!past) pause() }, { flush: 'sync' })
  watch(() => project.id, pause)
  watch(speed, () => { if (playing.value) waitForStep() })
  onScopeDispose(pause)

  /** From the moment looked at; from the beginning when that is now. */
  function play(): void {
    if (chronicle.value.events.length === 0) return
    settleSeek()
    if (!project.isPast) project.goTo(0)
    playing.value = true
    waitForStep()
  }

  function pause(): void {
    playing.value = false
    clearTimeout(timer)
    if (frame !== undefined) cancelAnimationFrame(frame)
    frame = undefined
    asked = null
  }

  function toggle(): void {
    if (playing.value) pause()
    else play()
  }

  /** One batch on; pauses. */
  function stepForward(): void {
    const target = nextStop(chronicle.value, asked ?? project.at)
    pause()
    stepTo(target)
  }

  /** To before the batch that led here; pauses. */
  function stepBack(): void {
    const target = previousStop(chronicle.value, asked ?? project.at)
    pause()
    stepTo(target)
  }

  /** Goes to a moment, at most once a frame: the last one asked for wins. */
  function seek(position: Position): void {
    asked = Math.max(0, Math.min(position, chronicle.value.events.length))
    frame ??= requestAnimationFrame(settleSeek)
  }

  /** Where the next key press counts from, also when its frame has not come yet. */
  function sought(): Position {
    return asked ?? project.at
  }

  function toNow(): void {
    pause()
    project.goTo(null)
  }

  function settleSeek(): void {
    if (frame !== undefined) cancelAnimationFrame(frame)
    frame = undefined
    if (asked === null) return
    const position = asked
    asked = null
    project.goTo(position)
    if (playing.value) waitForStep()
  }

  function waitForStep(): void {
    clearTimeout(timer)
    timer = setTimeout(advance, STEP_STANDS / speed.value)
  }

  function advance(): void {
    stepTo(nextStop(chronicle.value, project.at))
    if (project.isPast) waitForStep()
    else pause()
  }

  function stepTo(position: Position): void {
    project.goTo(position)
    if (follows.value) showConcerned(position)
  }

  /** The first passage that the step leading here was about and that is there. */
  function showConcerned(position: Position): void {
    const tables = project.project?.tables
    const run = runAt(chronicle.value, position)
    if (tables === undefined || run < 0) return
    const { first } = runBounds(chronicle.value, run)
    for (const event of chronicle.value.events.slice(first - 1, position)) {
      const { passage } = subjectOf(event, tables)
      if (passage !== undefined && present.passageById.has(passage)) return selection.showPassage(passage)
    }
  }

  return {
    chronicle, playing, speed, follows, canStepBack, canStepForward,
    play, pause, toggle, stepBack, stepForward, seek, sought, toNow,
  }
})
