import article from '../../../fixtures/georgia-nato.scholium?raw'
import { afterEach, expect, test } from 'vitest'
import { ProjectFold } from '../projections/registry'
import { EXPORT_FORMATS, type ExportSource } from './export'
import { HOSTILE_QUOTES, HOSTILE_TAG, HOSTILE_TITLE, hostileSource } from './hostile-project.contract'
import type { ProjectContents } from './project-file'
import { smallProject } from './small-project.contract'
import { verifyProject } from './verify'

afterEach(() => document.body.replaceChildren())

/** As the browser's XML parser, which forgives nothing, reads it. */
function drawing(source: ExportSource, at?: number): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(EXPORT_FORMATS['timeline-svg'].make(source, { at }), 'image/svg+xml')
  expect(parsed.querySelector('parsererror')).toBeNull()
  return parsed.documentElement as unknown as SVGSVGElement
}

function shown(source: ExportSource): SVGSVGElement {
  const svg = document.importNode(drawing(source), true)
  document.body.append(svg)
  return svg
}

function shapes(svg: SVGSVGElement): SVGGElement[] {
  return [...svg.querySelectorAll<SVGGElement>('g[role^="graphics-symbol"]')]
}

function opened({ project, events, texts }: ProjectContents): ExportSource {
  const fold = new ProjectFold()
  fold.apply(events)
  return { project, tables: fold.tables, texts }
}

function georgia(): ExportSource {
  const verified = verifyProject(article)
  if (!verified.ok) throw new Error(verified.reason)
  return opened(verified.contents)
}

test('draws every entry of the article once, within the page, and no words over others', () => {
  const svg = shown(georgia())
  expect(shapes(svg)).toHaveLength(91)
  const page = svg.getBoundingClientRect()
  const labels = shapes(svg).map((shape) => shape.querySelector('text')!.getBoundingClientRect())
  for (const [index, label] of labels.entries()) {
    expect([label.left >= page.left, label.right <= page.right, label.bottom <= page.bottom]).toEqual([true, true, true])
    for (const other of labels.slice(index + 1)) {
      const overlap = Math.min(label.right, other.right) - Math.max(label.left, other.left)
      const sameRow = Math.abs(label.top - other.top) < 10
      expect(sameRow && overlap > 0).toBe(false)
    }
  }
})

test('names every tag that a colour stands for', () => {
  const source = georgia()
  const { entries } = JSON.parse(EXPORT_FORMATS['timeline-json'].make(source)) as { entries: { tags: { label: string }[] }[] }
  const legend = [...drawing(source).querySelectorAll(':scope > text')].flatMap(({ textContent }) => textContent.split(', '))
  expect(legend).toEqual(expect.arrayContaining(entries.flatMap(({ tags }) => tags.slice(0, 1)).map(({ label }) => label)))
})

test('draws a day as a dot, a year as a hollow bar, doubt in dashes, and lets an open end fade', async () => {
  const byTitle = (words: string): SVGGElement => shapes(svg).find((shape) => shape.querySelector('title')!.textContent.includes(words))!
  const svg = drawing(opened(await smallProject()))
  const [year, day, since] = [byTitle('“Nobody'), byTitle('“The ship'), byTitle('“It returned')]
  expect(day.querySelector('rect')!.getAttribute('rx')).toBe('4.5')
  expect(year.querySelector('rect')!.getAttribute('fill-opacity')).toBe('0.2')
  expect(since.querySelector('[stroke-dasharray]')).not.toBeNull()
  expect(since.querySelector('rect')!.getAttribute('fill')).toBe('url(#falling-1)')
  expect(svg.querySelector('#falling-1')).not.toBeNull()
  expect(day.querySelector('title')!.textContent).toContain('▲ Supports: =The ship sailed')
})

test('can be drawn at every moment, and says which and how it is read', async () => {
  const source = opened(await smallProject())
  for (let at = 0; at <= 18; at++) expect(shapes(drawing(source, at))).toHaveLength((JSON.parse(EXPORT_FORMATS['timeline-json'].make(source, { at })) as { entries: unknown[] }).entries.length)
  expect(drawing(source).querySelector('desc')!.textContent).toMatch(/^As it stood after event 18 of 18, 1 March 2025\. 3 dated passages from 1 source\. Drawn to scale\./)
  expect(drawing({ ...source, verified: false }).textContent).toContain('not verified')
  expect(drawing(source).textContent).not.toContain('not verified')
})

test('shows what people wrote as text, and asks nothing of any network', async () => {
  const svg = shown(await hostileSource())
  expect(svg.querySelector('title')!.textContent).toBe(`${HOSTILE_TITLE}: annotated timeline`)
  expect(shapes(svg).map((shape) => HOSTILE_QUOTES.some((quote) => shape.querySelector('title')!.textContent.includes(quote)))).toEqual(HOSTILE_QUOTES.map(() => true))
  expect(svg.textContent).toContain(HOSTILE_TAG)
  expect(new Set([...svg.querySelectorAll('*')].map(({ localName }) => localName))).toEqual(new Set(['title', 'desc', 'defs', 'rect', 'text', 'g', 'path', 'tspan']))
  expect([...svg.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()).filter((name) => /^on|href|style/.test(name))).toEqual([])
  expect('taken' in window).toBe(false)
})
