/** What the tokens promise a reader: enough contrast everywhere, and tags that stay apart for every kind of sight. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Linear sRGB. */
type Light = readonly [number, number, number]
interface Colour { readonly light: Light, readonly alpha: number }
type Theme = 'light' | 'dark'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
const present = colourPairs(block(':root'))
const past = new Map([...present, ...colourPairs(block('[data-past]'))])
const frames = (['light', 'dark'] as const).flatMap((theme) => [
  { frame: `${theme}, now`, of: lookup(present, theme) },
  { frame: `${theme}, in the past`, of: lookup(past, theme) },
])
const tags = Array.from({ length: 12 }, (_, index) => `--tag-${index + 1}`)
const surfaces = ['--paper', '--side', '--raised', '--field']

describe.each(frames)('in $frame', ({ of }) => {
  const on = (surface: string, ...layers: string[]): Light => layers.reduce((below, layer) => over(of(layer), below), of(surface).light)
  const ratio = (ink: string, ground: Light): number => contrast(of(ink).light, ground)

  it('every colour exists on a screen', () => {
    for (const [name, { light }] of of.all()) expect(light.every((part) => part > -0.002 && part < 1.002), `${name} ${light.join(' ')}`).toBe(true)
  })

  it('text on every surface reads at 7:1, soft text too', () => {
    for (const surface of surfaces) {
      expect(ratio('--ink', on(surface)), surface).toBeGreaterThanOrEqual(11)
      expect(ratio('--ink-soft', on(surface)), surface).toBeGreaterThanOrEqual(7)
    }
  })

  it('text on one, two or three overlapping underlays reads at 7:1', () => {
    const underlays = [...tags.map((tag) => `${tag}-underlay`), '--untagged-underlay', '--in-hand-underlay']
    for (const a of underlays) for (const b of underlays) for (const c of underlays) {
      expect(ratio('--ink', on('--paper', a, b, c)), `${a} ${b} ${c}`).toBeGreaterThanOrEqual(7)
    }
  })

  it('selected text reads at 7:1, on a highlight as well', () => {
    expect(ratio('--ink', on('--paper', '--selection'))).toBeGreaterThanOrEqual(7)
    for (const tag of tags) expect(ratio('--ink', on('--paper', `${tag}-underlay`, '--selection')), tag).toBeGreaterThanOrEqual(7)
  })

  it('faint text and controls read at 4.5:1, under the pointer and when chosen too', () => {
    for (const surface of surfaces) for (const state of [[], ['--hover'], ['--pressed'], ['--chosen']]) {
      for (const ink of ['--ink-faint', '--accent', '--danger', '--supports', '--refutes', '--context']) {
        expect(ratio(ink, on(surface, ...state)), `${ink} on ${surface} ${state}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  it('words on an accent or a danger button read at 4.5:1', () => {
    for (const [ink, ground] of [['--on-accent', '--accent'], ['--on-accent', '--accent-hover'], ['--on-danger', '--danger'], ['--on-danger', '--danger-hover']] as const) {
      expect(ratio(ink, on(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('tag underlines, dots and swatches stand out at 4.5:1', () => {
    for (const tag of [...tags, '--untagged']) for (const surface of surfaces) expect(ratio(tag, on(surface)), `${tag} on ${surface}`).toBeGreaterThanOrEqual(4.5)
  })

  it('the focus ring and the edge of a field stand out at 3:1', () => {
    for (const surface of surfaces) {
      expect(ratio('--focus', on(surface)), surface).toBeGreaterThanOrEqual(3)
      expect(ratio('--line-field', on(surface)), surface).toBeGreaterThanOrEqual(3)
    }
  })

  it('the steps of the second clock stand out at 3:1, words on them read at 7:1, and each is told from the next', () => {
    const steps = Array.from({ length: 5 }, (_, index) => `--belief-${index + 1}`)
    for (const step of steps) {
      for (const surface of surfaces) expect(ratio(step, on(surface)), `${step} on ${surface}`).toBeGreaterThanOrEqual(3)
      for (const ink of ['--ink', '--ink-soft']) expect(ratio(ink, on('--paper', `${step}-underlay`)), `${ink} on ${step}`).toBeGreaterThanOrEqual(ink === '--ink' ? 7 : 4.5)
    }
    for (const [sight, seen] of Object.entries(sights)) {
      const colours = steps.map((step) => oklab(seen(of(step).light)))
      for (const [index, colour] of colours.slice(1).entries()) expect(distance(colour, colours[index]!), `${index + 1} and ${index + 2} in ${sight} sight`).toBeGreaterThan(0.05)
    }
  })

  it('no two tags look alike, in normal, protan, deutan or tritan sight', () => {
    for (const [sight, seen] of Object.entries(sights)) {
      const colours = tags.map((tag) => ({ tag, lab: oklab(seen(of(tag).light)) }))
      for (const a of colours) for (const b of colours) if (a.tag < b.tag) {
        expect(distance(a.lab, b.lab), `${a.tag} and ${b.tag} in ${sight} sight`).toBeGreaterThan(0.045)
      }
    }
  })

  it('relations differ in colour for every kind of sight', () => {
    for (const [sight, seen] of Object.entries(sights)) {
      const labs = ['--supports', '--refutes', '--context'].map((name) => oklab(seen(of(name).light)))
      for (const [a, b] of [[0, 1], [0, 2], [1, 2]] as const) expect(distance(labs[a]!, labs[b]!), `${a} and ${b} in ${sight} sight`).toBeGreaterThan(0.045)
    }
  })
})

describe('in the past', () => {
  it('the banner reads at 4.5:1 in both themes', () => {
    for (const theme of ['light', 'dark'] as const) {
      const of = lookup(past, theme)
      expect(contrast(of('--past').light, of('--past-underlay').light), theme).toBeGreaterThanOrEqual(4.5)
      expect(contrast(of('--ink').light, of('--past-underlay').light), theme).toBeGreaterThanOrEqual(7)
    }
  })
})

function block(selector: string): string {
  const start = css.indexOf(`${selector} {`)
  return css.slice(start, css.indexOf('\n}', start))
}

function colourPairs(text: string): ReadonlyMap<string, Record<Theme, Colour>> {
  const pair = /(--[\w-]+):\s*light-dark\((oklch\([^)]*\)),\s*(oklch\([^)]*\))\);/g
  return new Map([...text.matchAll(pair)].map(([, name, light, dark]) => [name!, { light: read(light!), dark: read(dark!) }]))
}

function lookup(pairs: ReadonlyMap<string, Record<Theme, Colour>>, theme: Theme) {
  const of = (name: string): Colour => {
    const colour = pairs.get(name)
    if (colour === undefined) throw new Error(`tokens.css has no colour ${name}`)
    return colour[theme]
  }
  return Object.assign(of, { all: () => [...pairs].map(([name, pair]) => [name, pair[theme]] as const) })
}

function read(oklch: string): Colour {
  const [l, c, h, alpha = 1] = oklch.match(/[\d.]+/g)!.map(Number) as [number, number, number, number?]
  return { light: fromOklab([l, c * Math.cos(h * Math.PI / 180), c * Math.sin(h * Math.PI / 180)]), alpha }
}

/** Ottosson's OKLab, to linear sRGB. */
function fromOklab([L, a, b]: Light): Light {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

function oklab([r, g, b]: Light): Light {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** A translucent layer as browsers lay it: mixed in gamma-encoded sRGB. */
function over(layer: Colour, below: Light): Light {
  return below.map((part, i) => decode(encode(layer.light[i]!) * layer.alpha + encode(part) * (1 - layer.alpha))) as unknown as Light
}

function encode(linear: number): number {
  const x = clamp(linear)
  return x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055
}

function decode(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4
}

/** WCAG 2 contrast, from 1 to 21. */
function contrast(a: Light, b: Light): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance([r, g, b]: Light): number {
  return 0.2126 * clamp(r) + 0.7152 * clamp(g) + 0.0722 * clamp(b)
}

function distance(a: Light, b: Light): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

function clamp(x: number): number {
  return Math.min(1, Math.max(0, x))
}

/** Full dichromacy after Machado, Oliveira and Fernandes (2009), on linear light. */
const sights: Record<string, (light: Light) => Light> = {
  normal: (light) => light,
  protan: through([0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]),
  deutan: through([0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]),
  tritan: through([1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]),
}

function through(...rows: [Light, Light, Light]) {
  return (light: Light) => rows.map((row) => clamp(row[0] * light[0] + row[1] * light[1] + row[2] * light[2])) as unknown as Light
}
