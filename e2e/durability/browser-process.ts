/** A Chromium that a test owns: started on a profile of its own, closed as people close it, or killed. */
import { chromium, type Browser, type Page } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { chromiumFlags, installedChromium } from '../../scripts/chromium.mjs'

export interface BrowserProcess {
  readonly page: Page
  /** Another window of the same profile. */
  newPage(): Promise<Page>
  /** As a person quits: the browser writes what it has to write, and ends. */
  close(): Promise<void>
  /** SIGKILL for it and all its processes, at once. */
  kill(): Promise<void>
}

export async function startBrowser(profile: string): Promise<BrowserProcess> {
  const path = installedChromium() ?? chromium.executablePath()
  const flags = [...chromiumFlags, '--headless', '--window-size=1280,800', '--remote-debugging-port=0', `--user-data-dir=${profile}`]
  const child = spawn(path, [...flags, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const browser = await chromium.connectOverCDP(await addressOf(child))
  const [context] = browser.contexts()
  const page = context!.pages()[0] ?? (await context!.newPage())
  return {
    page,
    newPage: () => context!.newPage(),
    close: async () => {
      await quit(browser)
      await ended
    },
    kill: async () => {
      for (const pid of [child.pid!, ...descendantsOf(child.pid!)]) slay(pid)
      await ended
    },
  }
}

/** Chromium says on its standard error where it can be driven. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = ''
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address !== undefined) found(address)
    })
    child.once('exit', (code) => failed(new Error(`Chromium ended with ${code}: ${said}`)))
  })
}

async function quit(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession()
  // The connection may be gone before the answer is here.
  await session.send('Browser.close').catch(() => undefined)
}

function slay(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself, or with its parent.
  }
}

function descendantsOf(pid: number): number[] {
  const children = childrenByParent().get(pid) ?? []
  return children.flatMap((child) => [child, ...descendantsOf(child)])
}

/** Empty where there is no /proc; there the children end when their parent is gone. */
function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>()
  for (const name of namesIn('/proc')) {
    const parent = Number(/\) \S (\d+)/.exec(statusOf(name))?.[1] ?? Number.NaN)
    if (!Number.isNaN(parent)) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  return children
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
}

function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return ''
  }
}
