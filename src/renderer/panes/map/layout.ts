/** Where everything on the drawn map lies, in rem: sections of passages on one side, claims beside what bears on them. */
import type { ClaimId, PassageId } from '../../../shared/annotation/ids'
import type { ClaimOnMap } from '../../../shared/projections/claim-map'
import { barycentres } from './claim-order'
import type { Extent } from './curves'
import type { MapScene } from './map-scene'
import { placed } from './placing'
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

export interface PlacedSection extends PassageSection, Extent {}

export interface MapLayout {
  readonly height: number
  readonly sections: readonly PlacedSection[]
  readonly passages: ReadonlyMap<PassageId, Extent>
  readonly claims: ReadonlyMap<ClaimId, Extent>
}

/** `order` is the scene's claims, from top to bottom. */
export function layoutOf(scene: MapScene, sections: readonly PassageSection[], order: readonly ClaimOnMap[], rows: Density): MapLayout {
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
  const claims = claimsBeside(scene, order, passages, rows.claim)
  const lowest = [...claims.values()].at(-1)
  return { height: Math.max(end, lowest === undefined ? 0 : lowest.top + lowest.height), sections: placedSections, passages, claims }
}

/** Claims without passages follow the one before them. */
function claimsBeside(scene: MapScene, order: readonly ClaimOnMap[], passages: ReadonlyMap<PassageId, Extent>, height: number): Map<ClaimId, Extent> {
  const middles = new Map([...passages].map(([passage, extent]) => [passage, extent.top + extent.height / 2]))
  const centres = barycentres(scene.links, middles)
  let wish = 0
  const wishes = order.map(({ claim }) => ({ height, middle: (wish = centres.get(claim) ?? wish) }))
  return new Map(placed(wishes, BETWEEN_CLAIMS).map((top, index) => [order[index]!.claim, { top, height }]))
}
