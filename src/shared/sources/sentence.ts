/** The sentence around a place: what one would quote to show where a few words come from. */
import type { Span } from '../annotation/anchoring'

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** A full stop after these ends no sentence, whatever follows. */
const CUT_SHORT = /(?:^|[\s(“"'])(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Adm|Sen|Rep|Gov|St|Jr|Sr|Nos?|vs|cf|ca?|approx|vol|pp?|art|paras?|sec|ch|ed|eds|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e)\.\s*$/u

/** Within the line that the place begins in, without blanks around. Offsets in UTF-16 code units. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const line = text.lastIndexOf('\n', start - 1) + 1
  const feed = text.indexOf('\n', end)
  const lineEnd = feed === -1 ? text.length : feed
  let from = line
  let words = ''
  for (const { segment, index } of sentences.segment(text.slice(line, lineEnd))) {
    if (words !== '' && !CUT_SHORT.test(words)) {
      if (line + index >= end) break
      from = line + index
      words = ''
    }
    words += segment
  }
  return trimmed(text, { start: Math.min(from, start), end: Math.max(from + words.length, end) })
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length }
}
