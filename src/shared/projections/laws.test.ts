import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../kernel/decider'
import { type TemporalTable } from '../kernel/temporal-table'
import { anyStory, domainRows, folded, logOf, merge, play, rowsAt, tablesOf, type Scene, type Story } from './any-story.contract'
import { claimMapAt } from './claim-map'
import { codebookAt } from './codebook-rows'
import { historyAt } from './history-rows'
import { passagesAt, sourcesAt } from './present'
import { Project } from './project'
import { ProjectFold, type ProjectTables } from './registry'
import { timelineAt } from './timeline-entries'

const RUNS = 25
const aloneStory = anyStory.map((scenes): readonly Scene[] => scenes.map((scene) => ({ ...scene, who: 0 })))

/** Every failure names its seed and its smallest story. */
function law(title: string, holds: (story: Story, pick: number) => Promise<void>, numRuns = RUNS, stories = anyStory): void {
  it(title, async () => {
    await fc.assert(
      fc.asyncProperty(stories, fc.nat(), async (scenes, pick) => holds(await play(scenes), pick)),
      { numRuns },
    )
  }, 90_000)
}

/** Every answer that a view asks for. */
function answersAt(tables: ProjectTables, at?: number): object {
  return {
    sources: sourcesAt(tables, at), passages: passagesAt(tables, at), codebook: codebookAt(tables, at), timeline: timelineAt(tables, at),
    claimMap: claimMapAt(tables, at), history: historyAt(tables, at),
  }
}

describe('folding', () => {
  law('in pieces is folding at once', async ({ events }, pick) => {
    const whole = folded(events)
    const pieces = new ProjectFold()
    const length = 1 + (pick % 7)
    for (let start = 0; start < events.length; start += length) pieces.apply(events.slice(start, start + length))
    expect(pieces.position).toBe(whole.position)
    expect(columnsOf(pieces.tables)).toEqual(columnsOf(whole.tables))
  })

  law('on from where a rewind stopped is folding from scratch', async ({ events }, pick) => {
    const fold = folded(events)
    for (const to of [pick, pick * 7, pick * 13].map((each) => each % (events.length + 1))) {
      fold.rewind(to)
      expect(rowsAt(fold.tables)).toEqual(rowsAt(folded(events.slice(0, to)).tables))
      fold.apply(events.slice(to))
    }
    expect(columnsOf(fold.tables)).toEqual(columnsOf(folded(events).tables))
  })

  law('events as they come, also into the past, is folding the log from scratch', async ({ projects }) => {
    for (const project of projects) {
      const scratch = folded(await project.log.read())
      expect(project.position).toBe(scratch.position)
      expect(columnsOf(project.tables)).toEqual(columnsOf(scratch.tables))
    }
  })
})

describe('reading the tables at a position', () => {
  law('is folding only the events up to there', async ({ events }) => {
    const { tables } = folded(events)
    const upTo = new ProjectFold()
    for (let at = 0; at <= events.length; at++) {
      if (at > 0) upTo.apply([events[at - 1]!])
      expect(rowsAt(tables, at)).toEqual(rowsAt(upTo.tables))
    }
  })

  law('answers every view as it was answered then', async ({ events }, pick) => {
    const { tables } = folded(events)
    for (let at = pick % 5; at <= events.length; at += 5) {
      expect(answersAt(tables, at)).toEqual(answersAt(folded(events.slice(0, at)).tables))
    }
  }, 15)

  law('differs from another position by exactly the changes between the two', async ({ events }, pick) => {
    const { tables } = folded(events)
    const [a, b] = [pick % (events.length + 1), (pick * 31) % (events.length + 1)]
    for (const [, table] of tablesOf(tables)) {
      const rows = new Map(table.rows(a))
      for (const { key, before, after } of table.changes(a, b)) {
        expect(rows.get(key)).toBe(before)
        if (after === undefined) rows.delete(key)
        else rows.set(key, after)
      }
      expect(rows).toEqual(new Map(table.rows(b)))
    }
  })
})

