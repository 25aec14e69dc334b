/** The bench's words: one table a size, with the ratio that the run before had. */
import { ratiosOf, spreadOf, type Measurement } from './measurement'

/** Ratios of an earlier run, by `keyOf`. */
export type EarlierRatios = ReadonlyMap<string, number>

export function keyOf(events: number, { name, plain }: Measurement): string {
  return `${events}: ${name} / ${plain}`
}

export function tableOf(events: number, measurements: readonly Measurement[], earlier: EarlierRatios): string {
  const rows = measurements.map((one) => cellsOf(one, earlier.get(keyOf(events, one))))
  const lines = [HEAD, ...rows]
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  const [head, ...body] = lines.map((line) => line.map((cell, column) => aligned(cell, widths[column]!, column)).join('  ').trimEnd())
  return [head, '-'.repeat(head!.length), ...body].join('\n')
}

const HEAD = ['what Scholium does', 'median ms', 'middle half', '95 %', 'the plain work beside it', 'median ms', 'ratio', 'middle half', 'before']
const WORDS = new Set([0, 4])

function cellsOf(measurement: Measurement, before: number | undefined): string[] {
  const ours = spreadOf(measurement.ours)
  const rests = spreadOf(measurement.rests)
  const ratio = spreadOf(ratiosOf(measurement))
  return [
    measurement.name, figure(ours.median), `${figure(ours.quarter)} to ${figure(ours.threeQuarters)}`, figure(ours.p95),
    measurement.plain, figure(rests.median),
    figure(ratio.median), `${figure(ratio.quarter)} to ${figure(ratio.threeQuarters)}`, before === undefined ? '-' : figure(before),
  ]
}

function aligned(cell: string, width: number, column: number): string {
  return WORDS.has(column) ? cell.padEnd(width) : cell.padStart(width)
}

/** Three digits that count. */
function figure(number: number): string {
  return number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1) : number >= 0.1 ? number.toFixed(2) : number.toFixed(3)
}
