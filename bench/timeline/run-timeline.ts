/** The timeline bench from the page's making to the kept figures. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { chromiumFlags, installedChromium } from '../../scripts/chromium.mjs'
import { servePage } from '../bench-site'
import { benchTimeline, ENTRIES } from './bench-timeline'
import { timelineReport } from './timeline-report'

const VIEWPORT = { width: 1280, height: 720 }

export async function runTimeline(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'scholium-bench-'))
  const site = await servePage(join(import.meta.dirname, 'page'), folder)
  const browser = await chromium.launch({ executablePath: installedChromium(), args: [...chromiumFlags, '--js-flags=--expose-gc'] })
  try {
    const load = loadavg()[0]!
    const turns = await benchTimeline(await browser.newContext({ viewport: VIEWPORT }), site.address, (words) => process.stdout.write(words))
    const at = new Date().toISOString()
    const path = keep(at, { at, chromium: browser.version(), processor: cpus()[0]?.model ?? '', load: [load, loadavg()[0]!], entries: ENTRIES, turns })
    process.stdout.write(`\n${ENTRIES} timeline entries, ${VIEWPORT.width} by ${VIEWPORT.height} pixels, software rendering, at most 60 frames a second.\n\n${timelineReport(turns)}\n\n`)
    process.stdout.write(`Load of the machine before and after, on ${cpus().length} cores: ${load.toFixed(1)}, ${loadavg()[0]!.toFixed(1)}. All figures: ${path}.\n`)
  } finally {
    await browser.close()
    site.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** The path of the file, from the project's root. */
function keep(at: string, figures: object): string {
  const place = ['bench', 'results', 'timeline', `${at.slice(0, 19).replaceAll(':', '')}Z.json`]
  const path = join(import.meta.dirname, '..', ...place.slice(1))
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, `${JSON.stringify(figures)}\n`)
  return join(...place)
}
