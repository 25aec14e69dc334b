import { cdp, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type FoundDate, findDates } from '../../shared/dates/finding/find-dates'
import { joinBlocks } from '../../shared/sources/block'
import { type Highlight } from './highlight'
import { type SourceView, type SourceViewCallbacks, createSourceView } from './source-view'

const family = '👩‍👩‍👧'
const short = sourceOf(['Title line', `The ship ${family} sailed`, 'into the harbour'])

let mount: HTMLElement
let view: SourceView
let callbacks: { [name in keyof SourceViewCallbacks]: ReturnType<typeof vi.fn<SourceViewCallbacks[name]>> }

beforeEach(() => {
  mount = document.body.appendChild(document.createElement('div'))
  mount.style.cssText = 'height: 600px; width: 800px'
})

afterEach(() => {
  view.destroy()
  mount.remove()
})

describe('reading only', () => {
  beforeEach(() => open(short))

  it('leaves the text as it is, whatever is typed, pasted, cut, deleted or undone', async () => {
    await caretTo(0)
    await userEvent.keyboard('abc{Enter}{Backspace}{Delete}{Control>}z{/Control}')
    await userEvent.keyboard('{Control>}a{/Control}x{Delete}')
    await userEvent.keyboard('{Control>}a{/Control}{Control>}c{/Control}{Control>}x{/Control}{Control>}v{/Control}')
    expect(shownText()).toBe(short.text)
  })

  it('leaves the text as it is when an input method composes', async () => {
    await caretTo(4)
    await cdp().send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 })
    await cdp().send('Input.insertText', { text: '日本' })
    await settled()
    expect(shownText()).toBe(short.text)
  })

  it('says what it is to a screen reader', () => {
    const text = editor()
    expect(text.getAttribute('role')).toBe('textbox')
    expect(text.getAttribute('aria-multiline')).toBe('true')
    expect(text.getAttribute('aria-readonly')).toBe('true')
    expect(text.getAttribute('aria-label')).toBe('A source')
    expect(text.getAttribute('spellcheck')).toBe('false')
    expect(text.isContentEditable).toBe(true)
    expect(text.querySelector('h1')?.textContent).toBe('Title line')
  })

  it('asks about keys before it uses them', async () => {
    callbacks.onKey.mockImplementation((event) => event.key === 'n' || event.key === 'ArrowRight')
    await caretTo(0)
    await userEvent.keyboard('n{Shift>}{ArrowRight}{/Shift}')
    expect(callbacks.onKey.mock.calls.map(([event]) => event.key)).toContain('n')
    expect(view.selectedRange()).toBeNull()
  })
})

describe('selecting', () => {
  beforeEach(() => open(short))

  it('counts in code units, and takes in a whole emoji', async () => {
    const from = short.text.indexOf(family)
    await caretTo(from)
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    expect(view.selectedRange()).toEqual({ start: from, end: from + family.length })
    expect(selectedWords()).toBe(family)
  })

  it('goes by word', async () => {
    await caretTo(short.text.indexOf('ship'))
    await userEvent.keyboard('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}')
    expect(selectedWords()).toBe('ship')
  })

  it('is one range over several blocks, without white space at its ends', async () => {
    await caretTo(short.text.indexOf('sailed'))
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}{Shift>}{End}{/Shift}')
    expect(selectedWords()).toBe('sailed\ninto the harbour')
    await caretTo(short.text.indexOf('Title line') + 'Title line'.length)
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}')
    expect(selectedWords()).toBe('The')
  })

  it('covers the whole text when everything is selected', async () => {
    await caretTo(3)
    await userEvent.keyboard('{Control>}a{/Control}')
    expect(view.selectedRange()).toEqual({ start: 0, end: short.text.length })
  })

  it('is told with a place on the screen, and so is its end', async () => {
    await caretTo(0)
    await userEvent.keyboard('{Shift>}{End}{/Shift}')
    await expect.poll(() => callbacks.onSelect.mock.lastCall?.[0]).toEqual({ start: 0, end: 'Title line'.length })
    const rect = callbacks.onSelect.mock.lastCall![1]!
    expect(rect.width).toBeGreaterThan(20)
    expect(rect.height).toBeGreaterThan(10)
    view.clearSelection()
    expect(callbacks.onSelect.mock.lastCall).toEqual([null, null])
  })

  it('stays in sight while the focus is elsewhere', async () => {
    const field = document.body.appendChild(document.createElement('input'))
    await caretTo(0)
    await userEvent.keyboard('{Shift>}{End}{/Shift}')
    field.focus()
    await expect.poll(() => mount.querySelector('.pending-selection')?.textContent).toBe('Title line')
    expect(selectedWords()).toBe('Title line')
    view.focus()
    await expect.poll(() => mount.querySelector('.pending-selection')).toBeNull()
    field.remove()
  })
})

