/** The grammar of one date, without ranges: which reader is asked about which kind of token. */
import { dayFirst, monthFirst, yearFirst } from './day'
import { century, decade, namedDecade } from './long-period'
import { iso, slashed } from './numeric-day'
import type { Conventions, Read, Reader } from './read'
import type { Token } from './tokens'
import { bareYear, eraFirst, eraYear, shortYear } from './year'
import { decadeOfCentury, division, season } from './year-part'

export function readOne(tokens: readonly Token[], at: number, conventions: Conventions): Read | null {
  const token = tokens[at]
  if (token === undefined) return null
  for (const reader of READERS[token.kind] ?? []) {
    const read = reader(tokens, at, conventions)
    if (read !== null) return read
  }
  return null
}

const READERS: Readonly<Partial<Record<Token['kind'], readonly Reader[]>>> = {
  iso: [iso],
  slashed: [slashed],
  decade: [decade],
  short: [shortYear],
  ordinal: [century, decadeOfCentury, division, dayFirst],
  number: [eraYear, yearFirst, dayFirst, bareYear],
  word: [monthFirst, century, decadeOfCentury, division, dayFirst, season, eraFirst, namedDecade],
}
