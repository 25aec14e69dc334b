/** Parts of a year and of longer times: seasons, quarters, halves, a century's decades. */
import { howJoined, monthFirst } from './day'
import { century, decade, ordinalAt } from './long-period'
import type { Phrase, Read } from './read'
import type { Token } from './tokens'
import { DASHES, SEASONS, SHORT_DIVISIONS, YEAR_CUES } from './vocabulary'
import { eraYear } from './year'
import { isClaimedAfter, yearIn } from './year-claims'

/** `first quarter of 2008`, `Q1 2008`, `second half of 2008`; of anything longer or shorter than a year, that whole. */
export function division(tokens: readonly Token[], at: number): Read | null {
  const named = divisionAt(tokens, at)
  if (named === null) return null
  const joint = tokens[named.to]?.lower ?? ''
  const next = ['of', ',', '/'].includes(joint) ? named.to + 1 : named.to
  const wholeAt = tokens[next]?.lower === 'the' ? next + 1 : next
  const year = yearIn(tokens[wholeAt])
  if (year !== null && !isClaimedAfter(tokens, wholeAt)) return { part: { year, division: named.division }, from: at, to: wholeAt + 1 }
  if (named.isShort || joint !== 'of') return null
  const whole = readWhole(tokens, wholeAt)
  return whole === null ? null : { ...whole, from: at, bareYear: false }
}

/** `Q1`, `1Q`, `H1`, `first quarter`, `last half`: EDTF's number for it. */
export function divisionAt(tokens: readonly Token[], at: number): { division: number, to: number, isShort: boolean } | null {
  const word = tokens[at]?.lower ?? ''
  const short = SHORT_DIVISIONS.get(word)
  if (short !== undefined) return { division: short, to: at + 1, isShort: true }
  const noun = tokens[at + 1]?.lower
  if (noun !== 'quarter' && noun !== 'half') return null
  const most = noun === 'half' ? 2 : 4
  const nth = word === 'last' || word === 'final' ? most : word === 'latter' && most === 2 ? 2 : ordinalAt(tokens, at)?.number
  return nth === undefined || nth > most ? null : { division: (most === 4 ? 32 : 39) + nth, to: at + 2, isShort: false }
}

function readWhole(tokens: readonly Token[], at: number): Read | null {
  const part = ['early', 'mid', 'late'].includes(tokens[at]?.lower ?? '') ? (DASHES.has(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1) : at
  const kind = tokens[part]?.kind
  if (kind === 'decade') return decade(tokens, part)
  if (kind !== 'word' && kind !== 'ordinal') return null
  const month = monthFirst(tokens, part)
  return month === null ? century(tokens, part) : month.part.day === undefined ? month : null
}

/** `the first decade of the 20th century`. */
export function decadeOfCentury(tokens: readonly Token[], at: number): Read | null {
  const isLast = ['last', 'final', 'closing'].includes(tokens[at]!.lower)
  const nth = isLast ? { number: 10, to: at + 1 } : ordinalAt(tokens, at)
  if (nth === null || nth.number > 10 || tokens[nth.to]?.lower !== 'decade' || tokens[nth.to + 1]?.lower !== 'of') return null
  const whole = century(tokens, tokens[nth.to + 2]?.lower === 'the' ? nth.to + 3 : nth.to + 2)
  const pattern = whole?.part.pattern ?? ''
  return /^\d\dXX$/.test(pattern) ? { part: { year: null, pattern: `${pattern.slice(0, 2)}${nth.number - 1}X` }, from: at, to: whole!.to } : null
}

/** `spring 2001`, `winter of 1939–40`. In `the Prague Spring of 1968` it belongs to a name. */
export function season(tokens: readonly Token[], at: number): Read | null {
  const number = SEASONS.get(tokens[at]!.lower)
  if (number === undefined || isInName(tokens, at)) return null
  const next = tokens[at + 1]?.lower === 'of' || tokens[at + 1]?.text === ',' ? at + 2 : at + 1
  if (tokens[next]?.kind === 'short') return { part: { year: null, short: Number(tokens[next].text.slice(1)), division: number }, from: at, to: next + 1 }
  const era = tokens[next]?.kind === 'number' ? eraYear(tokens, next) : null
  if (era !== null) return { part: { ...era.part, division: number }, from: at, to: era.to }
  const year = yearIn(tokens[next])
  if (year === null) return null
  const [dash, short] = [tokens[next + 1], tokens[next + 2]]
  const isJoined = dash !== undefined && !dash.spaced && (DASHES.has(dash.text) || dash.text === '/') && short?.kind === 'number'
  const isWinter = number === 24 && isJoined && String(year + 1).endsWith(short.text) && short.text.length !== 3
  if (!isWinter && isClaimedAfter(tokens, next)) return null
  return { part: { year, division: number }, from: at, to: isWinter ? next + 3 : next + 1 }
}

function isInName(tokens: readonly Token[], at: number): boolean {
  const [before, season] = [tokens[at - 1], tokens[at]!]
  if (before?.kind !== 'word' || season.text === season.lower || before.text === before.lower) return false
  return !YEAR_CUES.has(before.lower) && before.lower !== 'on' && before.text !== before.text.toUpperCase()
}

/** `spring and summer of 1862`, `Q1–Q3 2014`: two parts of one year. */
export function readPair(tokens: readonly Token[], at: number): Phrase | null {
  const reader = SEASONS.has(tokens[at]!.lower) ? season : SHORT_DIVISIONS.has(tokens[at]!.lower) ? division : null
  const how = reader === null || tokens[at + 1] === undefined ? undefined : howJoined(tokens[at + 1]!)
  const second = how === undefined || tokens[at + 2]?.kind !== 'word' ? null : reader!(tokens, at + 2)
  const number = SEASONS.get(tokens[at]!.lower) ?? SHORT_DIVISIONS.get(tokens[at]!.lower)
  if (second === null || second.part.division === undefined || number === undefined || number >= second.part.division) return null
  const first = { ...second.part, division: number }
  if (how === 'through') return { form: 'range', first, last: second.part, from: at, to: second.to }
  return { form: 'set', every: how === 'every', members: [first, second.part], from: at, to: second.to }
}
