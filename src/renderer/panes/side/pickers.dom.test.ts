/** The dialogs on the words in hand: tags, links and dates by keys alone. */
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Component } from 'vue'
import type { PassageId } from '../../../shared/annotation/ids'
import { openedProject, type OpenedProject } from '../../stores/opened-project.contract'
import { useDialogs } from '../../stores/dialogs'
import { usePresent } from '../../stores/present'
import { useSelection } from '../../stores/selection'
import DatingDialog from '../DatingDialog.vue'
import LinkPicker from '../LinkPicker.vue'
import TagPicker from '../TagPicker.vue'

const sailed = 'sailed' as PassageId
const sank = 'sank' as PassageId

let opened: OpenedProject
let selection: ReturnType<typeof useSelection>
let present: ReturnType<typeof usePresent>
let dialogs: ReturnType<typeof useDialogs>
let picker: VueWrapper
beforeEach(async () => {
  localStorage.clear()
  opened = await openedProject()
  selection = opened.within(() => useSelection())
  present = opened.within(() => usePresent())
  dialogs = opened.within(() => useDialogs())
})
afterEach(() => {
  picker.unmount()
  document.body.innerHTML = ''
})

describe('the link picker', () => {
  it('links in two keys once it is open: the first claim, and what the words do to it', async () => {
    selection.passage = sailed
    await start(LinkPicker, 'link')
    await press('Enter', 'r')
    expect(relations(sailed)).toEqual(['The ship was lost: refutes'])
    expect(dialogs.open).toBeNull()
  })

  it('takes arrows and Enter for the relation', async () => {
    selection.passage = sailed
    await start(LinkPicker, 'link')
    await press('Enter', 'ArrowRight', 'ArrowRight')
    ;(document.activeElement as HTMLElement).click()
    await flushPromises()
    expect(relations(sailed)).toEqual(['The ship was lost: context'])
  })

  it('states a new claim with the link, as one step', async () => {
    const before = opened.store.position
    selection.passage = sailed
    await start(LinkPicker, 'link')
    await type('Ships sail')
    await press('Enter', 's')
    expect(relations(sailed)).toEqual(['Ships sail: supports'])
    expect(opened.store.position).toBe(before + 2)
    await opened.store.undo()
    await flushPromises()
    expect(present.claims).toHaveLength(1)
  })

  it('changes the relation where the two are linked, and goes back to the claims on Esc', async () => {
    selection.passage = sank
    await start(LinkPicker, 'link')
    expect(document.body.textContent).toContain('Supports')
    await press('Enter', 'Escape')
    expect(dialogs.open).toBe('link')
    await settle()
    await press('Enter', 'r')
    expect(relations(sank)).toEqual(['The ship was lost: refutes'])
  })

  it('makes a passage of the selected words in the same step', async () => {
    const before = opened.store.position
    selection.span = { start: 46, end: 53 }
    await start(LinkPicker, 'link')
    await press('Enter', 's')
    expect(opened.store.position).toBe(before + 2)
    expect(relations(selection.passage!)).toEqual(['The ship was lost: supports'])
  })
})

describe('the tag picker', () => {
  it('puts tags on and takes them off, and stays open', async () => {
    selection.passage = sank
    await start(TagPicker, 'tag')
    await press('Enter')
    expect(present.passageById.get(sank)?.tags).toEqual(['sea'])
    expect(document.querySelector('[role=option]')?.getAttribute('aria-selected')).toBe('true')
    expect(dialogs.open).toBe('tag')
    await type('sea')
    await press('Enter')
    expect(present.passageById.get(sank)?.tags).toEqual([])
  })

  it('makes a tag from what was typed and puts it on', async () => {
    selection.passage = sank
    await start(TagPicker, 'tag')
    await type('Storms')
    await press('Enter')
    expect(labels(sank)).toEqual(['Storms'])
  })

  it('makes a tag under the parent that was typed before it', async () => {
    selection.passage = sank
    await start(TagPicker, 'tag')
    await type('Sea › Storms')
    await press('Enter')
    expect(present.codebook.map(({ label, depth }) => `${depth} ${label}`)).toEqual(['0 Sea', '1 Storms'])
    expect(labels(sank)).toEqual(['Storms'])
  })

  it('closes on Esc and gives the focus back to where it was', async () => {
    const before = document.body.appendChild(document.createElement('button'))
    before.focus()
    selection.passage = sank
    await start(TagPicker, 'tag')
    expect(document.activeElement).not.toBe(before)
    await press('Escape')
    expect(dialogs.open).toBeNull()
    picker.unmount()
    await settle()
    expect(document.activeElement).toBe(before)
  })
})

