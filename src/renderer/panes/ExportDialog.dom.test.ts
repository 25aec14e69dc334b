/** The export dialog over a real project: what it offers, and what it hands to the host. */
import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { FileToSave } from '../../shared/host'
import type { Command } from '../../shared/annotation/commands'
import type { TagId } from '../../shared/annotation/ids'
import { useDialogs } from '../stores/dialogs'
import { useFilter } from '../stores/filter'
import { WORLD } from '../stores/injected'
import { openedProject, type OpenedProject } from '../stores/opened-project.contract'
import ExportDialog from './ExportDialog.vue'

const dated = (passage: string, exact: string, edtf: string): object[] => [
  { type: 'HighlightPassage', passage, source: 's', selector: { exact } },
  { type: 'DatePassage', passage, edtf, words: '' },
]
const STEPS = [[
  { type: 'AddSource', source: 's', title: 'Ships', format: 'text', text: 'It sailed. It sank.', layout: 'P1', normaliser: 1 },
  ...dated('sailed', 'It sailed', '1994'), ...dated('sank', 'It sank', '1999'),
  { type: 'DefineTag', tag: 'sea', label: 'Sea', colour: 1 }, { type: 'TagPassage', passage: 'sank', tag: 'sea' },
]] as unknown as readonly Command[][]

let opened: OpenedProject
let dialog: VueWrapper
let saved: FileToSave[]
beforeEach(async () => {
  saved = []
  opened = await openedProject(STEPS)
  const host = { saveFile: (file: FileToSave) => { saved.push(file); return Promise.resolve({ outcome: 'saved', name: file.name }) } }
  Object.assign(opened.provide[WORLD as symbol] as object, { host })
})
afterEach(() => dialog.unmount())

async function show(): Promise<void> {
  dialog = mount(ExportDialog, { global: { plugins: opened.plugins, provide: opened.provide }, attachTo: document.body })
  await nextTick()
}

const label = (words: string): HTMLLabelElement | undefined => [...document.querySelectorAll('label')].find(({ textContent }) => textContent.includes(words))
async function choose(words: string): Promise<void> {
  label(words)!.querySelector('input')!.click()
  await nextTick()
}
async function exported(): Promise<string> {
  document.querySelector<HTMLElement>('[data-testid=export-now]')!.click()
  await new Promise((resolve) => setTimeout(resolve))
  return saved.at(-1)!.text
}

describe('the export dialog', () => {
  it('opens with the form that was asked for', async () => {
    opened.within(() => useDialogs().showExport('ics'))
    await show()
    expect(label('Calendar')!.querySelector('input')!.checked).toBe(true)
    expect(await exported()).toMatch(/^BEGIN:VCALENDAR/)
  })

  it('offers what is shown only while something is filtered, and then takes it first', async () => {
    await show()
    expect(label('What is shown')).toBeUndefined()
    opened.within(() => { useFilter().tag = 'sea' as TagId })
    await nextTick()
    expect([label('What is shown')!.textContent, label('All (')!.textContent]).toEqual([expect.stringContaining('(1)'), expect.stringContaining('(2)')])
    await choose('JSON')
    expect(JSON.parse(await exported())).toMatchObject({ filter: { words: 'tag Sea', of: 2 }, entries: [{ passage: 'sank' }] })
  })

  it('exports all of it when that is chosen, and a project always whole', async () => {
    opened.within(() => { useFilter().tag = 'sea' as TagId })
    await show()
    await choose('Timeline (JSON)')
    await choose('All (2)')
    expect(JSON.parse(await exported())).toMatchObject({ filter: null, entries: [{ passage: 'sailed' }, { passage: 'sank' }] })
    await choose('Scholium project')
    expect(label('All (')).toBeUndefined()
  })

  it('offers a byte order mark with CSV alone, and gives none unless asked', async () => {
    await show()
    expect(label('byte order mark')).toBeUndefined()
    await choose('Timeline (CSV)')
    expect(await exported()).toMatch(/^date,/)
    await choose('byte order mark')
    expect(await exported()).toMatch(/^\ufeffdate,/)
  })
})
