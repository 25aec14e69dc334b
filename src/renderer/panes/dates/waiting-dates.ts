/** The suggestions under review: which are shown, how many of each kind there are, and where one goes after a decision. */
import type { FoundDate } from '../../../shared/dates/finding/find-dates'

export type ReadFilter = 'all' | FoundDate['read']

const LABELS: Readonly<Record<ReadFilter, string>> = {
  all: 'All dates', explicit: 'Explicit', 'year-from-context': 'Year from context', relative: 'Relative', heading: 'In a heading',
}

/** Unique within one text: no date lies within another. */
export function idOf({ start, end }: FoundDate): string {
  return `${start}-${end}`
}

export function readAs(dates: readonly FoundDate[], filter: ReadFilter): readonly FoundDate[] {
  return filter === 'all' ? dates : dates.filter(({ read }) => read === filter)
}

export function filterOptions(dates: readonly FoundDate[]): { id: ReadFilter, label: string }[] {
  return (Object.keys(LABELS) as ReadFilter[]).map((id) => ({ id, label: `${LABELS[id]} (${readAs(dates, id).length.toLocaleString('en')})` }))
}

/** “51 dates to review”, “12 of 51 dates to review”. */
export function countWords(shown: number, all: number): string {
  const total = `${all.toLocaleString('en')} ${all === 1 ? 'date' : 'dates'} to review`
  return shown === all ? total : `${shown.toLocaleString('en')} of ${total}`
}

/** Where one goes on when some rows go: the row itself if it stays, else the next that stays, else the last before it. */
export function nextAfter(rows: readonly FoundDate[], going: ReadonlySet<FoundDate>, from: number): FoundDate | null {
  const stays = (date: FoundDate): boolean => !going.has(date)
  return rows.slice(from).find(stays) ?? rows.slice(0, from).findLast(stays) ?? null
}
