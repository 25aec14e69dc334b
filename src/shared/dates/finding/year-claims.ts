/** Whether a bare number is a year: what stands around it decides. Built to be wrong rarely, and then by silence. */
import type { Token } from './tokens'
import { ABOUT, AMOUNTS, CHANGES, COUNTED, COUNTS, DASHES, EVENTS, FOLLOWED_BY_YEAR, LAWS, MONTH_NUMBERS, MONEY, NUMBERED, PROGRAMMES, QUANTITY_CUES, SHORT_NUMBERED, WEAK_CUES, YEAR_CUES } from './vocabulary'

/** The year that a token could be: four digits, 1000 to 2100. */
export function yearIn(token: Token | undefined): number | null {
  if (token?.kind !== 'number' || token.text.length !== 4) return null
  const year = Number(token.text)
  return year >= 1000 && year <= 2100 ? year : null
}

/** Whether what follows makes it a count, a measure or a part of a longer number: `2014 soldiers`, `1500-metre`. */
export function isClaimedAfter(tokens: readonly Token[], at: number): boolean {
  const [next, second] = [tokens[at + 1], tokens[at + 2]]
  if (next === undefined) return false
  if (next.kind === 'mark') {
    if ('%‰°€$£'.includes(next.text)) return true
    if (!next.spaced && DASHES.has(next.text)) return second !== undefined && !second.spaced && (second.kind === 'word' ? COUNTED.has(second.lower) || second.lower === 'strong' || isPlaceless(second) : second.kind === 'other')
    return '/+×'.includes(next.text) && !next.spaced
  }
  if (!next.spaced) return true
  if (next.kind === 'number' || next.kind === 'other') return next.spaced && /^\d/.test(next.text)
  return (next.text === next.lower || UNITS.test(next.text)) && COUNTED.has(next.lower)
}

/** Measures that are written with capitals. */
const UNITS = /^(?:[kMG]?(?:Hz|W|V)|GMT|UTC|CET|EST|HP|USD|EUR|GBP)$/

/** Whether a number at `at` stands as a year without a month beside it. */
export function isBareYear(tokens: readonly Token[], at: number): boolean {
  const year = yearIn(tokens[at])
  if (year === null || isNumbered(tokens, at) || isCalled(tokens, at)) return false
  const before = tokens[at - 1]
  if (isClaimedAfter(tokens, at)) return sentenceStartsWithIn(tokens, at) && !(tokens[at + 1]?.kind === 'mark' || tokens[at + 1]?.spaced === false)
  if (before === undefined) return !(year < 1400 || year % 100 === 0) || tokens.length === 1 || isSubject(tokens[at + 1])
  if (before.text === '#' && tokens[at]!.spaced) return true
  if (before.text === '.' && LIFE_SIGNS.has(tokens[at - 2]?.lower ?? '')) return true
  if (!isFreeBefore(tokens, at) || isOfNoDay(tokens, at)) return false
  const cued = isCue(before)
  if (!cued && before.kind === 'word' && !leadsToYear(tokens, at)) return false
  if (isQuantity(tokens, at)) return false
  if (isCountedPlural(tokens[at + 1]) && !opensSentence(tokens[at - 3]) && (!cued || before.kind === 'mark' || WEAK_CUES.has(before.lower)) && !isVerb(tokens, at + 1)) return false
  if (isPairOfCounts(tokens, at) || isOfPages(tokens, at) || isRunOfNumbers(tokens, at)) return false
  const doubtful = year < 1400 || year % 100 === 0
  if (doubtful && '.!?"“”*|'.includes(before.text)) return isSubject(tokens[at + 1])
  return cued || !doubtful
}

/**
 * Whether a word that is no preposition leads to a year: `born 1914`, `the Act 1998`, a short line such as `Bucharest 2008`, a
 * source in brackets. Else it is what the number belongs to: `interview 1956`, `Plate 1847`.
 */
