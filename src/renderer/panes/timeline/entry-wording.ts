/** Entries in words: on a label, in a header, to a screen reader. */
import type { Relation } from '../../../shared/annotation/fields'
import { yearWords } from '../../../shared/dates/moment-wording'
import type { TimelineEntry } from '../../../shared/projections/timeline-entries'
import { dayWords } from '../history/moment-words'
import type { TimeSpan } from './date-shape'

/** The date as a label says it: “7 Dec 2011”. */
export function shortDate(display: string): string {
  return display.replace(/\b(January|February|March|April|June|July|August|September|October|November|December)\b/g, (month) => month.slice(0, 3))
}

/** About how many pixels its short date and an ellipsis take, at the size of a note. */
export function leastLabel({ display }: Pick<TimelineEntry, 'display'>): number {
  return Math.min(160, Math.ceil(shortDate(display).length * 7) + 20)
}

/** “52 dated passages, 1952 – 2023”, or “7 of 52 dated passages” when some are left out. */
export function countWords(shown: number, all: number, extent: TimeSpan | null): string {
  const noun = all === 1 ? 'dated passage' : 'dated passages'
  const total = all.toLocaleString('en')
  if (shown !== all) return `${shown.toLocaleString('en')} of ${total} ${noun}`
  if (extent === null) return `${total} ${noun}`
  const [first, last] = [yearOf(extent.from), yearOf(extent.to - 1)]
  return `${total} ${noun}, ${first === last ? first : `${first} – ${last}`}`
}

/** “dated on 12 March 2026 by Nino Beridze”: when we came to believe it. */
export function beliefWords({ believedSince: { at, by } }: Pick<TimelineEntry, 'believedSince'>): string {
  return `dated on ${dayWords(at)} by ${by}`
}

/** What an entry bears on, for those who listen: its tags and how many claims it supports, refutes or explains. */
export function bearingWords({ tags, claims }: Pick<TimelineEntry, 'tags' | 'claims'>): string {
  const tagged = tags.length === 0 ? [] : [`Tagged ${tags.map(({ label }) => label).join(', ')}.`]
  const linked = relationCounts(claims).map(({ relation, count }) => `${SPOKEN[relation]} ${count === 1 ? 'a claim' : `${count} claims`}.`)
  return [...tagged, ...linked].join(' ')
}

const SPOKEN: Record<Relation, string> = { supports: 'Supports', refutes: 'Refutes', context: 'Gives context to' }

/** How many claims an entry supports, refutes and gives context to; only what there is. */
export function relationCounts(claims: TimelineEntry['claims']): { relation: Relation; count: number }[] {
  return (['supports', 'refutes', 'context'] as const).flatMap((relation) => {
    const count = claims.filter((claim) => claim.relation === relation).length
    return count === 0 ? [] : { relation, count }
  })
}

/** Cut at a word's end. */
export function clipped(words: string, length: number): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length).replace(/\s+\S*$/, '')
  return `${cut}…`
}

function yearOf(time: number): string {
  return yearWords(new Date(time).getUTCFullYear())
}
