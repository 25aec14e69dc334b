/** Whether the interface is dark now: as chosen, or as the system has it. */
import { usePreferredDark } from '@vueuse/core'
import { computed, type ComputedRef } from 'vue'
import { usePreferences } from '../stores/preferences'

export function useDark(): ComputedRef<boolean> {
  const preferences = usePreferences()
  const system = usePreferredDark()
  return computed(() => (preferences.theme === 'auto' ? system.value : preferences.theme === 'dark'))
}
