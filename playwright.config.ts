/**
 * The app as a person uses it, over two hosts: the built page alone, and `scholium serve` with its journal.
 * A spec runs on both unless its name ends in `.browser.spec.ts`, `.served.spec.ts` or `.desktop.spec.ts`.
 */
import { defineConfig } from '@playwright/test'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromiumFlags, installedChromium } from './scripts/chromium.mjs'

/** What `scholium serve` keeps on disk during a run: empty at its start, left there to be looked at after it. */
const data = resolve('test-results/served')
// Playwright reads this file in every process of a run; only the first one clears the folder.
if (!process.env['SCHOLIUM_E2E_DATA']) rmSync(data, { recursive: true, force: true })
process.env['SCHOLIUM_E2E_DATA'] = data

const browserOnly = /\.browser\.spec\.ts$/
const servedOnly = /\.served\.spec\.ts$/
const desktopOnly = /\.desktop\.spec\.ts$/

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/runs',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: installedChromium(), args: chromiumFlags },
  },
  projects: [
    { name: 'browser', use: { baseURL: 'http://127.0.0.1:4321' }, testIgnore: [servedOnly, desktopOnly] },
    { name: 'served', use: { baseURL: 'http://127.0.0.1:4322' }, testIgnore: [browserOnly, desktopOnly] },
    { name: 'desktop', testMatch: desktopOnly },
  ],
  webServer: [
    {
      command: 'node node_modules/vite/bin/vite.js preview --config vite.browser.config.ts',
      url: 'http://127.0.0.1:4321/',
      reuseExistingServer: false,
    },
    {
      command: `node --import tsx src/cli/index.ts serve --port 4322 --data "${data}"`,
      url: 'http://127.0.0.1:4322/',
      reuseExistingServer: false,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    },
  ],
})
