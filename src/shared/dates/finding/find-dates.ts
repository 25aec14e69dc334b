/** Finds the dates that an English text states, as suggestions: where, when, and how each was read. Never asks what day it is. */
import { type Anchor, anchorFor, type Surroundings, type Wanted, yearFor } from './anchor'
import { type DatePart, edtfOfPart, intervalOf } from './date-part'
import { type Conventions, monthIn } from './one-date'
import { type Paragraph, paragraphsOf } from './paragraph'
import { type Phrase, readPhrase } from './phrase'
import { readRelative, type Relative, shifted } from './relative'
import { type Token, tokensOf } from './tokens'
import { ABBREVIATIONS } from './vocabulary'

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

/** All dates of the text, in order, none within another. Time grows with the length of the text. */
export function findDates(text: string): FoundDate[] {
  return [...findDatesInSteps(text)].flatMap(({ dates }) => dates)
}

/** The same dates paragraph by paragraph, so that a worker can tell how far it is, and stop. A step reads at most some thousand characters. */
export function* findDatesInSteps(text: string): Generator<FoundUpTo> {
  const conventions = conventionsOf(text)
  const headings: (DatePart | null)[] = []
  let earlier: Anchor | null = null
  for (const paragraph of paragraphsOf(text)) {
    const tokens = tokensOf(text, paragraph.start, paragraph.end)
    const raw = readParagraph(tokens, conventions)
    const around = { earlier, heading: headings.findLast((part) => part !== null && part !== undefined) ?? null }
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
  for (const [, first, second] of text.matchAll(/(?<!\d[/-]?)(\d\d?)[/-](\d\d?)[/-]\d{4}(?!\d)/g)) {
    if (Number(first) > 12 && Number(second) <= 12) dayFirst = true
    if (Number(second) > 12 && Number(first) <= 12) monthFirst = true
  }
  return { slashed: dayFirst === monthFirst ? 'unknown' : dayFirst ? 'day first' : 'month first', iso: /(?<!\d)\d{4}-\d\d-\d\d(?!\d)/.test(text) }
}

type Raw = (Phrase | ({ readonly form: 'relative' } & Relative)) & { readonly sentence: number }

function readParagraph(tokens: readonly Token[], conventions: Conventions): Raw[] {
  const found: Raw[] = []
  let sentence = 0
  for (let at = 0; at < tokens.length;) {
    const phrase = readPhrase(tokens, at, conventions)
    const relative = phrase === null ? readRelative(tokens, at) : null
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

function resolve(text: string, tokens: readonly Token[], raws: readonly Raw[], paragraph: Paragraph, around: Pick<Surroundings, 'earlier' | 'heading'>): { dates: FoundDate[], anchors: Anchor[] } {
  const dates: FoundDate[] = []
  const anchors: Anchor[] = []
  const stated = raws.map((raw) => statedAnchor(tokens, raw))
  const following = followers(stated)
  for (const [index, raw] of raws.entries()) {
    if (index > 0 && statesYear(raws[index - 1]!, raw)) continue
    const stating = raws[index + 1] !== undefined && statesYear(raw, raws[index + 1]!) ? raws[index + 1] as Raw & Relative : null
    const wanted: Wanted = { start: raw.from, sentence: raw.sentence, attributive: isAttributive(tokens, raws, index), joined: isJoined(tokens, raw, raws[index + 1]) }
    const next = following[index]
    const surroundings: Surroundings = { ...around, before: anchors.slice(-NEAREST), after: next === null || next === undefined ? [] : [next] }
    const reading = readRaw(raw, wanted, surroundings, stating)
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

interface Reading {
  readonly edtf: string
  readonly read: FoundDate['read']
  readonly implied: string | null
  readonly part: DatePart | null
  readonly last?: DatePart
}

function readRaw(raw: Raw, wanted: Wanted, around: Surroundings, stating: Relative | null): Reading | null {
  if (raw.form === 'relative') {
    const anchor = anchorFor(wanted, raw, around)
    const part = anchor === null ? null : shifted(anchor, raw)
    const edtf = part === null ? null : edtfOfPart(part)
    return edtf === null ? null : { edtf, read: 'relative', implied: `counted from ${edtfOfPart(anchor!)}`, part }
  }
  const parts = partsOf(raw)
  const lacking = parts.find(isYearless)
  const context = lacking === undefined ? null : yearFor(lacking, wanted, around)
  if (lacking !== undefined && context === null) return null
  const whole = parts.map((part, index) => (isYearless(part) ? { ...part, year: context!.year + (stating?.shift ?? 0) + (index > 0 && (part.month ?? 12) < (parts[0]!.month ?? 0) ? 1 : 0) } : part))
  const edtf = edtfOf(raw, whole)
  if (edtf === null) return null
  return { edtf, read: context === null ? 'explicit' : stating === null ? 'year-from-context' : 'relative', implied: context === null ? null : `${stating === null ? '' : 'counted from '}${context.year}, from ${context.from}`, part: whole[0] ?? null, last: whole.at(-1)! }
}

/** `2 October the following year`: the relative words are the year of the day before them. */
function statesYear(raw: Raw, next: Raw): boolean {
  return raw.form === 'one' && isYearless(raw.part) && next.form === 'relative' && next.unit === 'year' && !next.leadsOn && next.from - raw.to <= 1
}

function isYearless(part: DatePart): boolean {
  return part.year === null && part.pattern === undefined
}

function partsOf(phrase: Phrase): DatePart[] {
  switch (phrase.form) {
    case 'one':
      return [phrase.part]
    case 'range':
      return [phrase.first, phrase.last].filter((part) => part !== 'open')
    case 'set':
      return [...phrase.members]
  }
}

function edtfOf(phrase: Phrase, parts: readonly DatePart[]): string | null {
  switch (phrase.form) {
    case 'one':
      return edtfOfPart(parts[0]!)
    case 'range': {
      if (phrase.first !== 'open' && phrase.last !== 'open') return intervalOf(parts[0]!, parts[1]!)
      const one = edtfOfPart(parts[0]!)
      if (one === null || /[[/]/.test(one)) return null
      return phrase.first === 'open' ? `../${one}` : `${one}/..`
    }
    case 'set': {
      const members = parts.map(edtfOfPart)
      if (members.some((member) => member === null || /[[/]/.test(member))) return null
      return phrase.every ? `{${members.join(',')}}` : `[${members.join(',')}]`
    }
  }
}

/** The date as an anchor for those before it, when its words name a year. */
function statedAnchor(tokens: readonly Token[], raw: Raw): Anchor | null {
  if (raw.form === 'relative') return null
  const parts = partsOf(raw)
  if (parts.length === 0 || parts.some(({ year }) => year === null)) return null
  return { part: parts[0]!, last: parts.at(-1)!, start: raw.from, sentence: raw.sentence, attributive: namesNoun(tokens, raw) }
}

/** `the 2008 invasion`, `the August 12 and September 8 accords`: the article belongs to a noun that comes after. */
function isAttributive(tokens: readonly Token[], raws: readonly Raw[], index: number): boolean {
  let [first, last] = [index, index]
  while (first > 0 && index - first < 4 && isJoined(tokens, raws[first - 1]!, raws[first])) first--
  while (last - index < 4 && isJoined(tokens, raws[last]!, raws[last + 1])) last++
  return namesNoun(tokens, { from: raws[first]!.from, to: raws[last]!.to })
}

function namesNoun(tokens: readonly Token[], { from, to }: { readonly from: number, readonly to: number }): boolean {
  const [before, next] = [tokens[from - 1], tokens[to]]
  if (before === undefined || next?.kind !== 'word') return false
  return (['the', 'its', 'his', 'her', 'their', 'this', 'that', 'a'].includes(before.lower) || /['’]s?$/.test(before.lower)) && !CLOSING_WORDS.has(next.lower)
}

const CLOSING_WORDS = new Set(['and', 'or', 'to', 'was', 'were', 'is', 'as', 'when', 'that', 'which', 'in', 'at', 'by', 'on', 'the', 'with', 'for', 'of', 'after', 'before', 'but', 'had', 'has'])

function isJoined(tokens: readonly Token[], raw: Raw, next: Raw | undefined): boolean {
  if (next === undefined || next.from - raw.to > 2 || next.from === raw.to) return false
  return tokens.slice(raw.to, next.from).every(({ lower }) => ['and', 'or', ',', 'to', 'in', '–', '-', '&', '/'].includes(lower)) && next.form !== 'relative'
}
