/** Seeded chance: the same seed throws the same numbers, everywhere and always. */

export interface Dice {
  /** A whole number from 0 to `count - 1`. */
  below(count: number): number
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T
  chance(probability: number): boolean
}

/** Mulberry32: 32 bits of state, enough to make work up, not to keep secrets. */
export function diceFrom(seed: number): Dice {
  let state = seed >>> 0
  function fraction(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number): number => Math.floor(fraction() * count)
  return { below, pick: (list) => list[below(list.length)]!, chance: (probability) => fraction() < probability }
}
