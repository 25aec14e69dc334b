/** The end line of a `.scholium` file or a journal: how many events stand before it, and each chain's head. */
import { z } from 'zod'
import { canonical } from '../kernel/digest'
import type { ChainHead, ChainHeads } from '../kernel/chain'
import { isReplicaId, type ReplicaId } from '../kernel/event-id'
import { digest } from '../annotation/fields'

/** How every end line begins; no other line does. */
export const END_LINE_START = '{"end":'

const endLine = z.strictObject({
  end: z.strictObject({
    events: z.int().min(0),
    heads: z.record(z.string().refine(isReplicaId, 'is no replica id'), z.strictObject({ n: z.int().min(1), digest })),
  }),
})

export interface End {
  /** Events in the file up to this line. */
  readonly events: number
  readonly heads: ChainHeads
}

/** Without its line feed. */
export function encodeEnd({ events, heads }: End): string {
  return canonical({ end: { events, heads: Object.fromEntries([...heads]) } })
}

/** Null when the line is no end line. */
export function decodeEnd(line: string): End | null {
  if (!line.startsWith(END_LINE_START)) return null
  try {
    const { end } = endLine.parse(JSON.parse(line))
    return { events: end.events, heads: new Map(Object.entries(end.heads) as [ReplicaId, ChainHead][]) }
  } catch {
    return null
  }
}
