/** In whose name a command writes: the analyst, the replica and the time, given as options or taken from the world. */
import { isReplicaId, replicaFrom, type ReplicaId } from '../shared/kernel/event-id'
import { filledText } from '../shared/annotation/fields'
import { wrongUse } from './problem'
import type { World } from './world'

export const WRITING = { by: { type: 'string' }, replica: { type: 'string' } } as const

const name = filledText(100)

export function analystFrom(given: string | undefined, world: World): string {
  const by = given ?? world.analyst()
  if (!name.safeParse(by).success) throw wrongUse('--by takes a name of 1 to 100 characters.')
  return by
}

/** A new replica unless one is named: two people may write to copies of the same file. */
export function replicaOrNew(given: string | undefined, world: World): ReplicaId {
  if (given === undefined) return newReplica(world)
  if (!isReplicaId(given)) throw wrongUse('--replica takes 12 characters of 0 to 9 and A to Z without I, L, O and U.')
  return given
}

/** Milliseconds since 1970 of an ISO 8601 time with its zone; null when it is none. */
export function timeFrom(text: string): number | null {
  const day = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/.exec(text)?.[1]
  const time = day !== undefined && isInCalendar(day) ? Date.parse(text) : NaN
  return Number.isNaN(time) ? null : time
}

/** `Date.parse` takes 30 February for 2 March. */
function isInCalendar(day: string): boolean {
  const midnight = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day)
}

function newReplica(world: World): ReplicaId {
  const random = new Uint8Array(12)
  world.random(random)
  return replicaFrom(random)
}
