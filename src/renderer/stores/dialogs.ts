/** Which dialog floats over the frame; one at most. */
import { defineStore } from 'pinia'
import { ref } from 'vue'

export type DialogName = 'palette' | 'tag' | 'link' | 'date' | 'export' | 'projects' | 'keys' | 'analyst'

export const useDialogs = defineStore('dialogs', () => {
  const open = ref<DialogName | null>(null)

  function show(name: DialogName): void {
    open.value = name
  }

  function close(): void {
    open.value = null
  }

  return { open, show, close }
})
