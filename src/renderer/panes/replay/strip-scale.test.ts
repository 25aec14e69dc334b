/** The strip's scale: from positions to places and back, and the bars of density. */
import { describe, expect, it } from 'vitest'
import { barPaths, dayMarks, dayStarts, densityOf, positionAt, shareOf } from './strip-scale'

const way = [0, 1, 2, 5, 10]

describe('the strip', () => {
  it('puts the beginning at one end and now at the other', () => {
    expect(shareOf(way, 0)).toBe(0)
    expect(shareOf(way, 4)).toBe(1)
    expect(shareOf([0], 0)).toBe(1)
  })

  it('finds back the position that it drew', () => {
    for (const position of way.keys()) expect(positionAt(way, shareOf(way, position))).toBe(position)
  })

  it('finds the nearest position between two, and an end beyond the ends', () => {
    expect([-1, 0.14, 0.16, 0.4, 0.8, 2].map((share) => positionAt(way, share))).toEqual([0, 1, 2, 3, 4, 4])
  })

  it('counts events by kind in bins, and counts each once', () => {
    const { bins, most } = densityOf(way, ['sources', 'highlights', 'tags', 'tags'], 5)
    expect(bins.flat().reduce((all, count) => all + count, 0)).toBe(4)
    expect(bins[0]!.reduce((all, count) => all + count, 0)).toBe(2)
    expect(most).toBe(2)
  })

  it('stacks bars no higher than the strip', () => {
    const paths = barPaths({ bins: [[1, 1, 0, 0, 0, 0]], most: 2 }, 10, 0)
    expect(paths).toEqual([
      { kind: 'highlights', path: 'M0 10v-5h1v5z' },
      { kind: 'tags', path: 'M0 5v-5h1v5z' },
    ])
  })

  it('marks where each day begins, and leaves out days without room', () => {
    const starts = dayStarts(['a', 'a', 'b', 'c'], (day) => day)
    expect(starts.map(({ position }) => position)).toEqual([0, 2, 3])
    expect(dayMarks(way, starts, 0.25)).toEqual([{ day: 'a', share: 0 }, { day: 'c', share: 0.5 }])
  })
})
