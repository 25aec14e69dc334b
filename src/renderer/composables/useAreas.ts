/** F6: from one area of the frame to the next, with focus where the person left it. */

/** Areas carry `data-area`; `focusText` puts the caret into the source. */
export function useAreas(focusText: () => void) {
  const last = new Map<string, HTMLElement>()

  /** Moves focus for F6 and Shift+F6; true when it did. */
  function moveOn(event: KeyboardEvent): boolean {
    if (event.key !== 'F6') return false
    event.preventDefault()
    const areas = [...document.querySelectorAll<HTMLElement>('[data-area]')]
    const here = areas.findIndex((area) => area.contains(document.activeElement))
    if (here >= 0) last.set(areas[here]!.dataset.area!, document.activeElement as HTMLElement)
    const next = areas[(here + (event.shiftKey ? -1 : 1) + areas.length) % areas.length]
    if (next !== undefined) enter(next)
    return true
  }

  function enter(area: HTMLElement): void {
    if (area.dataset.area === 'text') return focusText()
    const before = last.get(area.dataset.area!)
    const target = before !== undefined && area.contains(before) ? before : area.querySelector<HTMLElement>(FOCUSABLE)
    target?.focus()
  }

  return { moveOn }
}

const FOCUSABLE = 'button:not([disabled]), [href], input, select, textarea, [tabindex="0"]'
