import { describe, expect, it } from 'vitest'
import type { BatchId, RecordedEvent } from '../kernel/event'
import { encodeEventId, type ReplicaId } from '../kernel/event-id'
import { digestOf } from '../kernel/digest'
import { currentVersion } from '../kernel/upcasting'
import { EXAMPLES } from './event-examples.contract'
import { eventJsonSchema, readRecordedEvent } from './event-schema'
import { asDomainEvent, EVENT_TYPES, eventData, happened, payloadProblem, upcasters, type EventType } from './events'
import { BOUNDS } from './fields'

function recorded(type: string, data: unknown, v = currentVersion(upcasters, type)): RecordedEvent {
  return {
    id: encodeEventId({ milliseconds: 1000, counter: 0, replica: '0000000000AA' as ReplicaId }),
    n: 1, prev: digestOf(''), type, v, data, at: '2026-01-01T00:00:00.000Z', by: 'Ada', batch: 'b1' as BatchId,
  }
}

const valid = EVENT_TYPES.map((type) => [type, EXAMPLES[type].valid] as const)
const wrong = EVENT_TYPES.flatMap((type) => EXAMPLES[type].wrong.map((data) => [type, data] as const))

describe('an event that a schema knows', () => {
  it.each(valid)('%s passes with %j', (type, data) => {
    expect(payloadProblem(happened(type, data as never))).toBeNull()
    expect(readRecordedEvent(recorded(type, data))).toEqual({ event: recorded(type, data) })
    expect(asDomainEvent(recorded(type, data))).toEqual(recorded(type, data))
  })

  it.each(wrong)('%s fails with %j', (type, data) => {
    const result = readRecordedEvent(recorded(type, data))
    expect(result).toHaveProperty('problem', expect.stringMatching(/^data\./))
  })

  it.each(valid)('%s fails with a field too many, and with each field missing', (type, data) => {
    expect(payloadProblem({ type, v: currentVersion(upcasters, type), data: { ...data, extra: 1 } })).toMatch(/extra/)
    for (const field of Object.keys(data)) {
      expect(payloadProblem({ type, v: currentVersion(upcasters, type), data: Object.fromEntries(Object.entries(data).filter(([key]) => key !== field)) })).toContain(field)
    }
  })

  it('has a version, and a list of upcasters of its own', () => {
    for (const type of EVENT_TYPES) expect(happened(type, EXAMPLES[type].valid as never).v).toBe(currentVersion(upcasters, type))
    expect(Object.keys(upcasters)).toEqual(EVENT_TYPES)
  })

  it('says where a payload is wrong', () => {
    expect(payloadProblem({ type: 'TagDefined', v: 1, data: { tag: 'a b', label: 'x', colour: 1, parent: null } }))
      .toBe('tag: an id is 1 to 64 letters, digits, dots, dashes or underscores')
    expect(payloadProblem({ type: 'TagDefined', v: 1, data: { tag: 'ab', label: ' ', colour: 1, parent: null } })).toBe('label: may not be empty')
    expect(payloadProblem({ type: 'ClaimStated', v: 1, data: { claim: 'c', statement: 'x'.repeat(BOUNDS.statement + 1) } }))
      .toBe('statement: may be at most 2,000 characters long')
    expect(payloadProblem({ type: 'TagDescribed', v: 1, data: { tag: 'ab', description: '\uD83D' } }))
      .toBe('description: holds half of a character (a lone surrogate)')
  })
})

describe('an event of an older version', () => {
  it.each(['PassageDated', 'DatingCorrected'] as const)('%s 1 did not keep how its date was read', (type) => {
    const old = recorded(type, { passage: 'p1', edtf: '2008-04', words: 'in April' }, 1)
    expect(readRecordedEvent(old)).toEqual({ event: old })
    expect(asDomainEvent(old)).toEqual({ ...old, v: 2, data: { ...(old.data as object), read: null, implied: null } })
    expect(payloadProblem(recorded(type, { passage: 'p1', words: '' }, 1))).toContain('edtf')
  })
})

describe('an event from a newer Scholium', () => {
  it.each([
    ['an unknown type', recorded('MoonPainted', { colour: ['blue', null] })],
    ['an unknown version', recorded('TagRetired', { tag: 'ab', reason: 'double' }, 2)],
    ['a name that every object has', recorded('toString', {})],
  ])('of %s is kept as it is, and folds as nothing', (_, event) => {
    expect(readRecordedEvent(event)).toEqual({ event })
    expect(asDomainEvent(event)).toBeNull()
    expect(payloadProblem(event)).toBeNull()
  })
})

describe('the envelope', () => {
  const event = recorded('SourceRemoved', { source: 's1' })

  it('may name the batch that caused it', () => {
    const caused = { ...event, causedBy: 'b0' as BatchId }
    expect(readRecordedEvent(caused)).toEqual({ event: caused })
  })

  it.each([
    ['id', 'short'], ['id', `${event.id}\n`], ['n', 0], ['n', 1.5], ['prev', 'short'], ['type', ''], ['v', 0], ['v', '1'],
    ['at', '2026-01-01'], ['at', '2026-13-01T00:00:00.000Z'], ['at', '2026-01-01T25:00:00.000Z'], ['at', '2026-01-01T00:00:00.000+01:00'],
    ['by', ' '], ['batch', 'b 1'], ['causedBy', ''], ['causedBy', null], ['extra', 1],
  ])('fails with %s %j', (field, value) => {
    expect(readRecordedEvent({ ...event, [field]: value })).toHaveProperty('problem', expect.stringContaining(field === 'extra' ? 'extra' : `${field}:`))
  })

  it.each(['id', 'n', 'prev', 'type', 'v', 'at', 'by', 'batch'])('fails without %s', (field) => {
    const { [field as 'id']: _, ...rest } = event
    expect(readRecordedEvent(rest)).toHaveProperty('problem', expect.stringContaining(field))
  })

  it('takes times beyond the year 9999, which far-future clocks write', () => {
    const far = { ...event, at: new Date(2 ** 50 - 1).toISOString() }
    expect(readRecordedEvent(far)).toEqual({ event: far })
  })

  it.each([null, undefined, 'event', 7, []])('is not %j', (value) => {
    expect(readRecordedEvent(value)).toHaveProperty('problem')
  })
})

describe('the JSON Schema', () => {
  interface Schema { $schema?: string; additionalProperties?: boolean; required?: string[]; properties?: Record<string, Schema>; const?: unknown }
  const schema = eventJsonSchema() as { $schema: string; oneOf: Schema[] }

  it('tells of every event', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.oneOf.map(({ properties }) => properties!.type!.const)).toEqual(EVENT_TYPES)
  })

  it.each(EVENT_TYPES.map((type, index) => [type, index] as const))('tells of all fields of %s', (type: EventType, index) => {
    const { properties, additionalProperties, $schema } = schema.oneOf[index]!
    expect(properties!.v!.const).toBe(currentVersion(upcasters, type))
    expect(Object.keys(properties!.data!.properties!)).toEqual(Object.keys(eventData[type].shape))
    expect(properties!.data!.required).toEqual(Object.keys(eventData[type].shape))
    expect([additionalProperties, properties!.data!.additionalProperties, $schema]).toEqual([false, false, undefined])
  })

  it('is JSON', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
  })
})
