/** Selectors and places: describing a place in a text, and finding it again. */
import type { Digest } from '../kernel/digest'
import type { Target } from './events'
import type { Selector } from './commands'
import { CONTEXT } from './fields'
import type { SourceId } from './ids'

/** Offsets in UTF-16 code units; `end` is after the last one. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The stored description of a place: its offsets, its words and their context. */
export function describe(span: Span, text: string, source: SourceId, revision: Digest): Target {
  return {
    source,
    revision,
    position: { start: span.start, end: span.end },
    quote: { exact: text.slice(span.start, span.end), ...contextOf(text, span.start, span.end) },
  }
}

/** The place a selector means, or why it means none, as a sentence. */
export function anchor(selector: Selector, text: string): Span | { readonly problem: string } {
  const span = 'exact' in selector ? findQuote(selector, text) : selector
  return 'problem' in span ? span : spanProblem(span, text) ?? span
}

/** Whether the text at the target's offsets still is what it quotes. */
export function stillQuotes(target: Target, text: string): boolean {
  const { start, end } = target.position
  const context = contextOf(text, start, end)
  return (
    text.slice(start, end) === target.quote.exact &&
    context.prefix === target.quote.prefix &&
    context.suffix === target.quote.suffix
  )
}

/**
 * Where a target's words are in another revision of its text: where they were if they still stand
 * there, else at the only place that has them with their context, else at the only place that has
 * them at all. Null for an orphan.
 */
export function reanchor(target: Target, text: string): Span | null {
  const { exact, prefix, suffix } = target.quote
  if (stillQuotes(target, text)) return target.position
  const withContext = anchor({ exact, prefix, suffix }, text)
  if (!('problem' in withContext)) return withContext
  const bare = anchor({ exact }, text)
  return 'problem' in bare ? null : bare
}

function findQuote(quote: { exact: string; prefix?: string | undefined; suffix?: string | undefined }, text: string): Span | { problem: string } {
  const { exact, prefix = '', suffix = '' } = quote
  const needle = prefix + exact + suffix
  const first = text.indexOf(needle)
  if (first < 0) return { problem: `The source does not contain “${shortened(needle)}”.` }
  if (text.indexOf(needle, first + 1) >= 0) {
    return { problem: `The source contains “${shortened(needle)}” more than once: add a prefix or a suffix.` }
  }
  return { start: first + prefix.length, end: first + prefix.length + exact.length }
}

function spanProblem({ start, end }: Span, text: string): { problem: string } | null {
  if (start >= end) return { problem: 'A passage has at least one character.' }
  if (end > text.length) {
    return { problem: `The passage ends at ${end}, but the source has ${text.length} code units.` }
  }
  if (text.slice(start, end).trim() === '') return { problem: 'A passage needs words, not only white space.' }
  if (splitsGrapheme(text, start) || splitsGrapheme(text, end)) {
    return { problem: 'The passage begins or ends inside a character.' }
  }
  return null
}

/** Far longer than any grapheme in real text. */
const GRAPHEME_WINDOW = 64
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

function splitsGrapheme(text: string, offset: number): boolean {
  if (offset === 0 || offset === text.length) return false
  const from = Math.max(0, text.lastIndexOf('\n', offset - 1) + 1, offset - GRAPHEME_WINDOW)
  const segment = graphemes.segment(text.slice(from, offset + GRAPHEME_WINDOW)).containing(offset - from)
  return segment !== undefined && from + segment.index !== offset
}

function shortened(words: string): string {
  return words.length <= 60 ? words : `${wholeCharacters(words.slice(0, 57))}…`
}

/** What stands before and after a place, without half a character at either end. */
function contextOf(text: string, start: number, end: number): { prefix: string; suffix: string } {
  return {
    prefix: wholeCharacters(text.slice(Math.max(0, start - CONTEXT), start)),
    suffix: wholeCharacters(text.slice(end, end + CONTEXT)),
  }
}

function wholeCharacters(piece: string): string {
  return piece.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '')
}
