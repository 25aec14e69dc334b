/** The history pane: sentences, steps that open, filters, keys, and going to what a line is about. */
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useSelection } from '../../stores/selection'
import { openedProject, type OpenedProject } from '../../stores/opened-project.contract'
import HistoryPane from '../HistoryPane.vue'

let opened: OpenedProject
let pane: Awaited<ReturnType<typeof start>>
beforeEach(async () => {
  // The virtual list draws what has room, and a light DOM gives none.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(900)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(32)
  opened = await openedProject()
  pane = await start()
})
afterEach(() => {
  pane.unmount()
  vi.restoreAllMocks()
})

describe('the history', () => {
  it('tells a step of several events in one line, and opens it', async () => {
    expect(told()).toEqual([
      'Titled the project “The ship” · source added (2 events)',
      'Highlighted “The ship sailed” · tag defined · tagged · dated (4 events)',
      'Highlighted “It sank”',
      'Stated the claim “The ship was lost” · link drawn (2 events)',
    ])
    await press(row(3), 'ArrowRight')
    expect(row(3).attributes('aria-expanded')).toBe('true')
    expect(told().slice(2, 6)).toEqual(['Highlighted “The ship sailed”', 'Defined the tag “Sea”', 'Tagged “The ship sailed” as “Sea”', 'Dated “The ship sailed” to 1994'])
    await press(row(3), 'ArrowLeft')
    expect(told()).toHaveLength(4)
  })

  it('lists the whole history in the past too, and marks the moment', async () => {
    opened.store.goTo(7)
    await flushPromises()
    expect(told()).toHaveLength(4)
    expect(row(7).attributes('aria-current')).toBe('step')
    expect(row(8).find('.future').exists()).toBe(true)
    expect(row(3).find('.future').exists()).toBe(false)
  })

  it('marks what was undone, and what undid it', async () => {
    await opened.store.undo()
    await flushPromises()
    expect(pane.findAll('.turn').map((turn) => turn.text())).toEqual(['undone', 'undo'])
  })

  it('keeps the kinds chosen', async () => {
    await button('Dates').trigger('click')
    await button('Links').trigger('click')
    expect(told()).toEqual(['Dated “The ship sailed” to 1994', expect.stringContaining('Linked “It sank”')])
    expect(pane.get('[role=status]').text()).toBe('2 of 9 events')
  })

  it('finds words, and says when nothing is like that', async () => {
    await pane.get('input').setValue('SANK linked')
    await flushPromises()
    expect(told()).toEqual([expect.stringContaining('Linked “It sank”')])
    await pane.get('input').setValue('whale')
    await flushPromises()
    expect(pane.text()).toContain('No event is like that.')
    await button('Show all events').trigger('click')
    await flushPromises()
    expect(told()).toHaveLength(4)
  })
})

describe('keys in the history', () => {
  it('move by line over the headings of days', async () => {
    await press(row(3), 'ArrowDown')
    expect(document.activeElement).toBe(row(7).element)
    await press(row(7), 'Home')
    expect(document.activeElement).toBe(row(1).element)
    await press(row(1), 'ArrowUp')
    expect(document.activeElement).toBe(row(1).element)
    await press(row(1), 'End')
    expect(document.activeElement).toBe(row(8).element)
    expect(pane.findAll('[role=row][tabindex="0"]')).toHaveLength(1)
  })

  it('go to what a line is about with Enter, and to its moment with Shift and Enter', async () => {
    const selection = opened.within(() => useSelection())
    await press(row(7), 'Enter')
    expect(selection.passage).toBe('sank')
    await press(row(3), 'Enter', true)
    expect(opened.store.at).toBe(6)
  })

  it('do not lead to what is not there at the moment looked at', async () => {
    const selection = opened.within(() => useSelection())
    opened.store.goTo(2)
    await flushPromises()
    await press(row(7), 'Enter')
    expect(selection.passage).toBeNull()
  })
})

async function start() {
  const mounted = mount(HistoryPane, { attachTo: document.body, global: { plugins: opened.plugins, provide: opened.provide } })
  await flushPromises()
  return mounted
}

function told(): string[] {
  return pane.findAll('[role=row] .sentence').map((sentence) => sentence.text())
}

function row(position: number) {
  return pane.get(`[role=row][data-position="${position}"]`)
}

async function press(target: ReturnType<typeof row>, key: string, shiftKey = false): Promise<void> {
  await target.trigger('keydown', { key, shiftKey })
  await flushPromises()
}

function button(words: string) {
  return pane.findAll('button').find((each) => each.text().includes(words))!
}
