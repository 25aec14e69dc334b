/** A command of the CLI: its name, its help and what it does; and how its arguments are read. */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { wrongUse } from './problem'
import type { World } from './world'

export interface CliCommand {
  readonly name: string
  /** What follows the name, as the help shows it. */
  readonly usage: string
  /** One line of the overview. */
  readonly summary: string
  /** More lines for the command's own help. */
  readonly details: string
  /** Resolves to an exit code, or throws a `Stopped`. */
  run(args: readonly string[], world: World): Promise<number>
}

type Options = NonNullable<ParseArgsConfig['options']>
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>>['values']

/** Options by name and as many files as `names` has names, or more where that is said; throws a `Stopped` that says what is wrong. */
export function readArguments<O extends Options>(
  args: readonly string[],
  options: O,
  names: readonly string[],
  most: 'and no more' | 'and more' = 'and no more',
): { values: Values<O>; files: readonly string[] } {
  const { values, positionals } = parsed(args, options)
  if (positionals.length < names.length) throw wrongUse(`${names[positionals.length]} is missing.`)
  if (positionals.length > names.length && most === 'and no more') throw wrongUse(`“${positionals[names.length]}” is one argument too many.`)
  return { values, files: positionals }
}

/** An option's value that must be there, and say something. */
export function required(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw wrongUse(`--${option} is missing.`)
  return value
}

/** A whole number of an option, from `least` on. */
export function wholeNumber(value: string, option: string, least: number): number {
  const number = /^\d{1,15}$/.test(value) ? Number(value) : NaN
  if (!(number >= least)) throw wrongUse(`--${option} takes a whole number from ${least} on, not “${value}”.`)
  return number
}

/** One of the values that an option may have. */
export function oneOf<T extends string>(value: string, option: string, choices: readonly T[]): T {
  const choice = choices.find((each) => each === value)
  if (choice === undefined) throw wrongUse(`--${option} takes ${choices.join(', ')}, not “${value}”.`)
  return choice
}

function parsed<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw wrongUse(argumentProblem(error.message))
    throw error
  }
}

/** What Node's parser of arguments complains about, as one sentence. */
export function argumentProblem(message: string): string {
  const dashed = /^Option '(?:-\w, )?(--[\w-]+).*argument is ambiguous/.exec(message)
  if (dashed !== null) return `${dashed[1]} needs a value; one that begins with a dash is written ${dashed[1]}=….`
  return message.replace(/\. (?:To specify a positional|This command)[\s\S]*$/, '').replace(/\.?$/, '.')
}

/** "1 event", "2 events". */
export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`
}