describe('the dating dialog', () => {
  it('reads what is typed back in words, with its extent', async () => {
    selection.passage = sank
    await start(DatingDialog, 'date')
    await type('2008-02')
    expect(reading()).toBe('February 2008From 1 February 2008 to 29 February 2008')
    await type('1952/..')
    expect(reading()).toBe('Since 1952From 1 January 1952 on, without an end')
    await type('1840~')
    expect(reading()).toContain('approximate')
  })

  it('refuses what does not read, says what to write, and stays', async () => {
    const before = opened.store.position
    selection.passage = sank
    await start(DatingDialog, 'date')
    await type('7 December 2011')
    await press('Enter')
    expect(document.body.textContent).toContain('Write 2011-12-07 for 7 December 2011.')
    expect(opened.store.position).toBe(before)
    expect(dialogs.open).toBe('date')
    button('Write 2011-12-07').click()
    await flushPromises()
    expect(reading()).toContain('7 December 2011')
    field().focus()
    await press('Enter')
    expect(present.entryByPassage.get(sank)?.edtf).toBe('2011-12-07')
    expect(dialogs.open).toBeNull()
  })

  it('says nothing of an empty field until it is meant', async () => {
    selection.passage = sank
    await start(DatingDialog, 'date')
    expect(document.querySelector('[aria-invalid]')).toBeNull()
    await press('Enter')
    expect(document.querySelector('[aria-invalid]')).not.toBeNull()
  })

  it('begins with the date among the selected words, and makes them a passage', async () => {
    selection.span = { start: 38, end: 64 }
    await start(DatingDialog, 'date')
    expect([...document.querySelectorAll('input')].map((input) => input.value)).toEqual(['1999', '1999'])
    await press('Enter')
    const entry = present.entryByPassage.get(selection.passage!)
    expect(entry).toMatchObject({ edtf: '1999', words: '1999' })
  })

  it('corrects the date there is, and removes it', async () => {
    selection.passage = sailed
    await start(DatingDialog, 'date')
    expect(field().value).toBe('1994')
    await type('1994-05')
    await press('Enter')
    expect(present.entryByPassage.get(sailed)?.edtf).toBe('1994-05')
    picker.unmount()
    await start(DatingDialog, 'date')
    button('Remove the date').click()
    await flushPromises()
    expect(present.entryByPassage.has(sailed)).toBe(false)
  })
})

async function start(component: Component, name: 'tag' | 'link' | 'date'): Promise<void> {
  dialogs.show(name)
  picker = mount(component, { global: { plugins: opened.plugins, provide: opened.provide }, attachTo: document.body })
  await settle()
}

/** A dialog takes the focus a moment after it is there. */
async function settle(): Promise<void> {
  await flushPromises()
  await new Promise((resolve) => setTimeout(resolve, 20))
  await flushPromises()
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await settle()
  }
}

async function type(words: string): Promise<void> {
  field().value = words
  field().dispatchEvent(new Event('input', { bubbles: true }))
  await settle()
}

function field(): HTMLInputElement {
  return document.querySelector('[role=dialog] input')!
}

function button(words: string): HTMLButtonElement {
  return [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button')].find((each) => each.textContent!.includes(words))!
}

function reading(): string {
  return document.querySelector('[data-testid=date-reading]')!.textContent!.trim()
}

function relations(passage: PassageId): string[] {
  return (present.linksByPassage.get(passage) ?? []).map(({ claim, linked }) => `${claim.statement}: ${linked.relation}`)
}

function labels(passage: PassageId): (string | undefined)[] {
  return present.passageById.get(passage)!.tags.map((tag) => present.tagById.get(tag)?.label)
}
