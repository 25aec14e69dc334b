/** Picking tags and claims without the mouse. */
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import ComboBox from './ComboBox.vue'
import type { Option } from './option'

const options: readonly Option[] = [
  { id: 'reform', label: 'Army reform', group: 'Georgia', colour: 1 },
  { id: 'war', label: 'War of 2008', group: 'Georgia', colour: 2 },
  { id: 'reaction', label: 'Russian reaction', group: 'Russia', colour: 3 },
  { id: 'retired', label: 'Reaction (old)', group: 'Russia', unavailable: 'Retired' },
]

let picker: ReturnType<typeof open> | undefined
afterEach(() => {
  picker?.unmount()
  picker = undefined
})

describe('a combo box', () => {
  it('opens on the arrow key and picks what the arrows reach', async () => {
    const { field } = start({})
    await press(field, 'ArrowDown', 'ArrowDown', 'Enter')
    expect(picker!.emitted('pick')).toEqual([['war']])
    expect(field().getAttribute('aria-expanded')).toBe('false')
  })

  it('names the option in hand for a screen reader', async () => {
    const { field } = start({})
    await press(field, 'ArrowDown')
    const inHand = document.getElementById(field().getAttribute('aria-activedescendant')!)
    expect(inHand?.textContent).toContain('Army reform')
    expect(inHand?.getAttribute('role')).toBe('option')
    expect(document.getElementById(field().getAttribute('aria-controls')!)?.getAttribute('role')).toBe('listbox')
  })

  it('puts the label that starts with the typed words first, and picks it with Enter', async () => {
    const { field } = start({})
    await type(field, 'r')
    expect(labels()).toEqual(['Russian reaction', 'Reaction (old)', 'Army reform', 'War of 2008'])
    await press(field, 'Enter')
    expect(picker!.emitted('pick')).toEqual([['reaction']])
  })

  it('offers to make what does not exist, and gives its words without the spaces around', async () => {
    const { field } = start({ creates: 'New tag' })
    await type(field, '  Energy ')
    expect(labels()).toEqual(['New tag “Energy”'])
    await press(field, 'Enter')
    expect(picker!.emitted('create')).toEqual([['Energy']])
    expect((field() as HTMLInputElement).value).toBe('')
  })

  it('does not offer to make a label that exists in other letters', async () => {
    const { field } = start({ creates: 'New tag' })
    await type(field, 'ARMY reform')
    expect(labels()).toEqual(['Army reform'])
  })

  it('says so when nothing matches and nothing can be made', async () => {
    const { field } = start({})
    await type(field, 'zebra')
    expect(document.body.textContent).toContain('Nothing matches.')
    await press(field, 'Enter')
    expect(picker!.emitted('pick')).toBeUndefined()
  })

  it('does not pick what is unavailable', async () => {
    const { field } = start({})
    await type(field, 'old')
    await press(field, 'Enter')
    expect(picker!.emitted('pick')).toBeUndefined()
  })

  it('goes back one step with Esc: first the list, then the field', async () => {
    const { field } = start({})
    await press(field, 'ArrowDown')
    await press(field, 'Escape')
    expect(field().getAttribute('aria-expanded')).toBe('false')
    expect(picker!.emitted('leave')).toBeUndefined()
    await press(field, 'Escape')
    expect(picker!.emitted('leave')).toHaveLength(1)
  })

  it('stays open for several picks when asked to, and inline it is never closed', async () => {
    const { field } = start({ inline: true, staysOpen: true })
    await type(field, 'war')
    await press(field, 'Enter')
    await type(field, 'army')
    await press(field, 'Enter')
    expect(picker!.emitted('pick')).toEqual([['war'], ['reform']])
    expect(labels()).toHaveLength(4)
  })

  it('draws no more than it was told and says how many it left out', async () => {
    start({ inline: true, drawn: 2 })
    await flushPromises()
    expect(labels()).toEqual(['Army reform', 'War of 2008'])
    expect(document.body.textContent).toContain('2 more')
  })
})

function open(props: Partial<InstanceType<typeof ComboBox>['$props']>) {
  return mount(ComboBox, { props: { label: 'Tags', options, ...props }, attachTo: document.body })
}

function start(props: Partial<InstanceType<typeof ComboBox>['$props']>) {
  picker = open(props)
  return { field: () => picker!.get('input').element as HTMLElement }
}

async function type(field: () => HTMLElement, words: string): Promise<void> {
  const input = field() as HTMLInputElement
  input.focus()
  input.value = words
  input.dispatchEvent(new Event('input', { bubbles: true }))
  await settled()
}

async function press(field: () => HTMLElement, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await settled()
  }
}

async function settled(): Promise<void> {
  await flushPromises()
  await flushPromises()
}

function labels(): string[] {
  return [...document.querySelectorAll('[role=option] .words')].map((option) => option.textContent!.trim())
}
