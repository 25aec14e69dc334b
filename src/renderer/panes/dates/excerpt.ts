/** A date's words within as much of their sentence as there is room for. */
import type { Span } from '../../../shared/annotation/anchoring'
import { sentenceAround } from '../../../shared/sources/sentence'

export interface Excerpt {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** How many characters of a long line are looked at on either side: more than any row shows. */
const NEAR = 400

/** `room`: characters before and after the words; what is cut is cut at a word and marked. Line breaks become blanks. */
export function excerptOf(text: string, place: Span, room: { readonly before: number, readonly after: number }): Excerpt {
  const from = Math.max(0, place.start - NEAR)
  const near = text.slice(from, place.end + NEAR)
  const sentence = sentenceAround(near, { start: place.start - from, end: place.end - from })
  return {
    before: tail(oneLine(near.slice(sentence.start, place.start - from)), room.before),
    words: oneLine(text.slice(place.start, place.end)),
    after: head(oneLine(near.slice(place.end - from, sentence.end)), room.after),
  }
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ')
}

function tail(words: string, room: number): string {
  return words.length <= room ? words : `…${words.slice(words.length - room).replace(/^\S+/, '').trimStart()}`
}

function head(words: string, room: number): string {
  return words.length <= room ? words : `${words.slice(0, room).replace(/\S+$/, '').trimEnd()}…`
}