function leadsToYear(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1]!, tokens[at + 1]]
  if (tokens[at]!.leads && next?.kind === 'mark' && ':–—-|'.includes(next.text)) return true
  if (FOLLOWED_BY_YEAR.has(before.lower) || LAWS.has(before.lower) || EVENTS.has(before.lower) || EVENTS.has(`${before.lower}s`)) return true
  if (isPairOfYears(tokens, at) || (next?.text === '=' && tokens[at + 2]?.text === '100') || isOfForeignMonth(tokens, at)) return true
  if (before.text === before.lower) return /(?:ed|ly)$/.test(before.lower)
  if (next === undefined && tokens.length <= SHORT_LINE) return true
  if (!/\p{Ll}{2}/u.test(before.text)) return false
  const isSource = next !== undefined && (next.text === ')' || (',:;'.includes(next.text) && (tokens[at + 2]?.kind === 'number' || ['p', 'pp'].includes(tokens[at + 2]?.lower ?? ''))))
  return isSource || before.lower === 'al'
}

/** `1999–2008` needs no word before it. */
function isPairOfYears(tokens: readonly Token[], at: number): boolean {
  const [dash, second] = [tokens[at + 1], yearIn(tokens[at + 2])]
  return dash !== undefined && DASHES.has(dash.text) && second !== null && second > Number(tokens[at]!.text) && !isClaimedAfter(tokens, at + 2) && !isCountedPlural(tokens[at + 3])
}

/** `12 mei 2008`. */
function isOfForeignMonth(tokens: readonly Token[], at: number): boolean {
  const day = tokens[at - 2]
  return day?.kind === 'number' && day.text.length <= 2 && Number(day.text) >= 1 && Number(day.text) <= 31 && !COUNTED.has(tokens[at - 1]!.lower)
}

/** In words and marks: how long a line may be that is only the name and the year of an event. */
const SHORT_LINE = 8

/** `Between 1990 and 1995 exports rose`: a sentence begins with the time more often than with a count. */
function opensSentence(token: Token | undefined): boolean {
  return token?.text === 'Between' || token?.text === 'From'
}

/** `pages from 1901 to 1999`: the noun before them numbers both. */
function isRunOfNumbers(tokens: readonly Token[], at: number): boolean {
  const from = tokens[at - 1]!.lower === 'to' && tokens[at - 2]?.kind === 'number' ? at - 3 : at - 1
  return tokens[from]?.lower === 'from' && NUMBERED.has(tokens[from - 1]?.lower ?? '')
}

/** `(1974, 1820–1848)`: after the year of a source, what runs back in time is a page. */
function isOfPages(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]!.text === ',' && tokens[at - 3]?.text === '(' && (yearIn(tokens[at - 2]) ?? 0) > Number(tokens[at]!.text)
}

/** `the treaty of 1839 guarantees the`, `the stone of 1898 lists thirty-one`: an object follows. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? ''
  if (next === 'a' && ['day', 'week', 'month', 'year', 'hour', 'minute', 'second'].includes(tokens[at + 2]?.lower ?? '')) return false
  return OBJECTS.has(next) || COUNTS.has(next.split('-')[0]!)
}

const OBJECTS = new Set(['the', 'a', 'an', 'that', 'its', 'his', 'her', 'their', 'no', 'how', 'what', 'only'])

/** What stands before it makes it an amount: `more than 1999`, `rose to 1850`, `Rs. 1999`, `1999 votes to 1850`. */
function isQuantity(tokens: readonly Token[], at: number): boolean {
  const [before, second, third] = [tokens[at - 1]!, tokens[at - 2], tokens[at - 3]]
  if (before.lower === 'than') return second?.lower !== 'later' && second?.lower !== 'earlier'
  if (before.lower === 'over' || before.lower === 'with' || before.lower === 'under') return !isPairOfYears(tokens, at) && !/^compar/.test(second?.lower ?? '')
  if (QUANTITY_CUES.has(before.lower) || MONEY.has(before.lower) || (before.text === '.' && MONEY.has(second?.lower ?? ''))) return true
  if (before.lower === 'of') return AMOUNTS.has(second?.lower ?? '')
  if (before.lower !== 'to' && before.lower !== 'by' && before.lower !== 'against' && before.lower !== 'and') return false
  if (before.lower !== 'and' && CHANGES.has(second?.lower ?? '')) return true
  if (second?.lower === 'up' && Number(tokens[at]!.text) % 100 === 0) return true
  return (second !== undefined && COUNTED.has(second.lower) && third?.kind === 'number') || (second?.kind === 'number' && /^0\d{3}$/.test(second.text))
}