describe('highlights', () => {
  it('overlap in segments that name all their passages', () => {
    open(short)
    view.setHighlights([passage('a', 11, 30), passage('b', 15, 20), passage('c', 18, 40, { colour: 3 })])
    expect(segments()).toEqual([
      ['The ', 'a'],
      ['shi', 'a b'],
      ['p ', 'a b c'],
      [`${family} s`, 'a c'],
      ['ailed', 'c'],
      ['into', 'c'],
    ])
  })

  it('follow the list: what is gone is gone, and orphans are not painted', () => {
    open(short)
    view.setHighlights([passage('a', 0, 5), passage('b', 11, 14)])
    view.setHighlights([passage('b', 11, 14), passage('c', 15, 19, { state: 'orphan' })])
    expect(segments()).toEqual([['The', 'b']])
    expect(view.reveal('c')).toBe(false)
  })

  it('mark the margin with tags, dates, links and the depth that lines cannot show', () => {
    open(short)
    const deep = [1, 2, 3, 4].map((colour) => passage(`p${colour}`, 11, 19, { colour }))
    view.setHighlights([...deep, passage('d', 21, 24, { dated: true, linked: 'refutes' })])
    const block = mount.querySelector<HTMLElement>('.gutter')!
    expect(block.textContent).toContain('The ship')
    expect(block.dataset.overlaps).toBe('4')
    expect(block.dataset.links).toBe('▼')
    expect(block.classList).toContain('gutter-dated')
    expect(block.style.getPropertyValue('--g4')).toBe('var(--tag-4)')
    expect(mount.querySelectorAll('.gutter')).toHaveLength(1)
  })

  it('outside the filter keep a faint line and their place under the pointer, and nothing else', async () => {
    open(short)
    view.setHighlights([passage('a', 11, 30, { colour: 1, faded: true, dated: true }), passage('b', 15, 30, { colour: 2 }), passage('c', 36, 40, { faded: true, linked: 'supports' })])
    expect(wordsOf('.highlight-faded')).toEqual(['The ', 'into'])
    expect(mark('The').style.getPropertyValue('--underlay')).toBe('transparent')
    expect(mark('The').getAttribute('aria-description')).toContain('outside the filter')
    expect(mount.querySelectorAll('.gutter')).toHaveLength(1)
    expect(mount.querySelector('.gutter-dated, .gutter-linked')).toBeNull()
    await userEvent.click(mark('into'))
    expect(callbacks.onOpen.mock.lastCall![0]).toEqual(['c'])
  })

  it('open all passages under the pointer with one click', async () => {
    open(short)
    view.setHighlights([passage('a', 11, 30), passage('b', 15, 19)])
    await userEvent.click(mark('ship'))
    expect(callbacks.onOpen).toHaveBeenCalledTimes(1)
    expect(callbacks.onOpen.mock.lastCall![0]).toEqual(['a', 'b'])
    expect(document.elementFromPoint(callbacks.onOpen.mock.lastCall![1].x, callbacks.onOpen.mock.lastCall![1].y)).toBe(mark('ship'))
    expect(callbacks.onHover).toHaveBeenLastCalledWith(['a', 'b'])
  })

  it('are known where the caret is and under a selection', async () => {
    open(short)
    view.setHighlights([passage('a', 11, 14), passage('b', 15, 19), passage('c', 37, 41)])
    await caretTo(14)
    await expect.poll(() => view.passagesAtCaret()).toEqual(['a'])
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}')
    await expect.poll(() => view.passagesAtCaret()).toEqual(['b'])
  })

  it('show which is in hand, from its start to its end', () => {
    open(short)
    view.setHighlights([passage('a', 11, 30), passage('b', 15, 19)])
    view.setFocused('a')
    expect(wordsOf('.highlight-focused')).toEqual(['The ', 'ship', ` ${family} s`])
    expect(wordsOf('.highlight-focused-start')).toEqual(['The '])
    expect(wordsOf('.highlight-focused-end')).toEqual([` ${family} s`])
    view.setFocused(null)
    expect(wordsOf('.highlight-focused')).toEqual([])
  })

  it('glow once when they changed', async () => {
    open(short)
    view.setHighlights([passage('a', 11, 14)])
    view.glow(['a'])
    expect(wordsOf('.highlight-glow')).toEqual(['The'])
    await expect.poll(() => wordsOf('.highlight-glow'), { timeout: 5_000 }).toEqual([])
  })
})

