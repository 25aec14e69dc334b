/** Which sections of the document are in sight, or nearly; told again whenever that changes. */
import { type SectionRange } from './highlight-plugin'
import { type OffsetIndex } from './offsets'
import { type TextRange } from './text-range'

export interface Viewport {
  /** Looks now, and tells if the answer is new. */
  readonly measure: () => void
  readonly stop: () => void
}

/** How much above and below the visible part counts as in sight, in heights of the visible part. */
const margin = 1

/**
 * `document` is the element whose children are the sections, one below the other. Costs O(log sections) layout reads,
 * at most once a frame while scrolling. `onLook` is told of every look, also when the sections are the same.
 */
export function watchViewport(scroller: HTMLElement, document: HTMLElement, onChange: (inSight: SectionRange) => void, onLook: () => void): Viewport {
  let frame = 0
  let last: SectionRange | null = null
  const resizes = new ResizeObserver(soon)
  resizes.observe(scroller)
  resizes.observe(document)
  scroller.addEventListener('scroll', soon, { passive: true })
  document.addEventListener('contentvisibilityautostatechange', soon)
  return { measure, stop }

  function soon(): void {
    if (frame === 0) frame = requestAnimationFrame(measure)
  }

  function measure(): void {
    cancelAnimationFrame(frame)
    frame = 0
    const inSight = sectionsInSight(scroller, document)
    if (last === null || inSight.first !== last.first || inSight.last !== last.last) onChange((last = inSight))
    onLook()
  }

  function stop(): void {
    cancelAnimationFrame(frame)
    resizes.disconnect()
    scroller.removeEventListener('scroll', soon)
    document.removeEventListener('contentvisibilityautostatechange', soon)
  }
}

/** From the first to the last block of which anything is visible. */
export function visibleRange(scroller: HTMLElement, document: HTMLElement, offsets: OffsetIndex): TextRange {
  const { top, bottom } = scroller.getBoundingClientRect()
  return { start: offsets.starts[blockBelow(top)]!, end: offsets.ends[blockBelow(bottom)]! }

  function blockBelow(y: number): number {
    const section = firstBelow(document, y)
    return offsets.sections[section]! + firstBelow(document.children[section]!, y)
  }
}

/** The first child of those stacked in `parent` whose lower edge lies below `y`; the last if none does. */
function firstBelow(parent: Element, y: number): number {
  const children = parent.children
  let low = 0
  let high = children.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (children[middle]!.getBoundingClientRect().bottom > y) high = middle
    else low = middle + 1
  }
  return low
}

function sectionsInSight(scroller: HTMLElement, document: HTMLElement): SectionRange {
  const { top, bottom, height } = scroller.getBoundingClientRect()
  return { first: firstBelow(document, top - height * margin), last: firstBelow(document, bottom + height * margin) }
}
