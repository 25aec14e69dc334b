/** The date suggestion that the date dialog is about; null when it is about the words in hand. */
import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import type { FoundDate } from '../../shared/dates/finding/find-dates'
import { useDialogs } from './dialogs'

export const useDateInHand = defineStore('dateInHand', () => {
  const dialogs = useDialogs()
  const suggestion = shallowRef<FoundDate | null>(null)

  watch(() => dialogs.open, (open) => { if (open !== 'date') suggestion.value = null }, { flush: 'sync' })

  /** Opens the date dialog on a suggestion: what is saved there accepts it. */
  function edit(date: FoundDate): void {
    suggestion.value = date
    dialogs.show('date')
  }

  return { suggestion, edit }
})
