/** Decades, centuries and millennia. */
import type { Read } from './read'
import type { Token } from './tokens'
import { AFTER_CHRIST, BEFORE_CHRIST, NAMED_DECADES, ORDINALS } from './vocabulary'

/** `1990s`, `the 440s BC`, `’90s`. `1800s` is a century, `2000s` more often a decade. */
export function decade(tokens: readonly Token[], at: number): Read | null {
  const [, short, digits = ''] = /^(['’])?(\d+)/.exec(tokens[at]!.text) ?? []
  if (short !== undefined) return { part: { year: null, pattern: `19${digits[0]}X` }, from: at, to: at + 1 }
  if (BEFORE_CHRIST.has(tokens[at + 1]?.lower ?? '')) {
    const first = Number(digits)
    return { part: { year: null, pattern: `-${String(first + 8).padStart(4, '0')}/-${String(first - 1).padStart(4, '0')}` }, from: at, to: at + 2 }
  }
  const number = Number(digits)
  const isOfChrist = AFTER_CHRIST.has(tokens[at + 1]?.lower ?? '') && tokens[at + 1]!.text !== tokens[at + 1]!.lower
  const isEarly = digits.length === 3 && (isOfChrist || tokens[at - 1]?.lower === 'the')
  if ((number < 1000 && !isEarly) || number > 2100) return null
  const four = digits.padStart(4, '0')
  return { part: { year: null, pattern: number % 100 === 0 && number !== 2000 ? `${four.slice(0, 2)}XX` : `${four.slice(0, 3)}X` }, from: at, to: isOfChrist ? at + 2 : at + 1 }
}

/** `the nineteen-nineties`; and `the nineties`, whose century is for the dates around it to say. Not ages or temperatures. */
export function namedDecade(tokens: readonly Token[], at: number): Read | null {
  const hundreds = HUNDREDS.get(tokens[at]!.lower)
  const nounAt = hundreds === undefined ? at : ['-', '‐', '‑'].includes(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
  const tens = NAMED_DECADES.get(tokens[nounAt]?.lower ?? '')
  if (tens === undefined) return null
  if (hundreds !== undefined) return { part: { year: null, pattern: `${hundreds}${tens}X` }, from: at, to: nounAt + 1 }
  const isNamed = ['the', 'early', 'late', 'mid', '-'].includes(tokens[at - 1]?.lower ?? '') && tokens.slice(Math.max(0, at - 5), at - 1).every(({ lower }) => !OTHER_TENS.has(lower))
  return isNamed ? { part: { year: null, short: tens, decade: true }, from: at, to: at + 1 } : null
}

const HUNDREDS: ReadonlyMap<string, number> = new Map([['sixteen', 16], ['seventeen', 17], ['eighteen', 18], ['nineteen', 19]])

/** Before `the eighties` these say that it is how old or how hot something is. */
const OTHER_TENS = new Set(['his', 'her', 'their', 'my', 'aged', 'temperature', 'temperatures', 'degrees', 'low', 'high', 'percentage', 'scores'])

/** `19th century`, `fifth century BC`, `twenty-first-century`. */
export function century(tokens: readonly Token[], at: number): Read | null {
  const ordinal = ordinalAt(tokens, at)
  if (ordinal === null || isTurn(tokens, at)) return null
  const nounAt = tokens[ordinal.to]?.text === '-' ? ordinal.to + 1 : ordinal.to
  const noun = tokens[nounAt]?.lower ?? ''
  const isShort = tokens[at]!.kind === 'ordinal' && ['c', 'cent'].includes(noun) && tokens[nounAt + 1]?.text === '.'
  if (!isShort && !/^(?:century|centuries|millennium|millennia)$/.test(noun)) return null
  return longPeriod(tokens, at, ordinal.number, noun.startsWith('mill') ? 'millennium' : 'century', isShort ? nounAt + 1 : nounAt)
}

/** `the turn of the 20th century` is about 1900, or 2000: which, the words do not say. */
function isTurn(tokens: readonly Token[], at: number): boolean {
  const of = tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1
  return tokens[of]?.lower === 'of' && tokens[of - 1]?.lower === 'turn'
}

function longPeriod(tokens: readonly Token[], at: number, number: number, noun: 'century' | 'millennium', last: number): Read | null {
  if (number < 1 || number > (noun === 'century' ? 21 : 9)) return null
  const era = tokens[last + 1]
  const isEra = era?.kind === 'word' && era.text === era.text.toUpperCase()
  const digits = noun === 'century' ? centuryDigits(number) : `${number - 1}XXX`
  if (isEra && BEFORE_CHRIST.has(era.lower)) return { part: { year: null, pattern: `-${digits}` }, from: at, to: last + 2 }
  return { part: { year: null, pattern: digits }, from: at, to: isEra && AFTER_CHRIST.has(era.lower) ? last + 2 : last + 1 }
}

/** `18XX` for the 19th. */
export function centuryDigits(number: number): string {
  return `${String(number - 1).padStart(2, '0')}XX`
}

/** `19th`, `nineteenth`, `twenty-first`. */
export function ordinalAt(tokens: readonly Token[], at: number): { number: number, to: number } | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === 'ordinal') return { number: parseInt(token.text, 10), to: at + 1 }
  const tens = token.lower === 'twenty' ? 20 : token.lower === 'thirty' ? 30 : 0
  const ones = tens > 0 && tokens[at + 1]?.text === '-' ? ORDINALS.get(tokens[at + 2]?.lower ?? '') : undefined
  if (ones !== undefined && ones < 10) return { number: tens + ones, to: at + 3 }
  const number = ORDINALS.get(token.lower)
  return number === undefined ? null : { number, to: at + 1 }
}
