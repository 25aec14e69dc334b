/** The schema of a recorded event as it stands in files and databases, and its JSON Schema. */
import { z } from 'zod'
import type { RecordedEvent } from '../kernel/event'
import { isEventId } from '../kernel/event-id'
import { describeIssue, eventData, EVENT_TYPES, payloadProblem, upcasters } from './events'
import { digest, filledText, text } from './fields'
import { currentVersion } from '../kernel/upcasting'

const batchId = text(64).regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'is no batch id')
const ISO_TIME = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** Unknown keys are refused; unknown types and versions are kept, whatever their data. */
export const recordedEvent = z.strictObject({
  id: z.string().refine(isEventId, 'is no event id'),
  n: z.int().min(1),
  prev: digest,
  type: filledText(100),
  v: z.int().min(1),
  data: z.unknown(),
  at: z.string().regex(ISO_TIME, 'is no time in ISO 8601 and UTC').refine((at) => !Number.isNaN(Date.parse(at)), 'is no time that exists'),
  by: filledText(100),
  batch: batchId,
  causedBy: batchId.optional(),
})

export function readRecordedEvent(value: unknown): { event: RecordedEvent } | { problem: string } {
  const result = recordedEvent.safeParse(value)
  if (!result.success) return { problem: describeIssue(result.error) }
  const event = result.data as unknown as RecordedEvent
  const problem = payloadProblem(event)
  return problem === null ? { event } : { problem: `data.${problem}` }
}

/** JSON Schema (draft 2020-12) of every event that today's code writes. */
export function eventJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Scholium event',
    oneOf: EVENT_TYPES.map((type) =>
      withoutMeta(
        z.toJSONSchema(
          recordedEvent.extend({
            type: z.literal(type),
            v: z.literal(currentVersion(upcasters, type)),
            data: eventData[type],
          }),
        ),
      ),
    ),
  }
}

function withoutMeta({ $schema: _, ...rest }: Record<string, unknown>): object {
  return rest
}
