/** Wiki text to blocks: headings, list items and paragraphs. */
import { type BlockText, joinBlocks } from './block'
import type { ParsedSource } from './parsed-source'

/**
 * `= Title =` on the first line that is not blank, `== Heading ==`, `=== Subheading ===` (and deeper), `- ` or
 * `* ` items; anything else is a paragraph, whose neighbouring lines are joined by a space. Marks *inside* a
 * line (bold, links, templates) are left as written: nothing is lost without a trace. Linear time.
 */
export function parseWikiText(normalised: string): ParsedSource {
  const pieces: BlockText[] = []
  let paragraph: string[] = []
  const closeParagraph = () => {
    if (paragraph.length > 0) pieces.push({ kind: 'paragraph', text: paragraph.join(' ') })
    paragraph = []
  }
  for (const line of normalised.split('\n')) {
    const text = line.trim()
    const marked = headingOf(text, pieces.length + paragraph.length === 0) ?? itemOf(text)
    if (marked === null && text !== '') paragraph.push(text)
    else closeParagraph()
    if (marked !== null) pieces.push(marked)
  }
  closeParagraph()
  const title = pieces[0]?.kind === 'title' ? pieces[0].text : null
  return { format: 'wikitext', title, ...joinBlocks(pieces) }
}

/** Whether a text says of itself that it is wiki text: by a title in front, or a `== … ==` heading anywhere. */
export function looksLikeWikiText(normalised: string): boolean {
  let first = true
  for (const line of normalised.split('\n')) {
    const text = line.trim()
    if (text === '') continue
    const heading = headingOf(text, first)
    if (heading !== null && (first || heading.level === 2)) return true
    first = false
  }
  return false
}

interface Heading extends BlockText {
  readonly level: number
}

/** Counted by hand: a pattern with two open ends takes quadratic time on a long line of signs. */
function headingOf(line: string, isFirst: boolean): Heading | null {
  const opening = runOfEquals(line, 0, 1)
  const level = opening === 0 ? 0 : Math.min(opening, runOfEquals(line, line.length - 1, -1))
  const text = line.slice(level, line.length - level).trim()
  if (level === 0 || level > 6 || /^[=\s]*$/.test(text)) return null
  if (level === 1 && isFirst) return { kind: 'title', text, level }
  return { kind: level <= 2 ? 'heading' : 'subheading', text, level }
}

function runOfEquals(line: string, from: number, step: 1 | -1): number {
  let length = 0
  while (line[from + length * step] === '=') length++
  return length
}

function itemOf(line: string): BlockText | null {
  const text = /^(?:-|\*{1,6})\s+(\S.*)$/s.exec(line)?.[1]
  return text === undefined ? null : { kind: 'item', text }
}
