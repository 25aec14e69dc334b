/** Where events lie on the replay strip, and how densely. */
import type { Position } from '../../../shared/kernel/temporal-table'
import { EVENT_KINDS, type EventKind } from '../../composables/event-kind'

/** A bar's least share of the height. */
const LEAST = 0.2

/** Where a position lies, 0 to 1. `way` is the chronicle's: it grows from 0. */
export function shareOf(way: readonly number[], position: Position): number {
  const whole = way.at(-1)!
  return whole === 0 ? 1 : way[Math.max(0, Math.min(position, way.length - 1))]! / whole
}

/** The position nearest to a share of the strip. */
export function positionAt(way: readonly number[], share: number): Position {
  const sought = Math.max(0, Math.min(1, share)) * way.at(-1)!
  let low = 0
  let high = way.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (way[middle]! < sought) low = middle + 1
    else high = middle
  }
  return low > 0 && sought - way[low - 1]! < way[low]! - sought ? low - 1 : low
}

export interface Density {
  /** Events of each kind in each bin; kinds as in `EVENT_KINDS`. */
  readonly bins: readonly (readonly number[])[]
  /** Events in the fullest bin. */
  readonly most: number
}

/** Counts events in bins of equal width. An event lies before its position's mark: between it and the one before. */
export function densityOf(way: readonly number[], kinds: readonly (EventKind | null)[], bins: number): Density {
  const counts = Array.from({ length: bins }, () => EVENT_KINDS.map(() => 0))
  let most = 0
  for (let index = 0; index < kinds.length; index++) {
    const bin = counts[Math.min(bins - 1, Math.floor(((way[index + 1]! - 0.5) / way.at(-1)!) * bins))]
    const kind = kinds[index] ?? 'sources'
    if (bin === undefined) continue
    bin[EVENT_KINDS.indexOf(kind)]!++
    most = Math.max(most, bin.reduce((sum, count) => sum + count, 0))
  }
  return { bins: counts, most }
}

/** One path for each kind: its bars in all bins, stacked on the kinds before it. In units of the bins and of 0 to `height`. */
export function barPaths({ bins, most }: Density, height: number, gap: number): { readonly kind: EventKind; readonly path: string }[] {
  const paths = EVENT_KINDS.map(() => '')
  bins.forEach((counts, bin) => {
    const all = sum(counts)
    let top = height
    counts.forEach((count, kind) => {
      if (count === 0) return
      // One event beside a busy hour is still seen.
      const tall = (count / all) * Math.max(LEAST, all / most) * height
      paths[kind] += `M${bin} ${round(top)}v${round(-tall)}h${1 - gap}v${round(tall)}z`
      top -= tall
    })
  })
  return EVENT_KINDS.flatMap((kind, index) => (paths[index] === '' ? [] : { kind, path: paths[index]! }))
}

export interface DayStart {
  readonly day: string
  /** Before its first event. */
  readonly position: Position
}

/** Where each day begins. */
export function dayStarts<E>(events: readonly E[], dayOf: (event: E) => string): DayStart[] {
  const starts: DayStart[] = []
  let day: string | null = null
  events.forEach((event, position) => {
    const today = dayOf(event)
    if (today !== day) starts.push({ day: (day = today), position })
  })
  return starts
}

/** Days with their share of the strip; those closer than `room` to the one before are left out. */
export function dayMarks(way: readonly number[], starts: readonly DayStart[], room: number): { readonly day: string; readonly share: number }[] {
  const marks: { day: string; share: number }[] = []
  for (const { day, position } of starts) {
    const share = shareOf(way, position)
    if (marks.length === 0 || share - marks.at(-1)!.share >= room) marks.push({ day, share })
  }
  return marks
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
