import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PassageId } from '../../../shared/annotation/ids'
import { readEdtf } from '../../../shared/dates/edtf-value'
import type { TimelineEntry } from '../../../shared/projections/timeline-entries'
import { clustersOn, followingEntries, layOut, layoutScale, partedScene, sceneOf, shapedEntries } from './scene'
import { leftOn, nextSheet, wholeSheet, type Sheet } from './sheet'

const WIDTH = 1000
const SPAN = 1e12
const at = (from: number): { from: number, to: number } => ({ from, to: from + SPAN })

const inSight = (pixels: number): number => Math.max(0, Math.min(WIDTH, pixels))

describe('the sheet', () => {
  it('stays the same while the window moves a little, and keeps its 0 when it moves further', () => {
    const first = nextSheet(wholeSheet(at(0), WIDTH), at(5e9), WIDTH, true)
    const little = nextSheet(first, at(9e9), WIDTH, true)
    const further = nextSheet(little, at(2e11), WIDTH, true)
    expect(little).toBe(first)
    expect(further).not.toBe(first)
    expect(further).toMatchObject({ origin: first.origin, scale: first.scale })
  })

  it('is exactly what is in sight when nothing moves', () => {
    const sheet = nextSheet(nextSheet(null, at(0), WIDTH, true), at(7.7e10), WIDTH, false)
    expect([sheet.from, sheet.to]).toEqual([leftOn(sheet, at(7.7e10)), leftOn(sheet, at(7.7e10)) + WIDTH])
  })

  it('begins anew with another scale, and where its pixels would become coarse', () => {
    const first = nextSheet(null, at(0), WIDTH, true)
    expect(nextSheet(first, { from: 0, to: SPAN * 1.01 }, WIDTH, true).scale).not.toBe(first.scale)
    expect(nextSheet(first, at(SPAN * 60), WIDTH, true).origin).toBe(SPAN * 60)
  })

  it('always holds what is in sight', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: -3000, max: 3000 }), fc.boolean()), { minLength: 1 }), (moves) => {
      let sheet: Sheet | null = null
      for (const [to, moving] of moves) {
        const window = at(to * 1e9)
        sheet = nextSheet(sheet, window, WIDTH, moving)
        expect(sheet.from).toBeLessThanOrEqual(leftOn(sheet, window) + 1e-6)
        expect(sheet.to).toBeGreaterThanOrEqual(leftOn(sheet, window) + WIDTH - 1e-6)
      }
    }))
  })

  it('shows when it rests what was drawn without it', () => {
    const edtfs = ['1999', '2003/2004', '2001-05', '1990/..', '../2003', '2002-02-02', '2004-07-01', '1985/2015', '[2001, 2003]']
    const entries = edtfs.map((edtf, index) => ({ passage: `p${index}` as PassageId, edtf, display: edtf, reading: readEdtf(edtf) }) as TimelineEntry)
    const window = { from: Date.UTC(2001, 0, 1), to: Date.UTC(2005, 0, 1) }
    const layout = layOut(shapedEntries(entries), layoutScale(WIDTH / (window.to - window.from)), { exactly: 8 }, new Set())
    const before = nextSheet(null, { from: Date.UTC(2000, 0, 1), to: window.to - (window.from - Date.UTC(2000, 0, 1)) }, WIDTH, true)
    const sheet = nextSheet(before, window, WIDTH, false)
    const left = leftOn(sheet, window)
    expect(left).not.toBe(0)
    const order = ({ entry }: { readonly entry: TimelineEntry }): number => layout.entries.findIndex((one) => one.entry === entry)
    const alone = sceneOf(layout, window, WIDTH)
    const { steady, following } = partedScene(layout, sheet)
    const moved = { entries: [...steady, ...followingEntries(layout, following, sheet, window, WIDTH)].sort((a, b) => order(a) - order(b)), clusters: clustersOn(layout, sheet, window) }
    expect(moved.entries.map(({ entry }) => entry.edtf)).toEqual(alone.entries.map(({ entry }) => entry.edtf))
    for (const [index, one] of moved.entries.entries()) {
      expect(inSight(one.left - left)).toBeCloseTo(inSight(alone.entries[index]!.left))
      expect(inSight(one.right - left)).toBeCloseTo(inSight(alone.entries[index]!.right))
      expect(one.label.left - left).toBeCloseTo(alone.entries[index]!.label.left)
      expect(one.label.room).toBeCloseTo(alone.entries[index]!.label.room)
    }
    expect(moved.clusters.map((cluster) => cluster.left - left)).toEqual(alone.clusters.map((cluster) => cluster.left))
  })
})
