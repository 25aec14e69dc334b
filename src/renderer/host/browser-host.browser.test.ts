import { afterEach, describe, expect, it } from 'vitest'
import { browserFiles } from './browser-files'
import { browserHost } from './browser-host'
import { chooseHost } from './choose-host'
import { describeHost } from './host.contract'

/** A window whose save dialog does as told; everything else is the real one. */
function pageWith(showSaveFilePicker: unknown): Window {
  const { document, setTimeout, navigator } = window
  return { document, setTimeout: setTimeout.bind(window), navigator, showSaveFilePicker } as unknown as Window
}

const clicks: HTMLElement[] = []
const realClick = HTMLElement.prototype.click

/** What a person does in the next dialog. */
function whenClicked(act: (element: HTMLElement) => void): void {
  HTMLElement.prototype.click = function () {
    clicks.push(this)
    act(this)
  }
}
afterEach(() => {
  HTMLElement.prototype.click = realClick
  clicks.length = 0
})

const cancelled = () => Promise.reject(new DOMException('', 'AbortError'))
const aFile = { name: 'a.md', mediaType: 'text/markdown', text: 'Ⴀ' }

describeHost('browser', async () => {
  whenClicked((input) => input.dispatchEvent(new Event('cancel')))
  return { host: browserHost(browserFiles(pageWith(cancelled)), navigator.platform), close: async () => {} }
})

describe('the browser host', () => {
  it('reads the chosen files whole', async () => {
    whenClicked((input) => {
      const chosen = new DataTransfer()
      chosen.items.add(new File([Uint8Array.of(1, 255)], 'a.txt'))
      chosen.items.add(new File(['b'], 'b.txt'))
      ;(input as HTMLInputElement).files = chosen.files
      input.dispatchEvent(new Event('change'))
    })
    const opened = await browserFiles(window).openFiles('source')
    expect(opened).toEqual([{ name: 'a.txt', bytes: Uint8Array.of(1, 255) }, { name: 'b.txt', bytes: Uint8Array.of(98) }])
  })

  it('writes through the save dialog where there is one', async () => {
    const written: Blob[] = []
    const picker = async ({ suggestedName }: { suggestedName: string }) => ({
      name: `chosen-${suggestedName}`,
      createWritable: async () => ({ write: async (data: Blob) => void written.push(data), close: async () => {} }),
    })
    expect(await browserFiles(pageWith(picker)).saveFile(aFile)).toEqual({ outcome: 'saved', name: 'chosen-a.md' })
    expect(await written[0]!.text()).toBe('Ⴀ')
    expect(written[0]!.type).toBe('text/markdown')
  })

  it.each([
    ['there is no save dialog', undefined],
    ['the dialog may not open now', () => Promise.reject(new DOMException('', 'SecurityError'))],
  ])('downloads when %s', async (_, picker) => {
    whenClicked(() => {})
    expect(await browserFiles(pageWith(picker)).saveFile(aFile)).toEqual({ outcome: 'saved', name: 'a.md' })
    const link = clicks[0] as HTMLAnchorElement
    expect(link.download).toBe('a.md')
    expect(await (await fetch(link.href)).text()).toBe('Ⴀ')
  })

  it.each([
    ['QuotaExceededError', 'the disk is full'],
    ['NotAllowedError', 'not allowed to write there'],
  ])('says what %s means', async (name, words) => {
    const picker = () => Promise.reject(new DOMException('', name))
    expect(await browserFiles(pageWith(picker)).saveFile(aFile)).toEqual({ outcome: 'failed', problem: expect.stringContaining(words) })
  })

  it('is what a page gets that nobody of ours serves', async () => {
    expect(await chooseHost(window).platform()).toMatchObject({ host: 'browser', journals: false })
  })

  it('gives way to the local server where the page holds its token', async () => {
    const meta = Object.assign(document.createElement('meta'), { name: 'scholium-token', content: 'token' })
    document.head.append(meta)
    await expect(chooseHost(window).appendToJournal('alpha', 'x\n')).rejects.toThrow(/local server|refused/)
    meta.remove()
  })
})
