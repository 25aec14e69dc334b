import { describe, expect, it } from 'vitest'
import type { TagId } from '../../../shared/annotation/ids'
import type { CodebookRow } from '../../../shared/projections/codebook-rows'
import { hasChildren, openRows, parentIndex, tagPaths, withDescendants } from './tag-tree'

const rows = codebook('Actors', ' Georgia', '  Government', ' Russia', 'Events', ' War')

describe('the codebook’s tree', () => {
  it('hides all that lies under a closed tag', () => {
    expect(openRows(rows, closed('Actors')).map(({ label }) => label)).toEqual(['Actors', 'Events', 'War'])
    expect(openRows(rows, closed('Georgia', 'Events')).map(({ label }) => label)).toEqual(['Actors', 'Georgia', 'Russia', 'Events'])
  })

  it('knows parents and children by depth', () => {
    expect(rows.map((_, index) => parentIndex(rows, index))).toEqual([-1, 0, 1, 0, -1, 4])
    expect(rows.map((_, index) => hasChildren(rows, index))).toEqual([true, true, false, false, true, false])
  })

  it('tells a tag’s path', () => {
    expect(tagPaths(rows).map(({ path }) => path)).toEqual([
      'Actors', 'Actors › Georgia', 'Actors › Georgia › Government', 'Actors › Russia', 'Events', 'Events › War',
    ])
  })

  it('finds all that lies under a tag, and nothing for a stranger', () => {
    expect([...withDescendants(rows, 'Actors' as TagId)]).toEqual(['Actors', 'Georgia', 'Government', 'Russia'])
    expect([...withDescendants(rows, 'Stranger' as TagId)]).toEqual(['Stranger'])
  })
})

function codebook(...indented: string[]): CodebookRow[] {
  return indented.map((line) => {
    const label = line.trim()
    return { tag: label as TagId, label, depth: line.length - label.length, colour: 1, parent: null, description: '', memo: '', key: null, mergedInto: null, retired: false, passages: 0 }
  })
}

function closed(...labels: string[]): Set<TagId> {
  return new Set(labels as TagId[])
}
