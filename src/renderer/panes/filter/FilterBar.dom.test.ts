/** The chips of the filter, and the ways into it. */
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { h } from 'vue'
import type { ClaimId, SourceId, TagId } from '../../../shared/annotation/ids'
import { useActions } from '../../composables/useActions'
import { useFilter } from '../../stores/filter'
import { useNotices } from '../../stores/notices'
import { openedProject, type OpenedProject } from '../../stores/opened-project.contract'
import { useSelection } from '../../stores/selection'
import ClaimsPane from '../ClaimsPane.vue'
import LibraryPane from '../LibraryPane.vue'
import FilterBar from './FilterBar.vue'

let opened: OpenedProject
let filter: ReturnType<typeof useFilter>
let selection: ReturnType<typeof useSelection>
let actions: ReturnType<typeof useActions>
let page: Awaited<ReturnType<typeof start>>
beforeEach(async () => {
  localStorage.clear()
  opened = await openedProject()
  filter = opened.within(() => useFilter())
  selection = opened.within(() => useSelection())
  page = await start()
})
afterEach(() => page.unmount())

describe('the filter bar', () => {
  it('is not there while nothing is filtered', () => {
    expect(page.find('[data-testid=filter-bar]').exists()).toBe(false)
  })

  it('counts what passes, and has a chip for each part that takes it back', async () => {
    filter.tag = 'sea' as TagId
    filter.period = { from: Date.UTC(1990, 0), to: Date.UTC(2000, 0) - 1 }
    await flushPromises()
    expect(page.get('[data-testid=filter-bar] .count').text()).toBe('1 of 2 passages pass the filter')
    expect(page.findAll('[data-part]').map((chip) => chip.text())).toEqual(['Sea', '1990 to 1999'])
    await page.get('[aria-label="No longer filter by tag Sea"]').trigger('click')
    expect([filter.tag, page.findAll('[data-part]').length]).toEqual([null, 1])
    await page.get('[aria-label="Clear the filter"]').trigger('click')
    expect(filter.isOn).toBe(false)
  })
})

describe('filtering by a place', () => {
  it('takes the selected words by F, and refuses when none are', async () => {
    press('f')
    expect(opened.within(() => useNotices()).notices.at(-1)?.text).toBe('Select the words to filter by first.')
    selection.span = { start: 0, end: 14 }
    press('f')
    await flushPromises()
    expect(filter.words).toBe('“Ships The ship” in “Ships”')
    expect([...filter.passing!]).toEqual(['sailed'])
  })

  it('takes a section of the outline, and lets go of it again', async () => {
    const only = () => page.findAll('.outline .section')[1]!
    await only().trigger('click')
    expect(filter.words).toBe('section “Storms” in “Ships”')
    expect([...filter.passing!]).toEqual(['sank'])
    expect(page.get('.sources .made').text()).toBe('1 of 2')
    await only().trigger('click')
    expect(filter.isOn).toBe(false)
  })

  it('takes the section whose heading has the focus by F', async () => {
    await page.findAll('.outline [data-step]')[0]!.trigger('keydown', { key: 'f' })
    expect(filter.place).toEqual({ source: 's' as SourceId, start: 0, end: expect.any(Number) as number, name: 'section “Ships”' })
  })
})

describe('filtering by a claim', () => {
  it('is asked for on its sheet, and keeps to the claims that its passages bear on', async () => {
    await opened.store.dispatch({ type: 'StateClaim', claim: 'fog' as ClaimId, statement: 'There was fog' })
    selection.claim = 'lost' as ClaimId
    await flushPromises()
    await page.get('[aria-label="Show only this claim"]').trigger('click')
    expect([filter.claim, ...filter.passing!]).toEqual(['lost', 'sank'])
    selection.claim = null
    await flushPromises()
    expect(page.findAll('[role=option]').map((row) => row.attributes('data-claim'))).toEqual(['lost'])
    expect(page.text()).toContain('1 of 2 claims pass the filter')
  })
})

it('the filter is cleared by its key', () => {
  filter.claim = 'lost' as ClaimId
  press('F', { ctrlKey: true, shiftKey: true })
  expect(filter.isOn).toBe(false)
})

function press(key: string, held: KeyboardEventInit = {}): void {
  actions.runKey(new KeyboardEvent('keydown', { key, ...held }))
}

async function start() {
  const setup = () => {
    actions = useActions()
    return () => [h(FilterBar), h(LibraryPane), h(ClaimsPane)]
  }
  const mounted = mount({ setup }, { attachTo: document.body, global: { plugins: opened.plugins, provide: opened.provide } })
  await flushPromises()
  return mounted
}
