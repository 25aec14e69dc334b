/** Where the whole part of a journal file ends: behind its last complete chunk. */
import type { FileHandle } from 'node:fs/promises'
import { END_LINE_START } from '../shared/exchange/end-line'

const FIRST_LOOK_BYTES = 64 * 1024
const LINE_FEED = 10

export interface Tail {
  /** Up to which byte the file is whole. */
  readonly length: number
  /** The last end line, without its line feed; null when the file holds none. */
  readonly end: string | null
}

const EMPTY: Tail = { length: 0, end: null }

/** Reads from the end backwards, no more than it must. */
export async function readTail(handle: FileHandle): Promise<Tail> {
  const { size } = await handle.stat()
  for (let look = FIRST_LOOK_BYTES; ; look *= 4) {
    const from = Math.max(0, size - look)
    const found = lastChunk(await readFrom(handle, from, size), from === 0)
    if (found !== null) return { length: from + found.length, end: found.end }
    if (from === 0) return EMPTY
  }
}

/**
 * The last chunk that ends within these bytes and begins in them. A chunk with a NUL byte was never written whole
 * (JSON holds none; a power cut may leave them) and does not count. Null: look further back.
 */
function lastChunk(bytes: Buffer, fromStart: boolean): Tail | null {
  let end = endLineBefore(bytes, bytes.length, fromStart)
  while (end !== null) {
    const previous = endLineBefore(bytes, end.start, fromStart)
    if (previous === null && !fromStart) return null
    if (!bytes.subarray(previous?.stop ?? 0, end.stop).includes(0)) {
      return { length: end.stop, end: bytes.toString('utf8', end.start, end.stop - 1) }
    }
    end = previous
  }
  return fromStart ? EMPTY : null
}

/** The last complete end line that stops at or before `limit`. */
function endLineBefore(bytes: Buffer, limit: number, fromStart: boolean): { start: number; stop: number } | null {
  for (let at = limit; at > 0; ) {
    const start = bytes.lastIndexOf(END_LINE_START, at - 1)
    if (start < 0) return null
    const feed = bytes.indexOf(LINE_FEED, start)
    const beginsLine = start === 0 ? fromStart : bytes[start - 1] === LINE_FEED
    if (beginsLine && feed >= 0 && feed < limit) return { start, stop: feed + 1 }
    at = start
  }
  return null
}

async function readFrom(handle: FileHandle, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.alloc(to - from)
  let filled = 0
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, from + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}
