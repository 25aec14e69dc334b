/** Entries by what their lanes stand for: a tag, a claim, a source or who said it. An entry is in each group it belongs to. */
import type { Colour } from '../../../shared/annotation/fields'
import type { ClaimId, SourceId, TagId } from '../../../shared/annotation/ids'
import type { TimelineEntry } from '../../../shared/projections/timeline-entries'
import type { LanesBy } from '../../stores/preferences'
import type { ShapedEntry } from './scene'

export interface LaneGroup {
  /** Unique among the groups of one drawing. */
  readonly id: string
  /** Empty when the lanes stand for nothing. */
  readonly label: string
  readonly colour: Colour | null
  readonly entries: readonly ShapedEntry[]
}

/** What groups are named after, each in the order in which its lanes stand: as in the codebook, as stated, as added. */
export interface LaneNames {
  readonly tags: readonly { readonly tag: TagId; readonly label: string; readonly colour: Colour }[]
  readonly claims: readonly { readonly claim: ClaimId; readonly statement: string; readonly attribution: string | null }[]
  readonly sources: readonly { readonly source: SourceId; readonly title: string }[]
}

interface Lane {
  readonly id: string
  readonly label: string
  readonly colour?: Colour
}

/** Groups that hold something, in the order of their names; what belongs nowhere comes last. Entries keep their order. */
export function laneGroups(shaped: readonly ShapedEntry[], by: LanesBy, names: LaneNames): LaneGroup[] {
  if (by === 'automatic') return [{ id: '', label: '', colour: null, entries: shaped }]
  const lanes = lanesOf(by, names)
  const known = new Set(lanes.map(({ id }) => id))
  const members = new Map<string, ShapedEntry[]>()
  const lanesOfEntry = belonging(by, names)
  for (const one of shaped) {
    const ids = [...new Set(lanesOfEntry(one.entry))].filter((id) => known.has(id))
    for (const id of ids.length === 0 ? [NOWHERE] : ids) {
      const group = members.get(id)
      if (group === undefined) members.set(id, [one])
      else group.push(one)
    }
  }
  return [...lanes, { id: NOWHERE, label: WITHOUT[by] }].flatMap(({ id, label, colour = null }) => {
    const entries = members.get(id)
    return entries === undefined ? [] : { id, label, colour, entries }
  })
}

const NOWHERE = 'none'
const WITHOUT: Readonly<Record<Exclude<LanesBy, 'automatic'>, string>> = { tag: 'No tag', claim: 'No claim', source: 'No source', actor: 'No actor' }

function lanesOf(by: LanesBy, { tags, claims, sources }: LaneNames): Lane[] {
  if (by === 'tag') return tags.map(({ tag, label, colour }) => ({ id: `tag-${tag}`, label, colour }))
  if (by === 'claim') return claims.map(({ claim, statement }) => ({ id: `claim-${claim}`, label: statement }))
  if (by === 'source') return sources.map(({ source, title }) => ({ id: `source-${source}`, label: title }))
  return actorsOf(claims).map((actor, index) => ({ id: `actor-${index}`, label: actor }))
}

/** Which lanes an entry belongs to, by id. */
function belonging(by: LanesBy, { claims }: LaneNames): (entry: TimelineEntry) => string[] {
  if (by === 'tag') return ({ tags }) => tags.map(({ tag }) => `tag-${tag}`)
  if (by === 'claim') return (entry) => entry.claims.map(({ claim }) => `claim-${claim}`)
  if (by === 'source') return ({ source }) => [`source-${source.source}`]
  const actors = actorsOf(claims)
  const lanes = new Map(claims.map(({ claim, attribution }) => [claim, attribution === null ? -1 : actors.indexOf(attribution)]))
  return (entry) => entry.claims.flatMap(({ claim }) => {
    const lane = lanes.get(claim) ?? -1
    return lane === -1 ? [] : `actor-${lane}`
  })
}

/** Who makes claims, in the order of their first. */
function actorsOf(claims: LaneNames['claims']): string[] {
  return [...new Set(claims.flatMap(({ attribution }) => attribution ?? []))]
}
