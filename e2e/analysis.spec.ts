/** The work of an analyst, from the first start to the exported timeline, by keyboard where a keyboard can do it. */
import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { Workbench } from './workbench'

const ARTICLE = readFileSync(new URL('../fixtures/georgia-nato-relations.txt', import.meta.url), 'utf8')

/** What the example holds now, as the tabs count it. */
async function countOn(workbench: Workbench, tab: 'Claims' | 'Tags' | 'Timeline' | 'History'): Promise<number> {
  return Number(/\d+/.exec((await workbench.tab(tab).textContent()) ?? '')?.[0] ?? 0)
}

async function newArticle(page: Page): Promise<Workbench> {
  const workbench = await Workbench.open(page)
  await workbench.beginWith('A reading of my own', { name: 'georgia-nato-relations.txt', text: ARTICLE })
  await expect(workbench.text).toContainText('Cooperation officially began in 1994')
  return workbench
}

async function exported(page: Page, format: RegExp): Promise<{ name: string; text: string }> {
  await page.keyboard.press('Control+e')
  await page.getByRole('dialog').getByRole('radio', { name: format }).check()
  const download = page.waitForEvent('download')
  await page.getByTestId('export-now').click()
  const file = await download
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
}

test('a first start shows a project that is partly annotated', async ({ page }) => {
  const workbench = await Workbench.open(page)
  await expect(page.getByTestId('project-menu')).toContainText('Georgia and NATO')
  expect(await workbench.highlights.count()).toBeGreaterThan(5)
  expect(await countOn(workbench, 'Timeline')).toBeGreaterThanOrEqual(45)
  expect(await countOn(workbench, 'Claims')).toBeGreaterThanOrEqual(15)
})

test('a passage is highlighted, tagged, dated and linked both ways by keyboard alone, undone, redone and there after a reload', async ({ page }) => {
  const workbench = await newArticle(page)
  await workbench.select('Cooperation officially began in 1994')
  await workbench.press('h')
  await expect.poll(() => workbench.passages()).toEqual(['Cooperation officially began in 1994'])

  await test.step('tag', async () => {
    await workbench.press('t')
    await page.keyboard.type('Milestones')
    await workbench.press('Enter', 'Escape')
    await expect(workbench.side.getByText('Milestones').first()).toBeVisible()
  })

  await test.step('date', async () => {
    await workbench.press('d')
    await expect(page.getByRole('dialog').getByLabel('When it happened')).toHaveValue('1994')
    await workbench.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(workbench.tab('Timeline')).toContainText('1')
  })

  await test.step('link as support', async () => {
    await workbench.press('l')
    await page.keyboard.type('Cooperation is older than the Rose Revolution')
    await workbench.press('Enter', 's')
    await expect(workbench.side.getByText('Cooperation is older than the Rose Revolution').first()).toBeVisible()
  })

  await test.step('link another passage as refutation', async () => {
    await workbench.select('following the Rose Revolution in 2003')
    await workbench.press('l')
    await page.keyboard.type('Cooperation is older')
    await workbench.press('Enter', 'r')
    await expect.poll(() => workbench.passages()).toHaveLength(2)
    await workbench.tab('Claims').click()
    await expect(workbench.side.locator('[data-claim]').first().getByRole('img', { name: 'Contested' })).toBeVisible()
  })

  await test.step('undo and redo', async () => {
    await workbench.text.focus()
    await workbench.press('Control+z')
    await expect.poll(() => workbench.passages()).toHaveLength(1)
    await expect(workbench.side.locator('[data-claim]').first().getByRole('img', { name: 'Supported' })).toBeVisible()
    await workbench.press('Control+Shift+z')
    await expect.poll(() => workbench.passages()).toHaveLength(2)
  })

  await test.step('reload', async () => {
    await workbench.saved()
    await page.reload()
    await workbench.ready()
    await expect.poll(() => workbench.passages()).toHaveLength(2)
    await expect(workbench.tab('Timeline')).toContainText('1')
    await expect(workbench.tab('Claims')).toContainText('1')
  })

  await test.step('undo goes on after the reload', async () => {
    await workbench.text.focus()
    await workbench.press('Control+z')
    await expect.poll(() => workbench.passages()).toHaveLength(1)
  })
})

