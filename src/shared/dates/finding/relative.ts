/** Dates counted from another date: `the following year`, `two months later`, `earlier this year`, `that spring`, `on the 9th`. */
import { dayIn, monthIn } from './day'
import type { Token } from './tokens'
import { COUNTS, NAME_MONTHS, SEASONS } from './vocabulary'
import { divisionAt } from './year-part'

export type Unit = 'day' | 'month' | 'year'

export interface Relative {
  readonly from: number
  readonly to: number
  /** How far, in `unit`; 0 for the same one. */
  readonly shift: number
  readonly unit: Unit
  readonly approximate: boolean
  /** Whether its words (`a year before`) may lead on to the date that it is counted from. */
  readonly leadsOn: boolean
  /** What of that year or month: `that spring`, `that October`, `on the 9th`. */
  readonly within?: { readonly division?: number, readonly month?: number, readonly day?: number, readonly lastDay?: number }
  /** Whether it is counted from the day of writing, where that is stated: always (`last year`), or rather (`earlier this year`). */
  readonly writing?: 'must' | 'may'
}

/** Words that say only whose year, month or day it is: `that year`, `the same month`. */
export function readSame(tokens: readonly Token[], at: number): Relative | null {
  const named = unitNamed(tokens, at)
  return named === null || named.writing !== undefined ? null : relative(at, named)
}

export function readRelative(tokens: readonly Token[], at: number): Relative | null {
  const { kind, lower } = tokens[at]!
  if (kind !== 'number' && kind !== 'ordinal' && !STARTERS.has(lower)) return null
  return partOf(tokens, at) ?? seasonOf(tokens, at) ?? neighbouring(tokens, at) ?? counted(tokens, at) ?? fromWriting(tokens, at) ?? daysOfMonth(tokens, at) ?? dayOfMonth(tokens, at)
}

const STARTERS = new Set(['this', 'that', 'the', 'earlier', 'later', 'early', 'late', 'mid', 'end', 'beginning', 'start', 'middle', 'close', 'first', 'second', 'third', 'fourth',
  'last', 'final', 'latter', 'next', 'yesterday', 'today', 'tonight', 'tomorrow', 'between', 'from', ...SEASONS.keys(), ...COUNTS.keys()])

type Core = Pick<Relative, 'shift' | 'unit'> & { readonly to: number, readonly writing?: 'must' | 'may' }

function relative(from: number, { shift, unit, to, writing }: Core, more: Partial<Relative> = {}): Relative {
  return { from, to, shift, unit, approximate: false, leadsOn: false, ...(writing === undefined ? {} : { writing }), ...more }
}

const NEIGHBOURS: ReadonlyMap<string, number> = new Map([['following', 1], ['next', 1], ['previous', -1], ['preceding', -1], ['same', 0]])

/** `that`, `the same`, `that same`, `the following`, `this`, in front of whatever it may be the same of. `the` alone when `bare`. */
function determined(tokens: readonly Token[], at: number, bare: boolean): Omit<Core, 'unit'> | null {
  const [first, second] = [tokens[at]?.lower, tokens[at + 1]?.lower ?? '']
  if (first === 'this') return { shift: 0, to: at + 1, writing: 'must' }
  const shift = NEIGHBOURS.get(second)
  if (first === 'that') return shift === 0 ? { shift: 0, to: at + 2 } : { shift: 0, to: at + 1 }
  if (first !== 'the') return null
  if (shift !== undefined) return { shift, to: at + 2 }
  return bare ? { shift: 0, to: at + 1 } : null
}

const UNITS: ReadonlyMap<string, { readonly unit: Unit, readonly size: number }> = new Map([
  ['day', { unit: 'day', size: 1 }], ['week', { unit: 'day', size: 7 }], ['month', { unit: 'month', size: 1 }],
  ['year', { unit: 'year', size: 1 }], ['decade', { unit: 'year', size: 10 }], ['century', { unit: 'year', size: 100 }],
])
const DAY_PARTS = new Set(['morning', 'afternoon', 'evening', 'night'])

function unitAt(token: Token | undefined): Unit | null {
  if (token === undefined) return null
  if (DAY_PARTS.has(token.lower)) return 'day'
  const unit = UNITS.get(token.lower)
  return unit?.size === 1 ? unit.unit : null
}

/** `that year`, `the same month`, `the following day`. */
function unitNamed(tokens: readonly Token[], at: number, bare = false): Core | null {
  const core = determined(tokens, at, bare)
  const unit = core === null ? null : unitAt(tokens[core.to])
  return core === null || unit === null ? null : { ...core, unit, to: core.to + 1 }
}

