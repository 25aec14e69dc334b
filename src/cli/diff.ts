/** `scholium diff`: what changed between two moments of a project. */
import { diffProject } from '../shared/exchange/diff'
import { readArguments, required, type CliCommand } from './command'
import { DONE } from './problem'
import { foldOf, loadProject, positionOf, READING } from './project-on-disk'
import type { World } from './world'

export const diff: CliCommand = {
  name: 'diff',
  usage: 'PROJECT --from N --to M [--json] [--unverified]',
  summary: 'tell what changed between event N and event M',
  details: `Positions count from 1; 0 is before the first event, and N may come after M. With --json the changed rows of every table
are printed as well.`,
  run,
}

async function run(args: readonly string[], world: World): Promise<number> {
  const options = { from: { type: 'string' }, to: { type: 'string' }, json: { type: 'boolean' }, ...READING } as const
  const { values, files } = readArguments(args, options, ['PROJECT'])
  const wanted = [required(values.from, 'from'), required(values.to, 'to')] as const
  const contents = await loadProject(files[0]!, values, world)
  const { tables } = foldOf(contents)
  const [from, to] = [positionOf(wanted[0], 'from', tables)!, positionOf(wanted[1], 'to', tables)!]
  const difference = diffProject(tables, from, to)
  if (values.json === true) {
    world.out(`${JSON.stringify({ project: contents.project, verified: values.unverified !== true, ...difference }, null, 2)}\n`)
    return DONE
  }
  world.out(difference.sentences.map((sentence) => `${sentence}.\n`).join(''))
  if (difference.sentences.length === 0) world.say(`Nothing that a reader would see changed between event ${from} and event ${to}.`)
  return DONE
}