describe('merging', () => {
  law('is commutative, associative and idempotent', async ({ projects }) => {
    const [a, b, c] = await Promise.all(projects.map(({ log }) => log.read()))
    const merged = async (...logs: (typeof a)[]) => {
      const project = await Project.open(logOf(9))
      for (const log of logs) await project.absorb(log!)
      return { events: await project.log.read(), columns: columnsOf(project.tables) }
    }
    const expected = await merged(a, b, c)
    expect(await merged(c, b, a)).toEqual(expected)
    expect(await merged(b, c, a)).toEqual(expected)
    expect(await merged(a, (await merged(b, c)).events)).toEqual(expected)
    expect(await merged((await merged(a, b)).events, c)).toEqual(expected)
    expect(await merged(a, b, c, b, a, expected.events)).toEqual(expected)
  }, 15)

  law('brings all copies to the same state', async ({ projects, events }) => {
    const [a, b, c] = projects as [Project, Project, Project]
    for (const [into, from] of [[a, b], [c, a], [b, c], [a, c]] as const) await merge(into, from)
    for (const project of projects) {
      expect(await project.log.read()).toEqual(events)
      expect(columnsOf(project.tables)).toEqual(columnsOf(folded(events).tables))
    }
  })
})

describe('undoing', () => {
  law('and then redoing changes no table but those of the history', async ({ projects, stamp }) => {
    for (const [who, project] of projects.entries()) {
      const before = withSortedTags(domainRows(project.tables))
      if (isRefusal(await project.undo(stamp(who)))) continue
      expect(isRefusal(await project.redo(stamp(who)))).toBe(false)
      expect(withSortedTags(domainRows(project.tables))).toEqual(before)
    }
  })

  // Alone: what others did in between is overwritten by undoing what was done before it.
  law('all that one analyst did and then redoing it all comes back to the same', async ({ projects: [project], stamp }) => {
    const before = withSortedTags(domainRows(project!.tables))
    let undone = 0
    while (!isRefusal(await project!.undo(stamp(0)))) undone++
    for (let i = 0; i < undone; i++) expect(isRefusal(await project!.redo(stamp(0)))).toBe(false)
    expect(withSortedTags(domainRows(project!.tables))).toEqual(before)
  }, RUNS, aloneStory)
})

describe('a stored project', () => {
  law('comes back from its columns as it was, and goes on like the original', async ({ events, projects, stamp }, pick) => {
    const at = pick % (events.length + 1)
    const original = folded(events.slice(0, at))
    const restored = new ProjectFold()
    for (const [name, table] of tablesOf(restored.tables)) table.restore(structuredClone(columnsOf(original.tables)[name]!))
    restored.resumeAt(at)
    expect(columnsOf(restored.tables)).toEqual(columnsOf(original.tables))
    for (let back = 0; back <= at; back += 4) expect(rowsAt(restored.tables, back)).toEqual(rowsAt(original.tables, back))

    restored.apply(events.slice(at))
    expect(columnsOf(restored.tables)).toEqual(columnsOf(folded(events).tables))
    restored.rewind(at >> 1)
    expect(rowsAt(restored.tables)).toEqual(rowsAt(original.tables, at >> 1))

    const reopened = await Project.open(projects[0]!.log)
    await reopened.undo(stamp(0))
    await projects[0]!.catchUp()
    expect(columnsOf(reopened.tables)).toEqual(columnsOf(projects[0]!.tables))
  })
})

type Columns = ReturnType<TemporalTable<string, unknown>['columns']>

function columnsOf(tables: ProjectTables): Record<string, Columns> {
  return Object.fromEntries(tablesOf(tables).map(([name, table]) => [name, table.columns()]))
}

/** A tag that comes back to a passage comes last: what a passage carries is restored, not the order. */
function withSortedTags(rows: ReturnType<typeof domainRows>): ReturnType<typeof domainRows> {
  const passages = Object.entries(rows.passages as Record<string, { tags: string[] }>)
  return { ...rows, passages: Object.fromEntries(passages.map(([id, passage]) => [id, { ...passage, tags: passage.tags.toSorted() }])) }
}
