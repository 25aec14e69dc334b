/** Where everything on the drawn map lies, in rem: sections of passages on one side, claims spread along them. */
import type { ClaimId, PassageId } from '../../../shared/annotation/ids'
import type { ClaimOnMap } from '../../../shared/projections/claim-map'
import type { Extent } from './curves'
import type { PassageSection } from './sections'

export interface Density {
  readonly claim: number
  readonly passage: number
}

/** Rows where columns are wide enough for a quote on one line, and where they are not. */
export const WIDE: Density = { claim: 4, passage: 1.875 }
export const NARROW: Density = { claim: 5.25, passage: 2.875 }

const HEADING = 1.75
const BETWEEN_SECTIONS = 0.5
const BETWEEN_CLAIMS = 0.375
/** Beyond this a claim's neighbours would be out of sight. */
const MOST_BETWEEN_CLAIMS = 4

export interface PlacedSection extends PassageSection, Extent {}

export interface MapLayout {
  readonly height: number
  readonly sections: readonly PlacedSection[]
  readonly passages: ReadonlyMap<PassageId, Extent>
  readonly claims: ReadonlyMap<ClaimId, Extent>
}

/** `order` is the claims from top to bottom. */
export function layoutOf(sections: readonly PassageSection[], order: readonly ClaimOnMap[], rows: Density): MapLayout {
  const passages = new Map<PassageId, Extent>()
  const placedSections: PlacedSection[] = []
  let end = 0
  for (const section of sections) {
    const top = end
    end += HEADING
    for (const { passage } of section.passages) {
      passages.set(passage, { top: end, height: rows.passage })
      end += rows.passage
    }
    placedSections.push({ ...section, top, height: end - top })
    end += BETWEEN_SECTIONS
  }
  const claims = claimsAlong(order, end, rows.claim)
  const lowest = [...claims.values()].at(-1)
  return { height: Math.max(end, lowest === undefined ? 0 : lowest.top + lowest.height), sections: placedSections, passages, claims }
}

/**
 * Spread evenly down to `end`. Each beside the middle of its own passages would draw shorter lines, but most claims
 * have passages from all over a text, so that they would crowd half-way down and leave the first screen empty.
 */
function claimsAlong(order: readonly ClaimOnMap[], end: number, height: number): Map<ClaimId, Extent> {
  const room = (end - order.length * height) / Math.max(1, order.length - 1)
  const between = Math.min(MOST_BETWEEN_CLAIMS, Math.max(BETWEEN_CLAIMS, room))
  return new Map(order.map(({ claim }, index) => [claim, { top: index * (height + between), height }]))
}
