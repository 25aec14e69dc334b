/** What differs between two moments of a project: the rows of its tables, and the same told to a person. */
import { canonical } from '../kernel/digest'
import type { Position } from '../kernel/temporal-table'
import type { ClaimStatus } from '../annotation/fields'
import type { ClaimId } from '../annotation/ids'
import { claimMapAt, type ClaimOnMap } from '../projections/claim-map'
import type { ProjectTables } from '../projections/registry'
import { diffRows, type DiffRow } from './diff-rows'
import { tellChange } from './diff-telling'

/** How the evidence for a claim stood. */
export interface Balance {
  readonly status: ClaimStatus
  readonly supports: number
  readonly refutes: number
  readonly context: number
}

export interface BalanceChange {
  readonly claim: ClaimId
  readonly statement: string
  readonly before: Balance
  readonly after: Balance
}

export interface ProjectDiff {
  readonly from: Position
  readonly to: Position
  readonly rows: readonly DiffRow[]
  /** Claims that stood at both moments and whose evidence or status changed. */
  readonly balances: readonly BalanceChange[]
  /** What a reader would want to know, one each, without a full stop. */
  readonly sentences: readonly string[]
}

/** In either direction. */
export function diffProject(tables: ProjectTables, from: Position, to: Position): ProjectDiff {
  const rows = diffRows(tables, from, to)
  const balances = balanceChanges(tables, from, to)
  const sentences = [...rows.flatMap((row) => tellChange(row, tables, from, to)), ...balances.map(tellBalance)]
  return { from, to, rows, balances, sentences }
}

function balanceChanges(tables: ProjectTables, from: Position, to: Position): BalanceChange[] {
  const before = new Map(claimMapAt(tables, from).map((claim) => [claim.claim, balanceOf(claim)]))
  return claimMapAt(tables, to).flatMap((claim) => {
    const was = before.get(claim.claim)
    const is = balanceOf(claim)
    if (was === undefined || canonical(was) === canonical(is)) return []
    return { claim: claim.claim, statement: claim.statement, before: was, after: is }
  })
}

function balanceOf({ status, linked }: ClaimOnMap): Balance {
  const count = (relation: string): number => linked.filter((link) => link.relation === relation).length
  return { status, supports: count('supports'), refutes: count('refutes'), context: count('context') }
}

function tellBalance({ statement, before, after }: BalanceChange): string {
  const change = before.status === after.status ? `stayed ${after.status}` : `went from ${before.status} to ${after.status}`
  return `The balance of “${statement}” ${change}: ${weights(before)} before, ${weights(after)} after`
}

function weights({ supports, refutes }: Balance): string {
  return `${supports} for and ${refutes} against`
}
