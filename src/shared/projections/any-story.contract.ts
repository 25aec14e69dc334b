/** Test data: stories of several analysts who work on copies of one project, undo, redo and merge. */
import fc from 'fast-check'
import type { BatchId, RecordedEvent, Stamp } from '../kernel/event'
import { replicaFrom } from '../kernel/event-id'
import { MemoryLog } from '../kernel/memory-log'
import { TemporalTable } from '../kernel/temporal-table'
import { commandSchema, type Command, type CommandType } from '../annotation/commands'
import { ProjectFold, type ProjectTables } from './registry'
import { Project } from './project'

/** One thing that an analyst does; `picks` choose what it is done to. */
type Act = { readonly wishes: readonly Wish[] } | { readonly turn: 'undo' | 'redo' } | { readonly mergeFrom: number }
interface Wish {
  readonly type: CommandType
  readonly picks: readonly [number, number, number]
}
export interface Scene {
  readonly who: number
  readonly act: Act
  /** Milliseconds by which the analyst's clock has moved; it may run backwards. */
  readonly tick: number
}

export interface Story {
  readonly projects: readonly Project[]
  readonly stamp: (who: number) => Stamp
  /** All logs merged, in order. */
  readonly events: readonly RecordedEvent[]
}

const ANALYSTS = 3
const TEXTS = ['The ship sailed to Colchis. Nobody saw the ship again.', 'The ship never sailed. Nobody saw the ship again.', 'Colchis has a port. The ship lay there. 🚢', 'No word is left.']
const DATES = ['2008', '2008-04', '2008-04-03', '184X', '1999/2008', '2008~']
const RELATIONS = ['supports', 'refutes', 'context'] as const
const CLAIM_RELATIONS = ['supports', 'contradicts', 'refines', 'sameAs'] as const

/** Makes more often what others build on. */
const WEIGHTS: Readonly<Partial<Record<CommandType, number>>> = {
  AddSource: 3, HighlightPassage: 12, DefineTag: 8, TagPassage: 8, StateClaim: 5, DrawLink: 8, DatePassage: 5, MoveTag: 4, MergeTags: 3,
}

const types = commandSchema.options.map((option) => option.shape.type.value)
const anyType = fc.oneof(...types.map((type) => ({ weight: WEIGHTS[type] ?? 2, arbitrary: fc.constant(type) })))
const anyWish: fc.Arbitrary<Wish> = fc.record({ type: anyType, picks: fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)) })
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 14, arbitrary: fc.array(anyWish, { minLength: 1, maxLength: 3 }).map((wishes) => ({ wishes })) },
  { weight: 3, arbitrary: fc.constantFrom('undo', 'undo', 'redo').map((turn) => ({ turn }) as const) },
  { weight: 2, arbitrary: fc.nat(ANALYSTS - 1).map((mergeFrom) => ({ mergeFrom })) },
)
export const anyStory: fc.Arbitrary<readonly Scene[]> = fc.array(
  fc.record({ who: fc.nat(ANALYSTS - 1), act: anyAct, tick: fc.integer({ min: -50, max: 100 }) }),
  { minLength: 10, maxLength: 60, size: 'max' },
)

/** Plays a story. All begin with a source, a passage, two tags and a claim that they share; what is refused does not happen. */
export async function play(scenes: readonly Scene[]): Promise<Story> {
  const projects = await Promise.all(Array.from({ length: ANALYSTS }, (_, who) => Project.open(logOf(who))))
  const clocks = projects.map((_, who) => 1_000_000 + 500 * who)
  let steps = 0
  const stamp = (who: number): Stamp => ({ now: clocks[who]!, by: `analyst ${who}`, batch: `b${++steps}` as BatchId })

  for (const command of BEGINNING) await projects[0]!.dispatch([command], stamp(0))
  for (const project of projects.slice(1)) await merge(project, projects[0]!)
  for (const { who, act, tick } of scenes) {
    clocks[who]! += tick
    const project = projects[who]!
    if ('mergeFrom' in act) await merge(project, projects[act.mergeFrom]!)
    else if ('turn' in act) await project[act.turn](stamp(who))
    else await project.dispatch(act.wishes.map((wish, i) => commandOf(wish, project.tables, `${who}-${++steps}-${i}`)), stamp(who))
  }
  const everything = logOf(ANALYSTS)
  for (const project of projects) await everything.absorb(await project.log.read())
  return { projects, stamp, events: await everything.read() }
}

export async function merge(project: Project, other: Project): Promise<void> {
  await project.absorb(await other.log.read(), other.allTexts())
}

export function logOf(who: number, events: readonly RecordedEvent[] = []): MemoryLog {
  return new MemoryLog('story', replicaFrom(Array.from({ length: 12 }, () => who + 1)), events)
}

export function folded(events: readonly RecordedEvent[]): ProjectFold {
  const fold = new ProjectFold()
  fold.apply(events)
  return fold
}

/** All tables by name. */
export function tablesOf(tables: ProjectTables): [string, TemporalTable<string, unknown>][] {
  return Object.entries(tables).filter((entry): entry is [string, TemporalTable<string, unknown>] => entry[1] instanceof TemporalTable)
}

/** Rows of all tables at a position, in the order in which they came to hold. */
export function rowsAt(tables: ProjectTables, at?: number): Record<string, [string, unknown][]> {
  return Object.fromEntries(tablesOf(tables).map(([name, table]) => [name, [...table.rows(at)]]))
}

/** Rows of all tables but those of the history, by key. */
export function domainRows(tables: ProjectTables): Record<string, Record<string, unknown>> {
  const kept = tablesOf(tables).filter(([name]) => !['events', 'batches', 'stacks'].includes(name))
  return Object.fromEntries(kept.map(([name, table]) => [name, Object.fromEntries(table.rows())]))
}

