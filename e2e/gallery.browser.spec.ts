/**
 * Every screen, light and dark, at two sizes: pictures to look at (test-results/gallery), and no serious fault
 * that axe can find on any of them.
 */
import { expect, test, type Browser, type Page } from '@playwright/test'
import axe from 'axe-core'
import { readFileSync } from 'node:fs'
import { Workbench } from './workbench'

const SIZES = [{ width: 1280, height: 800 }, { width: 1920, height: 1080 }]
const ARTICLE = readFileSync(new URL('../fixtures/georgia-nato-relations.txt', import.meta.url), 'utf8')
const THEMES = ['light', 'dark'] as const

interface Screen {
  readonly name: string
  readonly arrange: (workbench: Workbench) => Promise<void>
}

const SCREENS: readonly Screen[] = [
  { name: 'reading', arrange: async () => undefined },
  { name: 'passage', arrange: async ({ highlights }) => highlights.nth(3).click() },
  { name: 'claims', arrange: async (workbench) => workbench.tab('Claims').click() },
  {
    name: 'claim',
    arrange: async (workbench) => {
      await workbench.tab('Claims').click()
      await workbench.side.locator('[data-claim]').first().click()
    },
  },
  { name: 'tags', arrange: async (workbench) => workbench.tab('Tags').click() },
  { name: 'timeline', arrange: async (workbench) => whole(workbench, 'Timeline') },
  { name: 'timeline-centuries', arrange: async (workbench) => zoomed(workbench, ['0']) },
  { name: 'timeline-decades', arrange: async (workbench) => zoomed(workbench, times(2, '+')) },
  { name: 'timeline-years', arrange: async (workbench) => zoomed(workbench, times(6, '+')) },
  { name: 'timeline-months', arrange: async (workbench) => zoomed(workbench, times(11, '+')) },
  {
    name: 'timeline-lanes',
    arrange: async (workbench) => {
      await whole(workbench, 'Timeline')
      await workbench.page.getByLabel('Lanes by').selectOption('tag')
    },
  },
  {
    name: 'timeline-belief',
    arrange: async (workbench) => {
      await whole(workbench, 'Timeline')
      await workbench.page.getByRole('button', { name: 'Colour by when we came to believe it' }).click()
    },
  },
  {
    name: 'timeline-period',
    arrange: async (workbench) => {
      await workbench.tab('Timeline').click()
      await workbench.page.getByRole('button', { name: 'Filter by a period' }).click()
      await workbench.page.getByRole('slider', { name: 'End of the period' }).focus()
      for (let i = 0; i < 4; i++) await workbench.page.keyboard.press('PageDown')
    },
  },
  {
    name: 'dates',
    arrange: async (workbench) => {
      await workbench.beginWith('A reading of my own', { name: 'georgia-nato-relations.txt', text: ARTICLE })
      await workbench.tab('Dates').click()
      await workbench.page.getByTestId('pane-dates').getByRole('row').nth(2).focus()
      await workbench.press('Space', 'Shift+ArrowDown', 'Shift+ArrowDown')
    },
  },
  { name: 'why', arrange: async (workbench) => onPassage(workbench, 'w') },
  { name: 'map', arrange: async (workbench) => whole(workbench, 'Map') },
  { name: 'map-below', arrange: async (workbench) => workbench.tab('Map').click() },
  { name: 'history', arrange: async (workbench) => whole(workbench, 'History') },
  { name: 'history-below', arrange: async (workbench) => workbench.tab('History').click() },
  {
    name: 'past',
    arrange: async ({ page }) => {
      await page.getByRole('slider', { name: 'Moment looked at' }).focus()
      await page.keyboard.press('Home')
      for (let i = 0; i < 60; i++) await page.keyboard.press('PageUp')
    },
  },
  { name: 'palette', arrange: async ({ page }) => page.keyboard.press('Control+k') },
  { name: 'projects', arrange: async (workbench) => fromPalette(workbench, 'Projects…') },
  { name: 'export', arrange: async (workbench) => fromPalette(workbench, 'Export the timeline…') },
  { name: 'keys', arrange: async (workbench) => fromPalette(workbench, 'Keys') },
  { name: 'tagging', arrange: async (workbench) => onPassage(workbench, 't') },
  { name: 'linking', arrange: async (workbench) => onPassage(workbench, 'l') },
  { name: 'dating', arrange: async (workbench) => onPassage(workbench, 'd') },
]

