/** Whether the page is being printed: true from just before until just after. */
import { useEventListener } from '@vueuse/core'
import { shallowRef, type Ref } from 'vue'

export function usePrinting(): Readonly<Ref<boolean>> {
  const printing = shallowRef(false)
  useEventListener('beforeprint', () => { printing.value = true })
  useEventListener('afterprint', () => { printing.value = false })
  return printing
}
