/** Lines between claims and passages: where each leaves and arrives, how it runs, and where its mark is drawn. */
import { linkHorizontal } from 'd3-shape'
import type { ClaimId, PassageId } from '../../../shared/annotation/ids'
import type { MapLink } from './map-scene'

/** A row's extent down the map. */
export interface Extent {
  readonly top: number
  readonly height: number
}

export interface Curve extends MapLink {
  readonly path: string
  /** Where the mark is drawn: near the passage, where lines lie apart. */
  readonly mark: { readonly x: number; readonly y: number }
}

/** How fast such a curve moves sideways at its end, in widths. */
const END_SPEED = 1.5
/** Lines of one row keep apart by at most this much. */
const APART = 0.55
/** How far before the passage the mark is drawn; every other one of a passage stands further off, so that none overlap. */
const MARK_BEFORE = 0.8
const MARK_FURTHER = 0.75

const horizontal = linkHorizontal<unknown, { readonly source: Point; readonly target: Point }, Point>().x(([x]) => x).y(([, y]) => y)
type Point = readonly [number, number]

/** Curves from x = 0 to `width`. Links whose rows have no extent are left out. */
export function curvesOf(
  links: readonly MapLink[],
  claims: ReadonlyMap<ClaimId, Extent>,
  passages: ReadonlyMap<PassageId, Extent>,
  width: number,
): Curve[] {
  const drawn = links.filter(({ claim, passage }) => claims.has(claim) && passages.has(passage))
  const leaving = ports(drawn, ({ claim }) => claim, claims, ({ passage }) => passages.get(passage)!.top)
  const arriving = ports(drawn, ({ passage }) => passage, passages, ({ claim }) => claims.get(claim)!.top)
  return drawn.map((link) => {
    const from = leaving.get(link)!
    const to = arriving.get(link)!
    return {
      ...link,
      path: horizontal({ source: [0, from.y], target: [width, to.y] }) ?? '',
      mark: along(from.y, to.y, width, 1 - Math.min(0.3, (MARK_BEFORE + (to.index % 2) * MARK_FURTHER) / (END_SPEED * width))),
    }
  })
}

/** The point at parameter `t` of the curve that `linkHorizontal` draws: a cubic whose handles lie half-way. */
export function along(from: number, to: number, width: number, t: number): { readonly x: number; readonly y: number } {
  const u = 1 - t
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
  return { x: ((b + c) / 2 + d) * width, y: (a + b) * from + (c + d) * to }
}

/** Where each link meets its row: spread around the row's middle, in the order of the other ends, so that they do not cross at once. */
function ports<K>(
  links: readonly MapLink[],
  rowOf: (link: MapLink) => K,
  rows: ReadonlyMap<K, Extent>,
  otherEnd: (link: MapLink) => number,
): Map<MapLink, { readonly y: number; readonly index: number }> {
  const groups = new Map<K, MapLink[]>()
  for (const link of links) groups.set(rowOf(link), [...(groups.get(rowOf(link)) ?? []), link])
  const meets = new Map<MapLink, { y: number; index: number }>()
  for (const [row, group] of groups) {
    const { top, height } = rows.get(row)!
    const step = Math.min(APART, (height * 0.8) / group.length)
    group
      .sort((a, b) => otherEnd(a) - otherEnd(b))
      .forEach((link, index) => meets.set(link, { y: top + height / 2 + (index - (group.length - 1) / 2) * step, index }))
  }
  return meets
}
