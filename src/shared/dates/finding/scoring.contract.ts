/** How found dates compare with those that a reader marked by hand: what is right, wrong, missed, and which traps were hit. */
import type { FoundDate } from './find-dates'

export interface GoldDate {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly edtf: string
  readonly kind: FoundDate['read']
  /** Other values that are as right. */
  readonly also?: readonly string[]
  /** Counts neither way, found or not. */
  readonly debatable?: boolean
}

export interface GoldTrap {
  readonly start: number
  readonly end: number
  readonly quote: string
}

export interface Score {
  readonly right: readonly { readonly gold: GoldDate, readonly date: FoundDate }[]
  /** The right place with another value or other words; counts as false and as missed. */
  readonly misread: readonly { readonly gold: GoldDate, readonly date: FoundDate }[]
  /** Overlap no date; those that overlap a trap too are in `trapped`. */
  readonly false: readonly FoundDate[]
  readonly trapped: readonly { readonly trap: GoldTrap, readonly date: FoundDate }[]
  readonly missed: readonly GoldDate[]
}

/**
 * A date is right when its value is the marked one, or one marked as equally right, and its span is the marked one; words at
 * its edges that do not change what is meant (a weekday, an article, a preposition) may belong to the one and not the other.
 */
export function scoreOf(text: string, found: readonly FoundDate[], dates: readonly GoldDate[], traps: readonly GoldTrap[]): Score {
  const right: { gold: GoldDate, date: FoundDate }[] = []
  const misread: { gold: GoldDate, date: FoundDate }[] = []
  const [wrong, trapped]: [FoundDate[], { trap: GoldTrap, date: FoundDate }[]] = [[], []]
  for (const date of found) {
    const golds = dates.filter((gold) => overlap(gold, date))
    const gold = golds.find((each) => isRight(text, each, date)) ?? golds.find(({ debatable }) => debatable === true) ?? golds[0]
    const trap = traps.find((each) => overlap(each, date))
    if (gold === undefined) wrong.push(date)
    else if (gold.debatable !== true) (isRight(text, gold, date) ? right : misread).push({ gold, date })
    if (gold === undefined && trap !== undefined) trapped.push({ trap, date })
  }
  const missed = dates.filter((gold) => gold.debatable !== true && !right.some((each) => each.gold === gold))
  return { right, misread, false: wrong, trapped, missed }
}

export interface Ratios {
  readonly precision: number
  readonly recall: number
}

/** Of the kinds asked for: of what was found as such a date, how much is right; of what is marked as one, how much was found. */
export function ratiosOf(scores: readonly Score[], belongs: (kind: FoundDate['read']) => boolean): Ratios & { readonly right: number, readonly found: number, readonly marked: number } {
  const count = (of: (score: Score) => number) => scores.reduce((sum, score) => sum + of(score), 0)
  const right = count((score) => score.right.filter(({ gold }) => belongs(gold.kind)).length)
  const marked = right + count((score) => score.missed.filter(({ kind }) => belongs(kind)).length)
  const found = right + count((score) => score.misread.filter(({ gold }) => belongs(gold.kind)).length + score.false.filter(({ read }) => belongs(read)).length)
  return { precision: right / found, recall: right / marked, right, found, marked }
}

interface Span {
  readonly start: number
  readonly end: number
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function isRight(text: string, gold: GoldDate, date: FoundDate): boolean {
  if (date.edtf !== gold.edtf && gold.also?.includes(date.edtf) !== true) return false
  return PASSING.test(between(text, gold.start, date.start)) && PASSING.test(between(text, gold.end, date.end))
}

function between(text: string, a: number, b: number): string {
  return text.slice(Math.min(a, b), Math.max(a, b))
}

const PASSING = /^(?:[\s,.]|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|the|a|an|on|in|at|by|from|of|before|after|(?:not|no) (?:later|earlier) than|as|during|around)\b)*$/i
