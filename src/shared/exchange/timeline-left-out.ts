/** What of a timeline a format cannot hold, and why: told to whoever exports it, and within the file. */
import { headlineOf } from './headline'
import type { PublishedEntry } from './timeline-publication'

/** Of two parts: what a format holds, and what it does not with the reason for each. */
export interface Sifted {
  readonly held: readonly PublishedEntry[]
  /** A sentence each, in the order of the timeline. */
  readonly leftOut: readonly string[]
}

/** `why` says what is in the way of an entry, as the end of a sentence; null when nothing is. */
export function sift(entries: readonly PublishedEntry[], why: (entry: PublishedEntry) => string | null): Sifted {
  const judged = entries.map((entry) => [entry, why(entry)] as const)
  return {
    held: judged.flatMap(([entry, reason]) => (reason === null ? [entry] : [])),
    leftOut: judged.flatMap(([{ date, quote }, reason]) => (reason === null ? [] : [`“${headlineOf(quote, 48)}” (${date.display}): ${reason}.`])),
  }
}

/** "2 dated passages are not in it, since a calendar cannot hold them.", or nothing. */
export function describeLeftOut({ leftOut: { length } }: Sifted, what: string): string {
  if (length === 0) return ''
  return length === 1 ? `1 dated passage is not in it, since ${what} cannot hold it.` : `${length} dated passages are not in it, since ${what} cannot hold them.`
}
