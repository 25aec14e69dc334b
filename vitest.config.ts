/** Three kinds of tests: in Node, against a light DOM, and in a real Chromium. */
import vue from '@vitejs/plugin-vue'
import { playwright } from '@vitest/browser-playwright'
import { configDefaults, defineConfig } from 'vitest/config'
import { chromiumFlags, installedChromium } from './scripts/chromium.mjs'

const inBrowser = 'src/**/*.browser.test.ts'
const inDom = 'src/**/*.dom.test.ts'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.{ts,mjs}'],
          exclude: [...configDefaults.exclude, inBrowser, inDom],
        },
      },
      {
        plugins: [vue()],
        test: { name: 'component', environment: 'happy-dom', include: [inDom] },
      },
      {
        plugins: [vue()],
        test: {
          name: 'browser',
          include: [inBrowser],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: installedChromium(), args: chromiumFlags } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
