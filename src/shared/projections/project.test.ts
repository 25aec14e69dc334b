import { beforeEach, describe, expect, it } from 'vitest'
import { isRefusal } from '../kernel/decider'
import { digestOf } from '../kernel/digest'
import type { BatchId, Stamp } from '../kernel/event'
import { ForkError } from '../kernel/event-log'
import { type MemoryLog } from '../kernel/memory-log'
import { wish } from '../annotation/specification.contract'
import { folded, logOf, merge, rowsAt } from './any-story.contract'
import { Project, type Move } from './project'

const TEXT = 'The ship sailed'
const addSource = wish('AddSource', { source: 's1', title: 'Argo', format: 'text', text: TEXT, layout: 'p', normaliser: 1 })
const highlight = wish('HighlightPassage', { passage: 'p1', source: 's1', selector: { exact: 'ship' } })
const title = (words: string) => wish('TitleProject', { title: words })

let project: Project
let steps = 0

beforeEach(async () => {
  project = await Project.open(logOf(0))
})

function stamp(now = 1_000_000 + steps): Stamp {
  return { now, by: 'Ada', batch: `b${++steps}` as BatchId }
}

describe('dispatching', () => {
  it('records a command’s events, folds them and keeps its texts', async () => {
    const done = await project.dispatch([addSource], stamp())
    expect('events' in done && done.events.map(({ type }) => type)).toEqual(['SourceAdded'])
    expect(project.position).toBe(1)
    expect(project.last).toBe((await project.log.read())[0]!.id)
    expect(project.text(digestOf(TEXT))).toBe(TEXT)
    expect(await project.log.text(digestOf(TEXT))).toBe(TEXT)
  })

  it('decides each command of a batch on what the ones before it did', async () => {
    const done = await project.dispatch([addSource, highlight], stamp())
    expect('events' in done && done.events.map(({ type }) => type)).toEqual(['SourceAdded', 'PassageHighlighted'])
    expect(new Set((await project.log.read()).map(({ batch }) => batch)).size).toBe(1)
    expect(rowsAt(project.tables)).toEqual(rowsAt(folded(await project.log.read()).tables))
  })

  it('does nothing of a batch of which one command is refused', async () => {
    const moves: Move[] = []
    project.onMove((move) => moves.push(move))
    const refused = await project.dispatch([addSource, highlight, highlight], stamp())
    expect(refused).toEqual({ refused: 'There already is a passage “p1”; ids are used once.' })
    expect(await project.log.read()).toEqual([])
    expect(rowsAt(project.tables)).toEqual(rowsAt(folded([]).tables))
    expect([project.position, moves, project.text(digestOf(TEXT))]).toEqual([0, [], undefined])
  })

  it('sets commands that come at once one after the other', async () => {
    const outcomes = await Promise.all([project.dispatch([addSource], stamp()), project.dispatch([highlight], stamp()), project.dispatch([highlight], stamp())])
    expect(outcomes.map(isRefusal)).toEqual([false, false, true])
  })

  it('goes on after a log that failed', async () => {
    const log = project.log as MemoryLog
    const append = log.append.bind(log)
    log.append = async () => { throw new Error('The disk is full.') }
    await expect(project.dispatch([addSource], stamp())).rejects.toThrow('The disk is full.')
    expect(project.position).toBe(0)
    log.append = append
    expect(isRefusal(await project.dispatch([addSource], stamp()))).toBe(false)
  })

  it('tells listeners from where to where the tables moved, until they leave', async () => {
    const moves: Move[] = []
    const leave = project.onMove((move) => moves.push(move))
    await project.dispatch([addSource, highlight], stamp())
    await project.dispatch([title('Ships')], stamp())
    leave()
    await project.dispatch([title('Boats')], stamp())
    expect(moves).toEqual([{ from: 0, same: 0, to: 2 }, { from: 2, same: 2, to: 3 }])
  })
})

