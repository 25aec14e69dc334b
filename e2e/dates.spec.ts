/** From the words of the article to a timeline that stands by itself: dates found, reviewed, corrected, brushed, asked about and published. */
import { readFileSync } from 'node:fs'
import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { Workbench } from './workbench'

const ARTICLE = readFileSync(new URL('../fixtures/georgia-nato-relations.txt', import.meta.url), 'utf8')

/** The article in a project of its own, with its dates found and waiting. */
async function newReading(page: Page): Promise<{ workbench: Workbench; rows: Locator; waiting: () => Promise<number>; dated: () => Promise<number> }> {
  const workbench = await Workbench.open(page)
  await workbench.beginWith('A reading of my own', { name: 'georgia-nato-relations.txt', text: ARTICLE })
  await expect(workbench.text).toContainText('Cooperation officially began in 1994')
  await workbench.text.focus()
  await workbench.press('Control+7')
  const rows = workbench.page.getByTestId('pane-dates').getByRole('row')
  await expect(rows.first()).toBeVisible()
  const countOn = async (tab: 'Timeline' | 'Dates') => Number(/\d+/.exec((await workbench.tab(tab).textContent()) ?? '')?.[0] ?? 0)
  return { workbench, rows, waiting: () => countOn('Dates'), dated: () => countOn('Timeline') }
}

async function acceptFirst(workbench: Workbench, rows: Locator, number: number): Promise<void> {
  await rows.first().focus()
  await workbench.press('Space')
  for (let i = 1; i < number; i++) await workbench.press('Shift+ArrowDown')
  await expect(workbench.page.getByRole('button', { name: `Accept selected (${number})` })).toBeVisible()
  await rows.and(workbench.page.locator(':focus')).press('a')
}

test('forty dates are accepted in one go, undone, redone; one is corrected and moves; the timeline is brushed, asked, and published', async ({ page, context }) => {
  test.slow()
  const { workbench, rows, waiting, dated } = await newReading(page)
  const found = await waiting()
  expect(found).toBeGreaterThanOrEqual(60)

  await test.step('accept forty at once', async () => {
    await acceptFirst(workbench, rows, 40)
    await expect.poll(dated).toBe(40)
    expect(await waiting()).toBe(found - 40)
    await workbench.saved()
  })

  await test.step('one undo takes them back, one redo brings them again', async () => {
    await workbench.text.focus()
    await workbench.press('Control+z')
    await expect.poll(dated).toBe(0)
    expect(await waiting()).toBe(found)
    await workbench.press('Control+Shift+z')
    await expect.poll(dated).toBe(40)
    expect(await waiting()).toBe(found - 40)
  })

  const list = page.getByRole('listbox', { name: 'Dated passages, in order' })
  await test.step('correct one in plain words, and see it move on the timeline', async () => {
    await workbench.tab('Timeline').click()
    await page.getByRole('radio', { name: 'Both' }).or(page.getByRole('button', { name: 'Both' })).first().click()
    const first = list.getByRole('option').first()
    const moved = await first.getAttribute('data-passage')
    await first.click()
    await workbench.text.focus()
    await workbench.press('d')
    const field = page.getByRole('dialog').getByLabel('When it happened')
    await field.fill('March 6–9, 2016')
    await expect(page.getByRole('dialog')).toContainText('2016-03-06/2016-03-09')
    await field.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(list.getByRole('option').first()).not.toHaveAttribute('data-passage', moved!)
    await expect(list.locator(`[data-passage="${moved}"]`)).toContainText('6–9 March 2016')
    expect(await dated()).toBe(40)
  })

  await test.step('brush a period: text, timeline and map follow', async () => {
    const marks = await workbench.highlights.count()
    await page.getByRole('button', { name: 'Filter by a period' }).click()
    await page.getByRole('slider', { name: /end/i }).first().focus()
    for (let i = 0; i < 6; i++) await workbench.press('Shift+ArrowLeft')
    await expect(page.getByTestId('filter-bar')).toBeVisible()
    await expect(workbench.page.locator('[data-testid=pane-source] mark.highlight-faded').first()).toBeAttached()
    expect(await workbench.highlights.count()).toBe(marks)
    await expect(page.getByTestId('pane-timeline').getByRole('heading')).toContainText(/\d+ of 40/)
  })

  await test.step('ask why an entry is here', async () => {
    await list.getByRole('option').first().click()
    await workbench.text.focus()
    await workbench.press('w')
    const why = page.getByRole('dialog', { name: 'Why is this here?' })
    await expect(why).toContainText('SHA-256')
    await expect(why).toContainText('Highlighted')
    await expect(why.locator('[data-position]')).not.toHaveCount(0)
    await expect(why.locator('code', { hasText: /^[0-9A-Z]{26}$/ }).first()).toBeVisible()
    await workbench.press('Escape')
    await expect(why).toBeHidden()
    await workbench.press('Control+Shift+f')
    await expect(page.getByTestId('filter-bar')).toBeHidden()
  })

  await test.step('publish it, and read it elsewhere without a network', async () => {
    await workbench.press('Control+e')
    await page.getByRole('dialog').getByRole('radio', { name: /HTML/ }).check()
    const download = page.waitForEvent('download')
    await page.getByTestId('export-now').click()
    await readOffline(context, readFileSync(await (await download).path(), 'utf8'), 40)
  })
})

