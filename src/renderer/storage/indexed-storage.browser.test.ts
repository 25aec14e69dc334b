/** Projects in IndexedDB: the library, and snapshots that are believed only while they hold. */
import { describe, expect, it } from 'vitest'
import type { BatchId } from '../../shared/kernel/event'
import type { PassageId, ProjectId, SourceId } from '../../shared/annotation/ids'
import type { Command } from '../../shared/annotation/commands'
import { Project } from '../../shared/projections/project'
import { FOLD_VERSION, ProjectFold } from '../../shared/projections/registry'
import { IndexedStorage } from './indexed-storage'

const storage = new IndexedStorage({
  random: () => crypto.getRandomValues(new Uint8Array(12)),
  pause: () => Promise.resolve(),
})

const ADD: Command = {
  type: 'AddSource', source: 'ship' as SourceId, title: 'The ship', format: 'text',
  text: 'The ship sailed in 1994 and sank in 1999.', layout: 'P', normaliser: 1,
}

let count = 0
const stamp = () => ({ now: Date.UTC(2026, 0, 1), by: 'Ada', batch: `b${++count}` as BatchId })

function highlight(passage: string, start: number, end: number): Command {
  return { type: 'HighlightPassage', passage: passage as PassageId, source: 'ship' as SourceId, selector: { start, end } }
}

async function projectWithSnapshot(id: string) {
  const opened = await storage.open(id as ProjectId)
  const project = await Project.open(opened.log)
  await project.dispatch([ADD], stamp())
  await project.dispatch([highlight('p1', 4, 8)], stamp())
  await project.keep((fold, last) => opened.keepSnapshot(fold.tables, FOLD_VERSION, fold.position, last))
  return { opened, project }
}

function rowsOf(fold: { tables: object }): unknown {
  return Object.entries(fold.tables).map(([name, table]) => [name, [...(table as { rows(): Iterable<unknown> }).rows()]])
}

describe('the library', () => {
  it('lists projects, the newest opened first, until they are removed', async () => {
    const entry = (id: string, openedAt: number) => ({ project: id as ProjectId, title: id, openedAt, savedAt: null, savedEvents: 0 })
    await storage.remember(entry('one', 1))
    await storage.remember(entry('two', 2))
    expect((await storage.list()).map((row) => row.project)).toEqual(['two', 'one'])
    await storage.remove('two' as ProjectId)
    expect((await storage.list()).map((row) => row.project)).toEqual(['one'])
  })

  it('removes a project with its events', async () => {
    const { opened } = await projectWithSnapshot('to-remove')
    opened.close()
    await storage.remove('to-remove' as ProjectId)
    const again = await storage.open('to-remove' as ProjectId)
    expect(await again.log.read()).toEqual([])
    again.close()
  })
})

describe('a snapshot', () => {
  it('fills the tables as the fold had them, and the tail is folded on', async () => {
    const { opened, project } = await projectWithSnapshot('tail')
    await project.dispatch([highlight('p2', 19, 23)], stamp())
    const fold = new ProjectFold()
    const snapshot = await opened.readSnapshot(fold.tables, FOLD_VERSION)
    expect(snapshot?.position).toBe(2)
    fold.resumeAt(snapshot!.position)
    const reopened = await Project.open(opened.log, fold, snapshot!.last)
    expect(reopened.position).toBe(3)
    expect(rowsOf(reopened)).toEqual(rowsOf(project))
    opened.close()
  })

  it('is not believed when another fold made it', async () => {
    const { opened } = await projectWithSnapshot('other-fold')
    expect(await opened.readSnapshot(new ProjectFold().tables, 'another fold')).toBeNull()
    opened.close()
  })

  it('is not believed once an event was merged in before its end', async () => {
    const { opened, project } = await projectWithSnapshot('merged-before')
    const elsewhere = await storage.open('merged-elsewhere' as ProjectId)
    const [foreign] = (await (await Project.open(elsewhere.log)).dispatch([ADD], { ...stamp(), now: 1 }) as { events: readonly object[] }).events
    const { originOf } = await import('../../shared/kernel/chain')
    await project.absorb([{ ...foreign!, prev: originOf('merged-before') } as never])
    expect(await opened.readSnapshot(new ProjectFold().tables, FOLD_VERSION)).toBeNull()
    opened.close()
    elsewhere.close()
  })
})

describe('two windows on one project', () => {
  it('tell each other when they appended', async () => {
    const [a, b] = await Promise.all([storage.open('told' as ProjectId), storage.open('told' as ProjectId)])
    const heard = new Promise<void>((resolve) => b.onElsewhere(resolve))
    a.tellElsewhere()
    await heard
    a.close()
    b.close()
  })
})
