/**
 * The app as a person uses it, over two hosts: the built page alone, and `scholium serve` with its journal.
 * A spec runs on both unless its name ends in `.browser.spec.ts`, `.served.spec.ts` or `.desktop.spec.ts`.
 */
import { defineConfig } from '@playwright/test'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumFlags, installedChromium } from './scripts/chromium.mjs'

// Playwright reads this file in every process of a run; the first chooses the folder and the others inherit it.
const data = (process.env['SCHOLIUM_E2E_DATA'] ??= mkdtempSync(join(tmpdir(), 'scholium-e2e-')))

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
