import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hexOf, SVG_COLOUR } from './svg-colour'
import { rowsFor, ticks } from './timeline-axis'
import { AXIS_SCRIPT } from './timeline-html-axis'

const page = new Function(`${AXIS_SCRIPT}; return { ticks, rowsFor }`)() as { ticks: typeof ticks, rowsFor: typeof rowsFor }
const DAY = 86_400_000

test.each([3, 40, 200, 900, 4000, 20_000, 400_000, 3_000_000])('marks %i days as the exported page does', (days) => {
  for (const start of [-800_000, -719_528, -3, 0, 13_879]) {
    for (const parts of [2, 7, 13]) {
      const asked = [start * DAY, (start + days) * DAY, (days * DAY) / parts] as const
      expect(ticks(...asked)).toEqual(page.ticks(...asked))
    }
  }
})

test('packs rows as the exported page does', () => {
  const items = Array.from({ length: 60 }, (_, index) => ({ from: index * 7, to: index * 7 + (index % 5) * 9, wide: index * 7 + 40 + ((index * 37) % 90) }))
  for (const count of [1, 3, 12]) expect(rowsFor(items, count)).toEqual(page.rowsFor(items, count))
})

test('wears the interface’s light colours, as sRGB', () => {
  expect(['oklch(1 0 0)', 'oklch(0 0 0)', 'oklch(0.628 0.2577 29.23)'].map(hexOf)).toEqual(['#ffffff', '#000000', '#ff0000'])
  const tokens = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8')
  const light = (name: string): string => hexOf(new RegExp(`^  --${name}: light-dark\\((oklch\\([^)]*\\))`, 'm').exec(tokens)![1]!)
  expect([SVG_COLOUR.paper, SVG_COLOUR.ink, SVG_COLOUR.inkSoft, SVG_COLOUR.inkFaint, SVG_COLOUR.refutes]).toEqual(['paper', 'ink', 'ink-soft', 'ink-faint', 'refutes'].map(light))
})