/** The drawing over the whole window, after keys pressed on it. */
async function zoomed(workbench: Workbench, keys: readonly string[]): Promise<void> {
  await whole(workbench, 'Timeline')
  await workbench.page.getByRole('radio', { name: 'Drawing' }).click()
  await workbench.page.getByRole('listbox', { name: 'Timeline, drawn' }).focus()
  for (const key of keys) {
    await workbench.press(key)
    await workbench.page.waitForTimeout(60)
  }
}

function times(count: number, key: string): string[] {
  return Array.from({ length: count }, () => key)
}

async function whole(workbench: Workbench, tab: 'Timeline' | 'Map' | 'History'): Promise<void> {
  await workbench.tab(tab).click()
  await workbench.page.keyboard.press('Control+Shift+D')
}

async function fromPalette({ page }: Workbench, action: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(action)
  await page.keyboard.press('Enter')
}

async function onPassage(workbench: Workbench, key: string): Promise<void> {
  await workbench.highlights.nth(3).click()
  await workbench.page.keyboard.press(key)
}

async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const results = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
  )
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).slice(0, 3).join(', ')})`)
}

for (const theme of THEMES) {
  for (const size of SIZES) {
    const label = `${theme}-${size.width}`
    test.describe(`the screens, ${theme}, ${size.width} × ${size.height}`, () => {
      test.use({ viewport: size, colorScheme: theme, reducedMotion: 'reduce' } as Parameters<typeof test.use>[0])
      for (const screen of SCREENS) {
        test(`${screen.name} has no serious fault`, async ({ page }) => {
          const workbench = await Workbench.open(page)
          await screen.arrange(workbench)
          await page.waitForTimeout(400)
          await page.screenshot({ path: `test-results/gallery/${label}-${screen.name}.png` })
          expect(await seriousFaults(page)).toEqual([])
        })
      }
    })
  }
}

for (const [name, size] of [['narrow', { width: 900, height: 700 }], ['zoomed', { width: 640, height: 400 }]] as const) {
  test(`the frame is usable when ${name}`, async ({ page }) => {
    await page.setViewportSize(size)
    const workbench = await Workbench.open(page)
    await workbench.highlights.first().click()
    await page.screenshot({ path: `test-results/gallery/light-${name}.png` })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(overflow).toBe(0)
    await expect(workbench.text).toBeVisible()
    await expect(workbench.tab('Timeline')).toBeVisible()
  })
}

test.describe('the exported timeline', () => {
  for (const theme of THEMES) {
    for (const [name, viewport] of [['desktop', { width: 1280, height: 800 }], ['phone', { width: 390, height: 844 }]] as const) {
      test(`has no serious fault, ${theme}, ${name}`, async ({ browser }) => {
        const context = await browser.newContext({ viewport, colorScheme: theme, offline: true, hasTouch: name === 'phone' })
        const page = await context.newPage()
        await page.setContent(await exportedTimeline(browser))
        await expect(page.locator('#drawing .shape').first()).toBeVisible()
        await page.screenshot({ path: `test-results/gallery/exported-${theme}-${name}.png` })
        expect(await seriousFaults(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
        await context.close()
      })
    }
  }

  test('prints', async ({ browser }) => {
    const page = await browser.newPage()
    await page.setContent(await exportedTimeline(browser))
    const printed = await page.pdf({ path: 'test-results/gallery/exported-print.pdf', format: 'A4' })
    expect(printed.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1)
    await page.close()
  })
})

let published: Promise<string> | null = null

/** As the workbench exports the example, made once. */
function exportedTimeline(browser: Browser): Promise<string> {
  published ??= (async () => {
    const page = await browser.newPage({ baseURL: 'http://127.0.0.1:4321' })
    const workbench = await Workbench.open(page)
    await workbench.press('Control+e')
    await page.getByRole('dialog').getByRole('radio', { name: /HTML/ }).check()
    const download = page.waitForEvent('download')
    await page.getByTestId('export-now').click()
    const html = readFileSync(await (await download).path(), 'utf8')
    await page.close()
    return html
  })()
  return published
}
