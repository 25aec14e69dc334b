/** What a bench hands over: ours and the plain work it rests on, timed in turn in the same run. */

export interface Measurement {
  /** What Scholium does: "open without a snapshot". */
  readonly name: string
  /** The plain work beside it: "getAll, then a loop into Maps". */
  readonly plain: string
  /** Milliseconds, one a round; the same round has the same place in both lists. */
  readonly ours: readonly number[]
  readonly rests: readonly number[]
}

/** Middle and middle half of a list of numbers, and what 19 of 20 stay under. */
export interface Spread {
  readonly median: number
  readonly quarter: number
  readonly threeQuarters: number
  readonly p95: number
}

export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b)
  return {
    median: quantile(sorted, 0.5),
    quarter: quantile(sorted, 0.25),
    threeQuarters: quantile(sorted, 0.75),
    p95: quantile(sorted, 0.95),
  }
}

/** What the page's clock can tell apart, in milliseconds. */
const TICK = 0.005

/** Round by round, so that a slow moment of the machine meets both sides. */
export function ratiosOf({ ours, rests }: Measurement): number[] {
  return ours.map((milliseconds, round) => milliseconds / Math.max(rests[round]!, TICK))
}

/** Between two numbers of the list, in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)]!
  const high = sorted[Math.ceil(place)]!
  return low + (high - low) * (place - Math.floor(place))
}
