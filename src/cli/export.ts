/** `scholium export`: a project as a document or a file for another program. */
import { EXPORT_FORMATS, EXPORT_FORMAT_NAMES } from '../shared/exchange/export'
import { oneOf, readArguments, required, type CliCommand } from './command'
import { DONE, wrongUse } from './problem'
import { foldOf, loadProject, placeOf, positionOf, READING, save } from './project-on-disk'
import type { World } from './world'

export const exportProject: CliCommand = {
  name: 'export',
  usage: 'PROJECT --format FORMAT --out FILE [--at N] [--unverified]',
  summary: `write the project as ${EXPORT_FORMAT_NAMES.join(', ')}`,
  details: `--at N exports the project as it stood after event N. An existing file is replaced, whole or not at all.
What the format cannot hold is left out, and told on stderr.
With --unverified the timeline says that its project was not verified.`,
  run,
}

async function run(args: readonly string[], world: World): Promise<number> {
  const options = { format: { type: 'string' }, out: { type: 'string' }, at: { type: 'string' }, ...READING } as const
  const { values, files } = readArguments(args, options, ['PROJECT'])
  const format = oneOf(required(values.format, 'format'), 'format', EXPORT_FORMAT_NAMES)
  const out = required(values.out, 'out')
  if ((await placeOf(out)) === (await placeOf(files[0]!))) throw wrongUse('--out is the project itself, which an export would replace.')
  const { project, events, texts } = await loadProject(files[0]!, values, world)
  const { tables } = foldOf({ project, events, texts })
  const at = positionOf(values.at, 'at', tables)
  const source = { project, tables, texts, verified: values.unverified !== true }
  await save(out, EXPORT_FORMATS[format].make(source, at))
  for (const sentence of EXPORT_FORMATS[format].leftOut(source, at)) world.say(`left out: ${sentence}`)
  world.say(`${out}: written, as the project stood after event ${at ?? events.length} of ${events.length}.`)
  return DONE
}
