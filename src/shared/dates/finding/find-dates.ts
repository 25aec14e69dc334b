/** Finds the dates that an English text states, as suggestions: where, when, and how each was read. Never asks what day it is. */
import type { Anchor, Surroundings, Wanted } from './anchor'
import type { DatePart } from './date-part'
import { monthIn } from './day'
import { type Line, type Paragraph, paragraphsOf, paragraphsOfLines } from './paragraph'
import { countedFrom, isAttributive, isJoined, namesNoun, statesYear } from './neighbour'
import { readPhrase } from './phrase'
import type { Conventions } from './read'
import { partsOf, type Raw, readingOf } from './reading'
import { readRelative, readSame, type Relative } from './relative'
import { type Token, tokensOf } from './tokens'
import { ABBREVIATIONS } from './vocabulary'
import { type WritingDay, writingDayOf } from './writing-day'

export interface FoundDate {
  /** UTF-16 offsets in the text as it was given, `end` after the last unit. */
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly edtf: string
  readonly read: 'explicit' | 'year-from-context' | 'relative' | 'heading'
  /** What the words leave to be understood, in words; null when they say it all. */
  readonly implied: string | null
}

/** Dates up to an offset of the text: one step of the work. */
export interface FoundUpTo {
  readonly upTo: number
  readonly dates: readonly FoundDate[]
}

/**
 * All dates of the text, in order, none within another. Time grows with the length of the text. `lines` are those of a
 * text that has lost its marks; without them blank lines and the marks of wiki text tell paragraphs and headings.
 */
export function findDates(text: string, lines?: Iterable<Line>): FoundDate[] {
  return [...findDatesInSteps(text, lines)].flatMap(({ dates }) => dates)
}

/** The same dates paragraph by paragraph, so that a worker can tell how far it is, and stop. A step reads at most some thousand characters. */
export function* findDatesInSteps(text: string, lines?: Iterable<Line>): Generator<FoundUpTo> {
  const conventions = conventionsOf(text)
  const headings: (DatePart | null)[] = []
  let earlier: Anchor | null = null
  let writing: WritingDay | null = null
  let section = 0
  for (const paragraph of lines === undefined ? paragraphsOf(text) : paragraphsOfLines(text, lines)) {
    const tokens = tokensOf(text, paragraph.start, paragraph.end)
    const raw = readParagraph(tokens, conventions)
    if (paragraph.heading !== null && paragraph.heading < 7) {
      section = paragraph.heading
      if (writing !== null && writing.level >= section) writing = null
    }
    const stated = writingDayOf(tokens, raw)
    if (stated !== null) writing = { part: stated, level: section }
    const around = { earlier, writing: writing?.part ?? null, heading: headings.findLast((part) => part !== null && part !== undefined) ?? null }
    const { dates, anchors } = resolve(text, tokens, raw, paragraph, around)
    if (paragraph.heading !== null) {
      const year = anchors.find(({ part }) => part.year !== null)?.part ?? null
      if (paragraph.heading < 7 || year !== null) {
        headings.length = Math.min(headings.length, paragraph.heading)
        headings[paragraph.heading] = year
        earlier = null
      }
    } else {
      earlier = anchors.findLast(({ attributive }) => !attributive) ?? anchors.at(-1) ?? earlier
    }
    yield { upTo: paragraph.end, dates }
  }
}

/** One day beyond the 12th in the first place, or the second, decides how the others are meant. */
function conventionsOf(text: string): Conventions {
  let [dayFirst, monthFirst] = [false, false]
  for (const [, first, second] of text.matchAll(/(?<!\d[/-]?)(\d\d?)[/-](\d\d?)[/-](?:\d\d)?\d\d(?![\d/-])/g)) {
    if (Number(first) > 12 && Number(second) <= 12) dayFirst = true
    if (Number(second) > 12 && Number(first) <= 12) monthFirst = true
  }
  return { slashed: dayFirst === monthFirst ? 'unknown' : dayFirst ? 'day first' : 'month first', iso: /(?<!\d)\d{4}-\d\d-\d\d(?!\d)/.test(text), early: EARLY.test(text) }
}

