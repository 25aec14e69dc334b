/** Nothing that was acknowledged is lost, however often the browser is killed while it writes. */
import { expect } from '@playwright/test'
import { appendUntilKilled, stateClaims, tornBatches } from './durability/appending'
import { cameBack, test } from './durability/installation'
import { createProject, dispatch, settled, verifiedEvents } from './durability/opened-project'

const ROUNDS = 20
const SEED = Number(process.env['SCHOLIUM_SEED'] ?? Date.now() % 1_000_000)

test(`nothing acknowledged is lost when the browser is killed ${ROUNDS} times and started twice after each`, async ({ installation }) => {
  test.setTimeout(600_000)
  const acknowledged = new Set<string>()
  const counts = { kills: 0, acknowledged: 0, found: 0, unacknowledgedKept: 0, torn: 0, cameBack: 0 }
  const wait = dice(SEED)
  let browser = await installation.start()
  const project = await createProject(browser.page, 'Nothing lost')
  await dispatch(browser.page, ...stateClaims())
  const before = (await verifiedEvents(browser.page)).length
  for (let round = 1; round <= ROUNDS; round++) {
    await appendUntilKilled(browser.page, round, SEED + round, (ids) => ids.forEach((id) => acknowledged.add(id)))
    await new Promise((done) => setTimeout(done, 150 + wait(900)))
    await installation.end(browser, 'kill')
    // Twice: what the first start skips as a torn record, the second may take for corruption.
    const first = await installation.start()
    await settled(first.page)
    if (await cameBack(first.page)) counts.cameBack++
    await installation.end(first)
    browser = await installation.start()
    await settled(browser.page)
    if (await cameBack(browser.page)) counts.cameBack++
    expect(await browser.page.evaluate(() => window.stores.project.id)).toBe(project)
    const events = await verifiedEvents(browser.page)
    const ids = new Set(events.map(({ id }) => id as string))
    const [torn, journalled] = [tornBatches(events), await installation.journalled(project)]
    Object.assign(counts, {
      kills: round, acknowledged: acknowledged.size, found: ids.size - before,
      unacknowledgedKept: ids.size - before - acknowledged.size, torn: torn.length,
    })
    expect([...acknowledged].filter((id) => !ids.has(id)), `lost in round ${round} of seed ${SEED}`).toEqual([])
    expect(torn, 'every batch is whole or absent').toEqual([])
    expect(ids.size, 'no event stands twice').toBe(events.length)
    expect([...ids].filter((id) => !journalled.has(id)), 'the journal has what the database has').toEqual([])
  }
  console.log(`SCHOLIUM_SEED=${SEED}`, JSON.stringify(counts))
  expect(counts.acknowledged).toBeGreaterThan(ROUNDS)
})

/** Numbers from 0 to below `sides`, the same for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0
  return (sides) => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 8) % sides
}
