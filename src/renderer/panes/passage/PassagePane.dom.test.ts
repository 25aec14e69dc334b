/** The passage pane: nothing typed is lost, and everything about a passage is at hand. */
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PassageId, SourceId, TagId } from '../../../shared/annotation/ids'
import { openedProject, type OpenedProject } from '../../stores/opened-project.contract'
import { useDialogs } from '../../stores/dialogs'
import { useFilter } from '../../stores/filter'
import { usePresent } from '../../stores/present'
import { useSelection } from '../../stores/selection'
import PassagePane from '../PassagePane.vue'

const sailed = 'sailed' as PassageId
const sank = 'sank' as PassageId

let opened: OpenedProject
let selection: ReturnType<typeof useSelection>
let present: ReturnType<typeof usePresent>
let pane: Awaited<ReturnType<typeof start>>
beforeEach(async () => {
  localStorage.clear()
  opened = await openedProject()
  selection = opened.within(() => useSelection())
  present = opened.within(() => usePresent())
  pane = await start()
})
afterEach(() => pane.unmount())

describe('a memo', () => {
  it('is kept when another passage comes into focus before the field was left', async () => {
    await focus(sailed)
    await memo().setValue('Who says so?')
    await focus(sank)
    expect(present.passageById.get(sailed)?.memo).toBe('Who says so?')
    expect((memo().element as HTMLTextAreaElement).value).toBe('')
  })

  it('is kept when the pane goes away', async () => {
    await focus(sailed)
    await memo().setValue('Who says so?')
    pane.unmount()
    await flushPromises()
    expect(present.passageById.get(sailed)?.memo).toBe('Who says so?')
  })

  it('is recorded once by Ctrl + Enter and leaving', async () => {
    await focus(sailed)
    const before = opened.store.position
    await memo().setValue('Who says so?')
    await memo().trigger('keydown', { key: 'Enter', ctrlKey: true })
    await memo().trigger('focusout')
    await flushPromises()
    expect(opened.store.position).toBe(before + 1)
  })

  it('waits while one looks at the past, and is recorded at now', async () => {
    await focus(sailed)
    await memo().setValue('Who says so?')
    opened.store.goTo(7)
    await flushPromises()
    expect((memo().element as HTMLTextAreaElement).value).toBe('')
    expect((memo().element as HTMLTextAreaElement).disabled).toBe(true)
    opened.store.goTo(null)
    await flushPromises()
    expect(present.passageById.get(sailed)?.memo).toBe('Who says so?')
  })

  it('that is too long is not recorded, stays in the field, and says so', async () => {
    await focus(sailed)
    await memo().setValue('x'.repeat(20_001))
    await memo().trigger('focusout')
    await flushPromises()
    expect(present.passageById.get(sailed)?.memo).toBe('')
    expect(pane.text()).toContain('It is not saved until it is shorter.')
    await focus(sank)
    await focus(sailed)
    expect((memo().element as HTMLTextAreaElement).value).toHaveLength(20_001)
  })
})

describe('the passage in focus', () => {
  it('shows its words, its date, its tags and its life', async () => {
    await focus(sailed)
    expect(pane.get('.quote').text()).toBe('The ship sailed')
    expect(pane.get('[data-testid=dating]').text()).toContain('1994')
    expect(pane.get('[data-testid=dating]').text()).toContain('written by hand')
    expect(pane.findAll('[data-tag]').map((tag) => tag.text())).toEqual(['Sea'])
    expect(pane.findAll('[data-position]').map((row) => row.get('.sentence').text())).toEqual(['Highlighted it', 'Tagged it as “Sea”', 'Dated it to 1994'])
  })

  it('goes to the moment of an event of its life', async () => {
    await focus(sailed)
    await pane.get('[data-position="5"] button').trigger('click')
    expect(opened.store.cursor).toBe(5)
    expect(pane.findAll('[data-position]')).toHaveLength(2)
  })

  it('asks for a tag about itself, also while other words are selected', async () => {
    await focus(sailed)
    selection.span = { start: 6, end: 9 }
    await button('Tag').trigger('click')
    expect(selection.span).toBeNull()
    expect(opened.within(() => useDialogs()).open).toBe('tag')
  })

  it('changes and removes a link', async () => {
    await focus(sank)
    expect(present.linksByPassage.get(sank)![0]!.linked.relation).toBe('supports')
    await pane.get('.relation').trigger('keydown', { key: 'Enter' })
    await flushPromises()
    item('Refutes').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    await flushPromises()
    expect(present.linksByPassage.get(sank)![0]!.linked.relation).toBe('refutes')
  })

  it('says why it is not there at an earlier moment', async () => {
    await focus(sank)
    opened.store.goTo(3)
    await flushPromises()
    expect(pane.text()).toContain('At this moment the passage was not there.')
  })

  it('can be discarded and restored from the list', async () => {
    await focus(sank)
    await pane.get('[aria-label="Discard the passage"]').trigger('click')
    await flushPromises()
    expect(rows()).toEqual(['sailed'])
    expect(pane.get('summary').text()).toBe('Discarded (1)')
    await button('Restore').trigger('click')
    await flushPromises()
    expect(selection.passage).toBe('sank')
  })
})