test('words chosen by mouse become a passage, and overlapping passages are each reachable', async ({ page }) => {
  const workbench = await newArticle(page)
  await workbench.select('Cooperation officially began in 1994 when Georgia joined')
  await workbench.press('h')
  await workbench.select('officially began in 1994')
  await workbench.press('h')
  const inner = workbench.highlights.filter({ hasText: 'officially began in' }).last()
  await expect(workbench.quote).toHaveText('officially began in 1994')
  await inner.click()
  await expect(workbench.quote).toHaveText('Cooperation officially began in 1994 when Georgia joined')
  await inner.click()
  await expect(workbench.quote).toHaveText('officially began in 1994')
})

test('a passage is discarded and restored', async ({ page }) => {
  const workbench = await newArticle(page)
  await workbench.select('Partnership for Peace')
  await workbench.press('h', 'Delete')
  await expect(workbench.highlights).toHaveCount(0)
  await page.getByRole('button', { name: 'Restore' }).first().click()
  await expect(workbench.highlights).toHaveCount(1)
})

test('the middle of the history shows fewer highlights, entries and links, refuses changes, and lets go', async ({ page }) => {
  const workbench = await Workbench.open(page)
  const before = { timeline: await countOn(workbench, 'Timeline'), claims: await countOn(workbench, 'Claims'), events: await countOn(workbench, 'History') }
  const links = await linksOnMap(workbench)
  const strip = page.getByRole('slider', { name: 'Moment looked at' })
  const track = (await strip.locator('xpath=..').boundingBox())!
  await page.mouse.click(track.x + track.width * 0.35, track.y + track.height / 2)
  await expect(page.getByTestId('past-banner')).toContainText('You are looking at')
  expect(await countOn(workbench, 'Timeline')).toBeLessThan(before.timeline)
  expect(await countOn(workbench, 'Claims')).toBeLessThan(before.claims)
  expect(await linksOnMap(workbench)).toBeLessThan(links)

  await workbench.highlights.first().click()
  await workbench.press('Delete')
  await expect(page.getByText('You are looking at the past. Go back to now to change anything.').first()).toBeVisible()

  await page.getByRole('button', { name: 'Back to now' }).click()
  await expect(page.getByTestId('past-banner')).toBeHidden()
  expect(await countOn(workbench, 'Timeline')).toBe(before.timeline)
  expect(await countOn(workbench, 'History')).toBe(before.events)
})

async function linksOnMap(workbench: Workbench): Promise<number> {
  await workbench.tab('Map').click()
  await expect(workbench.page.getByTestId('pane-map').locator('g[data-link]').first()).toBeAttached()
  return workbench.page.getByTestId('pane-map').locator('g[data-link]').count()
}

test('the exported page opens by itself and shows the same entries, now and at a past moment', async ({ page, context }) => {
  const workbench = await Workbench.open(page)
  const now = await exported(page, /HTML/)
  expect(now.name).toMatch(/\.html$/)
  expect(await entriesIn(now.text, context)).toBe(await countOn(workbench, 'Timeline'))

  await page.getByRole('slider', { name: 'Moment looked at' }).focus()
  await workbench.press('Home', 'PageUp', 'PageUp', 'PageUp')
  for (let i = 0; i < 40; i++) await workbench.press('PageUp')
  const past = await countOn(workbench, 'Timeline')
  const then = await exported(page, /HTML/)
  expect(await entriesIn(then.text, context)).toBe(past)
  expect(then.text).toContain('after event')
})

async function entriesIn(html: string, context: import('@playwright/test').BrowserContext): Promise<number> {
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => { if (!request.url().startsWith('http://exported/')) asked.push(request.url()) })
  await page.route('http://exported/', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
  await page.goto('http://exported/')
  const entries = await page.locator('li.entry').count()
  expect(asked).toEqual([])
  await page.close()
  return entries
}

