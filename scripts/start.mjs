/** `npm start`: the desktop app where its runtime is there, else the same workbench in the browser. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, ensureBuild, ensureDependencies } from './prepare.mjs'
import { become, main, root, run, say } from './run.mjs'

const electronFolder = join(root, 'node_modules/electron')
const patienceSeconds = 5
const missing = 'The desktop runtime (Electron) is not here; `npx install-electron` fetches it.'

await main(async () => {
  checkNode()
  await ensureDependencies()
  await ensureBuild()
  const obstacle = desktopObstacle()
  const runtime = desktopRuntime() ?? (obstacle ? undefined : await fetchDesktopRuntime())
  if (runtime && !obstacle) return become(runtime, ['.', ...process.argv.slice(2)])
  say(`${runtime ? obstacle : missing} The same workbench opens in the browser instead.`)
  return become(process.execPath, ['--import', 'tsx', 'src/cli/index.ts', 'serve', '--open', ...process.argv.slice(2)])
})

/** Why the desktop app could not open here even with its runtime, as a sentence. */
function desktopObstacle() {
  if (process.platform !== 'linux') return undefined
  if (process.getuid?.() === 0) return 'As root the desktop app would have to run without its sandbox, which Scholium will not do.'
  if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return 'There is no display for the desktop app.'
  return undefined
}

/** Where the runtime is. Read from its own note: importing the package would start a download. */
function desktopRuntime() {
  const note = join(electronFolder, 'path.txt')
  if (!existsSync(note)) return undefined
  const runtime = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronFolder, 'dist'), readFileSync(note, 'utf8'))
  return existsSync(runtime) ? runtime : undefined
}

/** Once, and only for as long as something arrives. */
async function fetchDesktopRuntime() {
  say(`Fetching the desktop runtime (Electron); going on without it after ${patienceSeconds} s of silence ...`)
  await run(process.execPath, [join(electronFolder, 'install.js')], { stallSeconds: patienceSeconds })
  return desktopRuntime()
}
