/** Whether the real Electron can run here. Never imports `electron`: that would start a download. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export type Runtime = { readonly path: string } | { readonly missing: string }

export function electronRuntime(): Runtime {
  const folder = resolve('node_modules/electron')
  const note = join(folder, 'path.txt')
  const path = existsSync(note) ? join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), readFileSync(note, 'utf8')) : ''
  if (!path || !existsSync(path)) return { missing: 'Electron is not installed here (npx install-electron fetches it)' }
  if (process.getuid?.() === 0) return { missing: 'Electron does not start its sandbox as root' }
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return { missing: 'there is no display for Electron' }
  return { path }
}