/** `earlier this year`, `late that month`, `end of the year`, `second half of that year`. */
function partOf(tokens: readonly Token[], at: number): Relative | null {
  const word = tokens[at]!.lower
  if (BESIDE.has(word)) {
    const inner = tokens[at + 1]?.lower === 'in' || tokens[at + 1]?.text === '-' ? at + 2 : at + 1
    const core = unitNamed(tokens, inner, inner === at + 2)
    return core === null ? null : relative(at, core.writing === 'must' ? { ...core, writing: 'may' } : core)
  }
  const division = divisionAt(tokens, at)
  const of = division !== null && !division.isShort ? division.to : OF_WORDS.has(word) ? at + 1 : -1
  if (tokens[of]?.lower !== 'of') return null
  const core = unitNamed(tokens, of + 1, true)
  if (core === null || core.unit === 'day' || (division !== null && core.unit !== 'year')) return null
  return relative(at, core, division === null ? {} : { within: { division: division.division } })
}

const BESIDE = new Set(['earlier', 'later', 'early', 'late', 'mid'])
const OF_WORDS = new Set(['end', 'beginning', 'start', 'middle', 'close'])

/** `that spring`, `the following October`, `spring of that year`. */
function seasonOf(tokens: readonly Token[], at: number): Relative | null {
  const season = SEASONS.get(tokens[at]!.lower)
  if (season !== undefined) {
    const core = unitNamed(tokens, tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1)
    return core?.unit === 'year' ? relative(at, core, { within: { division: season } }) : null
  }
  const core = determined(tokens, at, false)
  const noun = core === null ? undefined : tokens[core.to]
  if (core === null || noun === undefined) return null
  const [division, month] = [SEASONS.get(noun.lower), monthIn(noun)]
  if (division === undefined && (month === null || noun.text.length < 3)) return null
  if (tokens[at]!.lower === 'that' && (isVerb(tokens, at, noun) || isPerson(tokens, core.to))) return null
  return relative(at, { ...core, unit: 'year', to: core.to + 1 }, { within: division === undefined ? { month: month! } : { division } })
}

/** `leaves that fall`, `wells that spring up`. */
function isVerb(tokens: readonly Token[], at: number, noun: Token): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 2]]
  return ['fall', 'spring'].includes(noun.lower) && before?.kind === 'word' && next !== undefined && next.kind !== 'mark'
}

/** `said that May had gone`. */
function isPerson(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return NAME_MONTHS.has(tokens[at]!.lower) && next !== undefined && next.kind !== 'mark' && !['in', 'at', 'on'].includes(next.lower)
}

/** `the following year`, `that same month`, `the year before`; as the year of a day before it also `that year`. */
function neighbouring(tokens: readonly Token[], at: number): Relative | null {
  const named = unitNamed(tokens, at)
  // Bare `that year` only points back to a date that was just told.
  if (named !== null && named.writing === undefined && named.to - at > 2) return named.shift > 0 && LASTING.has(tokens[at - 1]?.lower ?? '') ? null : relative(at, named)
  const unit = tokens[at]!.lower === 'the' ? unitAt(tokens[at + 1]) : null
  const shift = DIRECTIONS.get(tokens[at + 2]?.lower ?? '')
  return unit === null || shift === undefined ? null : relative(at, { shift, unit, to: at + 3 }, { leadsOn: ['before', 'after'].includes(tokens[at + 2]!.lower) })
}

const DIRECTIONS: ReadonlyMap<string, number> = new Map([['before', -1], ['earlier', -1], ['previously', -1], ['later', 1], ['after', 1], ['afterwards', 1], ['afterward', 1]])

/** `a year before`, `two years later`, `ten days after`, `two years ago`. */
function counted(tokens: readonly Token[], at: number): Relative | null {
  const count = COUNTS.get(tokens[at]!.lower) ?? (tokens[at]!.kind === 'number' && tokens[at]!.text.length <= 3 ? Number(tokens[at]!.text) : undefined)
  const unit = UNITS.get(singular(tokens[at + 1]?.lower ?? ''))
  const word = tokens[at + 2]?.lower ?? ''
  const direction = word === 'ago' ? -1 : DIRECTIONS.get(word)
  if (count === undefined || count === 0 || unit === undefined || direction === undefined || LASTING.has(tokens[at - 1]?.lower ?? '')) return null
  const core: Core = { shift: direction * count * unit.size, unit: unit.unit, to: at + 3 }
  const isOfThat = ['before', 'after'].includes(word) && tokens[at + 3]?.lower === 'that' && (tokens[at + 4] === undefined || tokens[at + 4]!.kind !== 'word' || ['and', 'but', 'the', 'he', 'she', 'it', 'they', 'in', 'a'].includes(tokens[at + 4]!.lower))
  if (isOfThat) return relative(at, { ...core, to: at + 4 }, { approximate: unit.size > 1 })
  return relative(at, core, { approximate: unit.size > 1, leadsOn: ['before', 'after'].includes(word), ...(word === 'ago' ? { writing: 'must' as const } : {}) })
}

