/** Which entry's card floats, and beside what: after a moment of pointing, at once while another one floats already. */
import { onBeforeUnmount, shallowRef, type Ref } from 'vue'
import type { PassageId } from '../../../shared/annotation/ids'

const PATIENCE = 350

export function useCard(stage: Ref<HTMLElement | null>) {
  const passage = shallowRef<PassageId | null>(null)
  const beside = shallowRef<HTMLElement | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(id: PassageId): void {
    clearTimeout(timer)
    beside.value = stage.value?.querySelector<HTMLElement>(`[data-passage="${id}"]`) ?? null
    passage.value = beside.value === null ? null : id
  }

  function showSoon(id: PassageId): void {
    clearTimeout(timer)
    if (passage.value !== null) show(id)
    else timer = setTimeout(() => show(id), PATIENCE)
  }

  function hide(): void {
    clearTimeout(timer)
    passage.value = beside.value = null
  }

  onBeforeUnmount(() => clearTimeout(timer))

  return { passage, beside, show, showSoon, hide }
}
