/** `scholium verify`: whether a project file is what its writers wrote. */
import { counted, readArguments, type CliCommand } from './command'
import { DOES_NOT_HOLD, DONE } from './problem'
import { readBytes, tellOfUnknown, verifyBytes } from './project-on-disk'
import type { World } from './world'

export const verify: CliCommand = {
  name: 'verify',
  usage: 'PROJECT',
  summary: 'check schema, order, chains, digests and anchors, and name the first broken line',
  details: 'Prints the finding as one line of JSON. Exits with 1 when the file is broken, with 2 when it cannot be read.',
  run,
}

async function run(args: readonly string[], world: World): Promise<number> {
  const { files } = readArguments(args, {}, ['PROJECT'])
  const [path] = files as [string]
  const verification = verifyBytes(await readBytes(path))
  if (!verification.ok) {
    world.out(`${JSON.stringify(verification)}\n`)
    world.say(`${path}: line ${verification.line} ${verification.reason}.`)
    return DOES_NOT_HOLD
  }
  const { contents, ...counts } = verification
  world.out(`${JSON.stringify({ ...counts, project: contents.project })}\n`)
  world.say(`${path}: sound. ${counted(counts.events, 'event')} by ${counted(counts.replicas, 'replica')}.`)
  tellOfUnknown(path, counts.unknown, world)
  return DONE
}