function commandOf({ type, picks }: Wish, tables: ProjectTables, fresh: string): Command {
  const [a, b, c] = picks
  const of = <T>(list: readonly T[], pick: number): T => list[pick % list.length]!
  const key = (table: keyof ProjectTables, pick: number): string => {
    const keys = [...new Set((tables[table] as TemporalTable<string, unknown>).opened(0, Infinity).map(([key]) => key))]
    return keys.length === 0 ? `no-${table}` : of(keys, pick)
  }
  const tagOrTop = (pick: number): string | null => (pick % 4 === 0 ? null : key('tags', pick))
  const text = of(TEXTS, b)
  const [start, end] = [b % 20, (b % 20) + 1 + (c % 30)]
  const revision = { format: 'text', text, layout: 'p', normaliser: 1 }
  const source = { source: key('sources', a) }
  const passage = { passage: key('passages', a) }
  const tag = { tag: key('tags', b) }
  const claim = { claim: key('claims', b) }
  const dating = { edtf: of(DATES, b), words: c % 2 === 0 ? '' : `words ${c}`, ...(c % 3 === 0 ? {} : { read: 'relative', implied: of([null, 'the year 2008'], c) }) }
  const fields: Record<CommandType, object> = {
    TitleProject: { title: `Title ${a}` },
    AddSource: { source: `s${fresh}`, title: `Source ${a}`, ...revision },
    RetitleSource: { ...source, title: `Source ${b}` },
    ReviseSource: { ...source, ...revision },
    RateSource: { ...source, reliability: of(['A', 'F', null], b) },
    RemoveSource: source,
    RestoreSource: source,
    HighlightPassage: { passage: `p${fresh}`, ...source, selector: { start, end } },
    ResizePassage: { ...passage, selector: { start, end } },
    ReanchorPassage: { ...passage, selector: { start, end } },
    AnnotatePassage: { ...passage, memo: b % 3 === 0 ? '' : `Memo ${b}` },
    DiscardPassage: passage,
    RestorePassage: passage,
    DefineTag: { tag: `t${fresh}`, label: `Tag ${a % 20}`, colour: 1 + (b % 12), parent: tagOrTop(c), description: of(['', 'described'], c) },
    RelabelTag: { ...tag, label: `Tag ${a % 20}` },
    RecolourTag: { ...tag, colour: 1 + (a % 12) },
    DescribeTag: { ...tag, description: `Description ${a}` },
    AnnotateTag: { ...tag, memo: b % 3 === 0 ? '' : `Memo ${a}` },
    KeyTag: { ...tag, key: of([null, 'a', 'b', 'c2', 'd'], a) },
    MoveTag: { ...tag, parent: tagOrTop(a) },
    MergeTags: { from: key('tags', a), into: key('tags', b) },
    RetireTag: tag,
    ReinstateTag: tag,
    TagPassage: { ...passage, ...tag },
    UntagPassage: { ...passage, ...tag },
    StateClaim: { claim: `c${fresh}`, statement: `Statement ${a}`, attribution: of([null, 'Jason'], b) },
    RewordClaim: { ...claim, statement: `Statement ${a}` },
    AssessClaim: { ...claim, status: of(['open', 'contested', null], a), likelihood: of(['likely', null], c), confidence: of(['low', null], a + c) },
    AttributeClaim: { ...claim, attribution: of([null, 'Jason', 'Medea'], a) },
    AnnotateClaim: { ...claim, memo: a % 3 === 0 ? '' : `Memo ${a}` },
    TagClaim: { ...claim, tag: key('tags', c) },
    UntagClaim: { ...claim, tag: key('tags', c) },
    MergeClaims: { from: key('claims', a), into: key('claims', b) },
    WithdrawClaim: claim,
    ReinstateClaim: claim,
    DrawLink: { link: `l${fresh}`, ...claim, ...passage, relation: of(RELATIONS, c) },
    RelateLink: { link: key('linkPlaces', a), relation: of(RELATIONS, c) },
    MoveLink: { link: key('linkPlaces', a), ...claim },
    WeighLink: { link: key('linkPlaces', a), strength: of(['weak', 'moderate', 'strong', null], b) },
    RateLink: { link: key('linkPlaces', a), credibility: of([1, 3, 6, null], b) },
    AnnotateLink: { link: key('linkPlaces', a), note: b % 3 === 0 ? '' : `Note ${b}` },
    RemoveLink: { link: key('linkPlaces', a) },
    RelateClaims: { from: key('claims', a), to: key('claims', b), relation: of(CLAIM_RELATIONS, c) },
    UnrelateClaims: { from: key('claims', a), to: key('claims', b) },
    DatePassage: { ...passage, ...dating },
    CorrectDating: { ...passage, ...dating },
    RemoveDating: passage,
    RejectDateSuggestion: { source: key('sources', a % 2), selector: { start: b % 6, end: (b % 6) + 1 + (c % 3) }, edtf: of(DATES, c) },
    ReinstateDateSuggestion: { source: key('sources', a % 2), selector: { start: b % 6, end: (b % 6) + 1 + (c % 3) } },
  }
  return commandSchema.parse({ type, ...fields[type] })
}

const BEGINNING = [
  { type: 'AddSource', source: 's0', title: 'Argo', format: 'text', text: TEXTS[0], layout: 'p', normaliser: 1 },
  { type: 'HighlightPassage', passage: 'p0', source: 's0', selector: { start: 4, end: 8 } },
  { type: 'DefineTag', tag: 't0', label: 'Ships', colour: 1 },
  { type: 'DefineTag', tag: 't1', label: 'Ports', colour: 2 },
  { type: 'StateClaim', claim: 'c0', statement: 'It sailed' },
].map((command) => commandSchema.parse(command))
