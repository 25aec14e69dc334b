/** Upcasting: old payloads read as today's, without touching what is stored. */
import type { EventDraft } from './event'

/** One step, from a payload of version n to one of version n + 1. Pure and total. */
export type Upcaster = (data: never) => unknown

/** Append-only steps by event type; a type's version is its steps + 1. */
export type Upcasters = Readonly<Record<string, readonly Upcaster[]>>

/** The version that today's code writes and folds. */
export function currentVersion(upcasters: Upcasters, type: string): number {
  return (Object.hasOwn(upcasters, type) ? upcasters[type]!.length : 0) + 1
}

/** The event with today's payload; null when it comes from a newer program or is of an unknown type. */
export function upcast<E extends EventDraft>(event: E, upcasters: Upcasters): E | null {
  if (!Object.hasOwn(upcasters, event.type)) return null
  const steps = upcasters[event.type]!
  if (!Number.isInteger(event.v) || event.v < 1 || event.v > steps.length + 1) return null
  if (event.v === steps.length + 1) return event
  let data = event.data
  for (const step of steps.slice(event.v - 1)) data = step(data as never)
  return { ...event, v: steps.length + 1, data }
}
