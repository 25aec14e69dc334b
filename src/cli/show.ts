/** `scholium show`: what a project says, as rows for scripts. */
import { publicationOf } from '../shared/exchange/timeline-publication'
import type { ProjectContents } from '../shared/exchange/project-file'
import type { Dating } from '../shared/annotation/project-state'
import type { Position } from '../shared/kernel/temporal-table'
import { claimMapAt } from '../shared/projections/claim-map'
import { codebookAt } from '../shared/projections/codebook-rows'
import { gapsAt } from '../shared/projections/gaps'
import { historyAt } from '../shared/projections/history-rows'
import { consistencyOf, matrixAt } from '../shared/projections/matrix'
import { claimsOf, passagesAt, sourceOf, sourcesAt, tagsOf } from '../shared/projections/present'
import type { ProjectTables } from '../shared/projections/registry'
import { oneOf, readArguments, required, type CliCommand } from './command'
import { DONE } from './problem'
import { foldOf, loadProject, positionOf, READING } from './project-on-disk'
import type { World } from './world'

const VIEWS = { sources, passages, codebook, claims, evidence, matrix, gaps, timeline, history } as const
type View = keyof typeof VIEWS
const VIEW_NAMES = Object.keys(VIEWS) as View[]

export const show: CliCommand = {
  name: 'show',
  usage: `PROJECT --view ${VIEW_NAMES.join('|')} [--at N] [--unverified]`,
  summary: 'print a view of the project as a JSON array of rows',
  details: 'N is an event’s position in the log, from 1; --at N means “after event N”, --at 0 before the first.',
  run,
}

async function run(args: readonly string[], world: World): Promise<number> {
  const { values, files } = readArguments(args, { view: { type: 'string' }, at: { type: 'string' }, ...READING }, ['PROJECT'])
  const view = oneOf(required(values.view, 'view'), 'view', VIEW_NAMES)
  const contents = await loadProject(files[0]!, values, world)
  const { tables, position } = foldOf(contents)
  const rows: readonly object[] = VIEWS[view](tables, positionOf(values.at, 'at', tables) ?? position, contents)
  world.out(rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`)
  return DONE
}

function sources(tables: ProjectTables, at: Position, { texts }: ProjectContents): object[] {
  return sourcesAt(tables, at).map((source) => ({ ...source, length: texts.get(source.revision)?.length ?? null }))
}

function passages(tables: ProjectTables, at: Position): object[] {
  return passagesAt(tables, at).map((passage) => ({
    ...passage,
    source: sourceOf(passage, tables, at),
    tags: tagsOf(passage, tables, at),
    claims: claimsOf(passage.passage, tables, at),
    dating: datingOf(tables.datings.get(passage.passage, at)),
  }))
}

function datingOf(dating: Dating | undefined): object | null {
  return dating === undefined ? null : { edtf: dating.edtf, words: dating.words, read: dating.read, implied: dating.implied }
}

function codebook(tables: ProjectTables, at: Position): object[] {
  return codebookAt(tables, at)
}

function claims(tables: ProjectTables, at: Position): object[] {
  return claimMapAt(tables, at).map(({ linked, ...claim }) => {
    const count = (relation: string): number => linked.filter((link) => link.relation === relation).length
    return { ...claim, supports: count('supports'), refutes: count('refutes'), context: count('context') }
  })
}

function evidence(tables: ProjectTables, at: Position): object[] {
  return claimMapAt(tables, at).flatMap(({ claim, statement, linked }) =>
    linked.map(({ link, relation, strength, credibility, note, passage, source }) => ({
      link, relation, strength, credibility, note, claim, statement, passage: passage.passage, quote: passage.target.quote.exact, source,
    })),
  )
}

/** A row for each passage that speaks for or against a claim, its cells in the order of the matrix's columns. */
function matrix(tables: ProjectTables, at: Position): object[] {
  const { columns, rows } = matrixAt(tables, at)
  return rows.map((row) => ({
    passage: row.passage.passage, quote: row.passage.target.quote.exact, source: row.source, diagnosticity: row.diagnosticity,
    cells: columns.map(({ claim, contradiction }) => ({ claim, contradiction, consistency: consistencyOf(row, claim), strength: row.cells.get(claim)?.strength ?? null })),
  }))
}

/** Gaps in claims, and then passages that bear on none. */
function gaps(tables: ProjectTables, at: Position): object[] {
  const { claims, unused } = gapsAt(tables, at)
  return [
    ...claims.map(({ kind, claim, statement, linked }) => ({ kind, claim, statement, links: linked.map(({ link }) => link) })),
    ...unused.map(({ passage, target }) => ({ kind: 'unused passage', passage, quote: target.quote.exact })),
  ]
}

function timeline(tables: ProjectTables, at: Position, { project }: ProjectContents): readonly object[] {
  return publicationOf(project, tables, { at }).entries
}

function history(tables: ProjectTables, at: Position): object[] {
  return historyAt(tables, at)
}
