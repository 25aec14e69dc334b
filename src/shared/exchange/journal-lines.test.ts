import { beforeAll, expect, test } from 'vitest'
import { headsOf, originOf, record } from '../kernel/chain'
import type { BatchId, RecordedEvent } from '../kernel/event'
import { replicaOf } from '../kernel/event-id'
import { happened } from '../annotation/events'
import type { ProjectId } from '../annotation/ids'
import { decodeEnd } from './end-line'
import { encodeJournalChunk, readJournalLines } from './journal-lines'
import { encodeProject, readProject, type ProjectContents } from './project-file'
import { ANNA, SMALL, smallProject } from './small-project.contract'

let whole: ProjectContents
beforeAll(async () => {
  whole = await smallProject()
})

/** The journal that appending event by event leaves, texts with the first event. */
function journalOf({ project, events, texts }: ProjectContents): string {
  return events
    .map((event, index) => {
      const sofar = events.slice(0, index + 1)
      return encodeJournalChunk({ project, events: [event], texts: index === 0 ? texts : new Map() }, { events: sofar.length, heads: headsOf(sofar) })
    })
    .join('')
}

function read(journal: string): NonNullable<ReturnType<typeof readJournalLines>> {
  const reading = readJournalLines(journal)
  if (reading === null) throw new Error('no journal')
  return reading
}

test('a journal gives the project back', () => {
  const reading = read(journalOf(whole))
  expect(reading.problems).toEqual([])
  expect(encodeProject(reading)).toBe(encodeProject(whole))
  expect(reading.heads).toEqual(headsOf(whole.events))
})

test('every chunk ends in an end line that tells how far the log is', () => {
  const last = journalOf(whole).trimEnd().split('\n').at(-1)!
  expect(decodeEnd(last)).toEqual({ events: whole.events.length, heads: headsOf(whole.events) })
})

test('a project file reads as a journal', () => {
  expect(encodeProject(read(encodeProject(whole)))).toBe(encodeProject(whole))
})

test('events that stand twice count once', () => {
  expect(encodeProject(read(journalOf(whole) + journalOf(whole)))).toBe(encodeProject(whole))
})

test('a changed line costs itself and what hangs on it in its own replica, and nothing else', () => {
  const lines = journalOf(whole).trimEnd().split('\n')
  const third = whole.events.filter(({ id }) => replicaOf(id) === ANNA)[2]!
  const index = lines.findIndex((line) => line.includes(third.id))
  const reading = read(lines.with(index, lines[index]!.replace('"by":"', '"by":"X')).join('\n'))
  expect(reading.events.filter(({ id }) => replicaOf(id) === ANNA).map(({ n }) => n)).toEqual([1, 2])
  expect(reading.events.filter(({ id }) => replicaOf(id) !== ANNA)).toEqual(whole.events.filter(({ id }) => replicaOf(id) !== ANNA))
  expect(reading.problems[0]!.line).toBe(index + 1)
})

test('a line that does not read is named and left out', () => {
  const reading = read(`${journalOf(whole)}{"event":{"id":"torn`)
  expect(encodeProject(reading)).toBe(encodeProject(whole))
  expect(reading.problems).toEqual([{ line: expect.any(Number), reason: 'is not JSON' }])
})

test('of two continuations of one replica the longer wins', () => {
  const anna = whole.events.filter(({ id }) => replicaOf(id) === ANNA)
  const branched = [...anna.slice(0, 2), ...branch(anna.slice(0, 2), ['x']), ...anna.slice(2)]
  expect(read(journalOf({ ...whole, events: branched })).events).toEqual(anna)
  const titles = anna.map((_, index) => `title ${index}`)
  const longer = branch(anna.slice(0, 2), titles)
  expect(read(journalOf({ ...whole, events: [...anna, ...longer] })).events).toEqual([...anna.slice(0, 2), ...longer])
})

test('of two continuations the one that the last end line names wins, however short', () => {
  const anna = whole.events.filter(({ id }) => replicaOf(id) === ANNA)
  const short = [...anna.slice(0, 2), ...branch(anna.slice(0, 2), ['x'])]
  expect(read(journalOf({ ...whole, events: anna }) + journalOf({ ...whole, events: short })).events).toEqual(short)
})

test('lines of two projects, or of none, are no journal', () => {
  expect(readJournalLines('')).toBeNull()
  expect(readJournalLines(journalOf(whole) + encodeProject({ project: 'other' as ProjectId, events: [], texts: new Map() }))).toBeNull()
})

test('a project file that lost its header or its end is refused with its line', () => {
  const lines = encodeProject(whole).trimEnd().split('\n')
  expect(readProject(lines.slice(1))).toMatchObject({ problem: { line: 1 } })
  expect(readProject(lines.slice(0, -1))).toMatchObject({ problem: { line: lines.length - 1 } })
  expect(readProject(lines.with(3, 'x'))).toEqual({ problem: { line: 4, reason: 'is not JSON' } })
})

function branch(from: readonly RecordedEvent[], titles: readonly string[]): RecordedEvent[] {
  const drafts = titles.map((title) => happened('ProjectTitled', { title }))
  const stamp = { now: Date.UTC(2025, 5, 1), by: 'Test', batch: 'branch' as BatchId }
  const head = headsOf(from).get(ANNA) ?? { n: 0, digest: originOf(SMALL) }
  return record(drafts, stamp, ANNA, { last: from.at(-1)!.id, head }).events
}
