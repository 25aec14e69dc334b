/** The dialogs on the words in hand: tags, links and dates by keys alone. */
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Component } from 'vue'
import type { Command } from '../../../shared/annotation/commands'
import type { PassageId } from '../../../shared/annotation/ids'
import { openedProject, type OpenedProject } from '../../stores/opened-project.contract'
import { useDateSuggestions } from '../../stores/date-suggestions'
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
    expect(reading()).toBe('February 2008Between 1 and 29 February 2008')
    await type('1952/..')
    expect(reading()).toBe('Since 1952From 1 January 1952 on, without an end')
    await type('1840~')
    expect(reading()).toContain('approximate')
  })

  it('takes plain words, says their EDTF, and saves that', async () => {
    selection.passage = sank
    await start(DatingDialog, 'date')
    await type('March 6–9, 2006')
    expect(reading()).toBe('March 6–9, 2006 →is 2006-03-06/2006-03-096–9 March 2006Between 6 and 9 March 2006')
    await press('Enter')
    expect(present.entryByPassage.get(sank)).toMatchObject({ edtf: '2006-03-06/2006-03-09', read: 'by-hand', implied: null })
    expect(dialogs.open).toBeNull()
  })

  it('reads ambiguous words as both days, and offers each', async () => {
    selection.passage = sank
    await start(DatingDialog, 'date')
    await type('01/02/2003')
    expect(reading()).toContain('2 January 2003 or 1 February 2003')
    button('1 February 2003').click()
    await settle()
    expect(field().value).toBe('2003-02-01')
    expect(reading()).toBe('1 February 2003One day')
  })

  it('refuses what does not read, says what to write, and stays', async () => {
    const before = opened.store.position
    selection.passage = sank
    await start(DatingDialog, 'date')
    await type('31 April 2008')
    await press('Enter')
    expect(document.querySelector('.problem')?.textContent).toBe('“31 April 2008” does not exist: April 2008 has 30 days. Write 30 April 2008 for the last of them.')
    await type('May 2004 and June 2005')
    expect(document.querySelector('.problem')?.textContent).toContain('names 2 dates')
    expect(opened.store.position).toBe(before)
    button('June 2005').click()
    await settle()
    field().focus()
    await press('Enter')
    expect(present.entryByPassage.get(sank)?.edtf).toBe('2005-06')
    expect(dialogs.open).toBeNull()
  })

  it('says nothing of an empty field until it is meant', async () => {
    selection.passage = sank
    await start(DatingDialog, 'date')
    expect(document.querySelector('[aria-invalid]')).toBeNull()
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('In EDTF or in plain words')
    await press('Enter')
    expect(document.querySelector('[aria-invalid]')).not.toBeNull()
  })

  it('begins with the date among the selected words, and makes them a passage that keeps how it was read', async () => {
    selection.span = { start: 38, end: 64 }
    await start(DatingDialog, 'date')
    expect([...document.querySelectorAll('input')].map((input) => input.value)).toEqual(['1999', '1999'])
    await press('Enter')
    const entry = present.entryByPassage.get(selection.passage!)
    expect(entry).toMatchObject({ edtf: '1999', words: '1999', read: 'explicit' })
  })

  it('knows the year that the text around the words tells', async () => {
    opened = await openedProject([[
      { type: 'AddSource', source: 's', title: 'A', format: 'text', text: 'It began in March 2006. On 7 May it ended, and on 9 June again.', layout: 'P', normaliser: 1 },
    ] as unknown as Command[]])
    selection = opened.within(() => useSelection())
    present = opened.within(() => usePresent())
    dialogs = opened.within(() => useDialogs())
    opened.within(() => useDateSuggestions())
    selection.span = { start: 24, end: 63 }
    await flushPromises()
    await start(DatingDialog, 'date')
    expect(field().value).toBe('2006-05-07')
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('year from context: 2006')
    button('9 June').click()
    await settle()
    field().focus()
    await press('Enter')
    expect(present.entryByPassage.get(selection.passage!)).toMatchObject({ edtf: '2006-06-09', words: '9 June', read: 'year-from-context', implied: expect.stringContaining('2006') })
  })

  it('corrects the date there is, and removes it', async () => {
    selection.passage = sailed
    await start(DatingDialog, 'date')
    expect(field().value).toBe('1994')
    await type('May 1994')
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
