/** When a text field's words count as given: once per text, and not after Esc. */
import type { Ref } from 'vue'

export interface Committing {
  /** Someone said so (Enter): always counts. */
  submit(): void
  /** The field was left: counts when its words have not been given yet. */
  settle(): void
  /** Esc: nothing counts until the field is entered again. */
  leave(): void
  enter(): void
}

export function useCommitting(text: Ref<string>, commit: (text: string) => void, leave: () => void): Committing {
  let given: string | undefined
  let left = false
  return {
    submit() {
      given = text.value
      commit(text.value)
    },
    settle() {
      if (left || given === text.value) return
      given = text.value
      commit(text.value)
    },
    leave() {
      left = true
      leave()
    },
    enter() {
      left = false
      given = text.value
    },
  }
}
