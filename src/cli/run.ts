/** Finding the command that was asked for, and turning how it ends into an exit code. */
import type { CliCommand } from './command'
import { dates } from './dates'
import { diff } from './diff'
import { doCommands } from './do'
import { exportProject } from './export'
import { generate } from './generate'
import { merge } from './merge'
import { newProject } from './new'
import { DONE, Stopped, WRONG_USE } from './problem'
import { serveCommand } from './serve-command'
import { show } from './show'
import { verify } from './verify'
import type { World } from './world'

const COMMANDS: readonly CliCommand[] = [newProject, doCommands, show, exportProject, verify, diff, merge, dates, generate, serveCommand]

/** Never throws for what a person can mend: messages go to standard error, and the exit code says the rest. */
export async function run(args: readonly string[], world: World): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined) {
    world.say(overview())
    return WRONG_USE
  }
  if (name === 'help' || name === '--help' || name === '-h') return help(rest[0], world)
  const command = COMMANDS.find((each) => each.name === name)
  if (command === undefined) return unknown(name, world)
  if (rest.includes('--help') || rest.includes('-h')) return help(name, world)
  try {
    return await command.run(rest, world)
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    world.say(error.message)
    if (error.showUsage) world.say(`Usage: scholium ${command.name} ${command.usage}`)
    return error.exitCode
  }
}

function help(name: string | undefined, world: World): number {
  const command = COMMANDS.find((each) => each.name === name)
  if (name !== undefined && command === undefined) return unknown(name, world)
  world.out(command === undefined ? `${overview()}\n` : `scholium ${command.name} ${command.usage}\n\n${sentenceFrom(command.summary)}\n${command.details}\n`)
  return DONE
}

function unknown(name: string, world: World): number {
  world.say(`There is no command “${name}”. There are ${COMMANDS.map((command) => command.name).join(', ')}, and help.`)
  return WRONG_USE
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length))
  return [
    'scholium COMMAND …',
    '',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    `  ${'help'.padEnd(width)}  tell more about a command`,
    '',
    'Results go to standard output, messages to standard error. Exit codes: 0 done, 1 what was asked for does not hold,',
    '2 wrong use or unreadable input. Nothing is ever half-written. Every command verifies the project that it reads.',
  ].join('\n')
}

function sentenceFrom(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`
}
