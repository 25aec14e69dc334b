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
