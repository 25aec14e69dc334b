import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hexOf, SVG_COLOUR } from './svg-colour'

test('wears the interface’s light colours, as sRGB', () => {
  expect(['oklch(1 0 0)', 'oklch(0 0 0)', 'oklch(0.628 0.2577 29.23)'].map(hexOf)).toEqual(['#ffffff', '#000000', '#ff0000'])
  const tokens = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8')
  const light = (name: string): string => hexOf(new RegExp(`^  --${name}: light-dark\\((oklch\\([^)]*\\))`, 'm').exec(tokens)![1]!)
  expect([SVG_COLOUR.paper, SVG_COLOUR.ink, SVG_COLOUR.inkSoft, SVG_COLOUR.inkFaint, SVG_COLOUR.refutes]).toEqual(['paper', 'ink', 'ink-soft', 'ink-faint', 'refutes'].map(light))
})
