/** How a date stands to the words and dates beside it: naming a noun, joined to the next, or with its year behind it. */
import type { Anchor } from './anchor'
import { isYearless, type Raw } from './reading'
import type { Token } from './tokens'
import { FOLLOWED_BY_YEAR } from './vocabulary'

/** `the 2008 invasion`, `the August 12 and September 8 accords`: the article belongs to a noun that comes after. */
export function isAttributive(tokens: readonly Token[], raws: readonly Raw[], index: number): boolean {
  let [first, last] = [index, index]
  while (first > 0 && index - first < 4 && isJoined(tokens, raws[first - 1]!, raws[first])) first--
  while (last - index < 4 && isJoined(tokens, raws[last]!, raws[last + 1])) last++
  return namesNoun(tokens, { from: raws[first]!.from, to: raws[last]!.to })
}

export function namesNoun(tokens: readonly Token[], { from, to }: { readonly from: number, readonly to: number }): boolean {
  const [before, next] = [tokens[from - 1], tokens[to]]
  if (before !== undefined && to === from + 1 && isAside(tokens, from)) return true
  if (before === undefined || next?.kind !== 'word') return false
  return (['the', 'its', 'his', 'her', 'their', 'this', 'that', 'a'].includes(before.lower) || /['’]s?$/.test(before.lower)) && !CLOSING_WORDS.has(next.lower)
}

/** `the Aurora, built in 1998, was sold`, `the Borealis (2003) follows`: a year that tells which one is meant. */
function isAside(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1]!, tokens[at + 1]]
  if (before.text === '(' && next?.text === ')') return true
  const [verb, comma] = [tokens[at - 2], tokens[at - 3]]
  return before.lower === 'in' && next?.text === ',' && comma?.text === ',' && verb !== undefined && (verb.lower.endsWith('ed') || FOLLOWED_BY_YEAR.has(verb.lower))
}

const CLOSING_WORDS = new Set(['and', 'or', 'to', 'was', 'were', 'is', 'as', 'when', 'that', 'which', 'in', 'at', 'by', 'on', 'the', 'with', 'for', 'of', 'after', 'before', 'but', 'had', 'has'])

/** Nothing but a joint stands between it and the next. */
export function isJoined(tokens: readonly Token[], raw: Raw, next: Raw | undefined): boolean {
  if (next === undefined || next.from - raw.to > 2 || next.from === raw.to) return false
  return tokens.slice(raw.to, next.from).every(({ lower }) => ['and', 'or', ',', 'to', 'in', '–', '-', '&', '/'].includes(lower)) && next.form !== 'relative'
}

/** `2 October the following year`, `May of that year`: the relative words are the year of the date before them. */
export function statesYear(tokens: readonly Token[], raw: Raw, next: Raw): boolean {
  return raw.form === 'one' && isYearless(raw.part) && next.form === 'relative' && next.unit === 'year' && next.within === undefined && !next.leadsOn && (next.from === raw.to || (next.from === raw.to + 1 && ['of', ','].includes(tokens[raw.to]!.lower)))
}

/**
 * What `a year before` counts from where its words go on: in `a year before the revolution`, the date that was told beside
 * that word. Null when none was; `nearest` when the words do not go on.
 */
export function countedFrom(tokens: readonly Token[], to: number, anchors: readonly Anchor[]): Anchor | 'nearest' | null {
  const next = tokens[to]
  if (next?.kind !== 'word' || ENDING_WORDS.has(next.lower)) return 'nearest'
  const nouns = tokens.slice(to + 1, to + 4).filter(({ kind, lower }) => kind === 'word' && lower.length > 3).map(({ lower }) => lower)
  const isBeside = ({ start }: Anchor) => tokens.slice(Math.max(0, start - BESIDE), start + BESIDE).some(({ lower }) => nouns.includes(lower))
  return anchors.slice(-3).findLast(isBeside) ?? null
}

/** How many words around a date say what happened then. */
const BESIDE = 6

const ENDING_WORDS = new Set(['and', 'but', 'or', 'in', 'at', 'on', 'with', 'to', 'while', 'that', 'by', 'as'])
