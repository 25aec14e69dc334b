/** `scholium new`: a project from source files. */
import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import type { BatchId } from '../shared/kernel/event'
import { MemoryLog } from '../shared/kernel/memory-log'
import { commandSchema, type Command } from '../shared/annotation/commands'
import { describeIssue } from '../shared/annotation/events'
import { projectId, type ProjectId } from '../shared/annotation/ids'
import { Project } from '../shared/projections/project'
import { layoutOf } from '../shared/sources/layout'
import { NORMALISER } from '../shared/sources/normalise'
import { readSource } from '../shared/sources/source-text'
import { analystFrom, replicaOrNew, timeFrom, WRITING } from './authorship'
import { readArguments, type CliCommand } from './command'
import { DONE, unreadable, wrongUse } from './problem'
import { readBytes, saveProject } from './project-on-disk'
import type { World } from './world'

export const newProject: CliCommand = {
  name: 'new',
  usage: 'OUT --source FILE… [--title T] [--by NAME] [--replica R] [--project ID] [--at ISO]',
  summary: 'make a project from source files',
  details: `--source takes one file or more. Plain text and wiki text are read, as UTF-8. Without --title the project is called
as its first source. Prints the ids that were minted. An existing file is never overwritten.`,
  run,
}

const OPTIONS = {
  source: { type: 'string', multiple: true },
  title: { type: 'string' },
  project: { type: 'string' },
  at: { type: 'string' },
  ...WRITING,
} as const

async function run(args: readonly string[], world: World): Promise<number> {
  const { values, files } = readArguments(args, OPTIONS, ['OUT'], 'and more')
  const [out, ...more] = files as [string, ...string[]]
  if (values.source === undefined) throw wrongUse('--source is missing: a project begins with a text to read.')
  const now = values.at === undefined ? world.now() : timeFrom(values.at)
  if (now === null) throw wrongUse('--at takes a time such as 2025-03-01T09:30:00Z.')
  const replica = replicaOrNew(values.replica, world)
  const by = analystFrom(values.by, world)
  const sources = await addSources([...values.source, ...more])
  const title = values.title ?? sources[0]!.title
  const project = idOf(values.project, title, world)
  await refuseToOverwrite(out)
  const log = new MemoryLog(project, replica)
  const opened = await Project.open(log)
  const commands = [commandFrom({ type: 'TitleProject', title }), ...sources]
  const done = await opened.dispatch(commands, { now, by, batch: `${replica}-1` as BatchId })
  if ('refused' in done) throw wrongUse(done.refused)
  await saveProject(out, { project, events: done.events, texts: opened.allTexts() })
  world.out(`${JSON.stringify({ project, replica, sources: sources.map(({ source, title }) => ({ source, title })) })}\n`)
  return DONE
}

type AddSource = Extract<Command, { type: 'AddSource' }>

async function addSources(paths: readonly string[]): Promise<AddSource[]> {
  const added: AddSource[] = []
  for (const path of paths) {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const reading = readSource(basename(path), await readBytes(path), (bytes) => decoder.decode(bytes))
    if ('problem' in reading) throw unreadable(reading.problem)
    const { title, text, format, blocks } = reading.parsed
    const source = unusedId(slugOf(basename(path).replace(/\.[^.]*$/, '')) || 'source', added)
    added.push(commandFrom({ type: 'AddSource', source, title, text, format, layout: layoutOf(blocks), normaliser: NORMALISER }) as AddSource)
  }
  return added
}

function commandFrom(command: object): Command {
  const reading = commandSchema.safeParse(command)
  if (!reading.success) throw wrongUse(`The project was not made: ${describeIssue(reading.error)}.`)
  return reading.data
}

async function refuseToOverwrite(path: string): Promise<void> {
  const there = await access(path).then(() => true, () => false)
  if (there) throw unreadable(`“${path}” exists already; a new project needs a new name.`)
}

function idOf(given: string | undefined, title: string, world: World): ProjectId {
  if (given !== undefined) {
    const reading = projectId.safeParse(given)
    if (!reading.success) throw wrongUse(`--project: ${describeIssue(reading.error)}.`)
    return reading.data
  }
  const random = new Uint8Array(6)
  world.random(random)
  return `${slugOf(title) || 'project'}-${Buffer.from(random).toString('hex')}` as ProjectId
}

function unusedId(wanted: string, taken: readonly { source: string }[]): string {
  let id = wanted
  for (let number = 2; taken.some(({ source }) => source === id); number++) id = `${wanted}-${number}`
  return id
}

/** Lower-case letters and digits with dashes, at most 40 characters; empty when nothing of the kind is in it. */
function slugOf(words: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').slice(0, 40).replace(/^-+|-+$/g, '')
}
