/** Plain text to blocks: blank lines part paragraphs, and the hard wrapping of e-mail and old editors is undone. */
import { type BlockText, joinBlocks } from './block'
import type { ParsedSource } from './parsed-source'

/**
 * Every line that is not blank is one paragraph, white space at its ends gone, except in a *hard-wrapped*
 * paragraph, whose lines are joined by a space. Wrapped are neighbouring lines of which all but the last are
 * at most 100 characters long and three quarters of these 55 to 90. A list marker or a deeper indent than
 * the line before starts anew. No words are added or lost; headings are not guessed at. Linear time.
 */
export function parsePlainText(normalised: string): ParsedSource {
  const pieces = paragraphsOf(normalised.split('\n')).flatMap((lines) => (isHardWrapped(lines) ? [lines.join(' ')] : lines))
  return { format: 'text', title: null, ...joinBlocks(pieces.map((text): BlockText => ({ kind: 'paragraph', text }))) }
}

function paragraphsOf(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = []
  let indentBefore = Infinity
  let open: string[] | null = null
  for (const line of lines) {
    const text = line.trim()
    const indent = text === '' ? Infinity : line.length - line.trimStart().length
    if (text === '') open = null
    else if (open !== null && indent <= indentBefore && !LIST_MARKER.test(text)) open.push(text)
    else paragraphs.push((open = [text]))
    indentBefore = indent
  }
  return paragraphs
}

const LIST_MARKER = /^(?:[-*•–—]|\d{1,3}[.)])\s/

function isHardWrapped(lines: readonly string[]): boolean {
  const full = lines.slice(0, -1)
  const typical = full.filter((line) => line.length >= 55 && line.length <= 90)
  return full.length > 0 && full.every((line) => line.length <= 100) && typical.length >= full.length * 0.75
}
