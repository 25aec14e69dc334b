/** Tells when the selection came to rest: at every key, but only once at the end of a drag. */
import { Plugin, TextSelection } from 'prosemirror-state'
import { type EditorView } from 'prosemirror-view'

/** `rect` holds the first and the last line of the selection; null when nothing is selected. */
export function selectionPlugin(onRest: (rect: DOMRect | null) => void): Plugin {
  return new Plugin({
    view(view) {
      const page = view.dom.ownerDocument
      let dragging = false
      let told = view.state.selection
      view.dom.addEventListener('pointerdown', drag)
      page.addEventListener('pointerup', rest)
      page.addEventListener('pointercancel', rest)
      return { update: tell, destroy }

      function drag(): void {
        dragging = true
      }

      // The browser settles a click's selection after the pointer is up.
      function rest(): void {
        if (!dragging) return
        dragging = false
        setTimeout(() => tell(view))
      }

      function tell(view: EditorView): void {
        const { selection } = view.state
        if (dragging || view.isDestroyed || selection.eq(told)) return
        const wasEmpty = told.empty
        told = selection
        if (!(wasEmpty && selection.empty)) onRest(rectOf(view))
      }

      function destroy(): void {
        view.dom.removeEventListener('pointerdown', drag)
        page.removeEventListener('pointerup', rest)
        page.removeEventListener('pointercancel', rest)
      }
    },
  })
}

/**
 * Takes over what the browser has selected. It tells of a selection only after the key that made it, so a quick
 * next key would otherwise act on the selection before.
 */
export function takeSelection(view: EditorView): void {
  const chosen = view.dom.ownerDocument.getSelection()
  const { anchorNode, focusNode } = chosen ?? {}
  if (!chosen || !anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return
  const { doc, selection } = view.state
  const anchor = view.posAtDOM(anchorNode, chosen.anchorOffset)
  const head = view.posAtDOM(focusNode, chosen.focusOffset)
  if (anchor === selection.anchor && head === selection.head) return
  view.dispatch(view.state.tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))))
}

function rectOf(view: EditorView): DOMRect | null {
  const { from, to, empty } = view.state.selection
  if (empty) return null
  const first = view.coordsAtPos(from, 1)
  const last = view.coordsAtPos(to, -1)
  const left = Math.min(first.left, last.left)
  return new DOMRect(left, first.top, Math.max(first.right, last.right) - left, last.bottom - first.top)
}
