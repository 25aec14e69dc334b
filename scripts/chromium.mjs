/** Which Chromium the tests and the bench drive, and with which flags. Downloads nothing. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

const systemNames = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const asRoot = process.getuid?.() === 0

/** Quiet and repeatable; the sandbox is only left out where Chromium refuses to start with it. */
export const chromiumFlags = [
  ...(asRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The path of a Chromium that is there already: the one named by SCHOLIUM_CHROMIUM, Playwright's own, or the system's.
 *
 * @returns {string | undefined}
 */
export function installedChromium() {
  const named = process.env['SCHOLIUM_CHROMIUM']
  return named || playwrightChromium() || systemChromium()
}

function playwrightChromium() {
  const { chromium } = createRequire(import.meta.url)('playwright-core')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

function systemChromium() {
  const inPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => systemNames.map((name) => join(folder, name)))
  return [...inPath, ...fixedPlaces].find((path) => existsSync(path) && starts(path))
}

/** Some systems ship a `chromium` that only says where to get one. @param {string} path */
function starts(path) {
  if (process.platform !== 'linux') return true
  return spawnSync(path, ['--version'], { timeout: 10_000 }).status === 0
}