/** Whether it is, or belongs to, a name: `“1984”`, `Orwell’s 1984,`, `Blade Runner 2049`, `Europe 2020 strategy`, `UNSCR 1244 (1999)`. */
export function isCalled(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  if (next?.text === '(' && yearIn(tokens[at + 2]) !== null && tokens[at + 3]?.text === ')') return true
  if (before === undefined) return false
  if (next?.text === ',' && tokens[at + 2]?.lower === 'the' && WORKS.has(tokens[at + 3]?.lower ?? '')) return true
  if (before.text === ':' && tokens[at - 2]?.text !== tokens[at - 2]?.lower && tokens[at - 3]?.kind === 'word') return true
  if (next?.text === ':' && !next.spaced && !tokens[at]!.leads && !before.leads && (before.kind === 'mark' || !YEAR_CUES.has(before.lower)) && /^\p{Lu}/u.test(tokens[at + 2]?.text ?? '') && !'.!?*|'.includes(before.text)) return true
  if ('“"‘\'’*'.includes(before.text) && next !== undefined && !next.spaced && CLOSING_MARKS.get(before.text) === next.text) return true
  if (/['’]s$/.test(before.lower)) return next === undefined || (next.kind === 'mark' && '.;!?)'.includes(next.text)) || ['is', 'was', 'by'].includes(next.lower)
  if (before.kind !== 'word' || before.text === before.lower || YEAR_CUES.has(before.lower) || MONTH_NUMBERS.has(before.lower)) return false
  return Number(tokens[at]!.text) > LATEST_BY_NAME || PROGRAMMES.has(next?.lower ?? '')
}

const WORKS = new Set(['novel', 'film', 'movie', 'song', 'album', 'book', 'opera', 'play', 'game', 'series'])

const CLOSING_MARKS: ReadonlyMap<string, string> = new Map([['“', '”'], ['"', '"'], ['‘', '’'], ["'", "'"], ['’', '’'], ['*', '*']])

/** After this, a name is more often a programme or a tale (`Vision 2040`) than an event that took place. */
const LATEST_BY_NAME = 2025

/** A year of three digits or fewer: after `the year`, or, where the text tells of early times, after a word that leads to a year. */
export function isEarlyYear(tokens: readonly Token[], at: number, early: boolean): boolean {
  const [token, next] = [tokens[at]!, tokens[at + 1]]
  if (token.kind !== 'number' || token.text.length > 3 || token.text.startsWith('0') || isClaimedAfter(tokens, at) || isCountedPlural(next)) return false
  if (tokens[at - 1]?.lower === 'year' && tokens[at - 2]?.lower === 'the') return !['of', 'from', 'since', 'after'].includes(next?.lower ?? '')
  return early && token.text.length === 3 && next?.lower !== 'of' && isEarlyCue(tokens, at) && !isQuantity(tokens, at) && !isNumbered(tokens, at)
}

/** `in 476`, `c. 410`, `(527`: what may lead to a year of three digits. */
export function isEarlyCue(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined) return false
  if (before.text === '.') return LIFE_SIGNS.has(tokens[at - 2]?.lower ?? '')
  if (!tokens[at]!.spaced) return '(['.includes(before.text) || ABOUT.has(before.lower) || DASHES.has(before.text)
  return EARLY_CUES.has(before.lower) || ABOUT.has(before.lower) || DASHES.has(before.text)
}

const EARLY_CUES = new Set(['in', 'since', 'until', 'till', 'by', 'from', 'to', 'between', 'before', 'after', 'and'])

/** `No. 1973`, `Resolutions 1970 and 1973`: the numbers of a list share the noun before its first. */
export function isNumbered(tokens: readonly Token[], at: number): boolean {
  let index = at - 1
  for (let steps = 0; steps < 12 && index >= 0; steps++) {
    const token = tokens[index]!
    const isJoint = token.lower === 'and' || token.lower === 'or' || token.lower === 'to' || token.text === ',' || token.text === '&' || DASHES.has(token.text)
    if (isJoint && (tokens[index - 1]?.kind === 'number' || tokens[index - 1]?.text === ',')) index--
    else if (token.kind === 'number' && steps > 0) index--
    else if ((token.text === '.' || token.text === '#' || token.text === '№' || token.text === ':') && NUMBERED.has(tokens[index - 1]?.lower ?? '')) return token.text !== '.' || SHORT_NUMBERED.has(tokens[index - 1]!.lower)
    else if (token.lower === 'number' || token.lower === 'no') return true
    else return token.kind === 'word' && NUMBERED.has(token.lower) && !isDateHead(tokens, index, at)
  }
  return false
}

