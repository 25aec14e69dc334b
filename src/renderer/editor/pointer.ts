/** What the pointer says of passages: it lies on some, or opens them. */
import { Plugin } from 'prosemirror-state'

export type PointedPassages = readonly string[]

export interface PointerCallbacks {
  readonly onOpen: (passages: PointedPassages, at: { readonly x: number; readonly y: number }) => void
  readonly onHover: (passages: PointedPassages | null) => void
}

/** `passagesAt` names everything that covers the beginning of a painted segment, and so all of it. */
export function pointerPlugin(passagesAt: (segment: Element) => PointedPassages, callbacks: PointerCallbacks): Plugin {
  let hovered: Element | null = null

  return new Plugin({
    props: {
      handleDOMEvents: {
        click(view, event) {
          const segment = segmentUnder(event)
          if (segment !== null && event.button === 0 && view.state.selection.empty) {
            callbacks.onOpen(passagesAt(segment), { x: event.clientX, y: event.clientY })
          }
        },
        pointerover: (_view, event) => hover(segmentUnder(event)),
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

function segmentUnder(event: Event): Element | null {
  return event.target instanceof Element ? event.target.closest('mark.highlight') : null
}
