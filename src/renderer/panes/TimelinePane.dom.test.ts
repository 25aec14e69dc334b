/** The timeline pane over a real project: the list, the keys, and what clicking leads to. */
import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { isRefusal } from '../../shared/kernel/decider'
import type { BatchId, Stamp } from '../../shared/kernel/event'
import type { ReplicaId } from '../../shared/kernel/event-id'
import { MemoryLog } from '../../shared/kernel/memory-log'
import type { Command } from '../../shared/annotation/commands'
import type { ClaimId, LinkId, PassageId, ProjectId, SourceId, TagId } from '../../shared/annotation/ids'
import { Project } from '../../shared/projections/project'
import { useDialogs } from '../stores/dialogs'
import { useFilter } from '../stores/filter'
import { WORLD, type World } from '../stores/injected'
import { useProject } from '../stores/project'
import { useSelection } from '../stores/selection'
import TimelinePane from './TimelinePane.vue'

const TEXT = 'In 1994 Georgia joined the Partnership. War broke out on 7 August 2008. Since 1952 Turkey has been a member.'
const id = <T extends string>(name: string): T => name as T

function dated(passage: string, words: string, edtf: string): Command[] {
  return [
    { type: 'HighlightPassage', passage: id<PassageId>(passage), source: id<SourceId>('s'), selector: { exact: words } },
    { type: 'DatePassage', passage: id<PassageId>(passage), edtf, words: '' },
  ]
}

const READING: readonly Command[] = [
  { type: 'AddSource', source: id<SourceId>('s'), title: 'Article', format: 'text', text: TEXT, layout: 'P1', normaliser: 1 },
  ...dated('war', 'War broke out', '2008-08-07'),
  ...dated('partnership', 'Georgia joined the Partnership', '1994'),
  ...dated('turkey', 'Turkey has been a member', '1952/..'),
  { type: 'DefineTag', tag: id<TagId>('t'), label: 'Alliance', colour: 3 },
  { type: 'TagPassage', passage: id<PassageId>('turkey'), tag: id<TagId>('t') },
  { type: 'StateClaim', claim: id<ClaimId>('c'), statement: 'Turkey is a member.' },
  { type: 'DrawLink', link: id<LinkId>('l'), claim: id<ClaimId>('c'), passage: id<PassageId>('turkey'), relation: 'supports' },
]

let count = 0
const stamp = (): Stamp => ({ now: 1_767_000_000_000 + ++count, by: 'Nino', batch: `b${count}` as BatchId })
const world = { now: () => Date.UTC(2026, 0, 1), mintId: () => `made${++count}` } as unknown as World

let pane: VueWrapper
beforeEach(() => {
  localStorage.clear()
  // A light DOM has no layout: give the list a height, so that it knows what is in sight.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900)
})
afterEach(() => {
  pane.unmount()
  vi.restoreAllMocks()
})

async function shown(commands: readonly Command[]): Promise<void> {
  const log = new MemoryLog('project', id<ReplicaId>('0123456789AB'))
  const project = await Project.open(log)
  if (commands.length > 0) {
    const done = await project.dispatch(commands, stamp())
    if (isRefusal(done)) throw new Error(done.refused)
  }
  localStorage.setItem('scholium.timelineView', 'list')
  const pinia = createPinia()
  const global = { plugins: [pinia], provide: { [WORLD as symbol]: world } }
  pane = mount({ setup: () => void useProject().show(project, id<ProjectId>('p')), components: { TimelinePane }, template: '<TimelinePane />' }, { global, attachTo: document.body })
  await nextTick()
  await nextTick()
}

const rows = (): string[] => pane.findAll('[role=option]').map((row) => row.attributes('data-passage')!)
const list = () => pane.get('[role=listbox]')
const reached = (): string | undefined => document.getElementById(list().attributes('aria-activedescendant') ?? '')?.dataset.passage
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await list().trigger('keydown', { key })
}

describe('the timeline pane', () => {
  it('lists dated passages in order, with everything a listener needs', async () => {
    await shown(READING)
    expect(pane.get('h2').text()).toBe('3 dated passages, 1952 – 2008')
    expect(rows()).toEqual(['turkey', 'partnership', 'war'])
    const [turkey] = pane.findAll('[role=option]')
    expect(turkey!.get('time').text()).toBe('since 1952')
    expect(turkey!.get('.quote').text()).toBe('Turkey has been a member')
    expect(turkey!.get('.unseen').text()).toBe('Tagged Alliance. Supports a claim.')
    expect(turkey!.find('.bearings').text()).toContain('Alliance')
  })

  it('is walked by keys, and Enter shows the passage', async () => {
    await shown(READING)
    await list().trigger('focus')
    expect(reached()).toBe('turkey')
    await press('ArrowDown', 'ArrowDown')
    expect(reached()).toBe('war')
    await press('Home', 'ArrowDown', 'Enter')
    expect(useSelection().passage).toBe('partnership')
    expect(useSelection().reveal).toEqual({ passage: 'partnership' })
  })

  it('shows a passage that is clicked, and follows one chosen elsewhere', async () => {
    await shown(READING)
    await pane.get('[data-passage=war]').trigger('click')
    expect(useSelection().passage).toBe('war')
    useSelection().showPassage(id<PassageId>('partnership'))
    await nextTick()
    expect(reached()).toBe('partnership')
    expect(pane.get('[data-passage=partnership]').attributes('aria-selected')).toBe('true')
  })

  it('asks of the entry that the keys stand on why it is here', async () => {
    await shown(READING)
    useSelection().passage = null
    await list().trigger('keydown', { key: 'End' })
    await list().trigger('keydown', { key: 'w' })
    expect([useSelection().passage, rows().at(-1)]).toEqual([reached(), reached()])
    await pane.get(`[data-passage=${rows()[0]}] .why`).trigger('click')
    expect([useSelection().passage, useDialogs().open]).toEqual([rows()[0], 'why'])
  })

  it('says which passage is pointed at', async () => {
    await shown(READING)
    await pane.get('[data-passage=war]').trigger('pointerenter')
    expect(useSelection().hovered).toBe('war')
    await list().trigger('pointerleave')
    expect(useSelection().hovered).toBeNull()
  })

  it('keeps to the chosen tag and to the words in the filter', async () => {
    await shown(READING)
    useFilter().tag = id<TagId>('t')
    await nextTick()
    expect(rows()).toEqual(['turkey'])
    expect(pane.get('h2').text()).toBe('1 of 3 dated passages')
    useFilter().clear()
    await nextTick()
    await pane.get('input').setValue('partnership')
    expect(rows()).toEqual(['partnership'])
    await pane.get('input').setValue('nothing like it')
    expect(pane.text()).toContain('No dated passage matches the filter.')
  })

  it('shows the moment looked at', async () => {
    await shown(READING)
    useProject().goTo(3)
    await nextTick()
    expect(rows()).toEqual(['war'])
  })

  it('teaches dating while nothing is dated', async () => {
    await shown([])
    expect(pane.text()).toContain('press D')
    await pane.get('button').trigger('click')
    expect(useDialogs().open).toBe('date')
  })
})
