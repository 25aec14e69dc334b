/** Evidence against claims as CSV (RFC 4180), in the order of the matrix: least contradicted claims and most diagnostic evidence first. */
import type { Matrix, MatrixRow } from '../projections/matrix'
import { consistencyOf } from '../projections/matrix'
import { csvOf } from './csv'

export function matrixToCsv({ columns, rows }: Matrix): string {
  const line = (name: string, cell: (column: Matrix['columns'][number]) => string): string[] => [name, '', '', ...columns.map(cell)]
  return csvOf([
    ['evidence', 'source', 'diagnosticity', ...columns.map(({ statement }) => statement)],
    ...rows.map((row) => [row.passage.target.quote.exact, row.source.title, row.diagnosticity.toFixed(3), ...columns.map(({ claim }) => cellOf(row, claim))]),
    line('consistent', ({ consistent }) => String(consistent)),
    line('inconsistent', ({ inconsistent }) => String(inconsistent)),
    line('contradiction', ({ contradiction }) => String(contradiction)),
  ])
}

function cellOf(row: MatrixRow, claim: Matrix['columns'][number]['claim']): string {
  const strength = row.cells.get(claim)?.strength ?? null
  return `${consistencyOf(row, claim)}${strength === null ? '' : ` (${strength})`}`
}
