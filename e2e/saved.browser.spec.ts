/** In a page that nobody keeps a journal for: saved, and how long ago to a file. */
import { expect, test } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { verifyProject } from '../src/shared/exchange/verify'
import { Workbench } from './workbench'

test('without a journal the status says saved, and a button says how long ago the project went to a file, and does it', async ({ page }) => {
  await page.clock.install({ time: Date.UTC(2026, 0, 10, 12) })
  const workbench = await Workbench.open(page)
  await workbench.beginWith('The ship', { name: 'ship.txt', text: 'The ship sailed in 1994 and sank in 1999.' })
  const [status, button] = [page.getByTestId('save-status'), page.getByTestId('save-to-file')]
  await expect(status).toContainText('Saved')
  await expect(status).not.toContainText('journaled')
  await expect(status).toHaveAttribute('aria-description', /no journal is kept.*never saved to a file/)
  await expect(button).toHaveText('Not in a file yet')

  const download = page.waitForEvent('download')
  await button.click()
  const file = await readFile(await (await download).path(), 'utf8')
  expect(verifyProject(file)).toMatchObject({ ok: true })
  await expect(button).toHaveText('In a file just now')
  await expect(status).toHaveAttribute('aria-description', /nothing has changed since/)

  await page.clock.runFor('05:25')
  await expect(button).toHaveText('In a file 5 minutes ago')
  await workbench.addSource({ name: 'boat.txt', text: 'The boat stayed.' })
  await expect(status).toHaveAttribute('aria-description', /5 minutes ago, and 1 event has come since/)

  await page.reload()
  await expect(page.getByTestId('project-menu')).toContainText('The ship')
  await expect(button).toHaveText('In a file 5 minutes ago')
})
