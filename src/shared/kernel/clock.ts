/** The hybrid clock: the log's last id and the wall clock, joined so that order never runs backwards. */
import { decodeEventId, encodeEventId, LAST_COUNT, LAST_MILLISECOND, type EventId, type ReplicaId } from './event-id'

/**
 * The id that follows `last` at wall-clock time `now` (milliseconds): always greater than `last`,
 * even when the clock stands still, runs backwards, or `last` was minted far in the future.
 * A full counter borrows the next millisecond; after the last one of all it throws a RangeError.
 */
export function nextEventId(last: EventId | null, now: number, replica: ReplicaId): EventId {
  const wall = Math.min(Math.max(0, Math.floor(now)), LAST_MILLISECOND)
  if (last === null) return encodeEventId({ milliseconds: wall, counter: 0, replica })
  const seen = decodeEventId(last)
  if (wall > seen.milliseconds) return encodeEventId({ milliseconds: wall, counter: 0, replica })
  if (seen.counter < LAST_COUNT) {
    return encodeEventId({ milliseconds: seen.milliseconds, counter: seen.counter + 1, replica })
  }
  return encodeEventId({ milliseconds: seen.milliseconds + 1, counter: 0, replica })
}
