/** `scholium generate`: a made-up project of any size, for trying and measuring. */
import { counted, readArguments, required, wholeNumber, type CliCommand } from './command'
import { generateProject } from './generated-project'
import { DONE, wrongUse } from './problem'
import { saveProject } from './project-on-disk'
import type { World } from './world'

const MOST_REPLICAS = 8

export const generate: CliCommand = {
  name: 'generate',
  usage: '--events N --seed S --out FILE [--replicas R]',
  summary: 'make up a project of N events; the same seed gives the same bytes',
  details: `The work of 2 analysts, or of --replicas, up to ${MOST_REPLICAS}, decided by the same rules as anyone’s.`,
  run,
}

async function run(args: readonly string[], world: World): Promise<number> {
  const options = { events: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' }, replicas: { type: 'string' } } as const
  const { values } = readArguments(args, options, [])
  const events = wholeNumber(required(values.events, 'events'), 'events', 1)
  const seed = wholeNumber(required(values.seed, 'seed'), 'seed', 0)
  const replicas = wholeNumber(values.replicas ?? '2', 'replicas', 1)
  if (replicas > MOST_REPLICAS) throw wrongUse(`--replicas takes at most ${MOST_REPLICAS}.`)
  const out = required(values.out, 'out')
  await saveProject(out, generateProject({ events, seed, replicas }))
  world.say(`${out}: ${counted(events, 'event')} from seed ${seed}.`)
  return DONE
}
