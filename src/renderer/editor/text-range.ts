/** A stretch of a source's text that a person can mean: whole characters, no white space at its ends. */

/** `[start, end)` in UTF-16 code units of the text. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Grown outwards to whole graphemes, then trimmed; null if nothing but white space is left. */
export function meantRange(text: string, start: number, end: number): TextRange | null {
  let first = graphemeAround(text, start)?.start ?? start
  let last = graphemeAround(text, end)?.end ?? end
  while (first < last && isSpace(text, first) && graphemeAround(text, first + 1) === null) first++
  while (last > first && isSpace(text, last - 1)) last--
  return first < last ? { start: first, end: last } : null
}

/** The grapheme that the offset would split, or null if it falls between two. Reads one line. */
function graphemeAround(text: string, offset: number): TextRange | null {
  if (offset <= 0 || offset >= text.length) return null
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const lineBreak = text.indexOf('\n', offset)
  const line = text.slice(lineStart, lineBreak < 0 ? text.length : lineBreak)
  const found = graphemes.segment(line).containing(offset - lineStart)
  if (found === undefined || found.index === offset - lineStart) return null
  return { start: lineStart + found.index, end: lineStart + found.index + found.segment.length }
}

function isSpace(text: string, offset: number): boolean {
  return /\s/u.test(text.charAt(offset))
}
