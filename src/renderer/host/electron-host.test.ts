import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFiles, saveFile, type Dialogs } from '../../main/dialogs'
import { answerCalls, type CallingFrame, type Exchange } from '../../main/ipc'
import { openJournal } from '../../main/journal'
import { hostOverIpc } from '../../preload/host-over-ipc'
import type { MenuChoice } from '../../shared/host'
import { MENU_CHANNEL, channelOf, type Reply } from '../../shared/host-channels'
import { electronHost } from './electron-host'
import { describeHost } from './host.contract'

const OUR_PAGE: CallingFrame = { url: 'app://scholium/index.html', parent: null }
const CANCEL: Dialogs = { open: async () => ({ canceled: true, filePaths: [] }), save: async () => ({ canceled: true, filePath: '' }) }

/** Both ends of Electron's IPC without Electron; values cross as structured clones. */
function wired(frame: CallingFrame | null) {
  const handlers = new Map<string, Parameters<Exchange['handle']>[1]>()
  const listeners = new Set<(event: unknown, ...args: unknown[]) => void>()
  return {
    exchange: { handle: (channel, listener) => void handlers.set(channel, listener) } satisfies Exchange,
    wire: {
      invoke: async (channel: string, ...args: unknown[]) => structuredClone(await handlers.get(channel)!({ senderFrame: frame }, ...structuredClone(args))),
      on: (channel: string, listener: (event: unknown, ...args: unknown[]) => void) => (channel === MENU_CHANNEL ? listeners.add(listener) : undefined),
      removeListener: (_: string, listener: (event: unknown, ...args: unknown[]) => void) => listeners.delete(listener),
    },
    send: (choice: unknown) => listeners.forEach((listener) => listener({}, choice)),
  }
}

async function openElectron(frame: CallingFrame | null = OUR_PAGE, dialogs: Dialogs = CANCEL) {
  const folder = await mkdtemp(join(tmpdir(), 'scholium-ipc-'))
  const { exchange, wire, send } = wired(frame)
  answerCalls(exchange, {
    ...openJournal(join(folder, 'journal')),
    platform: async () => ({ host: 'electron', system: 'linux', journals: true }),
    openFiles: (kind) => openFiles(dialogs, kind),
    saveFile: (file) => saveFile(dialogs, file),
  })
  return { host: electronHost(hostOverIpc(wire)), wire, send, folder, close: () => rm(folder, { recursive: true, force: true }) }
}

describeHost('electron', openElectron)

describe('the electron host', () => {
  it.each<[string, CallingFrame | null]>([
    ['a frame that is gone', null],
    ['a page of the web', { url: 'https://example.org/', parent: null }],
    ['another host of the scheme', { url: 'app://scholium.example/', parent: null }],
    ['the same host of another scheme', { url: 'https://scholium/', parent: null }],
    ['a frame within our page', { url: 'app://scholium/', parent: {} }],
    ['no address at all', { url: '', parent: null }],
  ])('is not at the service of %s', async (_, frame) => {
    const { host, close } = await openElectron(frame)
    await expect(host.journalledProjects()).rejects.toThrow('does not come from the workbench')
    await close()
  })

  it.each<[string, unknown[]]>([
    ['openFiles', ['everything']],
    ['saveFile', [{ name: '../a', mediaType: 'text/plain', text: '' }]],
    ['saveFile', [{ name: 'a', mediaType: 'text/plain', text: '', path: '/etc' }]],
    ['readJournal', []],
    ['journalEnd', [7]],
    ['appendToJournal', ['alpha', '{"end":{"events":0,"heads":{}}}\n', 'more']],
  ])('refuses a call of %s that is not well-formed: %j', async (call, args) => {
    const { wire, close } = await openElectron()
    const reply = (await wire.invoke(channelOf(call as 'saveFile'), ...args)) as Reply
    expect(reply).toEqual({ ok: false, problem: expect.stringContaining('not well-formed') })
    await close()
  })

  it('hands on menu choices it knows, until the listener stops', async () => {
    const { host, send, close } = await openElectron()
    const heard: MenuChoice[] = []
    const stop = host.onMenuChoice((choice) => heard.push(choice))
    send('undo')
    send('format-disk')
    stop()
    send('redo')
    expect(heard).toEqual(['undo'])
    await close()
  })

  it('opens the chosen files and saves to the chosen place', async () => {
    const place = await mkdtemp(join(tmpdir(), 'scholium-dialog-'))
    await writeFile(join(place, 'a.txt'), 'words')
    const { host, close } = await openElectron(OUR_PAGE, {
      open: async () => ({ canceled: false, filePaths: [join(place, 'a.txt')] }),
      save: async ({ defaultPath }) => ({ canceled: false, filePath: join(place, defaultPath!) }),
    })
    expect(await host.openFiles('source')).toEqual([{ name: 'a.txt', bytes: new TextEncoder().encode('words') }])
    expect(await host.saveFile({ name: 'b.md', mediaType: 'text/markdown', text: 'Ⴀ' })).toEqual({ outcome: 'saved', name: 'b.md' })
    expect(await readFile(join(place, 'b.md'), 'utf8')).toBe('Ⴀ')
    await rm(place, { recursive: true })
    await expect(host.openFiles('source')).rejects.toThrow('“a.txt” could not be read')
    expect(await host.saveFile({ name: 'b.md', mediaType: 'text/markdown', text: '' })).toMatchObject({ outcome: 'failed' })
    await close()
  })

  it('does not take just anything for a host', () => {
    for (const exposed of [null, {}, 'host', { platform: () => {} }]) expect(() => electronHost(exposed)).toThrow('different builds')
  })
})
