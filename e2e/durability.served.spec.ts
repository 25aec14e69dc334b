/** What was done is there again: after a deleted, damaged or forgetful database, with two windows, and after a restart. */
import { expect, type Page } from '@playwright/test'
import { appendFile, cp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from '../src/shared/annotation/commands'
import { stateClaims } from './durability/appending'
import { cameBack, test } from './durability/installation'
import { createProject, dispatch, notices, openWorkbench, settled, verifiedEvents } from './durability/opened-project'

test.describe.configure({ timeout: 120_000 })

test('a deleted database comes back whole from the journal, and a sentence says so', async ({ installation }) => {
  let browser = await installation.start()
  await createProject(browser.page, 'Another case')
  await settled(browser.page)
  const project = await createProject(browser.page, 'Deleted')
  await dispatch(browser.page, ...stateClaims())
  const before = await verifiedEvents(browser.page)
  await settled(browser.page)
  await installation.end(browser)
  await rm(join(installation.profile, 'Default', 'IndexedDB'), { recursive: true })
  browser = await installation.start()
  await expect(browser.page.getByText(`all ${before.length} events came back from the journal`)).toBeVisible()
  expect(await browser.page.evaluate(() => window.stores.project.id)).toBe(project)
  expect(await verifiedEvents(browser.page)).toEqual(before)
  await expect(browser.page.getByTestId('project-menu')).toHaveText('Deleted')
  const listed = await browser.page.evaluate(() => window.stores.library.entries.map((entry) => entry.title))
  expect(listed).toHaveLength(3)
  expect(listed).toEqual(expect.arrayContaining(['Deleted', 'Another case']))
})

test('a database that the browser threw away because it was damaged comes back whole', async ({ installation }) => {
  let browser = await installation.start()
  await createProject(browser.page, 'Damaged')
  await dispatch(browser.page, ...stateClaims())
  await settled(browser.page)
  await installation.end(browser)
  await appendFile(await installation.newestDatabaseLog(), Buffer.from([0x11, 0x22, 0x33, 0x44, 0x40, 0x00, 0x01]))
  const lost: string[] = []
  for (const words of ['after the damage', 'and once more', 'and again']) {
    browser = await installation.start()
    if (await cameBack(browser.page)) lost.push(`before “${words}”`)
    await dispatch(browser.page, title(words))
    await settled(browser.page)
    await installation.end(browser)
  }
  browser = await installation.start()
  console.log(`the browser threw the database away ${lost.join(', ') || 'at no start'}`)
  const events = await verifiedEvents(browser.page)
  expect(events.filter(({ type }) => type === 'ClaimStated')).toHaveLength(stateClaims().length)
  expect(events.filter(({ type }) => type === 'ProjectTitled').map(({ data }) => (data as { title: string }).title)).toEqual([
    'Damaged', 'after the damage', 'and once more', 'and again',
  ])
})

test('a database that lost its newest events has them back before anything new is appended under its name', async ({ installation }) => {
  let browser = await installation.start()
  const project = await createProject(browser.page, 'Tail')
  for (const words of ['one', 'two', 'three']) await dispatch(browser.page, title(words))
  const before = await verifiedEvents(browser.page)
  await settled(browser.page)
  await loseTail(browser.page, project, 2)
  await installation.end(browser)
  browser = await installation.start()
  await expect(browser.page.getByText('2 events that this browser’s database lacked came back from the journal.')).toBeVisible()
  const [next] = await dispatch(browser.page, title('four'))
  const events = await verifiedEvents(browser.page)
  expect(events.slice(0, -1)).toEqual(before)
  expect([next!.n, next!.id.slice(14)]).toEqual([before.length + 1, before[0]!.id.slice(14)])
})

test('a database that went on under its name without its newest events keeps both histories', async ({ installation }) => {
  let browser = await installation.start()
  const project = await createProject(browser.page, 'Fork')
  for (const words of ['one', 'two', 'three']) await dispatch(browser.page, title(words))
  await settled(browser.page)
  await installation.end(browser)
  await cp(installation.profile, installation.aside('clone'), { recursive: true })
  browser = await installation.start()
  for (const words of ['four', 'five']) await dispatch(browser.page, title(words))
  await settled(browser.page)
  await installation.end(browser)
  await rm(installation.profile, { recursive: true })
  await rename(installation.aside('clone'), installation.profile)
  const { journal } = installation
  await installation.whileNotServed(() => rename(journal, installation.aside('kept')))
  browser = await installation.start()
  await dispatch(browser.page, title('other four'))
  await settled(browser.page)
  await installation.end(browser)
  await installation.whileNotServed(async () => {
    await rm(journal, { recursive: true })
    await rename(installation.aside('kept'), journal)
  })
  browser = await installation.start()
  await expect(browser.page.getByText('Both histories were kept: 2 of its steps now stand beside yours').first()).toBeVisible()
  await dispatch(browser.page, title('six'))
  const events = await verifiedEvents(browser.page)
  const titles = events.map(({ data }) => (data as { title: string }).title)
  expect(titles.toSorted()).toEqual(['Fork', 'five', 'four', 'one', 'other four', 'six', 'three', 'two'])
  expect(new Set(events.map(({ id }) => id.slice(14))).size).toBe(3)
  await settled(browser.page)
  expect(await installation.journalled(project)).toEqual(new Set(events.map(({ id }) => id)))
  await installation.end(browser)
  browser = await installation.start()
  expect(await verifiedEvents(browser.page)).toEqual(events)
  expect((await notices(browser.page)).filter((text) => text.includes('Both histories'))).toEqual([])
})

test('two windows on one project both append, both see both, and nothing is lost', async ({ installation }) => {
  const browser = await installation.start()
  const project = await createProject(browser.page, 'Two windows')
  await dispatch(browser.page, ...stateClaims())
  const [here, there] = [browser.page, await browser.newPage()]
  await openWorkbench(there, installation.address)
  const append = (page: Page, words: string) =>
    page.evaluate(async (who) => {
      for (let i = 0; i < 15; i++) await window.stores.project.dispatch({ type: 'RewordClaim', claim: 'c1', statement: `${who} ${i}` } as Command)
    }, words)
  await Promise.all([append(here, 'here'), append(there, 'there')])
  const count = 1 + stateClaims().length + 30
  for (const page of [here, there]) await expect.poll(() => page.evaluate(() => window.stores.project.position)).toBe(count)
  const events = await verifiedEvents(here)
  expect(await verifiedEvents(there)).toEqual(events)
  expect(events.map(({ n }) => n)).toEqual(events.map((_, index) => index + 1))
  for (const page of [here, there]) await settled(page)
  expect(await installation.journalled(project)).toEqual(new Set(events.map(({ id }) => id)))
  await here.reload()
  await openWorkbench(here, installation.address)
  expect(await verifiedEvents(here)).toEqual(events)
})

test('undo and redo survive a restart', async ({ installation }) => {
  let browser = await installation.start()
  await createProject(browser.page, 'A title')
  await dispatch(browser.page, ...stateClaims())
  await dispatch(browser.page, title('Another title'))
  await installation.end(browser)
  browser = await installation.start()
  const name = (): ReturnType<Page['getByTestId']> => browser.page.getByTestId('project-menu')
  await expect(name()).toHaveText('Another title')
  await browser.page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(name()).toHaveText('A title')
  await installation.end(browser)
  browser = await installation.start()
  await expect(name()).toHaveText('A title')
  await browser.page.getByRole('button', { name: 'Redo', exact: true }).click()
  await expect(name()).toHaveText('Another title')
  await browser.page.getByRole('button', { name: 'Undo', exact: true }).click()
  await browser.page.getByRole('button', { name: 'Undo', exact: true }).click()
  const stated = stateClaims().length
  await expect.poll(() => browser.page.evaluate(() => window.stores.project.position)).toBe(1 + stated + 1 + 3 + stated)
  const events = await verifiedEvents(browser.page)
  expect(events.slice(-stated).map(({ type, causedBy }) => [type, causedBy])).toEqual(stateClaims().map(() => ['ClaimWithdrawn', events[1]!.batch]))
})

/** As if the database had forgotten its last writes, and nothing else: the name of its replica is still there. */
async function loseTail(page: Page, project: string, lost: number): Promise<void> {
  await page.evaluate(async ([name, count]) => {
    const asked = <T>(request: IDBRequest<T>) => new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result)
      request.onerror = () => failed(request.error)
    })
    const database = await asked(indexedDB.open(`scholium-project-${name}`))
    const stores = database.transaction(['events', 'heads'], 'readwrite')
    const events = (await asked(stores.objectStore('events').getAll())) as { id: string; n: number; prev: string }[]
    for (const { id } of events.slice(-count)) stores.objectStore('events').delete(id)
    const { id, n, prev } = events.at(-count)!
    stores.objectStore('heads').put({ replica: id.slice(14), n: n - 1, digest: prev })
    await new Promise((done) => (stores.oncomplete = done))
    database.close()
  }, [project, lost] as const)
}

function title(words: string): Command {
  return { type: 'TitleProject', title: words }
}
