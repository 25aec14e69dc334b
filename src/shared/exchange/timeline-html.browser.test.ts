import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ProjectFold } from '../projections/registry'
import { EXPORT_FORMATS } from './export'
import { smallProject } from './small-project.contract'

let file: string
let frame: HTMLIFrameElement

beforeAll(async () => {
  const { project, events, texts } = await smallProject()
  const fold = new ProjectFold()
  fold.apply(events)
  file = EXPORT_FORMATS['timeline-html'].make({ project, tables: fold.tables, texts })
})

beforeEach(async () => {
  frame = document.createElement('iframe')
  frame.width = '900'
  frame.height = '700'
  frame.src = URL.createObjectURL(new Blob([file], { type: 'text/html' }))
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  await loaded
  await expect.poll(() => shapes().length).toBe(3)
})
afterEach(() => {
  URL.revokeObjectURL(frame.src)
  frame.remove()
})

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