/** Opens a published page in a second page with no network, filters it by words and clicks through to a quote. */
async function readOffline(context: BrowserContext, html: string, entries: number): Promise<void> {
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await context.setOffline(true)
  await page.setContent(html)
  await expect(page.locator('li.entry')).toHaveCount(entries)
  await page.getByRole('searchbox', { name: 'Search the timeline' }).fill('Bucharest')
  const shown = page.locator('li.entry:visible')
  await expect.poll(() => shown.count()).toBeLessThan(entries)
  expect(await shown.count()).toBeGreaterThan(0)
  for (const quote of await shown.locator('blockquote').allTextContents()) expect(quote).toContain('Bucharest')

  await page.locator('#drawing .shape').first().click()
  const target = page.locator('li.entry:focus, li.entry:target').first()
  await expect(target.locator('blockquote')).toContainText('Bucharest')
  await expect(target.locator('blockquote')).toBeInViewport()
  expect(asked.filter((url) => !url.startsWith('about:') && !url.startsWith('data:'))).toEqual([])
  await context.setOffline(false)
  await page.close()
}

test('a rejected date is not offered again, after a reload neither, until it is asked for', async ({ page }) => {
  const { workbench, rows, waiting } = await newReading(page)
  const found = await waiting()
  const words = await rows.first().getAttribute('data-date')
  await rows.first().focus()
  await workbench.press('r')
  await expect.poll(waiting).toBe(found - 1)
  await expect(page.locator(`[data-date="${words}"]`)).toHaveCount(0)
  await workbench.saved()
  await page.reload()
  await workbench.ready()
  await workbench.text.focus()
  await workbench.press('Control+7')
  await expect.poll(waiting).toBe(found - 1)
  await page.getByTestId('pane-dates').getByText('Rejected').click()
  await page.getByRole('button', { name: /Offer .*again/ }).first().click()
  await expect.poll(waiting).toBe(found)
})

test('dates found are marked in the text until they are switched off or decided on', async ({ page }) => {
  const { workbench, rows } = await newReading(page)
  const marks = page.locator('[data-testid=pane-source] .found-date')
  await expect(marks.first()).toBeVisible()
  await workbench.text.focus()
  await workbench.press('u')
  await expect(marks).toHaveCount(0)
  await workbench.press('u')
  await expect(marks.first()).toBeVisible()
  await rows.first().focus()
  await workbench.press('a')
  await expect.poll(() => workbench.passages()).toHaveLength(1)
})

test('one filter narrows text, timeline and map, whichever of them it is set in', async ({ page }) => {
  const workbench = await Workbench.open(page)
  const timeline = page.getByTestId('pane-timeline').getByRole('heading')
  const map = page.getByTestId('pane-map').locator('g[data-link]')
  const linksOnMap = async (): Promise<number> => {
    await workbench.tab('Map').click()
    await expect(map.first()).toBeAttached()
    return map.count()
  }
  const all = await linksOnMap()

  await test.step('from the timeline, by a period', async () => {
    await workbench.tab('Timeline').click()
    await page.getByRole('button', { name: 'Filter by a period' }).click()
    await expect(timeline).toContainText(/\d+ of \d+/)
    await expect(page.locator('mark.highlight-faded').first()).toBeAttached()
    expect(await linksOnMap()).toBeLessThan(all)
    await workbench.press('Control+Shift+f')
    await expect.poll(() => map.count()).toBe(all)
  })

  await test.step('from a claim', async () => {
    await workbench.tab('Claims').click()
    await workbench.side.locator('[data-claim]').first().click()
    await page.getByRole('button', { name: 'Show only this claim' }).first().click()
    await expect.poll(() => map.count()).toBeLessThan(all)
    await workbench.tab('Timeline').click()
    await expect(timeline).toContainText(/\d+ of \d+/)
    await workbench.press('Control+Shift+f')
    await expect(timeline).not.toContainText(' of ')
  })

  await test.step('from the text, by the selected words', async () => {
    await workbench.select('Cooperation officially began in 1994')
    await workbench.press('f')
    await expect(timeline).toContainText(/\d+ of \d+/)
    await workbench.text.focus()
    await workbench.press('Escape')
    await expect(timeline).not.toContainText(' of ')
  })
})
