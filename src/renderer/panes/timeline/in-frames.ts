/** At most once a frame, however often it is asked: the last asking counts. */
import { onScopeDispose } from 'vue'

export function inFrames<T>(act: (value: T) => void): (value: T) => void {
  let frame = 0
  let latest: { readonly value: T } | null = null
  onScopeDispose(() => cancelAnimationFrame(frame))
  return (value) => {
    const waiting = latest !== null
    latest = { value }
    if (waiting) return
    frame = requestAnimationFrame(() => {
      const { value: last } = latest!
      latest = null
      act(last)
    })
  }
}

/** What takes longer than this, with all that follows from it, would hold up the hand. */
const QUICK = 40
/** How long the hand rests before what is slow is done. */
const REST = 140

/** As `inFrames` while that is quick enough to keep up with a hand; after a slow time, not before the hand rests. */
export function inPace<T>(act: (value: T) => void): (value: T) => void {
  let isSlow = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = inFrames(timed)
  onScopeDispose(() => clearTimeout(timer))

  function timed(value: T): void {
    const begun = performance.now()
    act(value)
    // All that follows is done before the next task.
    setTimeout(() => { isSlow = performance.now() - begun > QUICK })
  }

  return (value) => {
    clearTimeout(timer)
    if (isSlow) timer = setTimeout(timed, REST, value)
    else soon(value)
  }
}
