/** Keeps the text as it is, and the caret alive: an editor that is not editable has no keyboard. */
import { Plugin } from 'prosemirror-state'

/** Whatever the person, the browser or an input method tries, the document stays the same. Copying works. */
export function readOnlyPlugin(title: string): Plugin {
  return new Plugin({
    filterTransaction: (tr) => !tr.docChanged,
    props: {
      attributes: {
        class: 'source-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-readonly': 'true',
        'aria-label': title,
        tabindex: '0',
        inputmode: 'none',
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
        autocomplete: 'off',
      },
      handleTextInput: () => true,
      handleKeyPress: () => true,
      handlePaste: () => true,
      handleDrop: () => true,
      // A composition that ProseMirror does not know of is a plain change of the page, and taken back at once.
      handleDOMEvents: {
        beforeinput: refuse,
        paste: refuse,
        cut: refuse,
        drop: refuse,
        dragstart: refuse,
        dragover: refuse,
        compositionstart: refuse,
        compositionupdate: refuse,
        compositionend: refuse,
        // ProseMirror would keep Escape to itself; here it goes back one step, which is the frame's affair.
        keydown: (_view, event) => event.key === 'Escape',
      },
    },
  })
}

function refuse(_view: unknown, event: Event): true {
  event.preventDefault()
  return true
}
