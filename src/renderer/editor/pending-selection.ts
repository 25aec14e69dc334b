/** Keeps what was selected in sight while the focus is elsewhere: in a menu that asks what to do with it. */
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'

export function pendingSelectionPlugin(): Plugin<boolean> {
  const plugin: Plugin<boolean> = new Plugin<boolean>({
    state: {
      init: () => false,
      apply: (tr, away) => (tr.getMeta(plugin) as boolean | undefined) ?? away,
    },
    props: {
      decorations(state) {
        const { from, to, empty } = state.selection
        if (empty || plugin.getState(state) !== true) return null
        return DecorationSet.create(state.doc, [Decoration.inline(from, to, { class: 'pending-selection' })])
      },
      handleDOMEvents: {
        focus: (view) => view.dispatch(view.state.tr.setMeta(plugin, false)),
        blur: (view) => view.dispatch(view.state.tr.setMeta(plugin, true)),
      },
    },
  })
  return plugin
}
