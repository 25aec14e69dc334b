/** Where the local server keeps its journal unless it is told otherwise. */
import { isAbsolute, join } from 'node:path'

export function defaultDataFolder(system: string, env: NodeJS.ProcessEnv, home: string): string {
  if (system === 'darwin') return join(home, 'Library', 'Application Support', 'Scholium Served')
  if (system === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Scholium Served')
  const given = env['XDG_DATA_HOME']
  // The standard says that a relative path here is to be ignored.
  return join(given && isAbsolute(given) ? given : join(home, '.local', 'share'), 'scholium')
}
