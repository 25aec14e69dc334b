/** Whether a history has all that chain heads promise. */
import { digestOfEvent, type ChainHeads } from '../../shared/kernel/chain'
import type { RecordedEvent } from '../../shared/kernel/event'
import { replicaOf } from '../../shared/kernel/event-id'

/** True when each head is one of the events. Counts alone would not do: another branch has the same counts. */
export function holdsAll(events: readonly RecordedEvent[], heads: ChainHeads): boolean {
  let found = 0
  for (const event of events) {
    const head = heads.get(replicaOf(event.id))
    if (head?.n === event.n && head.digest === digestOfEvent(event)) found++
  }
  return found === heads.size
}
