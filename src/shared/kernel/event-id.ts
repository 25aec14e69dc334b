/** Event ids: 26 sortable characters that say when, in which order and by which replica. */
import type { Brand } from './brand'

/** 10 characters of milliseconds, 4 of counter, 12 of replica, in Crockford's base 32. */
export type EventId = Brand<string, 'EventId'>

/** One installation's copy of a log: 12 characters of Crockford's base 32. */
export type ReplicaId = Brand<string, 'ReplicaId'>

export interface EventIdParts {
  /** Milliseconds since 1970, from 0 to `LAST_MILLISECOND`. */
  readonly milliseconds: number
  /** Orders ids of one millisecond, from 0 to `LAST_COUNT`. */
  readonly counter: number
  readonly replica: ReplicaId
}

export const LAST_COUNT = 32 ** 4 - 1
/** In the year 37648. */
export const LAST_MILLISECOND = 32 ** 10 - 1
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const EVENT_ID = /^[0-9A-HJKMNP-TV-Z]{26}$/
const REPLICA_ID = /^[0-9A-HJKMNP-TV-Z]{12}$/

export function isEventId(text: string): text is EventId {
  return EVENT_ID.test(text)
}

export function isReplicaId(text: string): text is ReplicaId {
  return REPLICA_ID.test(text)
}

/** Throws a RangeError when time or counter do not fit: an id cut short would sort before its elders. */
export function encodeEventId({ milliseconds, counter, replica }: EventIdParts): EventId {
  return (toBase32(milliseconds, 10) + toBase32(counter, 4) + replica) as EventId
}

/** Throws a RangeError when the text is no event id. */
export function decodeEventId(id: EventId): EventIdParts {
  if (!isEventId(id)) throw new RangeError(`“${String(id)}” is not an event id.`)
  return {
    milliseconds: fromBase32(id.slice(0, 10)),
    counter: fromBase32(id.slice(10, 14)),
    replica: replicaOf(id),
  }
}

export function replicaOf(id: EventId): ReplicaId {
  return id.slice(14) as ReplicaId
}

/** A replica id from 60 random bits, given as 12 numbers of which the lowest 5 bits count. */
export function replicaFrom(random: ArrayLike<number>): ReplicaId {
  let text = ''
  for (let i = 0; i < 12; i++) text += DIGITS[(random[i] ?? 0) & 31]
  return text as ReplicaId
}

function toBase32(value: number, width: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 32 ** width) throw new RangeError(`${value} does not fit into an event id.`)
  let text = ''
  for (let rest = value, i = 0; i < width; i++, rest = Math.floor(rest / 32)) text = DIGITS[rest % 32] + text
  return text
}

function fromBase32(text: string): number {
  let value = 0
  for (const digit of text) value = value * 32 + DIGITS.indexOf(digit)
  return value
}
