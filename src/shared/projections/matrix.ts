/** Evidence against claims, as in the analysis of competing hypotheses: what disproves most, and what tells claims apart. */
import type { Position } from '../kernel/temporal-table'
import type { Strength } from '../annotation/fields'
import type { ClaimId, PassageId } from '../annotation/ids'
import type { Passage } from '../annotation/project-state'
import { claimMapAt, type ClaimOnMap, type LinkedPassage } from './claim-map'
import type { SourceMention } from './present'
import type { ProjectTables } from './registry'

/** What a passage says of a claim. One that bears no link to it, or gives it context only, is not applicable. */
export type Consistency = 'consistent' | 'inconsistent' | 'not applicable'

export interface MatrixColumn {
  readonly claim: ClaimId
  readonly statement: string
  /** How many passages speak for and against it. */
  readonly consistent: number
  readonly inconsistent: number
  /** The weight of what speaks against it; claims with the least come first. */
  readonly contradiction: number
}

export interface MatrixRow {
  readonly passage: Passage
  readonly source: SourceMention
  /** Only cells that are applicable. */
  readonly cells: ReadonlyMap<ClaimId, { readonly consistency: Exclude<Consistency, 'not applicable'>, readonly strength: Strength | null }>
  /** 0 says the same of every claim; 1 would set half of them firmly against the other half. */
  readonly diagnosticity: number
}

export interface Matrix {
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixRow[]
}

/** A passage whose strength nobody judged weighs like a moderate one. */
export const WEIGHT: Readonly<Record<Strength, number>> = { weak: 0.5, moderate: 1, strong: 2 }

/** Claims least contradicted first, evidence most diagnostic first; ties as stated, and in reading order. */
export function matrixAt(tables: ProjectTables, at?: Position): Matrix {
  return matrixOf(claimMapAt(tables, at))
}

export function matrixOf(claims: readonly ClaimOnMap[]): Matrix {
  const columns = claims.map(columnOf).sort((a, b) => a.contradiction - b.contradiction || b.consistent - a.consistent)
  const rows = rowsOf(claims).sort((a, b) => b.diagnosticity - a.diagnosticity)
  return { columns, rows }
}

export function consistencyOf(row: MatrixRow, claim: ClaimId): Consistency {
  return row.cells.get(claim)?.consistency ?? 'not applicable'
}

function columnOf({ claim, statement, linked }: ClaimOnMap): MatrixColumn {
  const against = passagesOf(linked, 'inconsistent')
  return {
    claim, statement,
    consistent: passagesOf(linked, 'consistent').length,
    inconsistent: against.length,
    contradiction: against.reduce((sum, { strength }) => sum + weightOf(strength), 0),
  }
}

function weightOf(strength: Strength | null): number {
  return WEIGHT[strength ?? 'moderate']
}

interface Cell {
  readonly linked: LinkedPassage
  readonly consistency: Exclude<Consistency, 'not applicable'>
  readonly strength: Strength | null
}

/** One cell for each passage. Where it speaks both ways, it speaks against: the method looks for what disproves. */
function cellsOf(linked: readonly LinkedPassage[]): Map<PassageId, Cell> {
  const cells = new Map<PassageId, Cell>()
  for (const one of linked) {
    if (one.relation === 'context') continue
    const consistency = one.relation === 'refutes' ? 'inconsistent' : 'consistent'
    if (consistency === 'inconsistent' || !cells.has(one.passage.passage)) cells.set(one.passage.passage, { linked: one, consistency, strength: one.strength })
  }
  return cells
}

function passagesOf(linked: readonly LinkedPassage[], wanted: Consistency): Cell[] {
  return [...cellsOf(linked).values()].filter(({ consistency }) => consistency === wanted)
}

function rowsOf(claims: readonly ClaimOnMap[]): MatrixRow[] {
  const rows = new Map<PassageId, { linked: LinkedPassage, cells: Map<ClaimId, Cell> }>()
  for (const { claim, linked } of claims) {
    for (const [passage, cell] of cellsOf(linked)) {
      const row = rows.get(passage) ?? { linked: cell.linked, cells: new Map() }
      row.cells.set(claim, cell)
      rows.set(passage, row)
    }
  }
  return [...rows.values()].sort((a, b) => inReadingOrder(a.linked, b.linked)).map(({ linked: { passage, source }, cells }) => ({
    passage, source,
    cells: new Map([...cells].map(([claim, { consistency, strength }]) => [claim, { consistency, strength }])),
    diagnosticity: diagnosticityOf([...cells.values()], claims.length),
  }))
}

function inReadingOrder(a: LinkedPassage, b: LinkedPassage): number {
  if (a.source.source !== b.source.source) return a.source.source < b.source.source ? -1 : 1
  return a.passage.target.position.start - b.passage.target.position.start || (a.passage.passage < b.passage.passage ? -1 : 1)
}

/**
 * The mean difference between what the passage says of any two claims, from -2 (strongly against) to 2 (strongly for).
 * Claims it says nothing of count as 0, so the sum over all pairs needs only the cells and their number.
 */
function diagnosticityOf(cells: readonly Cell[], claims: number): number {
  const pairs = (claims * (claims - 1)) / 2
  if (pairs === 0) return 0
  const values = cells.map(({ consistency, strength }) => (consistency === 'consistent' ? 1 : -1) * weightOf(strength)).sort((a, b) => a - b)
  const negative = values.filter((value) => value < 0).length
  const rank = (index: number): number => (index < negative ? index : index + claims - values.length)
  const differences = values.reduce((sum, value, index) => sum + value * (2 * rank(index) - claims + 1), 0)
  return differences / pairs / 2
}
