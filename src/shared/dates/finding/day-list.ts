/** Days that share a month, and months that share a year: `6–9 March 2006`, `14 and 15 June`, `8, 9 and 10 May 1945`, `May 8, 9 and 10, 1945`, `March, April and June 2004`. */
import { dayIn, howJoined, MONTH_CUES, monthIn } from './day'
import { type DatePart, exists } from './date-part'
import { readOne } from './one-date'
import type { Conventions, Phrase } from './read'
import type { Token } from './tokens'
import { yearAfter } from './year'

export function readDayList(tokens: readonly Token[], at: number, conventions: Conventions, joints: readonly string[]): Phrase | null {
  if (monthIn(tokens[at]) !== null) return monthLeading(tokens, at)
  const list = daysAt(tokens, at, joints)
  if (list === null) return null
  const last = readOne(tokens, list.to - 1, conventions)
  if (last?.part.day === undefined || last.last !== undefined || last.part.month === undefined) return null
  const parts = list.days.map((day): DatePart => ({ ...last.part, day }))
  return parts.every(exists) ? phrase(parts, list.how, at, last.to) : null
}

/** Three days or more behind their month; a pair is read with the month. */
function monthLeading(tokens: readonly Token[], at: number): Phrase | null {
  const list = daysAt(tokens, at + 1, [])
  if (list === null || list.days.length < 3) return null
  const year = yearAfter(tokens, list.to)
  const parts = list.days.map((day): DatePart => ({ year: year?.year ?? null, month: monthIn(tokens[at])!, day }))
  return parts.every(exists) ? phrase(parts, list.how, at, year?.to ?? list.to) : null
}

type How = 'through' | 'every' | 'or'

function phrase(parts: readonly DatePart[], how: How, from: number, to: number): Phrase {
  if (how === 'through') return { form: 'range', first: parts[0]!, last: parts.at(-1)!, from, to }
  return { form: 'set', every: how === 'every', members: parts, from, to }
}

const MOST_DAYS = 12

/** Rising days with commas between, the last behind a joint. */
function daysAt(tokens: readonly Token[], at: number, joints: readonly string[]): { days: number[], how: How, to: number } | null {
  const days: number[] = []
  for (let next = at; days.length < MOST_DAYS; ) {
    const day = dayIn(tokens[next])
    if (day === null || day <= (days.at(-1) ?? 0)) return null
    days.push(day)
    let joint = tokens[next + 1]
    if (joint === undefined) return null
    if (joint.text === ',') {
      next += 2
      if (dayIn(tokens[next]) !== null) continue
      joint = tokens[next]
      if (joint === undefined || days.length < 2) return null
    } else next++
    const how = joints.includes(joint.lower) ? 'through' : howJoined(joint)
    const last = dayIn(tokens[next + 1])
    if (how === undefined || last === null || last <= day || (how === 'through' && days.length > 1)) return null
    return { days: [...days, last], how, to: next + 2 }
  }
  return null
}

/** Rising months, the last behind `and` or `or`, with its year or, after a word such as `in`, without. */
export function readMonthList(tokens: readonly Token[], at: number): Phrase | null {
  const months: number[] = []
  for (let next = at; months.length < MOST_DAYS; next += 2) {
    const month = monthIn(tokens[next])
    if (month === null || tokens[next]!.text.length < 3 || month <= (months.at(-1) ?? 0)) return null
    months.push(month)
    const joint = tokens[next + 1]?.text === ',' && monthIn(tokens[next + 2]) === null ? tokens[next + 2] : tokens[next + 1]
    const how = joint === undefined ? undefined : howJoined(joint)
    if (how === undefined && joint?.text !== ',') return null
    if (how === undefined) continue
    return how === 'through' ? null : lastMonth(tokens, at, joint === tokens[next + 1] ? next + 2 : next + 3, months, how)
  }
  return null
}

function lastMonth(tokens: readonly Token[], from: number, at: number, months: readonly number[], how: How): Phrase | null {
  const month = monthIn(tokens[at])
  if (month === null || month <= months.at(-1)! || dayIn(tokens[at + 1]) !== null) return null
  const year = yearAfter(tokens, at + 1)
  if (year === null && !MONTH_CUES.has(tokens[from - 1]?.lower ?? '')) return null
  return phrase([...months, month].map((each): DatePart => ({ year: year?.year ?? null, month: each })), how, from, year?.to ?? at + 1)
}
