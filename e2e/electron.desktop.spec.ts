/** The desktop app's main process and preload script, as built. */
import { _electron, expect, test, type Page } from '@playwright/test'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Host } from '../src/shared/host'
import { readJournalLines } from '../src/shared/exchange/journal-lines'
import { launchStandIn, type StandIn } from './electron/launch-stand-in'
import { electronRuntime } from './electron/runtime'
import { Workbench } from './workbench'

const LINES = '{"event":1,"text":"Ⴀ “😀”"}\n{"end":{"events":1,"heads":{}}}\n'
const METHODS = [
  'appendToJournal', 'discardJournal', 'journalEnd', 'journalledProjects', 'onMenuChoice', 'openFiles', 'platform', 'readJournal', 'saveFile',
]

declare global {
  interface Window {
    readonly scholiumHost: Host
    heard: string[]
  }
}

/** An analyst's step, as it reaches the disk. Holds of the app under Electron and under its stand-in alike. */
async function anAnalysisReachesTheJournal(page: Page, journalFolder: string): Promise<void> {
  const workbench = new Workbench(page)
  await workbench.ready()
  await expect(page.getByTestId('save-status')).toContainText('journaled')
  await workbench.select('cordial relations')
  await workbench.press('h')
  await expect(workbench.quote).toHaveText('cordial relations')
  await expect(page.getByTestId('save-status')).toContainText('journaled')
  const journal = readJournalLines(await readFile(join(journalFolder, 'georgia-nato', '000001.scholium'), 'utf8'))!
  expect(journal.problems).toEqual([])
  expect(journal.events.at(-1)).toMatchObject({ type: 'PassageHighlighted', data: { target: { quote: { exact: 'cordial relations' } } } })
  await workbench.text.focus()
  await workbench.press('Control+z')
  await expect(workbench.quote).toBeHidden()
}

/** What holds of the app under Electron and under its stand-in alike. */
async function theWindowKeepsAJournal(page: Page, journalFolder: string): Promise<void> {
  await expect(page).toHaveTitle(/Scholium/)
  await expect(page.locator('#app')).toBeAttached()
  expect(await page.evaluate(() => Object.keys(window.scholiumHost).sort())).toEqual(METHODS)
  expect(await page.evaluate(() => window.scholiumHost.platform())).toMatchObject({ host: 'electron', journals: true })
  await page.evaluate((lines) => window.scholiumHost.appendToJournal('flow', lines), LINES)
  expect(await page.evaluate(() => window.scholiumHost.readJournal('flow'))).toBe(LINES)
  expect(await page.evaluate(() => window.scholiumHost.journalledProjects())).toContain('flow')
  expect(await readFile(join(journalFolder, 'flow', '000001.scholium'), 'utf8')).toBe(LINES)
  const refusal = page.evaluate((lines) => window.scholiumHost.appendToJournal('../flow', lines).then(() => 'done', (error: Error) => error.message), LINES)
  expect(await refusal).toContain('not well-formed')
  expect(await stat(join(journalFolder, '..', 'flow')).catch(() => null)).toBeNull()
  expect(await page.evaluate(async () => [(await fetch('/../package.json')).status, (await fetch('/..%2fmain%2findex.js')).status])).toEqual([404, 404])
}

test.describe("main and preload under a stand-in for Electron, which proves nothing of Electron's sandbox, isolated world, app scheme, dialogs or packaging", () => {
  let standIn: StandIn
  test.beforeEach(async ({ browser }) => {
    standIn = await launchStandIn(browser)
  })
  test.afterEach(() => standIn.close())

  test('the window shows the workbench and keeps a journal on disk', async () => {
    await theWindowKeepsAJournal(standIn.page, standIn.journalFolder)
  })

  test('an analysis in the window reaches the journal on disk', async () => {
    await anAnalysisReachesTheJournal(standIn.page, standIn.journalFolder)
  })

  test('the window asks for a sandbox, an isolated world and no Node', () => {
    expect(standIn.registered.windows[0]!.options.webPreferences).toMatchObject({
      sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false,
      preload: resolve('out/preload/index.cjs'),
    })
    expect(standIn.registered.privileges).toEqual([{ scheme: 'app', privileges: expect.objectContaining({ standard: true, secure: true }) }])
  })

  test('a page or a frame of another origin is not answered', async () => {
    for (const frame of [null, { url: 'https://example.org/', parent: null }, { url: 'app://scholium/', parent: {} }]) {
      const reply = await standIn.invokeAs(frame, 'scholium:appendToJournal', 'foreign', LINES)
      expect(reply).toEqual({ ok: false, problem: expect.stringContaining('does not come from the workbench') })
    }
    expect(await standIn.page.evaluate(() => window.scholiumHost.journalledProjects())).not.toContain('foreign')
  })

  test('a menu choice reaches the page', async () => {
    const { page } = standIn
    await page.evaluate(() => {
      window.heard = []
      window.scholiumHost.onMenuChoice((choice) => window.heard.push(choice))
    })
    standIn.chooseFromMenu('undo')
    await expect.poll(() => page.evaluate(() => window.heard)).toEqual(['undo'])
  })

  test('files go through the dialogs, bytes and all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'scholium-dialog-'))
    const { page } = standIn
    standIn.answerDialog({ canceled: false, filePath: join(folder, 'a.txt') })
    const saved = await page.evaluate(() => window.scholiumHost.saveFile({ name: 'a.txt', mediaType: 'text/plain', text: 'Ⴀ' }))
    expect(saved).toEqual({ outcome: 'saved', name: 'a.txt' })
    standIn.answerDialog({ canceled: false, filePaths: [join(folder, 'a.txt')] })
    const opened = await page.evaluate(async () => (await window.scholiumHost.openFiles('source')).map(({ name, bytes }) => [name, ...bytes]))
    expect(opened).toEqual([['a.txt', 0xe1, 0x82, 0xa0]])
    await rm(folder, { recursive: true })
  })
})

const runtime = electronRuntime()
const missing = 'missing' in runtime ? runtime.missing : null

test.describe(`the same flow under real Electron${missing ? ` (skipped: ${missing})` : ''}`, () => {
  test.skip(missing !== null)

  test('the window shows the workbench, keeps a journal on disk, and an analysis reaches it', async () => {
    const userData = await mkdtemp(join(tmpdir(), 'scholium-electron-'))
    const app = await _electron.launch({ executablePath: 'path' in runtime ? runtime.path : '', args: ['.', `--user-data-dir=${userData}`] })
    const window = await app.firstWindow()
    await theWindowKeepsAJournal(window, join(userData, 'journal'))
    await anAnalysisReachesTheJournal(window, join(userData, 'journal'))
    await app.close()
    await rm(userData, { recursive: true, force: true })
  })
})
