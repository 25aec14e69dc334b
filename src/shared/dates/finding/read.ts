/** What the readers of dates are asked, and what they answer: one date, or a whole phrase. */
import { type DatePart, exists } from './date-part'
import type { Token } from './tokens'

/** What was read: tokens `from` to before `to`. */
export interface Read {
  readonly part: DatePart
  readonly from: number
  readonly to: number
  /** A year with nothing beside it, which a neighbour may still claim. */
  readonly bareYear?: boolean
  /** A last day where the month stands first: `March 6–9, 2006`. `every`: that day and the other (`14 and 15 June`); `or`: one of them. */
  readonly last?: { readonly day: number, readonly how: 'through' | 'every' | 'or' }
}

/** A date with the words that bound, doubt or pair it: tokens `from` to before `to`. */
export type Phrase =
  | { readonly form: 'one', readonly part: DatePart, readonly from: number, readonly to: number }
  /** `open`: without end there. */
  | { readonly form: 'range', readonly first: DatePart | 'open', readonly last: DatePart | 'open', readonly from: number, readonly to: number }
  | { readonly form: 'set', readonly every: boolean, readonly members: readonly DatePart[], readonly from: number, readonly to: number }

/** How a text writes what could be read in two ways. */
export interface Conventions {
  readonly slashed: 'day first' | 'month first' | 'unknown'
  /** Whether it writes whole days as `2008-08-07`, so that `2008-08` is a month. */
  readonly iso: boolean
  /** Whether it tells of the first thousand years or of those before Christ, so that `in 476` is a year. */
  readonly early: boolean
}

export type Reader = (tokens: readonly Token[], at: number, conventions: Conventions) => Read | null

/** Null when there is no such day. */
export function made(part: DatePart, from: number, to: number, last?: Read['last']): Read | null {
  if (!exists(part) || (last !== undefined && (!exists({ ...part, day: last.day }) || last.day <= part.day!))) return null
  return last === undefined ? { part, from, to } : { part, from, to, last }
}
