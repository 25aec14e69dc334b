/** What a dating looks like on a line of time, before any scale: its parts, how firm they are and how its ends behave. */
import { endOfDay, startOfDay } from '../../../shared/dates/calendar'
import { shapeOf, type SetMember } from '../../../shared/dates/edtf-shape'
import { readEdtf, type EdtfReading } from '../../../shared/dates/edtf-value'
import { extentOf } from '../../../shared/dates/extent'

/** Milliseconds since 1970 (UTC); `to` is the first one after it. */
export interface TimeSpan {
  readonly from: number
  readonly to: number
}

/** `closed`: it stops there. `open`: it goes on. `unknown`: it stops somewhere that nobody knows. */
export type Edge = 'closed' | 'open' | 'unknown'

export interface DateShape extends TimeSpan {
  /** `day`: a point. `unit`: at some time within a month, a year … `range`: all the while. `set`: any or all of its parts. */
  readonly kind: 'day' | 'unit' | 'range' | 'set'
  readonly start: Edge
  readonly end: Edge
  /** The stretches it surely covers (range) or may lie in (set); none where its ends are too vague to say. Infinite where open. */
  readonly parts: readonly TimeSpan[]
  readonly uncertain: boolean
  readonly approximate: boolean
}

/** Shapes of readings, which are values: a memory only. Parts of intervals and sets are read by a grammar, and a filter asks for all at every letter. */
const shapes = new WeakMap<EdtfReading, { readonly shape: DateShape | null }>()

/** Null when the reading has no place in time at all (`XXXX`). `from` and `to` are the bounds that are known. */
export function dateShapeOf(reading: EdtfReading): DateShape | null {
  const known = shapes.get(reading)
  if (known !== undefined) return known.shape
  const shape = shaped(reading)
  shapes.set(reading, { shape })
  return shape
}

function shaped(reading: EdtfReading): DateShape | null {
  const { uncertain, approximate, openStart, openEnd } = reading
  const bounds = knownBounds(reading)
  if (bounds === null) return null
  return {
    ...bounds,
    kind: kindOf(reading),
    start: openStart ? 'open' : reading.earliest === null ? 'unknown' : 'closed',
    end: openEnd ? 'open' : reading.latest === null ? 'unknown' : 'closed',
    parts: partsOf(reading, bounds),
    uncertain,
    approximate,
  }
}

function kindOf({ precision }: EdtfReading): DateShape['kind'] {
  if (precision === 'interval') return 'range'
  return precision === 'day' || precision === 'set' ? precision : 'unit'
}

/** Where one bound is missing, the other's own unit stands for it: `1952/..` is known from the start to the end of 1952. */
function knownBounds(reading: EdtfReading): TimeSpan | null {
  const { earliest, latest } = reading
  if (earliest !== null && latest !== null) return { from: earliest, to: latest + 1 }
  if (earliest === null && latest === null) return null
  const unit = [...endsOf(reading), ...membersOf(reading)].find((one) => (earliest === null ? one.to === latest! + 1 : one.from === earliest))
  return unit ?? { from: earliest ?? latest!, to: (latest ?? earliest!) + 1 }
}

function partsOf(reading: EdtfReading, bounds: TimeSpan): TimeSpan[] {
  if (reading.precision === 'set') return membersOf(reading)
  if (reading.precision !== 'interval') return [bounds]
  const [start = null, end = null] = reading.edtf.split('/').map(readEnd)
  const from = reading.openStart ? -Infinity : start === null ? bounds.from : start.precision === 'day' ? start.earliest! : start.latest! + 1
  const to = reading.openEnd ? Infinity : end === null ? bounds.to : end.precision === 'day' ? end.latest! + 1 : end.earliest!
  return from < to ? [{ from, to }] : []
}

function endsOf(reading: EdtfReading): TimeSpan[] {
  if (reading.precision !== 'interval') return []
  return reading.edtf.split('/').flatMap((part) => {
    const end = readEnd(part)
    return end === null ? [] : { from: end.earliest!, to: end.latest! + 1 }
  })
}

function readEnd(part: string): EdtfReading | null {
  const end = readEdtf(part)
  return 'problem' in end || end.earliest === null || end.latest === null ? null : end
}

function membersOf({ edtf, precision }: EdtfReading): TimeSpan[] {
  const shape = precision === 'set' ? shapeOf(edtf) : null
  return shape !== null && 'members' in shape ? shape.members.flatMap((member) => spanOfMember(member) ?? []) : []
}

function spanOfMember({ start, end }: SetMember): TimeSpan | null {
  const [first, last] = [extentOf(start), extentOf(end)]
  if (first === null || last === null || first === 'unknown' || last === 'unknown') return null
  return { from: startOfDay(first.first), to: endOfDay(last.last) + 1 }
}
