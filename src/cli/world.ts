/** What commands ask of the world besides files, so that a test can stand in for it. */
import { randomFillSync } from 'node:crypto'
import { userInfo } from 'node:os'
import { buffer } from 'node:stream/consumers'

export interface World {
  /** Results. */
  out(text: string): void
  /** Messages: one line, without its line feed. */
  say(message: string): void
  stdin(): Promise<Uint8Array>
  /** Milliseconds since 1970. */
  now(): number
  random(bytes: Uint8Array): void
  /** Who is working, when no name is given. */
  analyst(): string
}

export const processWorld: World = {
  out: (text) => void process.stdout.write(text),
  say: (message) => void process.stderr.write(`${message}\n`),
  stdin: async () => new Uint8Array(await buffer(process.stdin)),
  now: () => Date.now(),
  random: (bytes) => void randomFillSync(bytes),
  analyst,
}

function analyst(): string {
  try {
    return userInfo().username.trim() || 'analyst'
  } catch {
    return 'analyst'
  }
}