describe('found dates', () => {
  const dated = sourceOf(['A treaty', 'It was signed on 4 April 1949 in Washington.', 'Turkey joined in 1952.'])
  const dates = findDates(dated.text)
  const span = (from: string, to = from) => [dated.text.indexOf(from), dated.text.indexOf(to) + to.length] as const

  beforeEach(() => open(dated))

  it('are marked by a line that changes neither the text nor its layout', () => {
    const layout = () => [...mount.querySelectorAll('.source-block')].map((block) => block.getBoundingClientRect().toJSON() as unknown)
    const before = layout()
    view.setDates(dates, null)
    expect(wordsOf('.found-date')).toEqual(['4 April 1949', '1952'])
    expect(mount.querySelector<HTMLElement>('.found-date')!.title).toBe('4 April 1949 — a date found; open the dates to review')
    expect(shownText()).toBe(dated.text)
    expect(layout()).toEqual(before)
    view.setDates([], null)
    expect(wordsOf('.found-date')).toEqual([])
  })

  it('show which one is under review', () => {
    view.setDates(dates, dates[1]!)
    expect(wordsOf('.found-date-current')).toEqual(['1952'])
    view.setDates(dates, null)
    expect(wordsOf('.found-date-current')).toEqual([])
  })

  it('leave passages around and across them whole', () => {
    view.setHighlights([passage('a', ...span('It was', '1949')), passage('b', ...span('1949', 'Washington'))])
    view.setFocused('a')
    view.setDates(dates, null)
    expect(segments()).toEqual([['It was signed on ', 'a'], ['4 April ', 'a'], ['1949', 'a b'], [' in Washington', 'b']])
    expect(wordsOf('mark[aria-description]')).toEqual(['It was signed on ', '1949', ' in Washington'])
    expect(wordsOf('.found-date').join('')).toBe('4 April 19491952')
    expect(wordsOf('.highlight-focused-start')).toEqual(['It was signed on '])
    expect(wordsOf('.highlight-focused-end')).toEqual(['1949'])
  })

  it('open by a click, after the passages there', async () => {
    view.setHighlights([passage('a', ...span('It was', '1949'))])
    view.setDates(dates, null)
    const [inPassage, free] = mount.querySelectorAll('.found-date')
    await userEvent.click(free!)
    expect(callbacks.onOpen).not.toHaveBeenCalled()
    expect(callbacks.onOpenDate.mock.lastCall).toEqual([dates[1], false])
    await userEvent.click(inPassage!)
    expect(callbacks.onOpen.mock.lastCall![0]).toEqual(['a'])
    expect(callbacks.onOpenDate.mock.lastCall).toEqual([dates[0], true])
  })

  it('are there for the caret that touches them', async () => {
    view.setDates(dates, null)
    await caretTo(dates[1]!.end)
    expect(view.dateAtCaret()).toBe(dates[1])
    await caretTo(0)
    expect(view.dateAtCaret()).toBeNull()
  })

  it('are painted only where they are in sight', () => {
    view.destroy()
    const long = sourceOf(Array.from({ length: 1_000 }, (_, i) => `${i} It began on 4 April 1949 and ended in May 1952.`))
    const many: FoundDate[] = findDates(long.text)
    open(long)
    view.setDates(many, null)
    expect(many.length).toBeGreaterThanOrEqual(2_000)
    expect(mount.querySelectorAll('.found-date').length).toBeGreaterThan(20)
    expect(mount.querySelectorAll('.found-date').length).toBeLessThan(1_000)
  })
})

