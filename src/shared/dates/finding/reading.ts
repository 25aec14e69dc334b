/** From what the words say to a value: what they leave out is taken from the dates around them. */
import { anchorFor, centuryFor, type Surroundings, type Wanted, yearFor } from './anchor'
import { type DatePart, edtfOfPart, intervalOf } from './date-part'
import { shifted } from './landing'
import type { Phrase } from './read'
import type { Relative } from './relative'

export type Raw = (Phrase | ({ readonly form: 'relative' } & Relative)) & { readonly sentence: number }

export interface Reading {
  readonly edtf: string
  readonly read: 'explicit' | 'year-from-context' | 'relative'
  readonly implied: string | null
  readonly part: DatePart | null
  readonly last?: DatePart
}

/** Null when the dates around do not say what the words leave out. `stating`: relative words behind a day, which say its year. */
export function readingOf(raw: Raw, wanted: Wanted, around: Surroundings, stating: Relative | null): Reading | null {
  if (raw.form === 'relative') return relativeReading(raw, wanted, around)
  const parts = partsOf(raw)
  const lacking = parts.find(isYearless)
  if (lacking === undefined) return explicitReading(raw, parts)
  const context = lacking.short === undefined ? yearFor(lacking, wanted, around) : centuryFor(lacking, wanted, around)
  if (context === null) return null
  const year = context.year + (stating?.shift ?? 0)
  const edtfParts = parts.map((part, index) => {
    if (!isYearless(part)) return part
    const { short, decade, ...rest } = part
    if (decade === true) return { ...rest, pattern: String(Math.floor(year / 10)).padStart(3, '0') + 'X' }
    return { ...rest, year: year + (short === undefined && index > 0 && (part.month ?? 12) < (parts[0]!.month ?? 0) ? 1 : 0) }
  })
  const edtf = edtfOf(raw, edtfParts)
  if (edtf === null) return null
  const implied = `${stating === null ? '' : 'counted from '}${context.year}, from ${context.from}`
  return { edtf, read: stating === null ? 'year-from-context' : 'relative', implied, part: edtfParts[0] ?? null, last: edtfParts.at(-1)! }
}

function explicitReading(raw: Phrase, parts: readonly DatePart[]): Reading | null {
  const edtf = edtfOf(raw, parts)
  return edtf === null ? null : { edtf, read: 'explicit', implied: null, part: parts[0] ?? null, last: parts.at(-1)! }
}

function relativeReading(raw: Relative, wanted: Wanted, around: Surroundings): Reading | null {
  const anchor = anchorFor(wanted, raw, around)
  const part = anchor === null ? null : shifted(anchor, raw)
  const last = raw.within?.lastDay === undefined || part === null ? undefined : { ...part, day: raw.within.lastDay }
  const edtf = part === null ? null : last === undefined ? edtfOfPart(part) : intervalOf(part, last)
  if (edtf === null) return null
  if (raw.within?.day !== undefined) return { edtf, read: 'year-from-context', implied: `its month and year, from ${edtfOfPart(anchor!)}`, part, ...(last === undefined ? {} : { last }) }
  return { edtf, read: 'relative', implied: `counted from ${edtfOfPart(anchor!)}${raw.writing !== undefined && anchor === around.writing ? ', the day of writing' : ''}`, part }
}

export function isYearless(part: DatePart): boolean {
  return part.year === null && part.pattern === undefined
}

export function partsOf(phrase: Phrase): DatePart[] {
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
