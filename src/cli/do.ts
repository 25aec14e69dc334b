/** `scholium do`: commands from a file or standard input, applied to a project, all or none. */
import { isDeepStrictEqual } from 'node:util'
import { canonical } from '../shared/kernel/digest'
import type { BatchId, RecordedEvent } from '../shared/kernel/event'
import type { ReplicaId } from '../shared/kernel/event-id'
import { MemoryLog } from '../shared/kernel/memory-log'
import { Project } from '../shared/projections/project'
import { analystFrom, replicaOrNew, WRITING } from './authorship'
import { counted, readArguments, required, type CliCommand } from './command'
import { readSteps, type Step } from './command-file'
import { DONE, doesNotHold, unreadable } from './problem'
import { decodeProject, decodeUtf8, readBytes, READING, refuseToLose, saveProject } from './project-on-disk'
import type { World } from './world'

export const doCommands: CliCommand = {
  name: 'do',
  usage: 'PROJECT --commands FILE|- [--by NAME] [--replica R] [--unverified]',
  summary: 'apply a JSON Lines list of commands, all or none, and print the events',
  details: `Each line is a command, which is one batch, or {"batch": [commands], "by": …, "at": …}, or {"type": "Undo"} or
{"type": "Redo"} for the newest batch of the replica that writes. "at" sets the clock, in ISO 8601. Every command is
described in docs/commands.md. Without --replica each run writes as a new replica.`,
  run,
}

async function run(args: readonly string[], world: World): Promise<number> {
  const { values, files } = readArguments(args, { commands: { type: 'string' }, ...WRITING, ...READING }, ['PROJECT'])
  const [path] = files as [string]
  const replica = replicaOrNew(values.replica, world)
  const by = analystFrom(values.by, world)
  const source = required(values.commands, 'commands')
  const steps = await stepsFrom(source, world)
  const bytes = await readBytes(path)
  const contents = decodeProject(path, bytes, values.unverified === true, world)
  refuseToLose(path, contents)
  const log = new MemoryLog(contents.project, replica, contents.events, contents.texts)
  const project = await Project.open(log)
  const events = await applyAll(steps, project, { source: nameOf(source), by, replica }, world)
  if (events.length > 0) {
    if (!isDeepStrictEqual(await readBytes(path), bytes)) throw doesNotHold(`${path} was changed by another program meanwhile. Nothing was written; run the command again.`)
    await saveProject(path, { project: contents.project, events: await log.read(), texts: project.allTexts() })
  }
  for (const event of events) world.out(`${canonical(event)}\n`)
  world.say(`${path}: ${counted(events.length, 'event')} written as replica ${replica}.`)
  return DONE
}

interface Writer {
  /** What the commands come from, for messages. */
  readonly source: string
  readonly by: string
  readonly replica: ReplicaId
}

async function applyAll(steps: readonly Step[], project: Project, writer: Writer, world: World): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = []
  let count = (await project.log.heads()).get(writer.replica)?.n ?? 0
  for (const { line, action, by, at } of steps) {
    // Minted from what is fixed, so that the same commands in the same name give the same bytes.
    const stamp = { now: at ?? world.now(), by: by ?? writer.by, batch: `${writer.replica}-${count + 1}` as BatchId }
    const done = await (action === 'undo' ? project.undo(stamp) : action === 'redo' ? project.redo(stamp) : project.dispatch(action, stamp))
    if ('refused' in done) throw doesNotHold(`${writer.source}: line ${line} was refused: ${done.refused} Nothing was written.`)
    events.push(...done.events)
    count += done.events.length
  }
  return events
}

async function stepsFrom(source: string, world: World): Promise<Step[]> {
  const text = decodeUtf8(source === '-' ? await world.stdin() : await readBytes(source))
  if (text === null) throw unreadable(`${nameOf(source)} is not UTF-8.`)
  return readSteps(text, nameOf(source))
}

function nameOf(source: string): string {
  return source === '-' ? 'standard input' : source
}
