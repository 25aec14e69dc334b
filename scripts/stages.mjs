/** The stages of `npm run check` and `npm test`: each runs one tool and counts what passed, failed and was skipped. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { ensureBuild, ensureChromium } from './prepare.mjs'
import { Explained, bin, run, say } from './run.mjs'

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ count: Count, output: string }} Outcome
 * @typedef {{ name: string, run: () => Promise<Outcome> }} Stage
 */

/** Everything that reads the code without running it; each counts as one. @type {Stage[]} */
export const readingStages = [
  tool('types of the interface', 'vue-tsc', ['--noEmit', '-p', 'tsconfig.json']),
  tool('types of the Node side', 'typescript', ['--noEmit', '-p', 'tsconfig.node.json'], 'tsc'),
  tool('types of src/shared', 'typescript', ['--noEmit', '-p', 'src/shared/tsconfig.json'], 'tsc'),
  tool('lint', 'eslint', ['.', '--max-warnings=0']),
  tool('arrows', 'dependency-cruiser', ['src', '--output-type=err'], 'depcruise'),
]

/** @type {Stage} */
export const unitStage = vitest('unit tests', ['unit', 'component'])

/** The app as a browser runs it, which needs a build and a Chromium. @type {Stage[]} */
export const browserStages = [vitest('tests in Chromium', ['browser'], prepareBrowser), playwright()]

/**
 * Runs stages, at most so many at a time, to the end whatever fails, telling each as it ends.
 *
 * @param {Stage[]} stages
 * @param {number} [abreast]
 * @returns {Promise<Count>}
 */
export async function runStages(stages, abreast = 1) {
  const waiting = [...stages]
  const total = { passed: 0, failed: 0, skipped: 0 }
  const worker = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) add(total, await runStage(stage))
  }
  await Promise.all(Array.from({ length: abreast }, worker))
  return total
}

/** @param {Count} total @param {Count} more */
export function add(total, more) {
  total.passed += more.passed
  total.failed += more.failed
  total.skipped += more.skipped
}

/** The last line of a run. @param {Count} count */
export function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}

/**
 * What a Vitest JSON report counts. Files that could not even be loaded, and a runner that failed without a failing
 * test or found no test at all, count as failures.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] } | undefined} report
 * @param {number} code the runner's exit code
 * @returns {Count}
 */
export function countVitest(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  const skipped = report.numPendingTests + report.numTodoTests
  return withRunner({ passed: report.numPassedTests, failed: report.numFailedTests + unloadable.length, skipped }, code)
}

/**
 * What a Playwright JSON report counts, with the same care.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] } | undefined} report
 * @param {number} code
 * @returns {Count}
 */
export function countPlaywright(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return withRunner({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped }, code)
}

/** @param {Count} count @param {number} code */
function withRunner(count, code) {
  const ranNothing = count.passed + count.failed + count.skipped === 0
  const failedSilently = code !== 0 && count.failed === 0
  return ranNothing || failedSilently ? { ...count, failed: 1 } : count
}

/** @param {Stage} stage */
async function runStage(stage) {
  const started = performance.now()
  const { count, output } = await stage.run().catch(failure)
  if (count.failed > 0) say((process.stdout.isTTY ? output : stripVTControlCharacters(output)).trimEnd())
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  say(`${count.failed > 0 ? '✗' : '✓'} ${stage.name}: ${describe(count)} (${seconds} s)`)
  return count
}

/** A stage that could not be prepared has failed; the others go on. @param {Error} error @returns {Outcome} */
function failure(error) {
  const output = error instanceof Explained ? error.message : String(error.stack)
  return { count: { passed: 0, failed: 1, skipped: 0 }, output }
}

/**
 * @param {string} name
 * @param {string} packageName
 * @param {string[]} args
 * @param {string} [command]
 * @returns {Stage}
 */
function tool(name, packageName, args, command = packageName) {
  return {
    name,
    async run() {
      const { code, output } = await run(process.execPath, [bin(packageName, command), ...args])
      return { count: { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }, output }
    },
  }
}

/**
 * @param {string} name
 * @param {string[]} projects
 * @param {() => Promise<Record<string, string>>} [prepare]
 * @returns {Stage}
 */
function vitest(name, projects, prepare = async () => ({})) {
  return {
    name,
    run: () =>
      withReport(async (report) => {
        const chosen = projects.map((project) => `--project=${project}`)
        const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
        const { code, output } = await run(process.execPath, [bin('vitest'), 'run', ...chosen, ...reporters], { env: await prepare() })
        return { count: countVitest(readReport(report), code), output }
      }),
  }
}

/** @returns {Stage} */
function playwright() {
  return {
    name: 'end-to-end tests',
    run: () =>
      withReport(async (report) => {
        const env = { ...(await prepareBrowser()), PLAYWRIGHT_JSON_OUTPUT_FILE: report }
        await ensureBuild()
        const { code, output } = await run(process.execPath, [bin('@playwright/test', 'playwright'), 'test', '--reporter=list,json'], { env })
        return { count: countPlaywright(readReport(report), code), output }
      }),
  }
}

/** @type {Promise<string> | undefined} One search serves every stage, a vain one too. */
let chromium

async function prepareBrowser() {
  return { SCHOLIUM_CHROMIUM: await (chromium ??= ensureChromium()) }
}

/** @template T @param {(report: string) => Promise<T>} use a stage that writes its report to a file of its own */
async function withReport(use) {
  const folder = mkdtempSync(join(tmpdir(), 'scholium-report-'))
  try {
    return await use(join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A runner that crashed leaves no report, or half a one. @param {string} path */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
