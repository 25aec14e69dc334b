/** Opens an address in the person's browser, where there is one. */
import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface Opener {
  readonly command: string
  readonly args: readonly string[]
}

/** How this system opens an address; null where there is no display or nothing to open it with. */
export function openerFor(address: string, system: string, env: NodeJS.ProcessEnv, isThere: (command: string) => boolean): Opener | null {
  if (system === 'darwin') return { command: 'open', args: [address] }
  if (system === 'win32') return { command: 'cmd', args: ['/c', 'start', '', address] }
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return null
  return isThere('xdg-open') ? { command: 'xdg-open', args: [address] } : null
}

/** Whether something was asked to open it; never fails, never waits. */
export function openBrowser(address: string, env: NodeJS.ProcessEnv = process.env): boolean {
  const opener = openerFor(address, process.platform, env, (command) => isInPath(command, env))
  if (opener === null) return false
  spawn(opener.command, opener.args, { stdio: 'ignore', detached: true, env })
    .on('error', () => {})
    .unref()
  return true
}

function isInPath(command: string, env: NodeJS.ProcessEnv): boolean {
  return (env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
