/**
 * A stand-in for Electron: runs the built main process in this Node, and its window in Playwright's Chromium.
 * It shows handlers, addresses mapped to files, the preload's shape, and wiring. It shows nothing about Electron's
 * own sandbox, isolated world, app scheme, dialogs, permissions, navigation or packaging.
 */
import type { Browser, Page } from '@playwright/test'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { register } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { clickMenu, electronParts, type CallingFrame, type Registered } from './electron-parts'
import { preloadWorld } from './preload-world'

export interface StandIn {
  readonly page: Page
  /** Where the main process keeps the journals, by project. */
  readonly journalFolder: string
  readonly registered: Registered
  /** Chooses a menu entry by the name of its choice. */
  chooseFromMenu(choice: string): void
  /** What the next dialog answers, in Electron's shape: `{ canceled, filePaths }` or `{ canceled, filePath }`. */
  answerDialog(answer: unknown): void
  /** Calls a handler of the main process as some frame would. */
  invokeAs(frame: CallingFrame | null, channel: string, ...args: unknown[]): Promise<unknown>
  close(): Promise<void>
}

/** The page's origin: potentially trustworthy, as the app's own is, and never asked of any network. */
const PAGE_ORIGIN = 'http://scholium.localhost'
const APP_ORIGIN = 'app://scholium'

let starts = 0

/** `data` keeps a profile between starts; without it, a new one is made and removed again. One stand-in at a time. */
export async function launchStandIn(browser: Browser, { out = resolve('out'), data }: { out?: string; data?: string } = {}): Promise<StandIn> {
  const userData = data ?? (await mkdtemp(join(tmpdir(), 'scholium-stand-in-')))
  const context = await browser.newContext()
  const page = await context.newPage()
  const { electron, registered } = electronParts(page, userData, (url) => url.replace(APP_ORIGIN, PAGE_ORIGIN))

  const invokeAs = async (frame: CallingFrame | null, channel: string, ...args: unknown[]) => {
    const handler = registered.ipc.get(channel)
    if (!handler) throw new Error(`No handler registered for “${channel}”.`)
    return structuredClone(await handler({ senderFrame: frame }, ...structuredClone(args)))
  }
  await context.exposeBinding('standInInvoke', ({ frame }, channel: string, args: unknown[]) =>
    invokeAs({ url: frame.url().replace(PAGE_ORIGIN, APP_ORIGIN), parent: frame.parentFrame() }, channel, ...args),
  )
  await context.route('**/*', async (route) => {
    const { pathname, search, origin } = new URL(route.request().url())
    const handler = registered.schemes.get('app')
    if (origin !== PAGE_ORIGIN || !handler) return route.abort()
    const response = await handler(new Request(APP_ORIGIN + pathname + search, { method: route.request().method() }))
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) })
  })
  await context.addInitScript(preloadWorld(await readFile(join(out, 'preload', 'index.cjs'), 'utf8')))

  if (starts++ === 0) register('./resolve-electron.mjs', import.meta.url)
  Reflect.set(globalThis, Symbol.for('scholium.electron-stand-in'), electron)
  await import(`${pathToFileURL(join(out, 'main', 'index.js')).href}?start=${starts}`)
  await registered.loaded

  return {
    page,
    journalFolder: join(userData, 'journal'),
    registered,
    chooseFromMenu: (choice) => clickMenu(registered.menu, choice),
    answerDialog: (answer) => void registered.answers.push(answer),
    invokeAs,
    close: async () => {
      await context.close()
      if (data === undefined) await rm(userData, { recursive: true, force: true })
    },
  }
}
