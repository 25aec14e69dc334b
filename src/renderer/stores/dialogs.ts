/** Which dialog floats over the frame; one at most. */
import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { ExportFormatName } from '../../shared/exchange/export'

export type DialogName = 'palette' | 'tag' | 'link' | 'date' | 'export' | 'projects' | 'keys' | 'analyst' | 'why'

export const useDialogs = defineStore('dialogs', () => {
  const open = ref<DialogName | null>(null)

  function show(name: DialogName): void {
    open.value = name
  }

  /** Which form an export takes: the one chosen last. */
  const exportFormat = ref<ExportFormatName>('timeline-html')

  function showExport(format: ExportFormatName): void {
    exportFormat.value = format
    show('export')
  }

  function close(): void {
    open.value = null
  }

  return { open, exportFormat, show, showExport, close }
})
