/** Ranges whose one end lends its century, noun or era to the other: `1914–18`, `AD 14–37`, `18th and early 19th centuries`, `1950s and 60s`. */
import { type DatePart, sortKey } from './date-part'
import { centuryDigits, ordinalAt } from './long-period'
import type { Conventions, Phrase } from './read'
import type { Token } from './tokens'
import { ABOUT, AFTER_CHRIST, BEFORE_CHRIST, DASHES } from './vocabulary'
import { isCalled, isClaimedAfter, isEarlyCue, isNumbered, yearIn } from './year-claims'

export function readShortRange(tokens: readonly Token[], at: number, conventions: Conventions): Phrase | null {
  const about = ABOUT.has(tokens[at]?.lower ?? '')
  const first = about ? (tokens[at + 1]?.text === '.' ? at + 2 : at + 1) : at
  if (tokens[first + 2] === undefined) return null
  const qualified = (year: number): DatePart => (about ? { year, approximate: true } : { year })
  const numbers = tokens[first]!.kind === 'number' ? (withEra(tokens, first, qualified) ?? early(tokens, first, conventions, qualified) ?? shortYears(tokens, first, conventions, qualified)) : null
  const read = numbers ?? eraLeading(tokens, first, qualified) ?? decades(tokens, first) ?? centuries(tokens, first)
  return read === null ? null : { ...read, from: at }
}

function range(first: DatePart, last: DatePart, from: number, to: number): Phrase | null {
  return sortKey(first, 'first') < sortKey(last, 'last') ? { form: 'range', first, last, from, to } : null
}

function isJoint(token: Token | undefined): boolean {
  return token !== undefined && (DASHES.has(token.text) || token.lower === 'to')
}

/** An era is written in capitals, with or without stops. */
function isEra(token: Token | undefined, era: ReadonlySet<string>): boolean {
  return token?.kind === 'word' && era.has(token.lower) && token.text === token.text.toUpperCase()
}

/** `264–241 BC`, `98–117 AD`. */
function withEra(tokens: readonly Token[], at: number, qualified: (year: number) => DatePart): Phrase | null {
  const [first, joint, second, era] = [tokens[at]!, tokens[at + 1], tokens[at + 2]!, tokens[at + 3]]
  if (second.kind !== 'number' || !(isJoint(joint) || joint?.lower === 'or') || first.text.length > 4 || second.text.length > 4) return null
  const [from, to] = [Number(first.text), Number(second.text)]
  if (joint!.lower === 'or') {
    const members = isEra(era, BEFORE_CHRIST) ? [1 - from, 1 - to] : isEra(era, AFTER_CHRIST) ? [from, to] : []
    return members.length === 0 || from === to ? null : { form: 'set', every: false, members: members.toSorted((a, b) => a - b).map(qualified), from: at, to: at + 4 }
  }
  if (isEra(era, BEFORE_CHRIST)) return from > to ? range(qualified(1 - from), qualified(1 - to), at, at + 4) : null
  return isEra(era, AFTER_CHRIST) && to <= 2100 && from > 0 && from < to ? range(qualified(from), qualified(to), at, at + 4) : null
}

/** `AD 14–37`. */
function eraLeading(tokens: readonly Token[], at: number, qualified: (year: number) => DatePart): Phrase | null {
  const [first, second] = [tokens[at + 1], tokens[at + 3]]
  if (!isEra(tokens[at], AFTER_CHRIST) || first?.kind !== 'number' || second?.kind !== 'number' || !isJoint(tokens[at + 2])) return null
  const [from, to] = [Number(first.text), Number(second.text)]
  return from > 0 && from < to && to <= 2100 && first.text.length <= 4 ? range(qualified(from), qualified(to), at, at + 4) : null
}

