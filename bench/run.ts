/** `npm run bench`: opening, jumping, appending, painting and the timeline in Chromium, each beside what it rests on. */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from 'playwright'
import { chromiumFlags, installedChromium } from '../scripts/chromium.mjs'
import { projectFile, serveBench } from './bench-site'
import type { BenchName } from './page/main'
import { tableOf } from './report'
import { earlierRatios, keepResults, type SizeResult } from './results'
import { runTimeline } from './timeline/run-timeline'

const USAGE = 'Usage: npm run bench [-- timeline | --events N], N from 1000 to 1000000; without either, the timeline and projects of 10000 and 100000 events.'
const BENCHES: readonly BenchName[] = ['open', 'jump', 'paint', 'append']

/** Heavy turns begin after a collection. */
const BENCH_FLAGS = ['--js-flags=--expose-gc']

const wanted = wantedBy(process.argv.slice(2))
if (wanted === null) {
  process.stderr.write(`${USAGE}\n`)
  process.exitCode = 2
} else {
  if (wanted.sizes.length > 0) await benchAll(wanted.sizes)
  if (wanted.timeline) await runTimeline()
}

function wantedBy(args: readonly string[]): { readonly sizes: readonly number[]; readonly timeline: boolean } | null {
  if (args.length === 0) return { sizes: [10_000, 100_000], timeline: true }
  if (args.length === 1 && args[0] === 'timeline') return { sizes: [], timeline: true }
  const events = Number(args[1])
  const sound = args.length === 2 && args[0] === '--events' && Number.isInteger(events) && events >= 1_000 && events <= 1_000_000
  return sound ? { sizes: [events], timeline: false } : null
}

async function benchAll(sizes: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'scholium-bench-'))
  const site = await serveBench(folder, sizes)
  try {
    const earlier = earlierRatios()
    const results: SizeResult[] = []
    let version = ''
    for (const events of sizes) {
      const profile = mkdtempSync(join(tmpdir(), 'scholium-bench-profile-'))
      const context = await launch(profile)
      version = context.browser()?.version() ?? version
      try {
        const result = await benchSize(context, site.address, events)
        results.push(result)
        process.stdout.write(`\n${titleOf(result)}\n\n${tableOf(events, result.measurements, earlier)}\n\n`)
      } finally {
        await context.close()
        rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
      }
    }
    const path = keepResults({ at: new Date().toISOString(), chromium: version, processor: cpus()[0]?.model ?? '', sizes: results })
    process.stdout.write(`Chromium ${version}. All figures: ${path}. How to read the table: bench/README.md.\n`)
  } finally {
    site.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** A profile on disk: a window without one keeps IndexedDB in memory, where a strict transaction costs nothing. */
function launch(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: installedChromium(),
    args: [...chromiumFlags, ...BENCH_FLAGS],
    viewport: { width: 1280, height: 800 },
  })
}

async function benchSize(context: BrowserContext, address: string, events: number): Promise<SizeResult> {
  const page = await context.newPage()
  await page.goto(address)
  const loading = await page.evaluate((url) => window.bench.load(url), `/${projectFile(events)}`)
  const measurements = []
  for (const name of BENCHES) {
    process.stdout.write(`${events} events: ${name} ...\n`)
    measurements.push(...(await page.evaluate((bench) => window.bench.run(bench), name)))
  }
  return { events, loading, measurements }
}

function titleOf({ events, loading }: SizeResult): string {
  const [read, absorb, keep] = [loading.readFile, loading.absorb, loading.keepSnapshot].map((time) => `${(time / 1000).toFixed(1)} s`)
  return `${events} events. To begin with, once: the .scholium file read in ${read}, absorbed in ${absorb}, snapshot kept in ${keep}.`
}
