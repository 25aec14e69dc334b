/** Why a passage is here: what is told of it, what goes to the clipboard, and the way to each moment. */
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { h } from 'vue'
import type { PassageId } from '../../../shared/annotation/ids'
import { useDialogs } from '../../stores/dialogs'
import { useNotices } from '../../stores/notices'
import { openedProject, type OpenedProject } from '../../stores/opened-project.contract'
import { useSelection } from '../../stores/selection'
import WhyButton from './WhyButton.vue'
import WhyDialog from './WhyDialog.vue'

const SAILED = 'sailed' as PassageId

let opened: OpenedProject
let copied: { text: string; html: string | undefined }[]
let broken: string | null
let page: Awaited<ReturnType<typeof start>>
beforeEach(async () => {
  copied = []
  broken = null
  opened = await openedProject(undefined, {
    copyText: async (text, html) => {
      if (broken !== null) throw new Error(broken)
      copied.push({ text, html })
    },
  })
  page = await start()
})
afterEach(() => page.unmount())

describe('why a passage is here', () => {
  it('is asked by its button, of the passage that it stands by', async () => {
    await ask()
    expect(opened.within(() => useSelection()).passage).toBe('sailed')
    expect(dialog().querySelector('.sentence')!.textContent).toBe('The ship sailed in 1994.')
    expect(dialog().querySelector('mark')!.textContent).toBe('The ship sailed')
    expect(dialog().querySelector('[data-testid=why-date]')!.textContent).toContain('1994')
    expect(dialog().textContent).toMatch(/Characters 6 to 21 \(UTF-16\), revision 1 of 1/)
    expect(dialog().textContent).toMatch(/SHA-256 [\w-]{43}/)
    expect([...dialog().querySelectorAll('.said')].map((each) => each.textContent)).toEqual(['Highlighted it', 'Tagged it as “Sea”', 'Dated it to 1994'])
  })

  it('goes onto the clipboard as a citation, and as the ids of its events', async () => {
    await ask()
    await press('Copy as citation')
    expect(copied[0]!.text).toMatch(/^“The ship sailed”, Ships, text SHA-256 [\w-]{43} .*dated 1994 in EDTF, given .*by Nino Beridze, 14 March 2026; Scholium project “The ship”/)
    expect(copied[0]!.html).toContain('<cite>Ships</cite>')
    await press('Copy event ids')
    expect(copied[1]!.text.split('\n')).toHaveLength(3)
    expect(said()).toEqual(['The citation is on the clipboard.', '3 event ids are on the clipboard.'])
  })

  it('says in words that nothing could be copied', async () => {
    broken = 'Nothing was copied.'
    await ask()
    await press('Copy as citation')
    expect(said()).toEqual(['Nothing was copied.'])
  })

  it('leads to the moment of each of its events, and tells of the moment looked at', async () => {
    await ask()
    dialog().querySelector<HTMLElement>('[data-position="5"] button')!.click()
    await flushPromises()
    expect([opened.store.cursor, opened.within(() => useDialogs()).open]).toEqual([5, null])
    await ask()
    expect(dialog().textContent).toContain('Not dated')
    expect(dialog().querySelectorAll('.said')).toHaveLength(2)
  })

  it('closes when the passage is not there at the moment looked at', async () => {
    opened.store.goTo(1)
    await ask()
    expect(opened.within(() => useDialogs()).open).toBeNull()
  })
})

async function start() {
  const setup = () => {
    const dialogs = useDialogs()
    return () => [h(WhyButton, { passage: SAILED }), dialogs.open === 'why' ? h(WhyDialog) : null]
  }
  const mounted = mount({ setup }, { attachTo: document.body, global: { plugins: opened.plugins, provide: opened.provide } })
  await flushPromises()
  return mounted
}

async function ask(): Promise<void> {
  await page.get('button').trigger('click')
  await flushPromises()
}

async function press(words: string): Promise<void> {
  [...dialog().querySelectorAll('button')].find((button) => button.textContent?.includes(words))!.click()
  await flushPromises()
}

function dialog(): HTMLElement {
  return document.querySelector<HTMLElement>('[role=dialog]')!
}

function said(): string[] {
  return opened.within(() => useNotices()).notices.map(({ text }) => text)
}
