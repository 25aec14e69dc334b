/** The codebook by keys alone, and looking after its tags. */
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Command } from '../../../shared/annotation/commands'
import type { ClaimId, PassageId, TagId } from '../../../shared/annotation/ids'
import { openedProject, type OpenedProject } from '../../stores/opened-project.contract'
import { usePresent } from '../../stores/present'
import { useFilter } from '../../stores/filter'
import { useSelection } from '../../stores/selection'
import CodebookPane from '../CodebookPane.vue'

const MORE = [
  { type: 'DefineTag', tag: 'ships', label: 'Ships', colour: 2, parent: 'sea' },
  { type: 'DefineTag', tag: 'storms', label: 'Storms', colour: 3, parent: 'sea' },
  { type: 'DefineTag', tag: 'weather', label: 'Weather', colour: 4 },
] as unknown as Command[]

let opened: OpenedProject
let selection: ReturnType<typeof useSelection>
let present: ReturnType<typeof usePresent>
let pane: Awaited<ReturnType<typeof start>>
beforeEach(async () => {
  localStorage.clear()
  opened = await openedProject()
  await opened.store.dispatch(...MORE)
  selection = opened.within(() => useSelection())
  present = opened.within(() => usePresent())
  pane = await start()
})
afterEach(() => pane.unmount())

describe('the tree', () => {
  it('says each tag’s level and whether it is open', () => {
    expect(tree()).toEqual(['1 sea true', '2 ships undefined', '2 storms undefined', '1 weather undefined'])
  })

  it('is walked, closed and opened by arrows', async () => {
    focus('storms')
    await press('ArrowLeft')
    expect(active()).toBe('sea')
    await press('ArrowLeft')
    expect(tree()).toEqual(['1 sea false', '1 weather undefined'])
    await press('ArrowDown')
    expect(active()).toBe('weather')
    await press('Home', 'ArrowRight')
    expect(tree()).toHaveLength(4)
    await press('ArrowRight')
    expect(active()).toBe('ships')
    await press('End')
    expect(active()).toBe('weather')
  })

  it('has one row that Tab comes to', async () => {
    focus('storms')
    await flushPromises()
    expect(pane.findAll('[role=treeitem][tabindex="0"]').map((row) => row.attributes('data-tag'))).toEqual(['storms'])
  })

  it('puts a tag on the passage in hand and takes it off, by Enter and by T', async () => {
    selection.passage = 'sank' as PassageId
    focus('storms')
    await press('Enter')
    expect(present.passageById.get('sank' as PassageId)?.tags).toEqual(['storms'])
    expect(row('storms').find('[aria-label="On the passage in hand"]').exists()).toBe(true)
    await press('t')
    expect(present.passageById.get('sank' as PassageId)?.tags).toEqual([])
  })

  it('makes a passage of the selected words first, in the same step', async () => {
    const before = opened.store.position
    selection.span = { start: 46, end: 53 }
    focus('storms')
    await press('Enter')
    expect(opened.store.position).toBe(before + 2)
    expect(present.passageById.get(selection.passage!)?.tags).toEqual(['storms'])
    await opened.store.undo()
    await flushPromises()
    expect(opened.store.position).toBe(before + 4)
    expect(present.passages).toHaveLength(2)
  })

  it('filters by Space and by a click, and back', async () => {
    const filter = opened.within(() => useFilter())
    focus('sea')
    await press(' ')
    expect(filter.tag).toBe('sea')
    await row('sea').trigger('click')
    expect(filter.tag).toBeNull()
  })

  it('counts the passages that pass the rest of the filter', async () => {
    const filter = opened.within(() => useFilter())
    const counts = () => pane.findAll('.count').map((count) => Number.parseInt(count.text()))
    const all = counts()
    filter.tag = 'sea' as TagId
    await flushPromises()
    expect(counts()).toEqual(all)
    filter.claim = 'lost' as ClaimId
    await flushPromises()
    expect(counts().every((count) => count === 0)).toBe(true)
  })

  it('shows the number keys of the first nine', () => {
    expect(pane.findAll('.digit').map((digit) => digit.text())).toEqual(['1', '2', '3', '4'])
  })
})

describe('looking after a tag', () => {
  it('opens by E, relabels on Enter, and gives the focus back on Esc', async () => {
    focus('ships')
    await press('e')
    const label = pane.get('.editor input')
    expect(document.activeElement).toBe(label.element)
    await label.setValue('Vessels')
    await label.trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(row('ships').text()).toContain('Vessels')
    await label.trigger('keydown', { key: 'Escape' })
    await flushPromises()
    expect(active()).toBe('ships')
  })

  it('recolours, and merges into a tag that does not lie under it', async () => {
    focus('sea')
    await press('e')
    await pane.get('[aria-label="Plum"]').trigger('click')
    await flushPromises()
    expect(present.tagById.get('sea' as never)?.colour).toBe(6)
    const into = pane.findAll('.editor select').at(-1)!
    expect(into.findAll('option').map((option) => option.text())).toEqual(['Choose a tag', 'Weather'])
    await into.setValue('weather')
    await pane.findAll('.editor button').find((each) => each.text() === 'Merge')!.trigger('click')
    await flushPromises()
    expect(tree()).toEqual(['1 weather true', '2 ships undefined', '2 storms undefined'])
    expect(pane.get('summary').text()).toBe('Retired or merged (1)')
    expect(pane.text()).toContain('Merged into Weather')
  })

  it('defines tags one after the other', async () => {
    await pane.findAll('button').find((each) => each.text() === 'New tag')!.trigger('click')
    const label = pane.get('form input')
    await label.setValue('Fog')
    await pane.get('form').trigger('submit')
    await flushPromises()
    expect(present.codebook.map((tag) => tag.label)).toContain('Fog')
    expect((label.element as HTMLInputElement).value).toBe('')
  })
})

async function start() {
  const mounted = mount(CodebookPane, { global: { plugins: opened.plugins, provide: opened.provide }, attachTo: document.body })
  await flushPromises()
  return mounted
}

function row(tag: string) {
  return pane.get(`[role=treeitem][data-tag=${tag}]`)
}

function focus(tag: string): void {
  ;(row(tag).element as HTMLElement).focus()
}

function active(): string | null | undefined {
  return document.activeElement?.getAttribute('data-tag')
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await flushPromises()
  }
}

function tree(): string[] {
  return pane.findAll('[role=treeitem]').map((one) => `${one.attributes('aria-level')} ${one.attributes('data-tag')} ${one.attributes('aria-expanded')}`)
}
