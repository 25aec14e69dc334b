/** The order of claims on the map: near the passages that bear on them, and as it was until someone tidies up. */
import type { ClaimId, PassageId } from '../../../shared/annotation/ids'

interface Linked {
  readonly claim: ClaimId
  readonly passage: PassageId
}

/** Mean place of each claim's passages; claims without links have none. `places` grow downward. */
export function barycentres(links: readonly Linked[], places: ReadonlyMap<PassageId, number>): Map<ClaimId, number> {
  const sums = new Map<ClaimId, { sum: number; count: number }>()
  for (const { claim, passage } of links) {
    const place = places.get(passage)
    if (place === undefined) continue
    const so = sums.get(claim) ?? { sum: 0, count: 0 }
    sums.set(claim, { sum: so.sum + place, count: so.count + 1 })
  }
  return new Map([...sums].map(([claim, { sum, count }]) => [claim, sum / count]))
}

/** Claims by the mean place of their passages, so that few lines cross; those without links last, as given. */
export function tidyOrder(claims: readonly ClaimId[], centres: ReadonlyMap<ClaimId, number>): ClaimId[] {
  return claims
    .map((claim, index) => ({ claim, index, centre: centres.get(claim) ?? Infinity }))
    .sort((a, b) => (a.centre === b.centre ? a.index - b.index : a.centre - b.centre))
    .map(({ claim }) => claim)
}

/**
 * The order of before, with claims that are new put before the first one that lies further down.
 * Claims that are not there now keep their place for when they come back.
 */
export function keptOrder(before: readonly ClaimId[], claims: readonly ClaimId[], centres: ReadonlyMap<ClaimId, number>): ClaimId[] {
  const known = new Set(before)
  const order = [...before]
  for (const claim of tidyOrder(claims.filter((one) => !known.has(one)), centres)) {
    const centre = centres.get(claim) ?? Infinity
    const below = order.findIndex((other) => (centres.get(other) ?? -Infinity) > centre)
    order.splice(below === -1 ? order.length : below, 0, claim)
  }
  return order
}

/** How many pairs of lines cross, between two columns in the orders given. */
export function crossings(links: readonly Linked[], claims: readonly ClaimId[], passages: readonly PassageId[]): number {
  const left = new Map(claims.map((claim, index) => [claim, index]))
  const right = new Map(passages.map((passage, index) => [passage, index]))
  const ends = links.flatMap(({ claim, passage }) => {
    const [a, b] = [left.get(claim), right.get(passage)]
    return a === undefined || b === undefined ? [] : [[a, b] as const]
  })
  let count = 0
  ends.forEach(([a, b], index) => {
    for (const [c, d] of ends.slice(index + 1)) if ((a - c) * (b - d) < 0) count++
  })
  return count
}
