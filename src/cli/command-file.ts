/** The command file of `do`: JSON Lines, each one user action. */
import { z } from 'zod'
import { commandSchema, COMMAND_TYPES, type Command } from '../shared/annotation/commands'
import { describeIssue } from '../shared/annotation/events'
import { filledText } from '../shared/annotation/fields'
import { timeFrom } from './authorship'
import { unreadable } from './problem'

export interface Step {
  /** Its line in the file, from 1. */
  readonly line: number
  /** Commands that make one batch, or what to do with this replica's newest batch. */
  readonly action: readonly Command[] | 'undo' | 'redo'
  readonly by: string | null
  /** Milliseconds since 1970; null for now. */
  readonly at: number | null
}

const stamp = {
  by: filledText(100).optional(),
  at: z.string().refine((text) => timeFrom(text) !== null, 'is no time such as 2025-03-01T09:30:00Z').optional(),
}
const batch = z.strictObject({ batch: z.array(commandSchema).min(1), ...stamp })
const undo = z.strictObject({ type: z.literal('Undo'), ...stamp })
const redo = z.strictObject({ type: z.literal('Redo'), ...stamp })

/** Throws a `Stopped` that names the file, the line and what is wrong with it. Blank lines and a byte order mark are skipped. */
export function readSteps(text: string, name: string): Step[] {
  return text.replace(/^\uFEFF/, '').split('\n').flatMap((raw, index) => {
    if (raw.trim() === '') return []
    return readStep(raw, index + 1, (problem) => unreadable(`${name}: line ${index + 1} ${problem}.`))
  })
}

function readStep(raw: string, line: number, stop: (problem: string) => Error): Step {
  const value = parse(raw)
  if (value === undefined) throw stop('is not JSON')
  const stranger = strangerOf(value)
  if (stranger !== null) throw stop(`holds no command: there is no “${stranger}”; docs/commands.md lists all`)
  const schema = schemaFor(value)
  const reading = schema.safeParse(value)
  if (!reading.success) throw stop(`holds no command: ${describeIssue(reading.error)}`)
  const wish = reading.data
  if ('batch' in wish) return { line, action: wish.batch, ...stampOf(wish) }
  if (wish.type === 'Undo' || wish.type === 'Redo') return { line, action: wish.type === 'Undo' ? 'undo' : 'redo', ...stampOf(wish) }
  return { line, action: [wish], by: null, at: null }
}

/** The one schema that a line is meant to follow, so that its complaint is about what was meant. */
function schemaFor(value: unknown): typeof commandSchema | typeof batch | typeof undo | typeof redo {
  const { type } = Object(value) as { type?: unknown }
  if (type === 'Undo') return undo
  if (type === 'Redo') return redo
  return Object.hasOwn(Object(value), 'batch') ? batch : commandSchema
}

/** The type that a line gives when it is none of ours. */
function strangerOf(value: unknown): string | null {
  const { type } = Object(value) as { type?: unknown }
  if (typeof type !== 'string' || type === 'Undo' || type === 'Redo') return null
  return COMMAND_TYPES.some((each) => each === type) ? null : type
}

function stampOf({ by, at }: { by?: string | undefined; at?: string | undefined }): Pick<Step, 'by' | 'at'> {
  return { by: by ?? null, at: at === undefined ? null : timeFrom(at) }
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}
