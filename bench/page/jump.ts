/** Jumping to any moment: the rows of the tables, and the lists the panes draw, beside a bare scan of the lifetimes. */
import type { RecordedEvent } from '../../src/shared/kernel/event'
import type { Position } from '../../src/shared/kernel/temporal-table'
import { claimMapAt } from '../../src/shared/projections/claim-map'
import { codebookAt } from '../../src/shared/projections/codebook-rows'
import { passagesAt, sourcesAt } from '../../src/shared/projections/present'
import { ProjectFold, type ProjectTables } from '../../src/shared/projections/registry'
import { timelineAt } from '../../src/shared/projections/timeline-entries'
import type { Measurement } from '../measurement'
import { domainTables, openProject, type LoadedProject } from './loaded-project'
import { elapsed, inTurn } from './rounds'

const JUMPS = 200
const LISTS = 20
const REFOLDS = 3

export async function benchJump({ contents }: LoadedProject): Promise<Measurement[]> {
  const { events, project: id } = contents
  const { project, opened } = await openProject(id, { snapshot: true })
  opened.close()
  const { tables } = project
  const lifetimes = domainTables(tables).map((table) => table.columns())
  const positions = Array.from({ length: JUMPS + 1 }, () => Math.ceil(Math.random() * events.length))
  const rows = (at: Position) => timed(() => countRows(tables, at), countBare(lifetimes, at))
  const scan = (at: Position) => timed(() => countBare(lifetimes, at), countRows(tables, at))

  const jump = await inTurn(JUMPS, { rows: along(positions, rows), scan: along(positions, scan) })
  const step = await inTurn(JUMPS, { step: along(positions, (at) => timed(() => stepTo(tables, at))), scan: along(positions, scan) })
  const lists = await inTurn(LISTS, { lists: along(positions, (at) => timed(() => listsAt(tables, at))), scan: along(positions, scan) })
  const spreadOut = [0.5, 0.25, 0.5, 0.75].map((share) => Math.ceil(share * events.length))
  const refold = await inTurn(REFOLDS, {
    rows: along(spreadOut, rows),
    refold: along(spreadOut, (at) => timed(() => refolded(events, at))),
  }, { tidy: true })
  return [
    { name: 'jump: rows of five tables', plain: 'a scan of typed arrays', ours: jump.rows, rests: jump.scan },
    { name: 'jump: rows of five tables', plain: 'folding anew up to there', ours: refold.rows, rests: refold.refold },
    { name: 'jump: all lists of the panes', plain: 'a scan of typed arrays', ours: lists.lists, rests: lists.scan },
    { name: 'step by one event: changes', plain: 'a scan of typed arrays', ours: step.step, rests: step.scan },
  ]
}

/** Takes the next position each time, so that two contenders meet the same ones. */
function along(positions: readonly Position[], measure: (at: Position) => number): () => number {
  let next = 0
  return () => measure(positions[next++ % positions.length]!)
}

/** What it counts is checked where a count is known: nothing of the work may be optimised away. */
function timed(work: () => number, expected?: number): number {
  const started = performance.now()
  const count = work()
  const time = elapsed(started)
  if (!(count >= 0) || (expected !== undefined && count !== expected)) throw new Error(`Counted ${count}, not ${expected}.`)
  return time
}

function countRows(tables: ProjectTables, at: Position): number {
  let count = 0
  for (const table of domainTables(tables)) for (const [key] of table.rows(at)) if (key !== '') count++
  return count
}

function countBare(lifetimes: readonly { readonly from: Int32Array; readonly to: Int32Array }[], at: Position): number {
  let count = 0
  for (const { from, to } of lifetimes) {
    for (let i = 0; i < from.length; i++) if (from[i]! <= at && to[i]! > at) count++
  }
  return count
}

/** What the panes ask for after a jump. */
function listsAt(tables: ProjectTables, at: Position): number {
  return [sourcesAt, passagesAt, codebookAt, claimMapAt, timelineAt].reduce((sum, list) => sum + list(tables, at).length, 0)
}

function stepTo(tables: ProjectTables, at: Position): number {
  return domainTables(tables).reduce((sum, table) => sum + table.changes(at - 1, at).length, 0)
}

function refolded(events: readonly RecordedEvent[], at: Position): number {
  const fold = new ProjectFold()
  fold.apply(events.slice(0, at))
  return countRows(fold.tables, at)
}
