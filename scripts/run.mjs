/** Runs other programs: bounded, stoppable, with their words kept. Imports nothing that has to be installed. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..')

/** Something went wrong that a person can act on: its message is a sentence, and no stack belongs beside it. */
export class Explained extends Error {}

/** @param {string} sentence */
export function say(sentence) {
  process.stdout.write(`${sentence}\n`)
}

/**
 * @typedef {object} Finished
 * @property {number} code the exit code; 1 when a signal or a bound ended it
 * @property {string} output both streams, as they came; empty when they were shown
 * @property {boolean} stalled whether the bound ended it
 * @property {number} seconds
 */

/**
 * Runs a program to its end and never throws for its failure.
 * `stallSeconds` ends it, with everything it started, once it has neither spoken nor written to its temporary
 * folder for so long. `show` hands its words straight on instead of keeping them.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, show?: boolean, stallSeconds?: number }} [options]
 * @returns {Promise<Finished>}
 */
export async function run(command, args, { env = {}, show = false, stallSeconds = Infinity } = {}) {
  const started = performance.now()
  const scratch = Number.isFinite(stallSeconds) ? mkdtempSync(join(tmpdir(), 'scholium-run-')) : undefined
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env, ...(scratch ? { TMPDIR: scratch, TEMP: scratch, TMP: scratch } : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  const stopForwarding = endTogether(child)
  let output = ''
  let lastSign = performance.now()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (words) => {
      lastSign = performance.now()
      if (show) process.stdout.write(words)
      else output += words
    })
  }
  let stalled = false
  let size = 0
  const watch = setInterval(() => {
    const now = scratch ? sizeOf(scratch) : 0
    if (now !== size) lastSign = performance.now()
    size = now
    if (performance.now() - lastSign < stallSeconds * 1000) return
    stalled = true
    endGroup(child, 'SIGKILL')
  }, 250)
  const code = await ending(child).catch((error) => {
    output += `${error.message}\n`
    return 1
  })
  clearInterval(watch)
  stopForwarding()
  if (scratch) rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
  return { code, output, stalled, seconds: (performance.now() - started) / 1000 }
}

/**
 * Becomes another program, as far as the terminal and the signals are concerned; resolves with its exit code.
 *
 * @param {string} command
 * @param {string[]} args
 */
export async function become(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit' })
  // Ctrl-C reaches the child by itself, as it shares our terminal; we only have to outlive it.
  const outlive = () => {}
  const forward = () => child.kill('SIGTERM')
  process.on('SIGINT', outlive).on('SIGTERM', forward)
  const code = await ending(child)
  process.off('SIGINT', outlive).off('SIGTERM', forward)
  return code
}

/**
 * The file behind an installed package's command, to be run with Node itself: the same on every platform.
 *
 * @param {string} packageName
 * @param {string} [command]
 */
export function bin(packageName, command = packageName) {
  const manifest = join(root, 'node_modules', packageName, 'package.json')
  if (!existsSync(manifest)) throw new Explained(`The package ${packageName} is not installed. Run npm ci and try again.`)
  const { bin: commands } = createRequire(import.meta.url)(manifest)
  return join(dirname(manifest), typeof commands === 'string' ? commands : commands[command])
}

/**
 * What every script's last line is: runs it, tells explained failures in their own words, and sets the exit code.
 *
 * @param {() => Promise<number>} script resolves with the exit code
 */
export async function main(script) {
  try {
    process.exitCode = await script()
  } catch (error) {
    if (!(error instanceof Explained)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} */
function ending(child) {
  return new Promise((resolveCode, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolveCode(code ?? 1))
  })
}

/** A child in a group of its own does not hear Ctrl-C: it is told, and we end with it. @param {import('node:child_process').ChildProcess} child */
function endTogether(child) {
  const stop = (/** @type {NodeJS.Signals} */ signal) => {
    endGroup(child, 'SIGTERM')
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  return () => process.off('SIGINT', stop).off('SIGTERM', stop)
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function endGroup(child, signal) {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // It ended by itself in the meantime.
  }
}

/** @param {string} folder */
function sizeOf(folder) {
  let total = 0
  for (const entry of readdirSync(folder, { recursive: true })) {
    try {
      total += statSync(join(folder, String(entry))).size
    } catch {
      // Temporary files come and go.
    }
  }
  return total
}
