import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisTicks, type AxisTicks } from '../dates/time-axis'
import { rowsFor } from './label-rows'
import { AXIS_SCRIPT } from './timeline-html-axis'

interface Page {
  axisTicks(from: number, to: number, width: number, pitch: number): AxisTicks
  rowsFor: typeof rowsFor
}

const page = new Function(`${AXIS_SCRIPT}; return { axisTicks, rowsFor }`)() as Page
const DAY = 86_400_000

test.each([3, 40, 200, 900, 4000, 20_000, 400_000, 3_000_000])('the page marks %i days as the workbench does', (days) => {
  for (const start of [-800_000, -719_528, -3, 0, 13_879]) {
    for (const pitch of [40, 56, 96]) {
      const window = { from: start * DAY, to: (start + days) * DAY }
      expect(page.axisTicks(window.from, window.to, 800, pitch)).toEqual(axisTicks(window, 800, pitch))
    }
  }
})

test('the page marks any time at any scale as the workbench does, to the ends of what a date can hold', () => {
  const windows = fc.record({
    from: fc.double({ min: -8.65e15, max: 8.65e15, noNaN: true }).map((time) => Math.round(time) + 0),
    span: fc.double({ min: 0, max: 7.2, noNaN: true }).map((power) => Math.round(DAY * 10 ** power)),
    width: fc.integer({ min: 200, max: 2400 }),
  })
  fc.assert(fc.property(windows, ({ from, span, width }) => {
    expect(page.axisTicks(from, from + span, width, 52)).toEqual(axisTicks({ from, to: from + span }, width))
  }), { numRuns: 500 })
})

test('the page packs rows as the drawing does', () => {
  const items = Array.from({ length: 60 }, (_, index) => ({ from: ((index * 29) % 60) * 7, to: ((index * 29) % 60) * 7 + (index % 5) * 9, wide: ((index * 29) % 60) * 7 + 40 + ((index * 37) % 90) }))
  for (const count of [1, 3, 12]) expect(page.rowsFor(items, count)).toEqual(rowsFor(items, count))
})

test('two labels never share a place', () => {
  const items = [0, 10, 20, 30, 90].map((from) => ({ from, to: from + 5, wide: from + 60 }))
  expect(rowsFor(items, 2)).toEqual([
    { row: 0, labelled: true }, { row: 1, labelled: true }, { row: 0, labelled: false }, { row: 1, labelled: false }, { row: 0, labelled: true },
  ])
  expect(rowsFor([{ from: 50, to: 60, wide: 90 }, { from: 0, to: 5, wide: 50 }, { from: 0, to: 60, wide: 60 }], 2).map(({ row }) => row)).toEqual([0, 0, 1])
})
