import { describe, expect, test } from 'vitest'
import { originOf, record } from '../kernel/chain'
import type { BatchId, RecordedEvent } from '../kernel/event'
import { replicaOf, type ReplicaId } from '../kernel/event-id'
import { happened } from '../annotation/events'
import type { ProjectId } from '../annotation/ids'
import { mergeProjects } from './merge'
import { encodeProject, type ProjectContents } from './project-file'
import { ANNA, BERT, SMALL, smallProject } from './small-project.contract'

function merged(a: ProjectContents, b: ProjectContents): ProjectContents {
  const result = mergeProjects(a, b)
  if ('refused' in result) throw new Error(result.refused)
  return result
}

function only(contents: ProjectContents, keep: (event: RecordedEvent) => boolean): ProjectContents {
  return { ...contents, events: contents.events.filter(keep) }
}

/** Titles the project again, as a replica that is new to it. */
function goneOn(contents: ProjectContents, replica: ReplicaId, title: string): ProjectContents {
  const stamp = { now: Date.UTC(2025, 5, 1), by: 'Test', batch: `${replica}-1` as BatchId }
  const end = { last: contents.events.at(-1)!.id, head: { n: 0, digest: originOf(SMALL) } }
  const { events } = record([happened('ProjectTitled', { title })], stamp, replica, end)
  return { ...contents, events: [...contents.events, ...events] }
}

describe('merging copies of a project', async () => {
  const whole = await smallProject()
  const carl = goneOn(whole, 'CAR000000000' as ReplicaId, 'Carl’s title')
  const dora = goneOn(whole, 'D0RA00000000' as ReplicaId, 'Dora’s title')
  const early = only(whole, ({ id, n }) => (replicaOf(id) === ANNA ? n <= 4 : n <= 2))

  test('gives the same bytes in either order', () => {
    expect(encodeProject(merged(carl, dora))).toBe(encodeProject(merged(dora, carl)))
    expect(merged(carl, dora).events).toHaveLength(whole.events.length + 2)
  })

  test('gives the same bytes however three copies are grouped', () => {
    const anna = only(whole, ({ id }) => replicaOf(id) === ANNA)
    const bert = only(whole, ({ id }) => replicaOf(id) === BERT)
    expect(encodeProject(merged(merged(anna, bert), carl))).toBe(encodeProject(merged(anna, merged(bert, carl))))
  })

  test('changes nothing when a copy has nothing new', () => {
    for (const copy of [whole, early]) {
      expect(encodeProject(merged(whole, copy))).toBe(encodeProject(whole))
      expect(encodeProject(merged(copy, whole))).toBe(encodeProject(whole))
    }
  })

  test('refuses copies of different projects', () => {
    expect(mergeProjects(whole, { ...whole, project: 'other' as ProjectId })).toEqual({ refused: expect.stringMatching(/two different projects/) })
  })

  test('refuses copies that both went on as the same replica, in either order', () => {
    const other = goneOn(whole, 'CAR000000000' as ReplicaId, 'Another title')
    for (const result of [mergeProjects(carl, other), mergeProjects(other, carl)]) {
      expect(result).toEqual({ refused: expect.stringMatching(/both went on as the same replica \(CAR000000000, from its event 1\)/) })
    }
  })
})
