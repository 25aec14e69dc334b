/** Keeps the keyboard in a pane that turns from its list to one thing and back. */
import { nextTick, watch, type Ref } from 'vue'

/** `subject` is the thing shown, null for the list. The focus goes to the way back, or to the row one came from. */
export function useKeptFocus(pane: Readonly<Ref<HTMLElement | null>>, subject: () => string | null): void {
  watch(subject, async (now) => {
    if (!pane.value?.contains(document.activeElement)) return
    await nextTick()
    if (pane.value?.contains(document.activeElement)) return
    const next = now === null ? '[role=option][tabindex="0"]' : '.back'
    pane.value?.querySelector<HTMLElement>(next)?.focus({ preventScroll: true })
  })
}

/** Whether Esc on this element is the field's own, to take back what was typed. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null
}
