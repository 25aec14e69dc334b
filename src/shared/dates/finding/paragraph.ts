/** Paragraphs and headings of plain or wiki text: how far the words around a date reach. */

export interface Paragraph {
  readonly start: number
  readonly end: number
  /** 1 to 6 where the markup says so, 7 for a short line that only looks like one, null for no heading. */
  readonly heading: number | null
}

/** One after another, headings and list items apart. Very long ones are cut after a sentence, so that each costs little. */
export function* paragraphsOf(text: string): Generator<Paragraph> {
  let start = 0
  let line = 0
  while (line < text.length) {
    const feed = text.indexOf('\n', line)
    const end = feed === -1 ? text.length : feed
    const content = text.slice(line, Math.min(end, line + 200)).trim()
    const isApart = content === '' || isMarkedHeading(content) || /^(?:[-*•|#]|\d{1,3}[.)]\s)/.test(content)
    if (isApart && start < line) yield* pieces(text, start, line)
    if (isMarkedHeading(content)) yield { start: line, end, heading: levelOf(content) }
    start = content === '' || isMarkedHeading(content) ? end + 1 : isApart ? line : start
    line = end + 1
  }
  if (start < text.length) yield* pieces(text, start, text.length)
}

/** A line of a text whose headings were told when it was read: 1 to 6, the highest first, or null. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly heading: number | null
}

/** The paragraphs of a text that is one line each, without marks: what looks like a heading may be one all the same. */
export function* paragraphsOfLines(text: string, lines: Iterable<Line>): Generator<Paragraph> {
  for (const { start, end, heading } of lines) {
    if (heading !== null) yield { start, end, heading }
    else if (start < end) yield* pieces(text, start, end)
  }
}

const LONGEST = 8_000

function* pieces(text: string, start: number, end: number): Generator<Paragraph> {
  let from = start
  while (end - from > LONGEST) {
    const stop = cutBefore(text, from, from + LONGEST)
    yield { start: from, end: stop, heading: null }
    from = stop
  }
  yield { start: from, end, heading: from === start && looksLikeHeading(text, start, end) ? 7 : null }
}

function cutBefore(text: string, from: number, limit: number): number {
  const latter = from + LONGEST / 2
  const half = text.slice(latter, limit)
  const sentence = half.lastIndexOf('. ')
  if (sentence !== -1) return latter + sentence + 2
  const space = half.lastIndexOf(' ')
  return space === -1 ? limit : latter + space + 1
}

function isMarkedHeading(line: string): boolean {
  return /^={1,6}[^=].*={1,6}$/.test(line) || /^#{1,6} /.test(line)
}

function levelOf(line: string): number {
  return /^(?:=+|#+)/.exec(line)![0].length
}

/** A short single line that ends like no sentence and is no item of a list. */
function looksLikeHeading(text: string, start: number, end: number): boolean {
  if (end - start > 100) return false
  const line = text.slice(start, end).trim()
  const isAlone = /(?:^|\n)[^\S\n]*\n?$/.test(text.slice(Math.max(0, start - 2), start)) && text.slice(end, end + 50).trim() !== ''
  return isAlone && line.length <= 80 && !line.includes('\n') && /^[\p{Lu}\d]/u.test(line) && !/[.!?;,”"’)…]$/u.test(line)
}
