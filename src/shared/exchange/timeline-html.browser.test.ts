import article from '../../../fixtures/georgia-nato.scholium?raw'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ProjectFold } from '../projections/registry'
import { EXPORT_FORMATS } from './export'
import { HOSTILE_QUOTES, hostileSource } from './hostile-project.contract'
import { smallProject } from './small-project.contract'
import type { Publication } from './timeline-publication'
import { verifyProject } from './verify'

let file: string
let published: Publication
let frame: HTMLIFrameElement

beforeAll(async () => {
  const { project, events, texts } = await smallProject()
  const fold = new ProjectFold()
  fold.apply(events)
  const source = { project, tables: fold.tables, texts }
  file = EXPORT_FORMATS['timeline-html'].make(source)
  published = JSON.parse(EXPORT_FORMATS['timeline-json'].make(source)) as Publication
})

beforeEach(async () => {
  await open(file, 900)
  await expect.poll(() => shapes().length).toBe(3)
})
afterEach(close)

async function open(text: string, width: number): Promise<void> {
  frame = document.createElement('iframe')
  frame.width = String(width)
  frame.height = '700'
  frame.src = URL.createObjectURL(new Blob([text], { type: 'text/html' }))
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  await loaded
}

function close(): void {
  URL.revokeObjectURL(frame.src)
  frame.remove()
}

function page(): Document {
  return frame.contentDocument!
}

function shapes(): Element[] {
  return [...page().querySelectorAll('.shape')]
}

function control<T extends HTMLElement>(id: string): T {
  return page().getElementById(id) as T
}

function fill(id: string, value: string): void {
  const field = control<HTMLInputElement | HTMLSelectElement>(id)
  field.value = value
  field.dispatchEvent(new Event('input'))
}

function entries(): string[] {
  return [...page().querySelectorAll<HTMLElement>('.entry:not([hidden])')].map(({ id }) => id)
}

function marks(): string {
  return [...page().querySelectorAll('.axis text')].map(({ textContent }) => textContent).join(' ')
}

