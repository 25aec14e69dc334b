/** Timing in turn: every round runs all contenders once, so that a slow moment of the machine meets them all. */

/** Does its work once and says how many milliseconds of it count. */
export type Contender = () => number | Promise<number>

/**
 * Milliseconds by contender, one a round. A first round warms up and is not counted; who begins changes each round.
 * `tidy` collects garbage before each turn: for work that makes so much of it that the next one would pay. A collection
 * takes half a second in a project of 100,000 events, so short work does without.
 */
export async function inTurn<K extends string>(
  rounds: number,
  contenders: Readonly<Record<K, Contender>>,
  { tidy = false }: { readonly tidy?: boolean } = {},
): Promise<Record<K, number[]>> {
  const names = Object.keys(contenders) as K[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>
  for (let round = 0; round <= rounds; round++) {
    for (let i = 0; i < names.length; i++) {
      const name = names[(i + round) % names.length]!
      if (tidy) collectGarbage()
      const time = await contenders[name]()
      if (round > 0) times[name].push(time)
    }
  }
  return times
}

/** Milliseconds since `started`. */
export function elapsed(started: number): number {
  return performance.now() - started
}

/** Chromium offers it only when started with `--expose-gc`. */
function collectGarbage(): void {
  ;(globalThis as { gc?: () => void }).gc?.()
}