test('a project saved to a file comes back from it, whole', async ({ page, browser }) => {
  const workbench = await newArticle(page)
  await workbench.select('Partnership for Peace')
  await workbench.press('h')
  await expect(workbench.highlights).toHaveCount(1)
  const download = page.waitForEvent('download')
  await workbench.press('Control+s')
  const file = await (await download).path()

  const other = await browser.newContext()
  const elsewhere = await Workbench.open(await other.newPage())
  const chooser = elsewhere.page.waitForEvent('filechooser')
  await elsewhere.press('Control+o')
  await (await chooser).setFiles({ name: 'mine.scholium', mimeType: 'application/x-ndjson', buffer: readFileSync(file) })
  await expect(elsewhere.page.getByTestId('project-menu')).toContainText('A reading of my own')
  await expect(elsewhere.highlights).toHaveText(['Partnership for Peace'])
  await other.close()
})

test('a file that was tampered with is refused, and the open project stays', async ({ page }) => {
  const workbench = await Workbench.open(page)
  const text = readFileSync(new URL('../fixtures/georgia-nato.scholium', import.meta.url), 'utf8')
  const lines = text.split('\n')
  lines.splice(40, 1)
  const chooser = page.waitForEvent('filechooser')
  await workbench.press('Control+o')
  await (await chooser).setFiles({ name: 'broken.scholium', mimeType: 'application/x-ndjson', buffer: Buffer.from(lines.join('\n')) })
  await expect(page.getByText(/“broken.scholium” is broken: line 41/)).toBeVisible()
  await expect(page.getByTestId('project-menu')).toContainText('Georgia and NATO')
})

for (const [name, buffer, sentence] of [
  ['latin1.txt', Buffer.from([0x47, 0xe9, 0x6f, 0x72, 0x67, 0x69, 0x61]), /UTF-8/],
  ['empty.txt', Buffer.from(''), /empty/],
  ['picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 2]), /text/],
] as const) {
  test(`${name} is refused with a sentence, and nothing is stored`, async ({ page }) => {
    const workbench = await Workbench.open(page)
    const events = await countOn(workbench, 'History')
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Add a source' }).first().click()
    await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer })
    await expect(page.getByText(sentence).last()).toBeVisible()
    expect(await countOn(workbench, 'History')).toBe(events)
  })
}

test('a source of 5 MB can be read and marked', async ({ page }) => {
  test.slow()
  const workbench = await Workbench.open(page)
  const paragraph = 'The delegation of the alliance came to the capital and spoke with the ministers about the plan. '.repeat(5)
  const text = Array.from({ length: Math.ceil(5_000_000 / paragraph.length) }, (_, i) => `Paragraph ${i}. ${paragraph}`).join('\n\n')
  await workbench.beginWith('A long one', { name: 'long.txt', text })
  await expect(workbench.text).toContainText('Paragraph 0.')
  await workbench.select('Paragraph 0')
  await workbench.press('h')
  await expect(workbench.highlights).toHaveText(['Paragraph 0'])
})

test('the history plays by itself and stops when asked', async ({ page }) => {
  const workbench = await Workbench.open(page)
  await page.getByRole('slider', { name: 'Moment looked at' }).focus()
  await workbench.press('Home')
  await page.getByRole('button', { name: 'Play the history' }).click()
  await expect(page.getByTestId('past-banner')).toContainText(/after event [2-9]/, { timeout: 15_000 })
  await page.getByRole('button', { name: 'Pause the replay' }).click()
  await expect(page.getByRole('button', { name: 'Play the history' })).toBeVisible()
})

test('the example can be reset and a project deleted', async ({ page }) => {
  const workbench = await Workbench.open(page)
  const events = await countOn(workbench, 'History')
  await workbench.highlights.first().click()
  await workbench.press('Delete')
  await expect.poll(() => countOn(workbench, 'History')).toBe(events + 1)
  await page.getByTestId('project-menu').click()
  await page.getByRole('menuitem', { name: 'Projects…' }).click()
  await page.getByRole('button', { name: 'Reset the example…' }).click()
  await page.getByRole('button', { name: 'Reset the example', exact: true }).click()
  await workbench.ready()
  await expect.poll(() => countOn(workbench, 'History')).toBe(events)
})
