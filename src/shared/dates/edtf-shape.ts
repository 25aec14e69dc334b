/** How an EDTF value is built: one moment, an interval of two, or a set of some. */
import { explainEdtf } from './edtf-problem'
import { startOfDay } from './calendar'
import { extentOf } from './extent'
import { type Moment, readMoment } from './moment'

/** `open`: it goes on without bound (`..`). `unknown`: it has a bound that nobody knows (nothing written). */
export type IntervalEnd = Moment | 'open' | 'unknown'

export interface SetMember {
  readonly start: Moment
  /** The same as `start` for a single moment. */
  readonly end: Moment
}

export type EdtfShape =
  | { readonly shape: 'moment', readonly moment: Moment }
  | { readonly shape: 'interval', readonly start: IntervalEnd, readonly end: IntervalEnd }
  /** `every`: all of them (`{…}`), else one of them (`[…]`). `earlier`, `later`: or any time before, after. */
  | { readonly shape: 'set', readonly every: boolean, readonly members: readonly SetMember[], readonly earlier: boolean, readonly later: boolean }

/** The parts of a value, each of which exists and none of which runs backwards; or a sentence that helps to mend it. */
export function shapeOf(edtf: string): EdtfShape | { readonly problem: string } {
  if (edtf.length > LONGEST) return { problem: `That is too long for a date: EDTF values here have at most ${LONGEST} characters.` }
  if (/^[[{].*[\]}]$/.test(edtf)) return readSet(edtf)
  if (edtf.includes('/')) return readInterval(edtf)
  const moment = readExisting(edtf)
  return moment ? { shape: 'moment', moment } : { problem: explainEdtf(edtf) }
}

const LONGEST = 100

function readInterval(edtf: string): EdtfShape | { readonly problem: string } {
  const ends = edtf.split('/').map(readEnd)
  const [start, end] = ends
  if (ends.length !== 2 || !start || !end) return { problem: explainEdtf(edtf) }
  if (typeof start === 'string' && typeof end === 'string') return { problem: `“${edtf}” has neither a start nor an end. Write a date on at least one side, such as 1952/.. for “since 1952”.` }
  if (typeof start !== 'string' && typeof end !== 'string' && runsBackwards(start, end)) return { problem: `“${edtf}” ends before it starts. Write ${edtf.split('/').reverse().join('/')} if the two were swapped.` }
  return { shape: 'interval', start, end }
}

function readEnd(part: string): IntervalEnd | null {
  if (part === '') return 'unknown'
  return part === '..' ? 'open' : readExisting(part)
}

function readSet(edtf: string): EdtfShape | { readonly problem: string } {
  const every = edtf.startsWith('{')
  const inner = edtf.slice(1, -1).trim()
  const earlier = inner.startsWith('..')
  const later = inner.endsWith('..')
  const parts = inner.slice(earlier ? 2 : 0, later ? -2 : undefined).split(',')
  const members = parts.map((part) => readMember(part.trim()))
  if (edtf.endsWith('}') !== every || !members.every((member) => member !== null)) return { problem: explainEdtf(edtf) }
  const backward = members.findIndex(({ start, end }) => runsBackwards(start, end))
  if (backward !== -1) return { problem: `“${parts[backward]!.trim()}” ends before it starts. Write ${parts[backward]!.trim().split('..').reverse().join('..')} if the two were swapped.` }
  return { shape: 'set', every, members, earlier, later }
}

function readMember(part: string): SetMember | null {
  const [from = '', to = from, ...rest] = part.split('..')
  const start = readExisting(from)
  const end = readExisting(to)
  return start && end && rest.length === 0 ? { start, end } : null
}

function readExisting(part: string): Moment | null {
  const moment = readMoment(part)
  return moment && extentOf(moment) ? moment : null
}

function runsBackwards(start: Moment, end: Moment): boolean {
  const [from, to] = [extentOf(start), extentOf(end)]
  if (from === null || to === null || from === 'unknown' || to === 'unknown') return false
  return startOfDay(from.first) > startOfDay(to.last)
}
