/** Gets everything that a command needs: packages, a Chromium, a build. Imports nothing that has to be installed. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Explained, bin, root, run, say } from './run.mjs'

/** A download that gives no sign of life for so long is not coming. */
const patienceSeconds = 20

const outputs = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']
const buildInputs = ['src', 'fixtures', 'electron.vite.config.ts', 'vite.renderer.ts', 'package-lock.json']

/** Throws, in words, on a Node that is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Explained(`Scholium needs Node 20.19 or newer; this is ${process.versions.node}.`)
}

/** Installs exactly what the lock file names, unless that is what is installed. */
export async function ensureDependencies() {
  if (packagesMatchLock()) return
  say('Installing the packages (npm ci); the first time this takes a minute or two ...')
  const npm = process.env['npm_execpath']
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { code, seconds } = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args], { show: true })
    : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { show: true })
  if (code !== 0) {
    throw new Explained(
      'The packages could not be installed: npm ci failed, and says why above. ' +
        'Most often the package registry cannot be reached; once it can, run the same command again.',
    )
  }
  say(`Packages installed in ${seconds.toFixed(0)} s.`)
}

/**
 * The path of a Chromium to drive, found or fetched: the one named by SCHOLIUM_CHROMIUM, Playwright's own, the system's,
 * a fresh download of Playwright's, or Debian's package.
 *
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const { installedChromium } = await import('./chromium.mjs')
  const path = installedChromium() ?? (await downloadChromium(installedChromium)) ?? (await installDebianChromium(installedChromium))
  if (!path) {
    throw new Explained(
      'There is no Chromium here and none could be fetched. Install Chrome or Chromium (on Debian: apt-get install chromium), ' +
        'or name one: SCHOLIUM_CHROMIUM=/path/to/chromium npm test',
    )
  }
  if (!existsSync(path)) throw new Explained(`SCHOLIUM_CHROMIUM names ${path}, but nothing is there.`)
  return path
}

/** Builds the app unless the build is newer than everything it is made from. */
export async function ensureBuild() {
  const built = Math.min(...outputs.map((path) => newest(join(root, path))))
  if (built > Math.max(...buildInputs.map((path) => newest(join(root, path))))) return
  say('Building ...')
  const { code, output, seconds } = await run(process.execPath, [bin('electron-vite'), 'build'])
  if (code !== 0) throw new Explained(`${output}\nThe build failed; the reason stands above.`)
  say(`Built in ${seconds.toFixed(1)} s.`)
}

/** npm leaves a record of what it installed; it is complete, since npm writes it last. */
function packagesMatchLock() {
  const record = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const installed = packagesIn(record)
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  )
}

/** @param {string} lockFile @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages
}

/** @param {() => string | undefined} find */
async function downloadChromium(find) {
  say(`No Chromium here: downloading Playwright's (at most ${patienceSeconds} s without a sign of life) ...`)
  await run(process.execPath, [bin('playwright'), 'install', 'chromium'], { stallSeconds: patienceSeconds })
  return find()
}

/** @param {() => string | undefined} find */
async function installDebianChromium(find) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  say("The download did not work: installing Debian's Chromium (apt-get install chromium) ...")
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env })
  const { code, output } = await run('apt-get', ['install', '-y', 'chromium'], { env })
  if (code !== 0) say(output.trimEnd())
  return find()
}

/**
 * When something was last changed, in milliseconds; a folder's answer covers all within, deletions included. 0: not there.
 *
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const status = statSync(path, { throwIfNoEntry: false })
  if (!status) return 0
  if (!status.isDirectory()) return path.endsWith('.test.ts') ? 0 : status.mtimeMs
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