describe('a source of 500 kB with 50,000 highlights', () => {
  const long = sourceOf(Array.from({ length: 1_700 }, (_, i) => `${i} ${'the quick brown fox jumps over the lazy dog '.repeat(7)}`))
  const many = Array.from({ length: 50_000 }, (_, i) => passage(`p${i}`, i * 10, i * 10 + 35, { colour: i % 13 }))

  it('is painted only where it is in sight, and where one goes', async () => {
    open(long)
    view.setHighlights(many)
    expect(long.text.length).toBeGreaterThan(500_000)
    const painted = mount.querySelectorAll('mark').length
    expect(painted).toBeGreaterThan(300)
    expect(painted).toBeLessThan(10_000)
    expect(mark('quick').closest('.source-section')).toBe(editor().firstElementChild)

    expect(view.reveal('p25000')).toBe(true)
    await settled()
    expect(mount.querySelectorAll('mark').length).toBeLessThan(10_000)
    expect(isInSight(mount.querySelector('mark[data-passages~="p25000"]')!)).toBe(true)
    expect(mount.querySelector('mark[data-passages~="p0"]')).toBeNull()
    expect(callbacks.onVisible.mock.lastCall![0].start).toBeLessThanOrEqual(250_000)
    expect(callbacks.onVisible.mock.lastCall![0].end).toBeGreaterThan(250_000)
  })

  it('paints one more without touching the rest', () => {
    open(long)
    view.setHighlights(many)
    const untouched = mount.querySelector('mark[data-passages~="p100"]')
    view.setHighlights([...many, passage('new', 3, 4)])
    expect(mount.querySelector('mark[data-passages~="new"]')).not.toBeNull()
    expect(mount.querySelector('mark[data-passages~="p100"]')).toBe(untouched)
  })

  it('reveals the last words, and puts the caret there when asked', async () => {
    open(long)
    const end = long.text.length
    view.reveal({ start: end - 3, end }, { caret: true })
    view.focus()
    await settled()
    expect(isInSight(editor().lastElementChild!.lastElementChild!)).toBe(true)
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await expect.poll(() => view.selectedRange()).toEqual({ start: end - 3, end: end - 2 })
  })
})

function open(source: { readonly text: string; readonly blocks: ReturnType<typeof joinBlocks>['blocks'] }): void {
  callbacks = { onSelect: vi.fn(), onOpen: vi.fn(), onHover: vi.fn(), onOpenDate: vi.fn(), onKey: vi.fn(() => false), onVisible: vi.fn() }
  view = createSourceView(mount, { title: 'A source', ...source }, callbacks)
}

function sourceOf(lines: string[]) {
  return joinBlocks(lines.map((text, i) => ({ kind: i === 0 ? ('title' as const) : ('paragraph' as const), text: text.trim() })))
}

function passage(id: string, start: number, end: number, rest: Partial<Highlight> = {}): Highlight {
  return { id, start, end, colour: 1, label: '', dated: false, linked: null, ...rest }
}

function editor(): HTMLElement {
  return mount.querySelector<HTMLElement>('.source-text')!
}

async function caretTo(offset: number): Promise<void> {
  view.reveal({ start: offset, end: offset }, { caret: true })
  view.focus()
  await settled()
}

function shownText(): string {
  return [...mount.querySelectorAll('.source-block')].map((block) => block.textContent).join('\n')
}

function selectedWords(): string | null {
  const range = view.selectedRange()
  return range === null ? null : short.text.slice(range.start, range.end)
}

function segments(): [string | null, string | undefined][] {
  return [...mount.querySelectorAll('mark')].map((segment) => [segment.textContent, segment.dataset.passages])
}

function wordsOf(selector: string): (string | null)[] {
  return [...mount.querySelectorAll(selector)].map((element) => element.textContent)
}

function mark(words: string): HTMLElement {
  return [...mount.querySelectorAll('mark')].find((segment) => segment.textContent?.includes(words))!
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  const frame = mount.getBoundingClientRect()
  return top >= frame.top && bottom <= frame.bottom
}

/** Long enough for a reveal to come to rest. */
async function settled(): Promise<void> {
  for (let i = 0; i < 10; i++) await new Promise(requestAnimationFrame)
}
