/** For tests: the command line run within the test, on real files, with a world that stands still. */
import { run } from './run'

export interface Trial {
  readonly code: number
  readonly out: string
  readonly said: string
}

export const NOON = Date.UTC(2025, 2, 1, 12)

/** Every run gets other random numbers, as every start of the program would. */
let runs = 0

export async function scholium(args: readonly string[], stdin = ''): Promise<Trial> {
  let out = ''
  let said = ''
  const offset = ++runs
  const code = await run(args, {
    out: (text) => void (out += text),
    say: (message) => void (said += `${message}\n`),
    stdin: async () => new TextEncoder().encode(stdin),
    now: () => NOON,
    random: (bytes) => bytes.forEach((_, index) => (bytes[index] = (offset * 7 + index * 3) % 256)),
    analyst: () => 'Tester',
  })
  return { code, out, said }
}
