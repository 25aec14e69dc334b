/** The review of suggested dates: keys, selection, one batch, editing, what was rejected, and the past. */
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Command } from '../../../shared/annotation/commands'
import { openedProject, type OpenedProject } from '../../stores/opened-project.contract'
import { useDateSuggestions } from '../../stores/date-suggestions'
import { useDialogs } from '../../stores/dialogs'
import type { World } from '../../stores/injected'
import { useNotices } from '../../stores/notices'
import { usePreferences } from '../../stores/preferences'
import { usePresent } from '../../stores/present'
import { useSelection } from '../../stores/selection'
import DatesPane from '../DatesPane.vue'
import DatingDialog from '../DatingDialog.vue'

const TEXT = 'It began in 2004. It went on in May 2005. On 7 June it rested. Nothing happened in 2006. It ended in 2008.'
const WITH_SOURCE = [[{ type: 'AddSource', source: 's', title: 'A', format: 'text', text: TEXT, layout: 'P', normaliser: 1 }]] as unknown as readonly Command[][]

let opened: OpenedProject
let pane: VueWrapper
beforeEach(() => {
  localStorage.clear()
  // The virtual list draws what has room, and a light DOM gives none.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(900)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(52)
})
afterEach(() => {
  pane.unmount()
  document.body.innerHTML = ''
  vi.restoreAllMocks()
})

describe('the review of dates', () => {
  it('lists what the open source states, in order, with its reading and how it was read', async () => {
    await start()
    expect(rows().map((row) => row.getAttribute('aria-label'))).toEqual([
      '“2004”, 2004', '“May 2005”, May 2005', expect.stringMatching(/^“7 June”, 7 June 2005, year from context: 2005/), '“2006”, 2006', '“2008”, 2008',
    ])
    expect(rows()[1]!.querySelector('.sentence')!.textContent).toBe('It went on in May 2005.')
    expect(rows()[1]!.querySelector('mark')!.textContent).toBe('May 2005')
    expect(rows()[2]!.querySelector('code')!.textContent).toBe('2005-06-07')
    expect(count()).toBe('5 dates to review')
  })

  it('walks by keys, and the text goes along', async () => {
    await start()
    const selection = opened.within(() => useSelection())
    await press(0, 'ArrowDown')
    expect(focused()).toBe('2005')
    expect(selection.reveal).toMatchObject({ span: { start: TEXT.indexOf('May 2005') } })
    expect(suggestions().current?.quote).toBe('May 2005')
    await pressHere('End')
    expect(focused()).toBe('2008')
    await pressHere('Home')
    expect(focused()).toBe('2004')
  })

  it('accepts with A and rejects with R, and goes on to the next row', async () => {
    await start()
    await press(0, 'a')
    expect(focused()).toBe('2005')
    await pressHere('r')
    expect(focused()).toBe('7 June')
    await pressHere('Enter')
    expect(dated()).toEqual(['2004', '2005-06-07'])
    expect(rows()).toHaveLength(3 - 1)
    expect(pane.text()).toContain('Rejected (1)')
  })

  it('takes a quick run of keys as one date each', async () => {
    await start()
    rows()[0]!.focus()
    key(document.activeElement!, 'a')
    key(document.activeElement!, 'a')
    await settle()
    expect(dated()).toEqual(['2004', '2005-05'])
    expect(focused()).toBe('7 June')
  })

  it('leaves letters alone where they are switched off, and not Enter', async () => {
    await start()
    opened.within(() => usePreferences()).letterKeys = false
    await settle()
    await press(0, 'a')
    expect(dated()).toEqual([])
    await press(0, 'Enter')
    expect(dated()).toEqual(['2004'])
  })

  it('accepts a selection as one batch, which one undo takes back', async () => {
    await start()
    const before = opened.store.position
    await press(0, ' ')
    await press(1, 'ArrowDown', { shiftKey: true })
    expect(rows().map((row) => row.getAttribute('aria-selected'))).toEqual(['true', 'true', 'true', 'false', 'false'])
    expect(button('Accept').textContent).toContain('(3)')
    await pressHere('a')
    expect(dated()).toEqual(['2004', '2005-05', '2005-06-07'])
    expect(focused()).toBe('2006')
    expect(rows().every((row) => row.getAttribute('aria-selected') === 'false')).toBe(true)
    await opened.store.undo()
    await settle()
    expect(dated()).toEqual([])
    expect(rows()).toHaveLength(5)
    expect(opened.store.position).toBe(before + 2 * 6)
  })

  it('selects all with Mod+A, of what the filter shows alone, and none with Esc', async () => {
    await start()
    await pane.get('select').setValue('year-from-context')
    expect(count()).toBe('1 of 5 dates to review')
    await press(0, 'a', { ctrlKey: true })
    await pane.get('select').setValue('all')
    expect(rows().map((row) => row.getAttribute('aria-selected'))).toEqual(['false', 'false', 'true', 'false', 'false'])
    await press(0, 'Escape')
    expect(rows().some((row) => row.getAttribute('aria-selected') === 'true')).toBe(false)
    await press(0, 'a', { ctrlKey: true })
    button('Reject').click()
    await settle()
    expect(pane.text()).toContain('All 5 dates of this source are settled.')
    expect(pane.text()).toContain('Rejected (5)')
  })

  it('offers a rejected one again', async () => {
    await start()
    await press(1, 'r')
    expect(rows()).toHaveLength(4)
    button('Offer again').click()
    await settle()
    expect(rows()).toHaveLength(5)
    expect(pane.text()).not.toContain('Rejected')
  })

  it('edits one in the date dialog, and accepts it as written there', async () => {
    await start()
    await press(1, 'e')
    expect(opened.within(() => useDialogs()).open).toBe('date')
    const dialog = mount(DatingDialog, { global: { plugins: opened.plugins, provide: opened.provide }, attachTo: document.body })
    await settle()
    const [typed, words] = document.querySelectorAll<HTMLInputElement>('[role=dialog] input')
    expect([typed!.value, words!.value]).toEqual(['2005-05', 'May 2005'])
    typed!.value = '6 May 2005'
    typed!.dispatchEvent(new Event('input', { bubbles: true }))
    await settle()
    key(typed!, 'Enter')
    await settle()
    dialog.unmount()
    await settle()
    expect(opened.within(() => usePresent()).entries).toMatchObject([{ edtf: '2005-05-06', words: 'May 2005', read: 'by-hand', implied: null }])
    expect(rows()).toHaveLength(4)
    expect(focused()).toBe('7 June')
  })

  it('only looks, in the past', async () => {
    await start()
    await press(0, 'a')
    opened.store.goTo(1)
    await settle()
    expect(rows()).toHaveLength(5)
    expect(rows()[0]!.querySelector('[aria-label=Accept]')!.getAttribute('aria-description')).toContain('past')
    await press(1, 'a')
    expect(opened.within(() => useNotices()).notices.map(({ text }) => text)).toContainEqual(expect.stringContaining('past'))
    expect(rows()).toHaveLength(5)
  })
})

