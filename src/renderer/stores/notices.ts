/** Sentences for the person: refusals, errors and what was done. */
import { defineStore } from 'pinia'
import { ref } from 'vue'

export interface Notice {
  readonly id: number
  readonly text: string
  readonly tone: 'plain' | 'problem'
  readonly action: { readonly label: string; run(): void } | null
}

export const useNotices = defineStore('notices', () => {
  const notices = ref<readonly Notice[]>([])
  let count = 0

  /** Newest last; the same sentence stands once. */
  function tell(text: string, tone: Notice['tone'] = 'problem', action: Notice['action'] = null): void {
    notices.value = [...notices.value.filter((notice) => notice.text !== text), { id: ++count, text, tone, action }].slice(-4)
  }

  function dismiss(id: number): void {
    notices.value = notices.value.filter((notice) => notice.id !== id)
  }

  return { notices, tell, dismiss }
})
