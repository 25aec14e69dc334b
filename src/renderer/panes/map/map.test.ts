/** The map's scene, order, places, curves and tree. */
import { describe, expect, it } from 'vitest'
import type { ClaimId, PassageId } from '../../../shared/annotation/ids'
import type { Relation } from '../../../shared/annotation/fields'
import type { Passage, Source } from '../../../shared/annotation/project-state'
import type { ClaimOnMap } from '../../../shared/projections/claim-map'
import { barycentres, crossings, keptOrder, tidyOrder } from './claim-order'
import { along, curvesOf } from './curves'
import { emphasisOf, relationCounts, sceneOf, type MapFilter } from './map-scene'
import { treeOf, treeStep } from './outline-lines'
import { layoutOf, NARROW, WIDE } from './layout'
import { headingsOf, sectionsOf } from './sections'

const claimId = (id: string) => id as ClaimId
const passageId = (id: string) => id as PassageId

function passage(id: string, quote: string, start = 0, tags: string[] = []): Passage {
  return { passage: id, target: { source: 's', position: { start, end: start + quote.length }, quote: { exact: quote, prefix: '', suffix: '' } }, tags } as unknown as Passage
}

const sailed = passage('p1', 'The ship sailed', 0, ['sea'])
const sank = passage('p2', 'It sank', 20)
const fog = passage('p3', 'There was fog', 40)
const passages = [sailed, sank, fog, passage('p4', 'Nobody asked', 60)]

function claim(id: string, statement: string, ...linked: [Passage, Relation][]): ClaimOnMap {
  return { claim: id, statement, status: 'open', linked: linked.map(([passage, relation]) => ({ link: `${id}-${passage.passage}`, relation, passage })) } as unknown as ClaimOnMap
}

const lost = claim('lost', 'The ship was lost', [sank, 'supports'], [sailed, 'refutes'])
const storm = claim('storm', 'There was a storm', [fog, 'context'], [sank, 'supports'])
const alone = claim('alone', 'Nobody knows')
const claims = [lost, storm, alone]

const everything: MapFilter = { relations: new Set(['supports', 'refutes', 'context']), passing: null, text: '', around: null }
const scene = (filter: Partial<MapFilter> = {}) => sceneOf(claims, passages, { ...everything, ...filter })
const idsOf = (filter: Partial<MapFilter>) => ({ claims: scene(filter).claims.map((one) => one.claim), passages: scene(filter).passages.map((one) => one.passage) })

describe('the scene', () => {
  it('draws all claims, and only the passages that are linked', () => {
    expect(idsOf({})).toEqual({ claims: ['lost', 'storm', 'alone'], passages: ['p1', 'p2', 'p3'] })
    expect(scene().links).toHaveLength(4)
  })

  it('leaves out relations that are switched off, and passages with them', () => {
    expect(idsOf({ relations: new Set(['context']) })).toEqual({ claims: ['storm', 'alone'], passages: ['p3'] })
  })

  it('keeps claims that a passing passage bears on', () => {
    expect(idsOf({ passing: new Set([passageId('p1')]) })).toEqual({ claims: ['lost'], passages: ['p1'] })
    expect(idsOf({ passing: new Set([passageId('p4')]) })).toEqual({ claims: [], passages: [] })
  })

  it('finds words in either end of a link', () => {
    expect(idsOf({ text: ' STORM ' })).toEqual({ claims: ['storm'], passages: ['p2', 'p3'] })
    expect(idsOf({ text: 'sank' })).toEqual({ claims: ['lost', 'storm'], passages: ['p2'] })
  })

  it('shows a claim’s neighbourhood: its passages and the claims they bear on', () => {
    const near = { around: claimId('lost'), passing: new Set(['p1', 'p2'].map(passageId)) }
    expect(idsOf(near)).toEqual({ claims: ['lost', 'storm'], passages: ['p1', 'p2'] })
    expect(scene(near).links.map(({ link }) => link)).toEqual(['lost-p2', 'lost-p1', 'storm-p2'])
    expect(idsOf({ around: claimId('alone'), passing: new Set() }).claims).toEqual(['alone'])
  })

  it('lights what is looked at, its links and their other ends', () => {
    expect([...emphasisOf(scene().links, { kind: 'passage', id: passageId('p2') })].sort()).toEqual(['lost', 'lost-p2', 'p2', 'storm', 'storm-p2'])
    expect(relationCounts(scene().links)).toEqual({ supports: 2, refutes: 1, context: 1 })
  })
})

describe('the order of claims', () => {
  const links = [{ claim: claimId('a'), passage: passageId('3') }, { claim: claimId('b'), passage: passageId('1') }, { claim: claimId('c'), passage: passageId('2') }]
  const places = new Map([['1', 1], ['2', 2], ['3', 3]].map(([id, place]) => [passageId(id as string), place as number]))
  const ids = ['a', 'b', 'c', 'd'].map(claimId)

  it('follows the passages, claims without links last', () => {
    expect(tidyOrder(ids, barycentres(links, places))).toEqual(['b', 'c', 'a', 'd'])
  })

  it('crosses less than the order in which claims were stated', () => {
    const passagesInOrder = ['1', '2', '3'].map(passageId)
    expect(crossings(links, ids, passagesInOrder)).toBe(2)
    expect(crossings(links, tidyOrder(ids, barycentres(links, places)), passagesInOrder)).toBe(0)
  })

  it('stays as it was when a link is added', () => {
    const before = tidyOrder(ids, barycentres(links, places))
    const more = barycentres([...links, { claim: claimId('b'), passage: passageId('3') }, { claim: claimId('b'), passage: passageId('3') }], places)
    expect(keptOrder(before, ids, more)).toEqual(before)
  })

  it('takes a new claim in where its passages are, and keeps the place of one that is away', () => {
    const before = ['b', 'a'].map(claimId)
    expect(keptOrder(before, ['a', 'c'].map(claimId), barycentres(links, places))).toEqual(['b', 'c', 'a'])
  })
})

