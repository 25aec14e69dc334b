/** How many entries there are along a stretch of time, as the outline of a shape. Pure. */
import type { DateShape, TimeSpan } from './date-shape'

/** How many shapes touch each of `count` equal parts of the span. Costs one look at each shape. */
export function densityOf(shapes: Iterable<DateShape>, span: TimeSpan, count: number): number[] {
  const steps = new Array<number>(count + 1).fill(0)
  const part = (span.to - span.from) / count
  for (const { from, to, start, end } of shapes) {
    const first = start === 'open' ? 0 : Math.floor((from - span.from) / part)
    const last = end === 'open' ? count - 1 : Math.ceil((to - span.from) / part) - 1
    if (last < 0 || first >= count) continue
    steps[Math.max(0, first)]!++
    steps[Math.min(count, Math.max(first, last) + 1)]!--
  }
  let sum = 0
  return steps.slice(0, count).map((step) => (sum += step))
}

/** An SVG path of bars, `width` by `height`. Heights grow with the root of the number, so that one beside a hundred is seen. */
export function densityPath(density: readonly number[], width: number, height: number): string {
  const most = Math.sqrt(Math.max(1, ...density))
  const bar = width / density.length
  return density
    .flatMap((count, index) => (count === 0 ? [] : `M${round(index * bar)} ${height}v${round((-height * Math.sqrt(count)) / most)}h${round(bar)}V${height}z`))
    .join('')
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
