/** Brings a place of the text into sight, and keeps it there while sections that were never laid out find their height. */

export interface RevealOptions {
  /** `smooth` is honoured for short ways only, and never where reduced motion is asked for. */
  readonly behaviour?: 'auto' | 'smooth'
}

export interface Revealer {
  /** `topOf` measures the place in client coordinates, afresh each time. Does nothing if the place is well in sight. */
  readonly reveal: (topOf: () => number, options?: RevealOptions) => void
  readonly stop: () => void
}

/** Where the place comes to lie, from the top of what is visible. */
const restingPlace = 0.3
/** Frames after which sections newly in sight have their real height. */
const settlingFrames = 5

export function createRevealer(scroller: HTMLElement, afterScroll: () => void): Revealer {
  let frame = 0
  return { reveal, stop }

  function reveal(topOf: () => number, { behaviour = 'auto' }: RevealOptions = {}): void {
    stop()
    const top = topOf()
    if (isInSight(scroller, top)) return
    const way = wayTo(scroller, top)
    const isShort = Math.abs(way) < scroller.clientHeight * 1.5
    if (behaviour === 'smooth' && isShort && !prefersStillness()) scroller.scrollBy({ top: way, behavior: 'smooth' })
    else settle(topOf, settlingFrames)
  }

  function settle(topOf: () => number, framesLeft: number): void {
    scroller.scrollTop += wayTo(scroller, topOf())
    afterScroll()
    if (framesLeft > 0) frame = requestAnimationFrame(() => settle(topOf, framesLeft - 1))
  }

  function stop(): void {
    cancelAnimationFrame(frame)
  }
}

function wayTo(scroller: HTMLElement, top: number): number {
  const { top: edge, height } = scroller.getBoundingClientRect()
  return Math.round(top - edge - height * restingPlace)
}

/** Not so near an edge that the reader would want to scroll at once. */
function isInSight(scroller: HTMLElement, top: number): boolean {
  const { top: edge, bottom, height } = scroller.getBoundingClientRect()
  return top > edge + height * 0.08 && top < bottom - height * 0.2
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