describe('the layout', () => {
  const sections = [
    { key: '1', source: 's', title: 'One', passages: [sailed, sank] },
    { key: '2', source: 's', title: 'Two', passages: [fog] },
  ] as unknown as Parameters<typeof layoutOf>[0]

  it('puts each passage under its heading and under the one before it', () => {
    const { passages: tops } = layoutOf(sections, claims, WIDE)
    expect([...tops.values()].map(({ top }) => top)).toEqual([1.75, 3.625, 7.75])
  })

  it('keeps claims apart and in order, whichever column is longer', () => {
    for (const order of [[lost], claims, [...claims, claim('x', 'X'), claim('y', 'Y'), claim('z', 'Z')]]) {
      const { claims: extents, height } = layoutOf(sections, order, NARROW)
      const rows = [...extents.values()]
      rows.slice(1).forEach(({ top }, index) => expect(top).toBeGreaterThan(rows[index]!.top + rows[index]!.height))
      expect(rows.at(-1)!.top + rows.at(-1)!.height).toBeLessThanOrEqual(height + 1e-9)
    }
  })
})

describe('curves', () => {
  const rows = new Map([['lost', { top: 0, height: 4 }], ['storm', { top: 6, height: 4 }]].map(([id, extent]) => [claimId(id as string), extent as { top: number; height: number }]))
  const places = new Map(['p1', 'p2', 'p3'].map((id, index) => [passageId(id), { top: index * 2, height: 2 }]))
  const curves = curvesOf(scene().links, rows, places, 10)

  it('run from edge to edge', () => {
    expect(curves).toHaveLength(4)
    for (const { path } of curves) expect(path).toMatch(/^M0,[\d.]+C5,[\d.]+,5,[\d.]+,10,[\d.]+$/)
  })

  it('leave a claim in the order in which they arrive', () => {
    const startOf = (link: string) => Number(/^M0,([\d.]+)/.exec(curves.find((one) => one.link === link)!.path)![1])
    expect(startOf('lost-p1')).toBeLessThan(startOf('lost-p2'))
  })

  it('carry their mark before the passage, and never two in one place', () => {
    expect(curves.every(({ mark }) => mark.x > 6 && mark.x < 10)).toBe(true)
    expect(new Set(curves.map(({ mark }) => `${mark.x} ${mark.y}`)).size).toBe(4)
  })

  it('are followed by the mark', () => {
    expect(along(0, 8, 10, 0)).toEqual({ x: 0, y: 0 })
    expect(along(0, 8, 10, 0.5)).toEqual({ x: 5, y: 4 })
    expect(along(0, 8, 10, 1)).toEqual({ x: 10, y: 8 })
  })
})

describe('sections', () => {
  const text = 'Ships\nThe ship sailed\nStorms\nIt sank in a storm\nThere was fog'
  const source = { source: 's', title: 'Ships', layout: 'TPHP2' } as unknown as Source

  it('gather passages under the nearest heading, and under the title before the first', () => {
    const inText = [passage('p1', 'ship', 10), passage('p2', 'sank', text.indexOf('sank')), passage('p3', 'fog', text.indexOf('fog'))]
    const sections = sectionsOf(inText, [source], (one) => headingsOf(one, text))
    expect(sections.map(({ title, passages }) => [title, passages.map((one) => one.passage)])).toEqual([['Ships', ['p1']], ['Storms', ['p2', 'p3']]])
  })
})

describe('the outline', () => {
  const lines = treeOf(scene(), claims, new Set())

  it('lists claim, relation and passages in levels, and knows places among siblings', () => {
    expect(lines.map(({ line, level, place, of }) => `${line} ${level} ${place}/${of}`)).toEqual([
      'claim 1 1/3', 'relation 2 1/2', 'passage 3 1/1', 'relation 2 2/2', 'passage 3 1/1',
      'claim 1 2/3', 'relation 2 1/2', 'passage 3 1/1', 'relation 2 2/2', 'passage 3 1/1',
      'claim 1 3/3',
    ])
    expect(lines.at(-1)!.open).toBeNull()
  })

  it('hides what is closed', () => {
    expect(treeOf(scene(), claims, new Set(['lost', 'storm supports'])).map(({ key }) => key))
      .toEqual(['lost', 'storm', 'storm supports', 'storm context', 'storm-p3', 'alone'])
  })

  it('is walked as trees are', () => {
    expect(treeStep(lines, 0, 'ArrowRight')).toEqual({ goTo: 1 })
    expect(treeStep(lines, 0, 'ArrowLeft')).toEqual({ toggle: 'lost' })
    expect(treeStep(lines, 2, 'ArrowLeft')).toEqual({ goTo: 1 })
    expect(treeStep(lines, 2, 'ArrowRight')).toBeNull()
    expect(treeStep(lines, 10, 'ArrowDown')).toBeNull()
    expect(treeStep(lines, 4, 'Home')).toEqual({ goTo: 0 })
    const folded = treeOf(scene(), claims, new Set(['lost']))
    expect(treeStep(folded, 0, 'ArrowRight')).toEqual({ toggle: 'lost' })
  })
})
