/** Doing anything by its name. */
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import CommandPalette, { type PaletteGroup } from './CommandPalette.vue'

let palette: ReturnType<typeof open> | undefined
afterEach(() => {
  palette?.unmount()
  palette = undefined
})

describe('the command palette', () => {
  it('shows every group and action, with shortcuts, and starts on the first', async () => {
    await start()
    expect(labels()).toEqual(['Highlight the selection', 'Tag the passage', 'Export the timeline'])
    expect(document.querySelector('[role=option][data-highlighted]')?.textContent).toContain('Highlight the selection')
    expect(document.body.textContent).toContain('Control E')
    expect([...document.querySelectorAll('[role=group]')].map((group) => document.getElementById(group.getAttribute('aria-labelledby')!)?.textContent)).toEqual(['Passage', 'Project'])
  })

  it('runs what was typed for and closes', async () => {
    const exportTimeline = vi.fn()
    await start(exportTimeline)
    await type('time exp')
    expect(labels()).toEqual(['Export the timeline'])
    await press('Enter')
    expect(palette!.emitted('run')).toEqual([['export']])
    expect(palette!.emitted('close')).toHaveLength(1)
    expect(exportTimeline).toHaveBeenCalledOnce()
  })

  it('moves with the arrows', async () => {
    await start()
    await press('ArrowDown')
    await press('Enter')
    expect(palette!.emitted('run')).toBeUndefined()
    await press('ArrowDown')
    await press('Enter')
    expect(palette!.emitted('run')).toEqual([['export']])
  })

  it('gives the reason for an action that cannot be done, and does not do it', async () => {
    await start()
    await type('tag')
    expect(document.body.textContent).toContain('No passage in hand')
    await press('Enter')
    expect(palette!.emitted('run')).toBeUndefined()
    expect(palette!.emitted('close')).toBeUndefined()
  })

  it('tells what is typed, so that results can be added', async () => {
    await start()
    await type('geor')
    expect(palette!.emitted('search')).toEqual([['geor']])
    expect(document.body.textContent).toContain('Nothing is called that.')
  })

  it('closes with Esc', async () => {
    await start()
    await press('Escape')
    expect(palette!.emitted('close')).toHaveLength(1)
  })
})

function open(groups: readonly PaletteGroup[]) {
  return mount(CommandPalette, { props: { open: true, groups }, attachTo: document.body })
}

async function start(exportTimeline?: () => void): Promise<void> {
  palette = open([
    { label: 'Passage', actions: [{ id: 'highlight', label: 'Highlight the selection', shortcut: 'H' }, { id: 'tag', label: 'Tag the passage', unavailable: 'No passage in hand' }] },
    { label: 'Project', actions: [{ id: 'export', label: 'Export the timeline', shortcut: 'Mod+E', run: exportTimeline }] },
  ])
  await flushPromises()
  await flushPromises()
}

function field(): HTMLInputElement {
  return document.querySelector('input[role=combobox]')!
}

async function type(words: string): Promise<void> {
  field().value = words
  field().dispatchEvent(new Event('input', { bubbles: true }))
  await flushPromises()
  await flushPromises()
}

async function press(key: string): Promise<void> {
  field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await flushPromises()
  await flushPromises()
}

function labels(): string[] {
  return [...document.querySelectorAll('[role=option] .words')].map((option) => option.textContent!.trim())
}
