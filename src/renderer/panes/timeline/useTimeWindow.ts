/** The window of time that a person moves: by wheel, drag and pinch, by buttons and keys. It shows most of it, until they do. */
import { useEventListener, usePreferredReducedMotion } from '@vueuse/core'
import { select } from 'd3-selection'
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom'
import { computed, onBeforeUnmount, shallowRef, watch, type Ref } from 'vue'
import type { TimeSpan } from './date-shape'
import { inFrames } from './in-frames'
import { between, clamped, CLOSEST, fitted, limitsOf, panned, revealing, spreading, zoomed } from './time-window'

const TRAVEL = 140
const BUTTON_STEP = 1.6

interface Surroundings {
  readonly surface: Ref<HTMLElement | null>
  readonly width: Ref<number>
  /** Of everything. */
  readonly extent: Ref<TimeSpan | null>
  /** Of what is shown at first. */
  readonly home: Ref<TimeSpan | null>
  /** Until when one may look; null for no longer than the extent. */
  readonly now: Ref<number | null>
  /** While it is set, the window stays where it is whatever comes or goes. */
  readonly still: Ref<boolean>
  /** A drag also went so many pixels down. */
  readonly onDrag: (down: number) => void
}

export function useTimeWindow({ surface, width, extent, home, now, still, onDrag }: Surroundings) {
  /** Follows what there is, until the person goes elsewhere. */
  const following = shallowRef<TimeSpan | null>(null)
  const followsAll = shallowRef(false)
  /** Where the person went; null while the window follows. */
  const chosen = shallowRef<TimeSpan | null>(null)
  const window = computed(() => chosen.value ?? following.value)
  const limits = computed(() => {
    if (extent.value === null || following.value === null) return null
    const { from, to } = limitsOf(extent.value, width.value, now.value)
    return { from: Math.min(from, following.value.from), to: Math.max(to, following.value.to) }
  })
  const moving = shallowRef(false)
  const motion = usePreferredReducedMotion()
  let frame = 0
  /** Where the hand was that drags, from the top of the screen; null when none does. */
  let held: number | null = null

  watch([extent, home, width, still, followsAll], () => {
    const followed = followsAll.value ? extent.value : home.value
    if (followed === null || width.value === 0 || (still.value && following.value !== null)) return
    following.value = fitted(followed, width.value)
  }, { immediate: true })

  // A hand tells of itself more often than the screen can show.
  const go = inFrames(follow)
  const gestures = zoom<HTMLElement, unknown>()
    .extent(() => [[0, 0], [Math.max(1, width.value), 1]])
    // With Shift one brushes a period, and a scrollbar is no part of the drawing.
    .filter((event: MouseEvent) => !event.button && !isSideways(event) && !(event.type === 'mousedown' && (event.shiftKey || isOnScrollbar(event))))
    .on('start', ({ sourceEvent }: Gesture) => { held = heightOf(sourceEvent) })
    .on('zoom', ({ transform, sourceEvent }: Gesture) => {
      if (sourceEvent === null) return
      const height = heightOf(sourceEvent)
      if (height !== null) {
        moving.value = true
        if (held !== null && height !== held) onDrag(height - held)
        held = height
      }
      go(transform)
    })
    .on('end', () => { moving.value = false })

  watch(surface, (element, _, onCleanup) => {
    if (element === null) return
    select(element).call(gestures).on('dblclick.zoom', null)
    onCleanup(() => select(element).on('.zoom', null))
  }, { immediate: true, flush: 'post' })

  // The gestures keep a transform of their own: it follows whatever else moved the window.
  watch([surface, window, limits, width], ([element, seen, bounds]) => {
    if (element === null || seen === null || bounds === null) return
    gestures
      .scaleExtent([1, Math.max(1, (bounds.to - bounds.from) / CLOSEST)])
      .translateExtent([[0, -Infinity], [width.value, Infinity]])
    const k = (bounds.to - bounds.from) / (seen.to - seen.from)
    const x = -((seen.from - bounds.from) / (bounds.to - bounds.from)) * width.value * k
    select(element).property('__zoom', zoomIdentity.translate(x, 0).scale(k))
  }, { immediate: true, flush: 'post' })

  useEventListener(surface, 'wheel', (event: WheelEvent) => {
    if (window.value === null || !isSideways(event)) return
    event.preventDefault()
    arrive(panned(window.value, (event.deltaX || event.deltaY) / width.value))
  }, { passive: false })

  onBeforeUnmount(() => cancelAnimationFrame(frame))

  function follow({ x, k }: ZoomTransform): void {
    const bounds = limits.value
    if (bounds === null || width.value === 0) return
    cancelAnimationFrame(frame)
    const span = (bounds.to - bounds.from) / k
    const from = bounds.from - (x / k / width.value) * (bounds.to - bounds.from)
    chosen.value = { from, to: from + span }
  }

  function arrive(target: TimeSpan): void {
    cancelAnimationFrame(frame)
    if (limits.value !== null) chosen.value = clamped(target, limits.value)
  }

  /** Goes there softly, or at once where less motion is asked for. */
  function travel(target: TimeSpan, then: () => void = () => undefined): void {
    const start = window.value
    const bounds = limits.value
    cancelAnimationFrame(frame)
    if (start === null || bounds === null) return
    const goal = clamped(target, bounds)
    const begun = performance.now()
    const step = (time: number): void => {
      const done = motion.value === 'reduce' ? 1 : Math.min(1, Math.max(0, (time - begun) / TRAVEL))
      chosen.value = between(start, goal, 1 - (1 - done) ** 3)
      if (done < 1) frame = requestAnimationFrame(step)
      else then()
    }
    step(begun)
  }

  function zoomBy(factor: number, at?: number): void {
    if (window.value !== null) travel(zoomed(window.value, factor, at))
  }

  return {
    window,
    /** From the first to the last, with room at the sides, and all of the window; null without entries. */
    all: computed((): TimeSpan | null => {
      if (extent.value === null || width.value === 0) return null
      const { from, to } = fitted(now.value === null ? extent.value : { from: extent.value.from, to: Math.max(extent.value.to, now.value) }, width.value)
      return { from, to }
    }),
    /** A drag or pinch is going on. */
    moving,
    zoomIn: (at?: number) => zoomBy(BUTTON_STEP, at),
    zoomOut: (at?: number) => zoomBy(1 / BUTTON_STEP, at),
    /** There at once. */
    goTo: arrive,
    pan: (share: number) => { if (window.value !== null) travel(panned(window.value, share)) },
    /** Everything, and from now on again. */
    fitAll: () => {
      if (extent.value === null) return
      travel(fitted(extent.value, width.value), () => {
        followsAll.value = true
        chosen.value = null
      })
    },
    /** Moves no more than it must to show a span. */
    reveal: (span: TimeSpan) => {
      if (window.value === null) return
      const target = revealing(window.value, span)
      if (target !== window.value) travel(target)
    },
    /** Goes close enough to part a crowd; false when one can go no closer. */
    spread: (crowd: TimeSpan): boolean => {
      const seen = window.value
      if (seen === null || seen.to - seen.from <= CLOSEST * 1.01) return false
      travel(spreading(seen, crowd))
      return true
    },
  }
}

type Gesture = D3ZoomEvent<HTMLElement, unknown> & { readonly sourceEvent: Event | null }

function heightOf(event: Event | null): number | null {
  if (event instanceof MouseEvent && event.type !== 'wheel') return event.clientY
  const touches = event !== null && 'touches' in event ? [...(event as TouchEvent).touches] : []
  return touches.length === 1 ? touches[0]!.clientY : null
}

function isOnScrollbar({ target, offsetX }: MouseEvent): boolean {
  return target instanceof HTMLElement && target.scrollHeight > target.clientHeight && offsetX >= target.clientWidth
}

function isSideways(event: MouseEvent): boolean {
  return event.type === 'wheel' && (event.shiftKey || Math.abs((event as WheelEvent).deltaX) > Math.abs((event as WheelEvent).deltaY))
}
