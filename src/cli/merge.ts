/** `scholium merge`: two copies of a project made one. */
import { mergeProjects } from '../shared/exchange/merge'
import { counted, readArguments, required, type CliCommand } from './command'
import { DONE, doesNotHold } from './problem'
import { loadProject, READING, refuseToLose, saveProject } from './project-on-disk'
import type { World } from './world'

export const merge: CliCommand = {
  name: 'merge',
  usage: 'A B --out C [--unverified]',
  summary: 'join two copies of a project: all events of both, each once',
  details: 'The order of A and B makes no difference to a single byte. C may be one of the two.',
  run,
}

async function run(args: readonly string[], world: World): Promise<number> {
  const { values, files } = readArguments(args, { out: { type: 'string' }, ...READING }, ['A', 'B'])
  const out = required(values.out, 'out')
  const a = await loadProject(files[0]!, values, world)
  const b = await loadProject(files[1]!, values, world)
  refuseToLose(files[0]!, a)
  refuseToLose(files[1]!, b)
  const merged = mergeProjects(a, b)
  if ('refused' in merged) throw doesNotHold(merged.refused)
  await saveProject(out, merged)
  world.say(`${out}: ${counted(merged.events.length, 'event')}, of which ${files[0]} had ${a.events.length} and ${files[1]} had ${b.events.length}.`)
  return DONE
}
