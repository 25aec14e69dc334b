/** The tags that the keys 1 to 9 put on: the first nine of the codebook. */
import { computed } from 'vue'
import { usePresent } from '../stores/present'

export function useTagKeys() {
  const present = usePresent()
  return computed(() => present.codebook.slice(0, 9))
}
