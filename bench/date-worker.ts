/** `npx tsx bench/date-worker.ts`: whether the window stays free while the dates of a megabyte are found, and after. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type CDPSession, type Page } from 'playwright'
import { chromiumFlags, installedChromium } from '../scripts/chromium.mjs'
import { servePage } from './bench-site'
import type { Work } from './date-worker/main'
import { spreadOf } from './measurement'

const ROUNDS = 7
const WORKS: readonly Work[] = ['nothing', 'aside', 'in the way']

interface Turn {
  readonly milliseconds: number
  readonly longestFrame: number
  /** Milliseconds of processor time of the window's own thread: other programs do not count. */
  readonly busy: number
}

const folder = mkdtempSync(join(tmpdir(), 'scholium-date-worker-'))
const site = await servePage(join(import.meta.dirname, 'date-worker'), folder)
const browser = await chromium.launch({ executablePath: installedChromium(), args: chromiumFlags })
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(site.address)
  await bench(page)
} finally {
  await browser.close()
  site.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

/** A first round warms up and is not counted. */
async function bench(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const turns: Record<Work, Turn[]> = { nothing: [], aside: [], 'in the way': [] }
  const after: { open: number; paint: number }[] = []
  let [dates, lasts] = [0, 1_000]
  for (let round = 0; round <= ROUNDS; round++) {
    for (const work of WORKS) {
      const before = await busyTime(session)
      const watched = await page.evaluate(([one, milliseconds]) => window.dateWorkerBench.do(one, milliseconds), [work, lasts] as const)
      const busy = (await busyTime(session)) - before
      if (round > 0) turns[work].push({ ...watched, busy })
      if (work === 'aside') [dates, lasts] = [watched.dates, watched.milliseconds]
    }
    const aftermath = await page.evaluate(() => window.dateWorkerBench.settle())
    if (round > 0) after.push(aftermath)
  }
  process.stdout.write(`1.05 MB of text with ${dates.toLocaleString('en')} dates, open in the editor; ${ROUNDS} rounds, medians (and the worst).\n\n`)
  for (const work of WORKS) tell(work, turns[work])
  process.stdout.write(`\nThen, in the window: what is open ${figures(after.map(({ open }) => open))} ms; marked in the text and laid out ${figures(after.map(({ paint }) => paint))} ms.\n`)
}

async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000
}

function tell(work: Work, turns: readonly Turn[]): void {
  const name = { nothing: 'finding nothing (the limit)', aside: 'finding in the worker', 'in the way': 'finding in the window' }[work]
  const of = (key: keyof Turn): string => figures(turns.map((turn) => turn[key]))
  process.stdout.write(`${name.padEnd(28)} took ${of('milliseconds')} ms, longest frame ${of('longestFrame')} ms, the window's thread busy ${of('busy')} ms\n`)
}

function figures(numbers: readonly number[]): string {
  return `${spreadOf(numbers).median.toFixed(1)} (${Math.max(...numbers).toFixed(1)})`
}