/** `(527–565)` in a text of early times. */
function early(tokens: readonly Token[], at: number, conventions: Conventions, qualified: (year: number) => DatePart): Phrase | null {
  const [first, joint, second] = [tokens[at]!, tokens[at + 1]!, tokens[at + 2]!]
  if (!conventions.early || first.text.length !== 3 || second.kind !== 'number' || second.text.length < 3 || second.text.length > 4 || !DASHES.has(joint.text)) return null
  if (!isEarlyCue(tokens, at) || isClaimedAfter(tokens, at + 2) || isNumbered(tokens, at)) return null
  const [from, to] = [Number(first.text), Number(second.text)]
  return from < to && to - from < 300 ? range(qualified(from), qualified(to), at, at + 3) : null
}

/** `1914–18`, `2004/05`, `2008-11` where the text writes so. */
function shortYears(tokens: readonly Token[], at: number, conventions: Conventions, qualified: (year: number) => DatePart): Phrase | null {
  const [joint, second, before] = [tokens[at + 1]!, tokens[at + 2]!, tokens[at - 1]]
  const year = yearIn(tokens[at])
  if (year === null || second.kind !== 'number' || second.text.length > 2 || joint.spaced || second.spaced || isNumbered(tokens, at) || isCalled(tokens, at) || isClaimedAfter(tokens, at + 2)) return null
  if (before !== undefined && !tokens[at]!.spaced && !'([“"‘\'*|'.includes(before.text) && !ABOUT.has(before.lower) && !['.', 'fy'].includes(before.lower)) return null
  const number = Number(second.text)
  if (second.text.length === 1) return joint.text === '–' && number > year % 10 ? range(qualified(year), qualified(year - (year % 10) + number), at, at + 3) : null
  const end = Math.floor(year / 100) * 100 + number + (number < year % 100 && number <= 10 ? 100 : 0)
  if (joint.text === '/') return end === year + 1 ? range(qualified(year), qualified(end), at, at + 3) : null
  if (!DASHES.has(joint.text)) return null
  const isMonth = joint.text === '-' && number >= 1 && number <= 12
  if (isMonth && (conventions.iso || end <= year)) return { form: 'one', part: { year, month: number }, from: at, to: at + 3 }
  return end > year && end - year < 100 ? range(qualified(year), qualified(end), at, at + 3) : null
}

/** `1950s–60s`, `the 1950s and ’60s`. */
function decades(tokens: readonly Token[], at: number): Phrase | null {
  const [first, joint, second] = [tokens[at]!, tokens[at + 1]!, tokens[at + 2]!]
  if (first.kind !== 'decade' || second.kind !== 'decade' || !(isJoint(joint) || joint.lower === 'and')) return null
  const [century, from, to] = [/^\d\d(?=\d0)/.exec(first.text)?.[0], Number(first.text[2]), /^['’]?(\d)0/.exec(second.text)?.[1]]
  if (century === undefined || to === undefined || Number(to) <= from) return null
  return range({ year: null, pattern: `${century}${from}X` }, { year: null, pattern: `${century}${to}X` }, at, at + 3)
}

/** `18th and 19th centuries`, `late 18th to early 19th century`, `5th–4th centuries BC`. */
function centuries(tokens: readonly Token[], at: number): Phrase | null {
  const first = ordinalAt(tokens, afterPart(tokens, at))
  if (first === null || !(isJoint(tokens[first.to]) || tokens[first.to]?.lower === 'and')) return null
  const next = tokens[first.to + 1]?.lower === 'the' ? first.to + 2 : first.to + 1
  const second = ordinalAt(tokens, afterPart(tokens, next))
  if (second === null || !/^centur(?:y|ies)$/.test(tokens[second.to]?.lower ?? '') || second.number > 21 || first.number < 1) return null
  const isBefore = isEra(tokens[second.to + 1], BEFORE_CHRIST)
  if (isBefore ? first.number <= second.number : first.number >= second.number) return null
  const part = (number: number): DatePart => ({ year: null, pattern: `${isBefore ? '-' : ''}${centuryDigits(number)}` })
  return { form: 'range', first: part(first.number), last: part(second.number), from: at, to: second.to + (isBefore || isEra(tokens[second.to + 1], AFTER_CHRIST) ? 2 : 1) }
}

function afterPart(tokens: readonly Token[], at: number): number {
  if (!['early', 'mid', 'late'].includes(tokens[at]?.lower ?? '')) return at
  return DASHES.has(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
}
