/** Text cut into words, numbers and marks, each with its place: what the grammar of dates reads. */

export type TokenKind = 'word' | 'number' | 'ordinal' | 'decade' | 'iso' | 'slashed' | 'short' | 'mark' | 'other'

export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly lower: string
  /** UTF-16 offsets in the whole text. */
  readonly start: number
  readonly end: number
  /** Whether white space, or the beginning, stands before it. */
  readonly spaced: boolean
  /** Whether it is the first of its line. */
  readonly leads: boolean
}

/** The tokens of one stretch of the text, in one pass. Addresses, decimals, times and codes such as `B52` are one `other`. */
export function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = []
  let end = from
  for (const match of text.slice(from, to).matchAll(SCANNER)) {
    const raw = match[0]
    const start = from + match.index
    const leads = tokens.length === 0 || (start > end && text.slice(end, start).includes('\n'))
    tokens.push({ kind: kindOf(raw), text: raw, lower: raw.toLowerCase(), start, end: start + raw.length, spaced: start > end || start === from, leads })
    end = start + raw.length
  }
  return tokens
}

const TIME_OF_DAY = 'T\\d\\d:?\\d\\d(?::?\\d\\d(?:[.,]\\d+)?)?(?:Z|[+-]\\d\\d(?::?\\d\\d)?)?'
const NO_MORE = '(?![\\p{L}\\p{N}_]|[-/.]\\d)'

/** Every alternative is bounded or runs over one class of characters, so the scan takes linear time. */
const SCANNER = new RegExp([
  '(?:https?:\\/\\/|www\\.)[^\\s<>"]+',
  `\\d{4}-\\d\\d-\\d\\d(?:${TIME_OF_DAY})?${NO_MORE}`,
  `\\d{4}\\/\\d\\d?\\/\\d\\d?${NO_MORE}`,
  `\\d\\d?(?:\\/\\d\\d?\\/|\\.\\d\\d?\\.|-\\d\\d?-)\\d{4}${NO_MORE}`,
  `\\d\\d?\\.[IVX]{1,4}\\.\\d{4}${NO_MORE}`,
  `\\d\\d?\\/\\d\\d?\\/\\d\\d${NO_MORE}`,
  `\\d{1,3}0['’]?s${NO_MORE}`,
  `['’]\\d0s${NO_MORE}`,
  `['’‘]\\d\\d${NO_MORE}`,
  `(?:[1-4]Q|[12]H)(?![\\p{L}\\p{N}])`,
  `\\d{1,2}(?:st|nd|rd|th|(?<=[23])d)${NO_MORE}`,
  '\\d+(?:[.,:]\\d+)*(?:[\\p{L}_][\\p{L}\\p{N}_]*)?',
  '\\p{L}\\.(?:\\p{L}\\.)+',
  'ca?(?=\\d{3,4}(?![\\p{L}\\d]))',
  'FY(?=\\d{4}(?![\\p{L}\\d]))',
  "[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*(?:['’]\\p{L}+)*",
  '[^\\s]',
].join('|'), 'gu')

function kindOf(raw: string): TokenKind {
  const code = raw.charCodeAt(0)
  if (code >= 0x30 && code <= 0x39) return kindOfDigits(raw)
  if (raw.includes('://') || raw.startsWith('www.')) return 'other'
  if (/^['’]\d0s$/.test(raw)) return 'decade'
  if (/^['’‘]\d\d$/.test(raw)) return 'short'
  if (!/^[\p{L}_]/u.test(raw)) return 'mark'
  return /[\d_]/.test(raw) && !/^[QH]\d$/i.test(raw) ? 'other' : 'word'
}

function kindOfDigits(raw: string): TokenKind {
  if (/^\d+$/.test(raw)) return 'number'
  if (/^\d{4}-\d\d-\d\d|^\d{4}\/\d\d?\/\d/.test(raw)) return 'iso'
  if (/^\d\d?([/.-])\d\d?\1\d{4}$|^\d\d?\.[IVX]+\.\d{4}$|^\d\d?\/\d\d?\/\d\d$/.test(raw)) return 'slashed'
  if (/^\d{1,3}0['’]?s$/.test(raw)) return 'decade'
  if (/^[1-4]Q$|^[12]H$/.test(raw)) return 'word'
  return /^\d+(?:st|nd|rd|th|d)$/.test(raw) ? 'ordinal' : 'other'
}
