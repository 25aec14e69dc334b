/** `scholium serve`: the built workbench and its journal on 127.0.0.1, for this machine's person alone. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { argumentProblem } from './command'
import { defaultDataFolder } from './data-folder'
import { openBrowser } from './open-browser'
import { serve } from './serving'

export const DEFAULT_PORT = 4310

/**
 * `[--port N] [--data FOLDER] [--open]`. The address goes to standard output, all else to standard error.
 * Resolves with the exit code: after SIGINT or SIGTERM when it serves, at once when it cannot or already does.
 */
export async function runServe(argv: string[], rendererFolder = builtRenderer): Promise<number> {
  const wishes = readWishes(argv)
  if (typeof wishes === 'string') return complain(wishes)
  const { port, dataFolder, open } = wishes
  const outcome = await serve({ port, dataFolder, rendererFolder })
  if (outcome.status === 'refused') return complain(outcome.problem)
  process.stdout.write(`${outcome.address}\n`)
  const fate = open && openBrowser(outcome.address) ? 'Scholium opens in your browser' : 'Open that address in a browser'
  if (outcome.status === 'already') {
    process.stderr.write(`${fate}; Scholium was serving there already.\n`)
    return 0
  }
  process.stderr.write(`${fate}. The journal lies in ${join(dataFolder, 'journal')}. Ctrl-C stops Scholium.\n`)
  await untilStopped()
  await outcome.close()
  return 0
}

const builtRenderer = resolve(import.meta.dirname, '..', '..', 'out', 'renderer')

const portNumber = z.coerce.number().int().min(1024).max(65535)

interface Wishes {
  readonly port: number
  readonly dataFolder: string
  readonly open: boolean
}

/** A sentence when they cannot be understood. */
function readWishes(argv: string[]): Wishes | string {
  try {
    const { values } = parseArgs({ args: argv, options: { port: { type: 'string' }, data: { type: 'string' }, open: { type: 'boolean' } } })
    const port = portNumber.safeParse(values.port ?? DEFAULT_PORT)
    if (!port.success) return `--port takes a number from 1024 to 65535, not “${values.port}”.`
    const dataFolder = values.data ? resolve(values.data) : defaultDataFolder(process.platform, process.env, homedir())
    return { port: port.data, dataFolder, open: values.open ?? false }
  } catch (error) {
    return `${argumentProblem(error instanceof Error ? error.message : String(error))}\nUsage: scholium serve [--port N] [--data FOLDER] [--open]`
  }
}

function untilStopped(): Promise<void> {
  return new Promise((stop) => {
    process.once('SIGINT', () => stop()).once('SIGTERM', () => stop())
  })
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 2
}