function press(key: string): void {
  control('drawing').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

interface Named { readonly identifier: string, readonly text: string }
interface LinkedTimeline {
  readonly '@context': { readonly '@vocab': string }
  readonly name: string
  readonly itemListElement: readonly {
    readonly '@type': string, readonly '@id': string, readonly startDate?: string, readonly endDate?: string
    readonly date: Record<string, unknown>
    readonly subjectOf: {
      readonly identifier: string, readonly text: string, readonly temporalCoverage: string, readonly isPartOf: { readonly identifier: string, readonly name: string }
      readonly keywords: readonly { readonly termCode: string, readonly name: string }[]
      readonly comment?: { readonly text: string }
      readonly supports: readonly Named[], readonly refutes: readonly Named[], readonly context: readonly Named[]
      readonly events: readonly Named[], readonly dateModified: string
    }
  }[]
}

/** As a program that knows schema.org finds it in a page that a browser has parsed. */
function linkedData(page: Document): LinkedTimeline {
  const blocks = [...page.querySelectorAll('script[type="application/ld+json"]')]
  expect(blocks).toHaveLength(1)
  return JSON.parse(blocks[0]!.textContent) as LinkedTimeline
}

describe('the data in the page', () => {
  test('is the whole timeline, once, as linked data', () => {
    const { '@context': context, name, itemListElement } = linkedData(page())
    expect([context['@vocab'], name]).toEqual(['https://schema.org/', published.title])
    const named = (relation: string, claims: readonly Named[]): object[] => claims.map(({ identifier, text }) => ({ claim: identifier, statement: text, relation }))
    expect(itemListElement.map(({ date: { '@type': _type, words, ...date }, subjectOf: told }) => ({
      passage: told.identifier, date, words, quote: told.text, memo: told.comment?.text ?? '',
      source: { source: told.isPartOf.identifier, title: told.isPartOf.name },
      tags: told.keywords.map(({ termCode, name: label }) => ({ tag: termCode, label })),
      claims: [...named('supports', told.supports), ...named('refutes', told.refutes), ...named('context', told.context)],
      events: told.events.map(({ identifier }) => identifier), recordedAt: told.dateModified,
    }))).toEqual(published.entries.map((entry) => ({ ...entry, tags: entry.tags.map(({ tag, label }) => ({ tag, label })) })))
    expect(itemListElement.map(({ '@type': type, startDate, endDate, subjectOf }) => [type, startDate, endDate, subjectOf.temporalCoverage])).toEqual([
      ['Event', undefined, undefined, '-0043'], ['Event', '1912-05-04', undefined, '1912-05-04'], ['Event', undefined, undefined, '1912-06~/..'],
    ])
    for (const { '@id': id } of itemListElement) expect(page().querySelector(`[id="${id.slice(1)}"]`)).not.toBeNull()
  })

  test('cannot be left by what people wrote', async () => {
    const hostile = new DOMParser().parseFromString(EXPORT_FORMATS['timeline-html'].make(await hostileSource()), 'text/html')
    expect(linkedData(hostile).itemListElement.map(({ subjectOf }) => subjectOf.text)).toEqual(HOSTILE_QUOTES)
    expect(hostile.querySelectorAll('script')).toHaveLength(2)
  })
})

describe('the exported page', () => {
  test('runs its own script under its own policy, and no other', () => {
    const intruder = page().createElement('script')
    intruder.textContent = 'document.title = "taken over"'
    page().body.append(intruder)
    expect(page().title).toBe('The ship <script>alert(1)</script> & Co.: annotated timeline')
    expect(getComputedStyle(page().querySelector('.entry')!).display).toBe('grid')
  })

  test('draws a day as a dot, a year as a hollow bar, and lets an open end fade', () => {
    const byQuote = (quote: string): string => shapes().find((shape) => shape.textContent!.includes(quote))!.getAttribute('class')!
    expect(byQuote('Nobody')).toContain('within')
    expect(byQuote('The ship')).toContain('day')
    expect(byQuote('It returned')).toContain('doubt')
    expect(shapes().filter((shape) => shape.querySelector('.fade') !== null)).toHaveLength(1)
  })

  test('search and filters narrow list and drawing together, and say so', async () => {
    fill('search', 'RETURNED june')
    expect(entries()).toEqual(['passage-p2'])
    await expect.poll(() => shapes().length).toBe(1)
    expect(control('count').textContent).toBe('1 of 3')
    fill('search', 'no such words')
    expect(control('count').textContent).toBe('Nothing matches')
    control('clear').click()
    fill('claim', 'c1')
    expect(entries()).toEqual(['passage-p3', 'passage-p1'])
    fill('tag', 'voyage')
    expect(entries()).toEqual(['passage-p1'])
  })

  test('zooms, moves and comes back by keyboard and by button', async () => {
    const whole = marks()
    control('in').click()
    await expect.poll(marks).not.toBe(whole)
    for (let step = 0; step < 40; step++) press('+')
    press('ArrowRight')
    await expect.poll(marks).toMatch(/^\d+ \d+ .*[A-Z][a-z]+ (?:AD )?\d+$/)
    press('Home')
    await expect.poll(marks).toBe(whole)
  })

  test('leads from a shape to its entry, and from an entry to its shape', async () => {
    shapes().find((shape) => shape.textContent!.includes('The ship'))!.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(page().activeElement!.id).toBe('passage-p1')
    page().querySelector<HTMLElement>('#passage-p2 .locate')!.click()
    expect(page().activeElement!.id).toBe('drawing')
    await expect.poll(() => page().querySelector('.shape.chosen')?.textContent).toContain('It returned')
  })
})

describe('the article on a phone', () => {
  beforeEach(async () => {
    close()
    const verified = verifyProject(article)
    if (!verified.ok) throw new Error(verified.reason)
    const { project, events, texts } = verified.contents
    const fold = new ProjectFold()
    fold.apply(events)
    await open(EXPORT_FORMATS['timeline-html'].make({ project, tables: fold.tables, texts }), 390)
    await expect.poll(() => shapes().length).toBe(91)
  })

  test('is no wider than the phone', () => {
    expect(page().documentElement.scrollWidth).toBe(390)
    for (const { right } of [...page().querySelectorAll('.shape text')].map((words) => words.getBoundingClientRect())) expect(right).toBeLessThanOrEqual(390)
  })

  test('leads from the drawing to every quote, though shapes lie on each other', async () => {
    const reached = new Set<string>()
    for (const index of shapes().keys()) {
      const story = shapes()[index]!.querySelector('title')!.textContent
      for (let click = 0; click < 12 && !story.endsWith(page().activeElement?.querySelector('blockquote')?.textContent ?? '?'); click++) {
        const shape = shapes().find((each) => each.querySelector('title')!.textContent === story)!
        const { x, y, width, height } = shape.querySelector('.mark')!.getBoundingClientRect()
        control('drawing').dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: x + width / 2, clientY: y + height / 2 }))
        await new Promise(requestAnimationFrame)
      }
      reached.add(page().activeElement!.id)
    }
    expect(reached.size).toBe(91)
  })

  test('takes a click that just misses a shape for one that meets it', () => {
    const { left, top } = shapes().find((shape) => shape.textContent!.startsWith('since 1952'))!.querySelector('.target')!.getBoundingClientRect()
    control('drawing').dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: left - 8, clientY: top + 4 }))
    expect(page().activeElement!.textContent).toContain('Turkey has been a member')
  })

  test('on paper shows all of it, and comes back as it was', async () => {
    control('in').click()
    await expect.poll(() => shapes().length).toBeLessThan(91)
    const zoomed = marks()
    frame.contentWindow!.dispatchEvent(new Event('beforeprint'))
    expect(shapes()).toHaveLength(91)
    expect(control('drawing').getAttribute('viewBox')).toMatch(/^0 0 700 /)
    frame.contentWindow!.dispatchEvent(new Event('afterprint'))
    await expect.poll(marks).toBe(zoomed)
  })
})
