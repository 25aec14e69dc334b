/** EDTF values in plain English: the same words in every place and time zone. */
import { MONTHS } from './calendar'
import { type EdtfShape, type IntervalEnd, type SetMember, shapeOf } from './edtf-shape'
import type { EdtfReading } from './edtf-value'
import type { Moment } from './moment'
import { describeMoment, dayWords, yearWords } from './moment-wording'

/** A phrase that fits into a sentence, such as “from 1999 to 2008”; a value that does not read comes back as it is. */
export function describeEdtf(value: string | EdtfReading): string {
  const edtf = typeof value === 'string' ? value.trim() : value.edtf
  const shape = shapeOf(edtf)
  return 'problem' in shape ? edtf : describeShape(shape)
}

function describeShape(shape: EdtfShape): string {
  switch (shape.shape) {
    case 'moment':
      return describeMoment(shape.moment)
    case 'interval':
      return describeInterval(shape.start, shape.end)
    case 'set':
      return describeSet(shape)
  }
}

function describeInterval(start: IntervalEnd, end: IntervalEnd): string {
  if (typeof start !== 'string' && typeof end !== 'string') {
    const range = rangeWords(start, end)
    return range.joined ? range.words : `from ${range.words}`
  }
  if (start === 'open') return `until ${endWords(end)}`
  if (end === 'open') return `since ${endWords(start)}`
  return `from ${endWords(start)} to ${endWords(end)}`
}

function endWords(end: IntervalEnd): string {
  return typeof end === 'string' ? 'an unknown date' : describeMoment(end)
}

function describeSet({ every, members, earlier, later }: EdtfShape & { shape: 'set' }): string {
  const words = members.map((member) => memberWords(member, every))
  if (earlier) words.push(every ? 'all before' : 'any time before')
  if (later) words.push(every ? 'all after' : 'any time after')
  const last = words.pop()
  return words.length === 0 ? String(last) : `${words.join(', ')} ${every ? 'and' : 'or'} ${last}`
}

/** A range among “one of these” is a doubt, not a stretch of time, and must not read like one. */
function memberWords({ start, end }: SetMember, every: boolean): string {
  const [from, to] = [describeMoment(start), describeMoment(end)]
  if (every || from === to) return rangeWords(start, end).words
  return `some time from ${rangeWords(start, end).words.replace('–', ' to ')}`
}

/** What two moments share is said once. `joined`: it reads as one date, so it takes no “from”. */
function rangeWords(start: Moment, end: Moment): { words: string, joined: boolean } {
  const [from, to] = [describeMoment(start), describeMoment(end)]
  if (from === to) return { words: from, joined: true }
  const [first, last] = [plainDate(start), plainDate(end)]
  if (first === null || last === null || first.year !== last.year) return { words: `${from} to ${to}`, joined: false }
  const sameMonth = first.month === last.month && first.day !== null && last.day !== null
  if (sameMonth) return { words: `${first.day}–${last.day} ${MONTHS[first.month - 1]} ${yearWords(first.year)}`, joined: true }
  return { words: `${dayWords(first.month, first.day)} to ${to}`, joined: false }
}

/** A date known at least to the month and not qualified. */
function plainDate(moment: Moment): { year: number, month: number, day: number | null } | null {
  if (moment.form !== 'date' || moment.uncertain || moment.approximate || moment.month === null) return null
  if (`${moment.year.digits}${moment.month}${moment.day ?? ''}`.includes('X')) return null
  const size = Number(moment.year.digits)
  return { year: moment.year.negative ? 0 - size : size, month: Number(moment.month), day: moment.day === null ? null : Number(moment.day) }
}
