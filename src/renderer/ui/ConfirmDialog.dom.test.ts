/** The question before something hard to take back. */
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import ConfirmDialog from './ConfirmDialog.vue'

let dialog: ReturnType<typeof open> | undefined
afterEach(() => {
  dialog?.unmount()
  dialog = undefined
})

describe('a confirmation', () => {
  it('is an alert dialog named by its question and described by what will happen', async () => {
    const sheet = await start()
    expect(document.getElementById(sheet.getAttribute('aria-labelledby')!)?.textContent).toBe('Delete this project?')
    expect(document.getElementById(sheet.getAttribute('aria-describedby')!)?.textContent).toBe('Its sources and its history go with it.')
  })

  it('starts on the safe answer', async () => {
    await start()
    expect(document.activeElement?.textContent).toContain('Keep it')
  })

  it('confirms once when told to, and cancels nothing', async () => {
    await start()
    button('Delete project').click()
    await flushPromises()
    expect(dialog!.emitted('confirm')).toHaveLength(1)
    expect(dialog!.emitted('cancel')).toBeUndefined()
  })

  it('cancels on the safe answer and on Esc', async () => {
    await start()
    button('Keep it').click()
    await flushPromises()
    expect(dialog!.emitted('cancel')).toHaveLength(1)
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    await flushPromises()
    expect(dialog!.emitted('cancel')).toHaveLength(2)
    expect(dialog!.emitted('confirm')).toBeUndefined()
  })

  it('is not there when closed', async () => {
    await start()
    await dialog!.setProps({ open: false })
    await flushPromises()
    expect(document.querySelector('[role=alertdialog]')).toBeNull()
  })
})

function open() {
  return mount(ConfirmDialog, {
    props: { open: true, title: 'Delete this project?', message: 'Its sources and its history go with it.', confirmLabel: 'Delete project', cancelLabel: 'Keep it', danger: true },
    attachTo: document.body,
  })
}

async function start(): Promise<HTMLElement> {
  dialog = open()
  await flushPromises()
  await new Promise((resolve) => setTimeout(resolve))
  return document.querySelector('[role=alertdialog]')!
}

function button(words: string): HTMLButtonElement {
  return [...document.querySelectorAll<HTMLButtonElement>('[role=alertdialog] button')].find((each) => each.textContent!.includes(words))!
}
