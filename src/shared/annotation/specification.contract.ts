/** The words that tests of deciders are written in: given what happened, when a command comes, then events or a refusal. */
import { expect } from 'vitest'
import type { Brand } from '../kernel/brand'
import { record } from '../kernel/chain'
import { isRefusal, type Decision } from '../kernel/decider'
import { digestOf, type Digest } from '../kernel/digest'
import type { BatchId, EventDraft } from '../kernel/event'
import type { EventId, ReplicaId } from '../kernel/event-id'
import { ProjectFold } from '../projections/registry'
import { stateOf } from '../projections/state'
import { describe as describePlace } from './anchoring'
import { commandSchema, type Command, type CommandOf, type CommandType } from './commands'
import { decide } from './decide'
import { happened, payloadProblem, type DomainDraft, type EventData, type EventType, type Target } from './events'
import type { SourceId } from './ids'
import type { ProjectState } from './project-state'

/** A value as tests write it: ids are bare strings. */
export type Bare<T> = T extends Brand<string, string> ? string
  : T extends readonly (infer E)[] ? readonly Bare<E>[]
  : T extends object ? { readonly [K in keyof T]: Bare<T[K]> }
  : T

type DistributedOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** What led to the state: events that happened, and commands that are accepted on the way. */
export type Given = DomainDraft | Command | readonly Given[]

/** A command, checked against its schema. */
export function wish<T extends CommandType>(type: T, fields: Bare<DistributedOmit<CommandOf<T>, 'type'>>): CommandOf<T> {
  return commandSchema.parse({ type, ...(fields as object) }) as CommandOf<T>
}

/** An event that happened, checked against its schema. */
export function fact<T extends EventType>(type: T, data: Bare<EventData[T]>): DomainDraft {
  const draft = happened(type, data as unknown as EventData[T])
  expect(payloadProblem(draft)).toBeNull()
  return draft
}

/** How a date that an analyst wrote was read. */
export const byHand = { read: 'by-hand', implied: null } as const

/** The source `s1`, its passages in brackets: `source('The [[ship|p1]] sailed')`. */
export function source(bracketed: string, id = 's1'): Given {
  const { text, spans } = readBrackets(bracketed)
  return [
    wish('AddSource', { source: id, title: `Source ${id}`, format: 'text', text, layout: 'p', normaliser: 1 }),
    ...spans.map(({ passage, start, end }) => wish('HighlightPassage', { passage, source: id, selector: { start, end } })),
  ]
}

/** A new text for a source; brackets only show where its passages are meant to come to lie. */
export function revised(bracketed: string, id = 's1'): CommandOf<'ReviseSource'> {
  return wish('ReviseSource', { source: id, format: 'text', text: readBrackets(bracketed).text, layout: 'p', normaliser: 1 })
}

/** The target of a passage as it stands between brackets. */
export function targetIn(bracketed: string, passage = 'p1', id = 's1'): Target {
  const { text, spans } = readBrackets(bracketed)
  const span = spans.find((each) => each.passage === passage)
  if (span === undefined) throw new Error(`No passage ${passage} in “${bracketed}”.`)
  return describePlace(span, text, id as SourceId, digestOf(text))
}

/** The digest of a text, brackets left out. */
export function revisionOf(bracketed: string): Digest {
  return digestOf(readBrackets(bracketed).text)
}

/** A tag called by its id. */
export function tag(id: string, parent: string | null = null): DomainDraft {
  return fact('TagDefined', { tag: id, label: id, colour: 1, parent })
}

export function claim(id: string, statement = `Claim ${id}`): DomainDraft {
  return fact('ClaimStated', { claim: id, statement })
}

interface When {
  /** Exactly these events, and the texts that they name. */
  then(...events: readonly DomainDraft[]): void
  thenRefused(sentence: string): void
  /** The state after the command was accepted. */
  state(): ProjectState
}

export function given(...history: readonly Given[]): { when(...command: readonly Command[]): When; state(): ProjectState } {
  const { state, take, texts } = projectAfter(history)
  return {
    state: () => state,
    when(...commands) {
      for (const command of commands.slice(0, -1)) take(command)
      const decision = decide(commands.at(-1)!, state)
      return {
        then(...events) {
          expect(decision).not.toHaveProperty('refused')
          expect(decision).toHaveProperty('events', events)
          expectSound(decision, texts)
        },
        thenRefused: (sentence) => expect(decision).toEqual({ refused: sentence }),
        state() {
          take(commands.at(-1)!)
          return state
        },
      }
    },
  }
}

/** A project in memory: its state, and how it takes what comes next. */
export function projectAfter(history: readonly Given[]) {
  const fold = new ProjectFold()
  const texts = new Map<Digest, string>()
  const state = stateOf(fold.tables, (revision) => texts.get(revision))
  let end = { last: null as EventId | null, head: { n: 0, digest: digestOf('origin') } }
  let batches = 0

  function happen(drafts: readonly EventDraft[]): void {
    const stamp = { now: 1_000_000, by: 'Ada', batch: `b${++batches}` as BatchId }
    const recorded = record(drafts, stamp, '0000000000AA' as ReplicaId, end)
    end = recorded.end
    fold.apply(recorded.events)
  }

  function take(step: Given): void {
    if (isList(step)) return step.forEach(take)
    if ('data' in step) return happen([step])
    const decision = decide(step, state)
    if (isRefusal(decision)) throw new Error(`${step.type} was refused: ${decision.refused}`)
    for (const [digest, text] of decision.texts ?? []) texts.set(digest, text)
    happen(decision.events)
  }

  history.forEach(take)
  return { state, tables: fold.tables, take, texts }
}

function isList(step: Given): step is readonly Given[] {
  return Array.isArray(step)
}

/** Every accepted event passes its schema, and every text that it names is at hand. */
function expectSound(decision: Decision, known: ReadonlyMap<Digest, string>): void {
  if (isRefusal(decision)) return
  for (const event of decision.events) {
    expect(payloadProblem(event)).toBeNull()
    const { revision } = event.data as { revision?: Digest }
    if (revision !== undefined) expect(decision.texts?.get(revision) ?? known.get(revision)).toBeDefined()
  }
  for (const [digest, text] of decision.texts ?? []) expect(digestOf(text)).toBe(digest)
}

/** The text without its brackets, and the places of what stood between them. Passages may nest. */
export function readBrackets(bracketed: string): { text: string; spans: { passage: string; start: number; end: number }[] } {
  const spans: { passage: string; start: number; end: number }[] = []
  const open: number[] = []
  let text = ''
  for (const piece of bracketed.split(/(\[\[|\|[\w-]+\]\])/)) {
    if (piece === '[[') open.push(text.length)
    else if (/^\|[\w-]+\]\]$/.test(piece)) spans.push({ passage: piece.slice(1, -2), start: open.pop()!, end: text.length })
    else text += piece
  }
  return { text, spans }
}