describe('an empty review', () => {
  it('says that it begins with a source', async () => {
    await start([[{ type: 'TitleProject', title: 'T' }]] as unknown as readonly Command[][])
    expect(pane.text()).toContain('Add a source')
  })

  it('says that no date was found', async () => {
    await start([[{ type: 'AddSource', source: 's', title: 'A', format: 'text', text: 'Nothing.', layout: 'P', normaliser: 1 }]] as unknown as readonly Command[][])
    expect(pane.text()).toContain('No date was found in this source.')
  })

  it('shows how far the reading is, can be stopped, and look again', async () => {
    await start(WITH_SOURCE, { findDates: (_text, _layout, { onProgress }) => {
      queueMicrotask(() => onProgress(0.4))
      return { done: new Promise(() => undefined), cancel: () => undefined }
    } })
    expect(pane.find('[role=progressbar]').exists()).toBe(true)
    button('Cancel').click()
    await settle()
    expect(pane.find('[role=progressbar]').exists()).toBe(false)
    button('Look again').click()
    await settle()
    expect(pane.find('[role=progressbar]').exists()).toBe(true)
  })
})

async function start(steps: readonly (readonly Command[])[] = WITH_SOURCE, world: Partial<World> = {}): Promise<void> {
  opened = await openedProject(steps, world)
  pane = mount(DatesPane, { global: { plugins: opened.plugins, provide: opened.provide }, attachTo: document.body })
  await settle()
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await flushPromises()
    await new Promise((resolve) => setTimeout(resolve, 8))
  }
}

function suggestions(): ReturnType<typeof useDateSuggestions> {
  return opened.within(() => useDateSuggestions())
}

function rows(): HTMLElement[] {
  return [...(pane.element as HTMLElement).querySelectorAll<HTMLElement>('[role=row]')].sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
}

/** The words of the row with the focus, its last word or the whole of a short one. */
function focused(): string | undefined {
  const words = document.activeElement?.querySelector('mark')?.textContent
  return words?.replace('May ', '')
}

function count(): string {
  return pane.get('[role=status]').text()
}

function dated(): string[] {
  return opened.within(() => usePresent()).entries.map(({ edtf }) => edtf)
}

async function press(row: number, name: string, with_: KeyboardEventInit = {}): Promise<void> {
  rows()[row]!.focus()
  await settle()
  await pressHere(name, with_)
}

async function pressHere(name: string, with_: KeyboardEventInit = {}): Promise<void> {
  key(document.activeElement!, name, with_)
  await settle()
}

function key(on: Element, name: string, with_: KeyboardEventInit = {}): void {
  on.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...with_ }))
}

function button(words: string): HTMLButtonElement {
  return [...(pane.element as HTMLElement).querySelectorAll<HTMLButtonElement>('button')].find((each) => each.textContent!.includes(words))!
}
