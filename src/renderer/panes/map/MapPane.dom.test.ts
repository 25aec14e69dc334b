/** The claim map: drawn and as a tree, by keys, and what it says when there is nothing. */
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Command } from '../../../shared/annotation/commands'
import type { TagId } from '../../../shared/annotation/ids'
import { useFilter } from '../../stores/filter'
import { useSelection } from '../../stores/selection'
import { openedProject, type OpenedProject } from '../../stores/opened-project.contract'
import MapPane from '../MapPane.vue'

let opened: OpenedProject
let pane: Awaited<ReturnType<typeof start>>
beforeEach(() => {
  localStorage.clear()
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(900)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(32)
})
afterEach(() => {
  pane.unmount()
  vi.restoreAllMocks()
})

const MORE = [
  { type: 'DrawLink', link: 'l2', claim: 'lost', passage: 'sailed', relation: 'refutes' },
  { type: 'StateClaim', claim: 'fog', statement: 'There was fog' },
  { type: 'HighlightPassage', passage: 'unlinked', source: 's', selector: { exact: 'There was fog' } },
] as unknown as Command[]

describe('the map drawn', () => {
  beforeEach(async () => { pane = await start(MORE) })

  it('shows claims, the linked passages under their headings, and a line for each link', () => {
    expect(pane.findAll('[data-claim]').map((claim) => claim.attributes('data-claim'))).toEqual(['lost', 'fog'])
    expect(pane.findAll('[data-passage]').map((passage) => passage.attributes('data-passage'))).toEqual(['sailed', 'sank'])
    expect(pane.findAll('h4').map((heading) => heading.text())).toEqual(['Ships', 'Storms'])
    expect(pane.findAll('[data-link]').map((link) => link.classes()[1]).sort()).toEqual(['refutes', 'supports'])
    expect(pane.text()).toContain('1 passage is not linked')
    expect(pane.get('[data-claim=lost]').text()).toContain('Contested')
  })

  it('lights what is looked at with its links, and dims the rest', async () => {
    await pane.get('[data-passage=sank]').trigger('focusin')
    expect(pane.get('[data-link=l1]').classes()).toContain('lit')
    expect(pane.get('[data-link=l2]').classes()).toContain('dim')
    expect(pane.get('li:has([data-passage=sailed])').classes()).toContain('dim')
    expect(pane.get('li:has([data-claim=lost])').classes()).not.toContain('dim')
  })

  it('is walked by keys, down the columns and along the links', async () => {
    focus('[data-claim=lost]')
    await press('ArrowDown')
    expect(active()).toBe('fog')
    await press('Home')
    await press('ArrowRight')
    expect(active()).toBe('sailed')
    await press('End')
    expect(active()).toBe('sank')
    await press('ArrowLeft')
    expect(active()).toBe('lost')
    expect(pane.findAll('[data-claim][tabindex="0"], [data-passage][tabindex="0"]')).toHaveLength(2)
  })

  it('shows what is pressed', async () => {
    const selection = opened.within(() => useSelection())
    await pane.get('[data-passage=sank]').trigger('click')
    expect(selection.passage).toBe('sank')
    await pane.get('[data-claim=lost]').trigger('click')
    expect(selection.claim).toBe('lost')
  })

  it('narrows to a claim’s neighbourhood and back', async () => {
    focus('[data-claim=lost]')
    await press('f')
    expect(pane.findAll('[data-claim]')).toHaveLength(1)
    expect(opened.within(() => useFilter()).words).toBe('claim “The ship was lost”')
    await press('Escape')
    expect(pane.findAll('[data-claim]')).toHaveLength(2)
  })

  it('keeps to what bears on passages that pass the filter', async () => {
    opened.within(() => useFilter()).tag = 'sea' as TagId
    await flushPromises()
    expect(pane.findAll('[data-claim], [data-passage]').map((one) => one.attributes('data-claim') ?? one.attributes('data-passage'))).toEqual(['lost', 'sailed'])
    expect(pane.findAll('[data-link]').map((link) => link.attributes('data-link'))).toEqual(['l2'])
  })

  it('leaves relations out that are switched off', async () => {
    await pane.findAll('button[aria-pressed]').find((each) => each.text().includes('Refutes'))!.trigger('click')
    expect(pane.findAll('[data-link]')).toHaveLength(1)
    expect(pane.find('[data-passage=sailed]').exists()).toBe(false)
  })

  it('shows the moment looked at', async () => {
    opened.store.goTo(9)
    await flushPromises()
    expect(pane.findAll('[data-link]')).toHaveLength(1)
    expect(pane.get('[data-claim=lost]').text()).toContain('Supported')
  })
})

describe('the map as an outline', () => {
  beforeEach(async () => {
    localStorage.setItem('scholium.mapView', 'outline')
    pane = await start(MORE)
  })

  it('is a tree that says its levels', () => {
    const items = pane.get('[role=tree]').findAll('[role=treeitem]')
    expect(items.map((item) => [item.attributes('aria-level'), item.attributes('aria-posinset'), item.attributes('aria-setsize'), item.attributes('aria-expanded')])).toEqual([
      ['1', '1', '2', 'true'], ['2', '1', '2', 'true'], ['3', '1', '1', undefined], ['2', '2', '2', 'true'], ['3', '1', '1', undefined], ['1', '2', '2', undefined],
    ])
  })

  it('opens, closes and walks by keys, with one stop for Tab', async () => {
    focus('[data-index="0"]')
    await press('ArrowRight')
    await press('ArrowDown')
    expect(document.activeElement!.getAttribute('data-passage')).toBe('sank')
    await press('ArrowLeft')
    await press('ArrowLeft')
    expect(document.activeElement!.getAttribute('aria-expanded')).toBe('false')
    expect(pane.findAll('[role=treeitem]')).toHaveLength(5)
    expect(pane.findAll('[role=treeitem][tabindex="0"]')).toHaveLength(1)
  })

  it('goes to the passage and the claim with Enter', async () => {
    const selection = opened.within(() => useSelection())
    focus('[data-passage=sank]')
    await press('Enter')
    expect(selection.passage).toBe('sank')
    focus('[data-claim=lost]')
    await press('Enter')
    expect(selection.claim).toBe('lost')
  })
})

describe('an empty map', () => {
  it('teaches how it is filled', async () => {
    pane = await start([])
    opened.store.goTo(2)
    await flushPromises()
    expect(pane.text()).toContain('Select words and press L to link them to a claim.')
  })
})

async function start(more: Command[]) {
  opened = await openedProject()
  if (more.length > 0) await opened.store.dispatch(...more)
  const mounted = mount(MapPane, { attachTo: document.body, global: { plugins: opened.plugins, provide: opened.provide } })
  await flushPromises()
  return mounted
}

function focus(selector: string): void {
  (pane.get(selector).element as HTMLElement).focus()
}

function active(): string | undefined {
  const { claim, passage } = (document.activeElement as HTMLElement).dataset
  return claim ?? passage
}

async function press(key: string): Promise<void> {
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await flushPromises()
}
