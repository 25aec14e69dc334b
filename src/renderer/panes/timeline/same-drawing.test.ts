import { describe, expect, it } from 'vitest'
import type { PassageId } from '../../../shared/annotation/ids'
import { readEdtf } from '../../../shared/dates/edtf-value'
import type { TimelineEntry } from '../../../shared/projections/timeline-entries'
import { laneGroups } from './lane-groups'
import { layOutGroups, partedRows, stackedRows, wholeRows } from './lane-rows'
import { keepingSame, keepingSteady } from './same-drawing'
import { layoutScale, shapedEntries } from './scene'
import { nextSheet } from './sheet'

const WIDTH = 1000
const NAMES = { tags: [], claims: [], sources: [] }
const window = (month: number) => ({ from: Date.UTC(2000, month, 1), to: Date.UTC(2000, month, 1) + 3e11 })

const entries = ['1990/..', '1998/2003', '2001-05', '2004-02-02', '2007', '2009-12-31']
  .map((edtf, index) => ({ passage: `p${index}` as PassageId, edtf, display: edtf, reading: readEdtf(edtf) }) as TimelineEntry)
const groups = laneGroups(shapedEntries(entries), 'automatic', NAMES)
const rows = stackedRows(layOutGroups(groups, layoutScale(WIDTH / 3e11), 300, new Set()), 300, new Set())
const sheetAt = (month: number) => nextSheet(nextSheet(null, window(0), WIDTH, true), window(month), WIDTH, true)
const partedAt = (month: number) => partedRows(rows, sheetAt(month), { from: 0, to: 300 })
const drawnAt = (month: number) => wholeRows(partedAt(month), sheetAt(month), window(month), WIDTH)

describe('what is drawn the same', () => {
  it('is the same object, column and all', () => {
    const before = partedAt(1)
    expect(keepingSteady(before, partedAt(1))[0]!.columns.map((column) => before[0]!.columns.indexOf(column))).toEqual(before[0]!.columns.map((_, index) => index))
  })

  it('keeps each entry when another one comes or goes', () => {
    const before = partedAt(1)[0]!
    const [after] = keepingSteady([before], partedAt(30))
    expect(after!.columns.map(({ at }) => at)).not.toEqual(before.columns.map(({ at }) => at))
    const dayIn = ({ columns }: typeof before) => columns.find(({ entries: held }) => held.some(({ entry }) => entry.edtf === '2004-02-02'))
    expect(dayIn(before)).toBeDefined()
    expect(dayIn(after!)).toBe(dayIn(before))
  })

  it('is drawn anew when it follows the side of the window', () => {
    const before = drawnAt(1)
    const [after] = keepingSame(before, drawnAt(2))
    const since = ({ following }: (typeof before)[number]) => following.find(({ entry }) => entry.edtf === '1990/..')
    expect(since(before[0]!)).toBeDefined()
    expect(since(after!)!.right).toBeGreaterThan(since(before[0]!)!.right)
  })
})