/** Words of the first thousand years, or of those before Christ. */
const EARLY = /\b(?:AD|A\.D\.|CE) ?\d{1,3}\b|\b\d{1,4} ?(?:BCE?|AD|CE|B\.C\.|A\.D\.)(?!\w)|\bthe year \d{3}\b|\b(?:\dth|10th|1st|2nd|3rd|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ]century\b/

function readParagraph(tokens: readonly Token[], conventions: Conventions): Raw[] {
  const found: Raw[] = []
  let sentence = 0
  for (let at = 0; at < tokens.length;) {
    const phrase = readPhrase(tokens, at, conventions)
    const before = found.at(-1)
    const same = phrase === null && before !== undefined && at - before.to <= 1 ? readSame(tokens, at) : null
    const relative = phrase !== null ? null : same !== null && statesYear(tokens, before!, { form: 'relative', ...same, sentence }) ? same : readRelative(tokens, at)
    if (phrase !== null) found.push({ ...phrase, sentence })
    else if (relative !== null) found.push({ form: 'relative', ...relative, sentence })
    const to = phrase?.to ?? relative?.to ?? at + 1
    if (endsSentence(tokens, to - 1)) sentence++
    at = to
  }
  return found
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]]
  if (token.kind !== 'mark' || !'.!?'.includes(token.text) || next === undefined || !/^[\p{Lu}\d"“‘'([]/u.test(next.text)) return false
  if (!next.spaced && next.kind !== 'mark') return false
  return token.text !== '.' || before === undefined || !(ABBREVIATIONS.has(before.lower) && monthIn(next) === null || (before.text.length === 1 && before.kind === 'word'))
}

function resolve(text: string, tokens: readonly Token[], raws: readonly Raw[], paragraph: Paragraph, around: Omit<Surroundings, 'before' | 'after'>): { dates: FoundDate[], anchors: Anchor[] } {
  const dates: FoundDate[] = []
  const anchors: Anchor[] = []
  const stated = raws.map((raw) => statedAnchor(tokens, raw))
  const following = followers(stated)
  for (const [index, raw] of raws.entries()) {
    if (index > 0 && statesYear(tokens, raws[index - 1]!, raw)) continue
    const stating = raws[index + 1] !== undefined && statesYear(tokens, raw, raws[index + 1]!) ? raws[index + 1] as Raw & Relative : null
    const counted = raw.form === 'relative' && raw.leadsOn ? countedFrom(tokens, raw.to, anchors) : 'nearest'
    const wanted: Wanted = { start: raw.from, sentence: raw.sentence, attributive: isAttributive(tokens, raws, index), joined: isJoined(tokens, raw, raws[index + 1]), leadsAway: counted === null }
    const next = following[index]
    const surroundings: Surroundings = { ...around, before: counted === null || counted === 'nearest' ? anchors.slice(-NEAREST) : [counted], after: next === null || next === undefined ? [] : [next] }
    const reading = readingOf(raw, wanted, surroundings, stating)
    if (reading === null) continue
    const [start, end] = [tokens[raw.from]!.start, tokens[(stating ?? raw).to - 1]!.end]
    const read = reading.read === 'explicit' && paragraph.heading !== null ? 'heading' : reading.read
    dates.push({ start, end, quote: text.slice(start, end), edtf: reading.edtf, read, implied: reading.implied })
    if (reading.part !== null) anchors.push({ part: reading.part, last: reading.last ?? reading.part, start: raw.from, sentence: raw.sentence, attributive: wanted.attributive })
  }
  return { dates, anchors }
}

/** How many dates back a paragraph remembers. */
const NEAREST = 40

/** For each date, the first stated one after it. */
function followers(stated: readonly (Anchor | null)[]): (Anchor | null)[] {
  const following: (Anchor | null)[] = []
  let next: Anchor | null = null
  for (let index = stated.length - 1; index >= 0; index--) {
    following[index] = next
    next = stated[index] ?? next
  }
  return following
}

/** The date as an anchor for those before it, when its words name a year. */
function statedAnchor(tokens: readonly Token[], raw: Raw): Anchor | null {
  if (raw.form === 'relative') return null
  const parts = partsOf(raw)
  if (parts.length === 0 || parts.some(({ year }) => year === null)) return null
  return { part: parts[0]!, last: parts.at(-1)!, start: raw.from, sentence: raw.sentence, attributive: namesNoun(tokens, raw) }
}