describe('a passage whose words are gone', () => {
  beforeEach(async () => {
    const text = 'Ships\nThe ship sailed in 1994.\nStorms\nIt went down in a storm in 1999. There was fog.'
    await opened.store.dispatch({ type: 'ReviseSource', source: 's' as SourceId, format: 'text', text, layout: 'TPHP', normaliser: 1 })
    await focus(sank)
  })

  it('says that it is an orphan, and what to do', () => {
    expect(pane.get('[role=note]').text()).toContain('These words are not in the newest text of the source.')
    expect(button('Reanchor').attributes('aria-disabled')).toBe('true')
    expect(button('Reanchor').attributes('aria-description')).toBe('Select the words in the text first.')
  })

  it('is reanchored to the selected words', async () => {
    selection.span = { start: 38, end: 50 }
    await flushPromises()
    await button('Reanchor').trigger('click')
    await flushPromises()
    expect(pane.find('[role=note]').exists()).toBe(false)
    expect(pane.get('.quote').text()).toBe('It went down')
    expect(selection.span).toBeNull()
  })
})

describe('passages at one place', () => {
  it('are named by each other', async () => {
    await opened.store.dispatch({ type: 'HighlightPassage', passage: 'ship' as PassageId, source: 's' as SourceId, selector: { start: 10, end: 30 } })
    await focus(sailed)
    expect(pane.get('.also').text()).toContain('ship sailed in 1994')
    await pane.get('.also button').trigger('click')
    expect(selection.passage).toBe('ship')
  })
})

describe('the list of passages', () => {
  it('is walked by arrows and opened by Enter', async () => {
    expect(rows()).toEqual(['sailed', 'sank'])
    const first = pane.get('[data-passage=sailed]')
    ;(first.element as HTMLElement).focus()
    await first.trigger('keydown', { key: 'ArrowDown' })
    await flushPromises()
    expect(document.activeElement?.getAttribute('data-passage')).toBe('sank')
    await pane.get('[data-passage=sank]').trigger('keydown', { key: 'Enter' })
    expect(selection.passage).toBe('sank')
  })

  it('is taken up where it was left, by Esc', async () => {
    await focus(sank)
    ;(pane.get('.back').element as HTMLElement).focus()
    await pane.get('.back').trigger('keydown', { key: 'Escape' })
    await flushPromises()
    expect(selection.passage).toBeNull()
    expect(document.activeElement?.getAttribute('data-passage')).toBe('sank')
  })

  it('gives the focus on to the passage it opens', async () => {
    const row = pane.get('[data-passage=sank]')
    ;(row.element as HTMLElement).focus()
    await row.trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(document.activeElement?.textContent).toContain('All passages')
  })

  it('keeps the passages of one tag', async () => {
    opened.within(() => useFilter()).tag = 'sea' as TagId
    await flushPromises()
    expect(rows()).toEqual(['sailed'])
    expect(pane.get('.bar').text()).toBe('Passages1 of 2')
    opened.within(() => useFilter()).clear()
    await flushPromises()
    expect(rows()).toHaveLength(2)
  })
})

async function start() {
  const mounted = mount(PassagePane, { global: { plugins: opened.plugins, provide: opened.provide }, attachTo: document.body })
  await flushPromises()
  return mounted
}

async function focus(passage: PassageId): Promise<void> {
  selection.passage = passage
  await flushPromises()
}

function memo() {
  return pane.get('[data-testid=memo] textarea')
}

function button(words: string) {
  return pane.findAll('button').find((each) => each.text().startsWith(words))!
}

function item(words: string): HTMLElement {
  return [...document.querySelectorAll<HTMLElement>('[role^=menuitem]')].find((each) => each.textContent!.includes(words))!
}

function rows(): string[] {
  return pane.findAll('[role=option]').map((row) => row.attributes('data-passage')!)
}