/** A word such as `article` or `case` before a year that is set off from it is none of its number. */
function isDateHead(tokens: readonly Token[], noun: number, at: number): boolean {
  return tokens[noun + 1]?.text === ',' && noun + 2 === at
}

function isFreeBefore(tokens: readonly Token[], at: number): boolean {
  const [token, before, second] = [tokens[at]!, tokens[at - 1]!, tokens[at - 2]]
  if (before.kind === 'number' || before.kind === 'other') return !token.spaced ? false : !/\d$/.test(before.text)
  if (before.text === '=') return second === undefined || second.text === '='
  if (token.spaced || before.kind !== 'mark') return true
  if ('([{"“‘\'’«|*'.includes(before.text) || before.text === '—') return true
  if (DASHES.has(before.text) && !before.spaced) return second !== undefined && PREFIXES.has(second.lower)
  return DASHES.has(before.text) ? false : before.text === ';' || before.text === ','
}

/** `c.1350`, `b. 1820`. */
const LIFE_SIGNS = new Set(['c', 'ca', 'b', 'd', 'r', 'fl'])

const PREFIXES = new Set(['mid', 'early', 'late', 'pre', 'post'])

function isCue(before: Token): boolean {
  return YEAR_CUES.has(before.lower) || MONTH_NUMBERS.has(before.lower) || /['’]s?$/.test(before.lower) || (before.kind === 'mark' && '.!?"“”\'‘’*|=)'.includes(before.text))
}

/** `31 April 2008`: a year of a day that does not exist. */
function isOfNoDay(tokens: readonly Token[], at: number): boolean {
  const isDay = (token: Token | undefined) => token?.kind === 'number' && token.text.length <= 2
  return (MONTH_NUMBERS.has(tokens[at - 1]!.lower) && isDay(tokens[at - 2])) || (tokens[at - 1]!.text === ',' && isDay(tokens[at - 2]) && MONTH_NUMBERS.has(tokens[at - 3]?.lower ?? ''))
}

/** `between 1500 and 2000 people`: what claims the second number claims the first. */
function isPairOfCounts(tokens: readonly Token[], at: number): boolean {
  const joint = tokens[at + 1]
  const isJoint = joint !== undefined && (['and', 'or', 'to'].includes(joint.lower) || DASHES.has(joint.text))
  if (!isJoint || tokens[at + 2]?.kind !== 'number') return false
  return isClaimedAfter(tokens, at + 2) || (joint.kind === 'word' && !opensSentence(tokens[at - 1]) && isCountedPlural(tokens[at + 3]) && !isVerb(tokens, at + 3))
}

/** What goes on as after a year that begins a sentence or a cell: `1500 was a jubilee`, `1500: …`. */
function isSubject(next: Token | undefined): boolean {
  return next === undefined || (next.kind === 'mark' && next.text !== '(') || ['was', 'is', 'saw', 'brought', 'marked', 'began', 'ended', 'to'].includes(next.lower)
}

/** Plural nouns in small letters, save those of events: `1848 civilians`. */
function isCountedPlural(next: Token | undefined): boolean {
  return next?.kind === 'word' && next.text === next.lower && /[^s'’us]s$/.test(next.lower) && !EVENTS.has(next.lower) && !SMALL_WORDS.has(next.lower)
}

/** Words on `s` that count nothing, and what years are the measure of. */
const SMALL_WORDS = new Set(['was', 'is', 'has', 'as', 'its', 'his', 'this', 'sees', 'saw', 'does', 'marks', 'plus', 'versus', 'yes', 'onwards', 'afterwards', 'always', 'sometimes', 'perhaps', 'thus', 'across', 'towards', 'whereas', 'regimes', 'sales', 'prices', 'levels', 'terms'])

function sentenceStartsWithIn(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === 'In' && !['years', 'km', 'miles', 'metres', 'days', 'hours'].includes(tokens[at + 1]?.lower ?? '')
}

function isPlaceless(word: Token): boolean {
  return ['metre', 'meter', 'kilometre', 'kilometer', 'mile', 'foot', 'ton', 'tonne', 'seat', 'man', 'member', 'word', 'page', 'year', 'acre', 'bed', 'room', 'series'].includes(word.lower)
}