const LASTING = new Set(['for', 'lasted', 'over', 'than', 'within', 'aged', '-', '–', '$', '€', '£'])

function singular(noun: string): string {
  return noun === 'centuries' ? 'century' : noun.replace(/s$/, '')
}

const DAYS_OF_WRITING: ReadonlyMap<string, number> = new Map([['yesterday', -1], ['today', 0], ['tonight', 0], ['tomorrow', 1]])

/** `yesterday`, `last year`, `this spring`, `next month`: nothing but the day of writing says when. */
function fromWriting(tokens: readonly Token[], at: number): Relative | null {
  const word = tokens[at]!.lower
  const days = DAYS_OF_WRITING.get(word)
  if (days !== undefined) return relative(at, { shift: days, unit: 'day', to: at + 1, writing: 'must' })
  const shift = word === 'last' ? -1 : word === 'this' ? 0 : word === 'next' ? 1 : null
  const noun = tokens[at + 1]
  if (shift === null || noun === undefined || ['the', 'his', 'her', 'their', 'its'].includes(tokens[at - 1]?.lower ?? '')) return null
  const core = { shift, to: at + 2, writing: 'must' as const }
  const unit = noun.lower === 'night' && shift === 0 ? null : unitAt(noun)
  if (unit !== null && !(unit === 'day')) return relative(at, { ...core, unit })
  if (noun.lower === 'night') return relative(at, { ...core, unit: 'day' })
  const [division, month] = [SEASONS.get(noun.lower), monthIn(noun)]
  if (division !== undefined) return relative(at, { ...core, unit: 'year' }, { within: { division } })
  return month === null || isPerson(tokens, at + 1) ? null : relative(at, { ...core, unit: 'year' }, { within: { month } })
}

/** `on the 9th`, where nothing counts by it: no `9th Army`, no `20th anniversary`. */
function dayOfMonth(tokens: readonly Token[], at: number): Relative | null {
  const day = tokens[at]!.kind === 'ordinal' ? dayIn(tokens[at]) : null
  const [before, next] = [tokens[at - 2]?.lower ?? '', tokens[at + 1]]
  if (day === null || tokens[at - 1]?.lower !== 'the' || !['on', 'by', 'until', 'till', 'of', 'from'].includes(before)) return null
  if (next !== undefined && !(next.kind === 'mark' && ',.;:)—–'.includes(next.text)) && !AFTER_DAY.has(next.lower)) return null
  return relative(at, { shift: 0, unit: 'month', to: at + 1 }, { within: { day } })
}

const AFTER_DAY = new Set(['the', 'he', 'she', 'it', 'they', 'we', 'a', 'an', 'his', 'her', 'their', 'its', 'when', 'at', 'with', 'after', 'before', 'while', 'there', 'both', 'all', 'no', 'two', 'three', 'some'])

/** `between the 18th and the 21st`. */
function daysOfMonth(tokens: readonly Token[], at: number): Relative | null {
  const joints = tokens[at]!.lower === 'between' ? ['and'] : tokens[at]!.lower === 'from' ? ['to', 'until', 'till'] : []
  if (tokens[at + 1]?.lower !== 'the' || !joints.includes(tokens[at + 3]?.lower ?? '')) return null
  const lastAt = tokens[at + 4]?.lower === 'the' ? at + 5 : at + 4
  const [first, last] = [tokens[at + 2], tokens[lastAt]]
  const [day, lastDay] = [dayIn(first), dayIn(last)]
  if (first?.kind !== 'ordinal' || last?.kind !== 'ordinal' || day === null || lastDay === null || lastDay <= day || tokens[lastAt + 1]?.lower === 'century' || tokens[lastAt + 1]?.lower === 'centuries') return null
  return relative(at, { shift: 0, unit: 'month', to: lastAt + 1 }, { within: { day, lastDay } })
}
