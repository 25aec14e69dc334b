/** The map as a tree: each claim, under it supports, refutes and context, under them the passages; as lines in reading order. */
import type { Relation } from '../../../shared/annotation/fields'
import type { Passage } from '../../../shared/annotation/project-state'
import type { ClaimOnMap } from '../../../shared/projections/claim-map'
import type { MapLink, MapScene } from './map-scene'

export const RELATIONS = ['supports', 'refutes', 'context'] as const satisfies readonly Relation[]

interface Place {
  readonly key: string
  readonly level: 1 | 2 | 3
  /** Place among its siblings from 1, and how many there are. */
  readonly place: number
  readonly of: number
  /** Null where nothing lies under it. */
  readonly open: boolean | null
}

export type OutlineLine = Place & (
  | { readonly line: 'claim'; readonly claim: ClaimOnMap }
  | { readonly line: 'relation'; readonly relation: Relation; readonly count: number }
  | { readonly line: 'passage'; readonly passage: Passage; readonly relation: Relation }
)

/** `closed` holds the keys of lines whose children are hidden. */
export function treeOf(scene: MapScene, order: readonly ClaimOnMap[], closed: ReadonlySet<string>): OutlineLine[] {
  const passages = new Map(scene.passages.map((passage) => [passage.passage, passage]))
  return order.flatMap((claim, index) => {
    const own = scene.links.filter((link) => link.claim === claim.claim)
    const open = own.length === 0 ? null : !closed.has(claim.claim)
    const line: OutlineLine = { line: 'claim', claim, key: claim.claim, level: 1, place: index + 1, of: order.length, open }
    return open ? [line, ...relationsOf(claim, own, passages, closed)] : [line]
  })
}

/** What a key does to a tree: another line to go to, or a line to open or close; null when it means nothing here. */
export type TreeStep = { readonly goTo: number } | { readonly toggle: string } | null

export function treeStep(lines: readonly OutlineLine[], index: number, key: string): TreeStep {
  const line = lines[index]
  switch (key) {
    case 'ArrowDown': return index + 1 < lines.length ? { goTo: index + 1 } : null
    case 'ArrowUp': return index > 0 ? { goTo: index - 1 } : null
    case 'Home': return { goTo: 0 }
    case 'End': return { goTo: lines.length - 1 }
    case 'ArrowRight':
      if (line?.open === true) return { goTo: index + 1 }
      return line?.open === false ? { toggle: line.key } : null
    case 'ArrowLeft': {
      if (line === undefined) return null
      if (line.open === true) return { toggle: line.key }
      const parent = lines.slice(0, index).findLastIndex(({ level }) => level < line.level)
      return parent === -1 ? null : { goTo: parent }
    }
    default: return null
  }
}

function relationsOf(claim: ClaimOnMap, links: readonly MapLink[], passages: ReadonlyMap<string, Passage>, closed: ReadonlySet<string>): OutlineLine[] {
  const present = RELATIONS.filter((relation) => links.some((link) => link.relation === relation))
  return present.flatMap((relation, index) => {
    const own = links.filter((link) => link.relation === relation)
    const key = `${claim.claim} ${relation}`
    const open = !closed.has(key)
    const line: OutlineLine = { line: 'relation', relation, count: own.length, key, level: 2, place: index + 1, of: present.length, open }
    return open ? [line, ...passagesOf(own, passages)] : [line]
  })
}

function passagesOf(links: readonly MapLink[], passages: ReadonlyMap<string, Passage>): OutlineLine[] {
  return links.flatMap(({ link, passage: id, relation }, index): OutlineLine[] => {
    const passage = passages.get(id)
    return passage === undefined ? [] : [{ line: 'passage', passage, relation, key: link, level: 3, place: index + 1, of: links.length, open: null }]
  })
}
