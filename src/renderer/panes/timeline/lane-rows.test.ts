import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClaimId, LinkId, PassageId, SourceId, TagId } from '../../../shared/annotation/ids'
import { readEdtf } from '../../../shared/dates/edtf-value'
import type { TimelineEntry } from '../../../shared/projections/timeline-entries'
import type { LanesBy } from '../../stores/preferences'
import { laneGroups, type LaneNames } from './lane-groups'
import { bareGroups, drawnRows, LANE, layOutGroups, stackedRows } from './lane-rows'
import { layoutScale, shapedEntries } from './scene'

const names: LaneNames = {
  tags: ['Alliance', 'War', 'Votes', 'Money'].map((label, index) => ({ tag: label as TagId, label, colour: (index + 1) as 1 })),
  claims: [
    { claim: 'c1' as ClaimId, statement: 'They promised.', attribution: 'Minister' },
    { claim: 'c2' as ClaimId, statement: 'They did not.', attribution: null },
    { claim: 'c3' as ClaimId, statement: 'Perhaps.', attribution: 'Minister' },
  ],
  sources: [{ source: 's1' as SourceId, title: 'Article' }, { source: 's2' as SourceId, title: 'Report' }],
}

function dated(edtf: string, index: number, tags: readonly string[] = [], claims: readonly string[] = [], source = 's1'): TimelineEntry {
  const reading = readEdtf(edtf)
  if ('problem' in reading) throw new Error(reading.problem)
  return {
    passage: `p${index}` as PassageId, edtf, display: edtf, reading,
    tags: tags.map((tag) => ({ tag: tag as TagId, label: tag, colour: 1 })),
    claims: claims.map((claim) => ({ claim: claim as ClaimId, link: `l${claim}` as LinkId, statement: '', relation: 'supports' as const })),
    source: { source: source as SourceId, title: source },
  } as unknown as TimelineEntry
}

const told = (entries: readonly TimelineEntry[], by: LanesBy) =>
  laneGroups(shapedEntries(entries), by, names).map(({ label, entries: held }) => [label, held.map(({ entry }) => entry.passage)])

describe('groups of lanes', () => {
  const entries = [dated('1999', 0, ['War', 'Alliance'], ['c1', 'c3']), dated('2004', 1, [], ['c2'], 's2'), dated('2008', 2, ['War'])]

  it('stand in the order of the codebook, hold an entry for each of its tags, and end with those that have none', () => {
    expect(told(entries, 'tag')).toEqual([['Alliance', ['p0']], ['War', ['p0', 'p2']], ['No tag', ['p1']]])
  })

  it('stand by claim as stated, and by source as added', () => {
    expect(told(entries, 'claim')).toEqual([['They promised.', ['p0']], ['They did not.', ['p1']], ['Perhaps.', ['p0']], ['No claim', ['p2']]])
    expect(told(entries, 'source')).toEqual([['Article', ['p0', 'p2']], ['Report', ['p1']]])
  })

  it('take who made the claim for the actor, each entry once', () => {
    expect(told(entries, 'actor')).toEqual([['Minister', ['p0']], ['No actor', ['p1', 'p2']]])
  })

  it('are one without a name when lanes stand for nothing', () => {
    expect(told(entries, 'automatic')).toEqual([['', ['p0', 'p1', 'p2']]])
  })
})

describe('rows', () => {
  const year = (number: number): number => Date.UTC(number, 0, 1)
  const width = 900

  it('shrink to their label when they have nothing in sight', () => {
    const groups = laneGroups(shapedEntries([dated('1950', 0, ['Alliance']), dated('2004', 1, ['War'])]), 'tag', names)
    const window = { from: year(2000), to: year(2010) }
    const laid = layOutGroups(groups, layoutScale(width / (window.to - window.from)), 300, new Set())
    const rows = stackedRows(laid, 300, bareGroups(laid, window))
    expect(rows.map(({ bare, top, height }) => ({ bare, top, height }))).toEqual([{ bare: true, top: 0, height: 22 }, { bare: false, top: 22, height: LANE + 8 }])
    expect(drawnRows(rows, window, width, { from: 0, to: 300 }).flatMap(({ entries }) => entries.map(({ entry }) => entry.edtf))).toEqual(['2004'])
  })

  it('hold every entry in sight in each of its groups, drawn or in a cluster, and no labels overlap', () => {
    const draft = fc.record({
      year: fc.integer({ min: 2000, max: 2009 }), month: fc.integer({ min: 1, max: 12 }), long: fc.boolean(),
      tags: fc.subarray(['Alliance', 'War', 'Votes', 'Money']),
    })
    fc.assert(fc.property(fc.array(draft, { minLength: 1, maxLength: 90 }), fc.integer({ min: 60, max: 700 }), (drafts, height) => {
      const entries = drafts.map(({ year: y, month, long, tags }, index) => dated(long ? `${y}/2010` : `${y}-${String(month).padStart(2, '0')}`, index, tags))
      const window = { from: year(2000), to: year(2011) }
      const groups = laneGroups(shapedEntries(entries), 'tag', names)
      const laid = layOutGroups(groups, layoutScale(width / (window.to - window.from)), height, new Set())
      const rows = stackedRows(laid, height, bareGroups(laid, window))
      const drawn = drawnRows(rows, window, width, { from: 0, to: Infinity })

      const expected = drafts.flatMap(({ tags }, index) => (tags.length === 0 ? ['No tag'] : tags).map((tag) => `${tag} p${index}`))
      const shown = drawn.flatMap(({ row, entries: alone, clusters }) =>
        [...alone, ...clusters.flatMap((cluster) => cluster.entries)].map(({ entry }) => `${row.group.label} ${entry.passage}`))
      expect(shown.sort()).toEqual(expected.sort())

      const ends = new Map<number, number>()
      for (const { row, entries: alone, clusters } of drawn) {
        for (const { top, left, right, label } of [...alone].sort((a, b) => a.left - b.left)) {
          expect(top).toBeGreaterThanOrEqual(row.top)
          expect(top + LANE).toBeLessThanOrEqual(row.top + row.height)
          expect(left).toBeGreaterThanOrEqual((ends.get(top) ?? -Infinity) - 1e-6)
          ends.set(top, Math.max(right, label.room > 0 ? label.left + label.room : right))
        }
        for (const { top } of clusters) expect(alone.some((entry) => entry.top === top)).toBe(false)
      }
    }))
  })
})
