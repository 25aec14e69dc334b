/** What the pointer says of passages and found dates: it lies on some, or opens them. */
import { Plugin } from 'prosemirror-state'
import type { FoundDate } from '../../shared/dates/finding/find-dates'

export type PointedPassages = readonly string[]

export interface PointerCallbacks {
  readonly onOpen: (passages: PointedPassages, at: { readonly x: number; readonly y: number }) => void
  readonly onHover: (passages: PointedPassages | null) => void
  readonly onOpenDate: (date: FoundDate, isInPassage: boolean) => void
}

/** What lies at the beginning of a painted element, and so in all of it. */
export interface Painted {
  readonly passagesAt: (segment: Element) => PointedPassages
  readonly dateAt: (element: Element) => FoundDate | undefined
}

export function pointerPlugin({ passagesAt, dateAt }: Painted, callbacks: PointerCallbacks): Plugin {
  let hovered: Element | null = null

  return new Plugin({
    props: {
      handleDOMEvents: {
        click(view, event) {
          if (event.button !== 0 || !view.state.selection.empty) return
          const segment = under(event, 'mark.highlight')
          const element = under(event, '.found-date')
          const date = element === null ? undefined : dateAt(element)
          if (segment !== null) callbacks.onOpen(passagesAt(segment), { x: event.clientX, y: event.clientY })
          if (date !== undefined) callbacks.onOpenDate(date, segment !== null)
        },
        pointerover: (_view, event) => hover(under(event, 'mark.highlight')),
        pointerleave: () => hover(null),
      },
    },
  })

  function hover(segment: Element | null): void {
    if (segment === hovered) return
    hovered = segment
    callbacks.onHover(segment === null ? null : passagesAt(segment))
  }
}

function under(event: Event, selector: string): Element | null {
  return event.target instanceof Element ? event.target.closest(selector) : null
}
