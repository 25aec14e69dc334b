/** An installation of a test's own: a data folder, a local server on it, and a browser profile, all of which outlive a browser. */
import { expect, test as base, type Page } from '@playwright/test'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { serve } from '../../src/cli/serving'
import { openJournal } from '../../src/main/journal'
import { readJournalLines } from '../../src/shared/exchange/journal-lines'
import { startBrowser, type BrowserProcess } from './browser-process'
import { notices, openWorkbench } from './opened-project'

type Server = Extract<Awaited<ReturnType<typeof serve>>, { status: 'serving' }>

export class Installation {
  private readonly browsers = new Set<BrowserProcess>()

  private constructor(
    private readonly folder: string,
    private server: Server,
  ) {}

  static async make(): Promise<Installation> {
    const folder = await mkdtemp(join(tmpdir(), 'scholium-durability-'))
    return new Installation(folder, await served(folder, 0))
  }

  get address(): string {
    return this.server.address
  }

  get profile(): string {
    return join(this.folder, 'profile')
  }

  get journal(): string {
    return join(this.folder, 'data', 'journal')
  }

  /** Where a test may put aside what it needs later. */
  aside(name: string): string {
    return join(this.folder, name)
  }

  /** Starts the browser, and waits until a project is open in it. */
  async start(): Promise<BrowserProcess> {
    const browser = await startBrowser(this.profile)
    this.browsers.add(browser)
    await openWorkbench(browser.page, this.address)
    return browser
  }

  async end(browser: BrowserProcess, how: 'close' | 'kill' = 'close'): Promise<void> {
    await browser[how]()
    this.browsers.delete(browser)
  }

  /** Stops serving, lets the disk be changed, and serves again at the same address. */
  async whileNotServed(change: () => Promise<void>): Promise<void> {
    await this.server.close()
    await change()
    this.server = await served(this.folder, Number(new URL(this.address).port))
  }

  /** The ids of the events that a project's journal gives back. */
  async journalled(project: string): Promise<ReadonlySet<string>> {
    const lines = await openJournal(this.journal).readJournal(project)
    return new Set(readJournalLines(lines)!.events.map(({ id }) => id))
  }

  /** The file to which Chromium's database writes at this origin. */
  async newestDatabaseLog(): Promise<string> {
    const place = join(this.profile, 'Default', 'IndexedDB', `http_127.0.0.1_${new URL(this.address).port}.indexeddb.leveldb`)
    const logs = (await readdir(place)).filter((name) => name.endsWith('.log')).map((name) => join(place, name))
    const aged = await Promise.all(logs.map(async (path) => ({ path, at: (await stat(path)).mtimeMs })))
    return aged.sort((a, b) => b.at - a.at)[0]!.path
  }

  async remove(): Promise<void> {
    for (const browser of this.browsers) await browser.kill()
    await this.server.close()
    await rm(this.folder, { recursive: true, force: true })
  }
}

export const test = base.extend<{ installation: Installation }>({
  // Playwright reads what a fixture needs from its first parameter, and wants to see a pattern there.
  installation: async ({}, use) => {
    const installation = await Installation.make()
    await use(installation)
    await installation.remove()
  },
})

/** Whether the database had lost anything that the journal had to give back. */
export async function cameBack(page: Page): Promise<boolean> {
  return (await notices(page)).some((text) => text.includes('came back from the journal'))
}

async function served(folder: string, port: number): Promise<Server> {
  const outcome = await serve({ port, dataFolder: join(folder, 'data'), rendererFolder: resolve('out/renderer') })
  expect(outcome).toMatchObject({ status: 'serving' })
  return outcome as Server
}