describe('absorbing another copy', () => {
  let other: Project

  beforeEach(async () => {
    other = await Project.open(logOf(1))
    await other.dispatch([addSource], stamp(500))
  })

  it('folds its events in their place, with their texts', async () => {
    await project.dispatch([title('Ships')], stamp(1000))
    const moves: Move[] = []
    project.onMove((move) => moves.push(move))
    await merge(project, other)
    expect(moves).toEqual([{ from: 1, same: 0, to: 2 }])
    expect(project.text(digestOf(TEXT))).toBe(TEXT)
    expect(project.tables.titles.get('title', 1)).toBeUndefined()
    expect(project.tables.sources.count(1)).toBe(1)
  })

  it('lets the later id win, whoever merges', async () => {
    await merge(project, other)
    await project.dispatch([title('Earlier')], stamp(2000))
    await other.dispatch([title('Later')], stamp(3000))
    await merge(other, project)
    await merge(project, other)
    expect([project, other].map(({ tables }) => tables.titles.get('title'))).toEqual(['Later', 'Later'])
  })

  it('says nothing when nothing was new', async () => {
    await merge(project, other)
    const moves: Move[] = []
    project.onMove((move) => moves.push(move))
    expect(await project.absorb(await other.log.read())).toEqual({ events: [] })
    expect(moves).toEqual([])
  })

  it('throws what the log throws, with nothing changed', async () => {
    await merge(project, other)
    const forged = { ...(await other.log.read())[0]!, by: 'Eve' }
    await expect(project.absorb([forged])).rejects.toThrow(ForkError)
    expect(project.position).toBe(1)
  })
})

describe('a second window on the same log', () => {
  let window: Project

  beforeEach(async () => {
    await project.dispatch([title('Ships')], stamp(1000))
    window = await Project.open(project.log)
  })

  it('catches up with what the first appended, its texts too', async () => {
    await project.dispatch([addSource], stamp())
    await window.catchUp()
    expect(rowsAt(window.tables)).toEqual(rowsAt(project.tables))
    expect(isRefusal(await window.dispatch([highlight], stamp()))).toBe(false)
  })

  it('catches up with what the first merged into the past', async () => {
    const other = await Project.open(logOf(1))
    await other.dispatch([addSource], stamp(10))
    await merge(project, other)
    await window.catchUp()
    expect(rowsAt(window.tables)).toEqual(rowsAt(project.tables))
    expect(window.text(digestOf(TEXT))).toBe(TEXT)
  })

  it('folds what it has missed before what it appends itself', async () => {
    await project.dispatch([addSource], stamp())
    await window.dispatch([title('Boats')], stamp())
    expect(rowsAt(window.tables)).toEqual(rowsAt(folded(await project.log.read()).tables))
    expect(window.text(digestOf(TEXT))).toBe(TEXT)
  })

  it('undoes the newest step, whichever window it was made in', async () => {
    await project.dispatch([title('Boats')], stamp())
    await window.undo(stamp())
    expect(window.tables.titles.get('title')).toBe('Ships')
    await project.undo(stamp())
    expect(project.tables.titles.get('title')).toBe('Untitled project')
  })

  it('says nothing when there is nothing to catch up with', async () => {
    const moves: Move[] = []
    window.onMove((move) => moves.push(move))
    await window.catchUp()
    expect(moves).toEqual([])
  })
})

describe('opening', () => {
  it('goes on from a snapshot of the fold', async () => {
    await project.dispatch([addSource], stamp())
    const [fold, last] = [folded(await project.log.read()), project.last]
    await project.dispatch([highlight], stamp())
    const opened = await Project.open(project.log, fold, last)
    expect(rowsAt(opened.tables)).toEqual(rowsAt(project.tables))
    expect(opened.last).toBe(project.last)
    expect((await Project.open(project.log, folded(await project.log.read()), project.last)).last).toBe(project.last)
  })

  it('pauses in a long fold, and tells how far it is', async () => {
    const drafts = Array.from({ length: 4_100 }, () => ({ type: 'MoonPainted', v: 1, data: {} }))
    await project.log.append(drafts, stamp())
    const told: number[] = []
    const opened = await Project.open(project.log, undefined, null, async (done) => void told.push(done))
    expect(told).toEqual([2_000 / 4_100, 4_000 / 4_100])
    expect(opened.position).toBe(4_100)
  })

  it('shows the tables to whoever keeps snapshots', async () => {
    await project.dispatch([addSource], stamp())
    let kept: unknown
    await project.keep(async (fold, last) => void (kept = [fold.position, last]))
    expect(kept).toEqual([1, project.last])
  })
})

describe('a command of the wrong form', () => {
  it('is refused with what is wrong, and records nothing', async () => {
    const outcome = await project.dispatch([{ type: 'TitleProject', title: 'x'.repeat(301) }], stamp())
    expect(outcome).toEqual({ refused: 'That cannot be recorded: title: may be at most 300 characters long. Nothing was changed.' })
    expect(await project.log.read()).toEqual([])
  })
})
