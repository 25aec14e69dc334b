/** `scholium export`: a project as a document or a file for another program. */
import { EXPORT_FORMATS, EXPORT_FORMAT_NAMES } from '../shared/exchange/export'
import { oneOf, readArguments, required, type CliCommand } from './command'
import { FILTERING, filterOf } from './export-filter'
import { DONE, wrongUse } from './problem'
import { foldOf, loadProject, placeOf, positionOf, READING, save } from './project-on-disk'
import type { World } from './world'

export const exportProject: CliCommand = {
  name: 'export',
  usage: 'PROJECT --format FORMAT --out FILE [--at N] [--tag TAG] [--claim ID] [--source ID] [--from DATE] [--to DATE] [--bom] [--unverified]',
  summary: `write the project as ${EXPORT_FORMAT_NAMES.join(', ')}`,
  details: `--at N exports the project as it stood after event N. An existing file is replaced, whole or not at all.
What the format cannot hold is left out, and told on stderr.
--tag, --claim, --source, --from and --to narrow a timeline, and it says so in its head. TAG is an id or a label, and takes
in the tags below it; DATE is EDTF, and what may have happened between the two passes.
--bom begins a CSV file with a byte order mark, by which Excel knows UTF-8.
With --unverified the timeline says that its project was not verified.`,
  run,
}

async function run(args: readonly string[], world: World): Promise<number> {
  const options = { format: { type: 'string' }, out: { type: 'string' }, at: { type: 'string' }, bom: { type: 'boolean' }, ...FILTERING, ...READING } as const
  const { values, files } = readArguments(args, options, ['PROJECT'])
  const format = oneOf(required(values.format, 'format'), 'format', EXPORT_FORMAT_NAMES)
  const { make, leftOut, mayHaveBom, tellsEntries } = EXPORT_FORMATS[format]
  const narrowing = Object.keys(FILTERING).find((option) => values[option as keyof typeof FILTERING] !== undefined)
  if (narrowing !== undefined && !tellsEntries) throw wrongUse(`--${narrowing} narrows a timeline; the ${format} format holds the whole project.`)
  if (values.bom === true && !mayHaveBom) throw wrongUse(`--bom is for timeline-csv; a file of the format ${format} begins without a byte order mark.`)
  const out = required(values.out, 'out')
  if ((await placeOf(out)) === (await placeOf(files[0]!))) throw wrongUse('--out is the project itself, which an export would replace.')
  const { project, events, texts } = await loadProject(files[0]!, values, world)
  const { tables } = foldOf({ project, events, texts })
  const at = positionOf(values.at, 'at', tables)
  const source = { project, tables, texts, verified: values.unverified !== true }
  const request = { at, filter: filterOf(values, tables, at), bom: values.bom }
  await save(out, make(source, request))
  for (const sentence of leftOut(source, request)) world.say(`left out: ${sentence}`)
  world.say(`${out}: written, as the project stood after event ${at ?? events.length} of ${events.length}.`)
  return DONE
}
