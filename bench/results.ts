/** Results on disk: every run keeps its figures, and the next one shows the ratios of the newest before it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ratiosOf, spreadOf, type Measurement } from './measurement'
import type { Loading } from './page/loaded-project'
import { keyOf, type EarlierRatios } from './report'

export interface SizeResult {
  readonly events: number
  readonly loading: Loading
  readonly measurements: readonly Measurement[]
}

export interface Results {
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly chromium: string
  readonly processor: string
  readonly sizes: readonly SizeResult[]
}

const folder = join(import.meta.dirname, 'results')

/** For each measurement its median ratio in the newest run that made it. */
export function earlierRatios(): EarlierRatios {
  mkdirSync(folder, { recursive: true })
  const ratios = new Map<string, number>()
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json')).sort()) {
    const { sizes } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Results
    for (const { events, measurements } of sizes) {
      for (const one of measurements) ratios.set(keyOf(events, one), spreadOf(ratiosOf(one)).median)
    }
  }
  return ratios
}

/** The path of the file, from the project's root; its name is the time, so that names sort by age. */
export function keepResults(results: Results): string {
  const name = `${results.at.slice(0, 19).replaceAll(':', '')}Z.json`
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), `${JSON.stringify(results, null, 2)}\n`)
  return join('bench', 'results', name)
}
