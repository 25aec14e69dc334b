import { beforeEach, describe, expect, it } from 'vitest'
import { isRefusal } from '../kernel/decider'
import type { BatchId, Stamp } from '../kernel/event'
import { EVENT_TYPES, type DomainDraft, type EventType } from '../annotation/events'
import type { Command } from '../annotation/commands'
import { byHand, claim, fact, projectAfter, revised, source, tag, wish, type Given } from '../annotation/specification.contract'
import { domainRows, logOf, merge } from './any-story.contract'
import { stacksOf } from './history'
import { Project } from './project'
import { inverseOf } from './undo'

type Rows = Record<string, Record<string, unknown>>

let project: Project
let steps = 0

beforeEach(async () => {
  project = await Project.open(logOf(0))
})

function stamp(by = 'Ada'): Stamp {
  return { now: 1_000_000 + ++steps, by, batch: `b${steps}` as BatchId }
}

async function take(...commands: Command[]): Promise<EventType[]> {
  const done = await project.dispatch(commands, stamp())
  if (isRefusal(done)) throw new Error(done.refused)
  return done.events.map(({ type }) => type as EventType)
}

/** What undoing leaves behind, since an id that was used stays used, and a text that was read stays known. */
const LEFT_BEHIND: Partial<Record<EventType, (rows: Rows, after: Rows) => void>> = {
  ProjectTitled: ({ titles }) => void (titles!.title = 'Untitled project'),
  SourceAdded: ({ sources }, after) => void (sources!.s2 = { ...(after.sources!.s2 as object), removed: true }),
  SourceRevised: keepRevisions,
  PassageOrphaned: keepRevisions,
  PassageHighlighted: ({ passages }, after) => void (passages!.p3 = { ...(after.passages!.p3 as object), discarded: true }),
  TagDefined: ({ tags }, after) => void (tags!.storm = { ...(after.tags!.storm as object), retired: true }),
  ClaimStated: ({ claims }, after) => void (claims!.c3 = { ...(after.claims!.c3 as object), withdrawn: true }),
  LinkMoved: (rows, { claimPlaces, lastLinkOfClaim }) => void Object.assign(rows, { claimPlaces, lastLinkOfClaim }),
  LinkDrawn(rows, { linkPlaces, claimPlaces, lastLinkOfClaim, lastLinkOfPassage }) {
    Object.assign(rows, { linkPlaces, claimPlaces, lastLinkOfClaim, lastLinkOfPassage })
  },
}

function keepRevisions({ sources }: Rows, after: Rows): void {
  sources!.s1 = { ...(sources!.s1 as object), revisions: (after.sources!.s1 as { revisions: unknown }).revisions }
}

const BEGINNING = [
  wish('AddSource', { source: 's1', title: 'Argo', format: 'text', text: 'The ship sailed from the port.', layout: 'p', normaliser: 1 }),
  wish('HighlightPassage', { passage: 'p1', source: 's1', selector: { exact: 'ship' } }),
  wish('HighlightPassage', { passage: 'p2', source: 's1', selector: { exact: 'port' } }),
  wish('DefineTag', { tag: 'risk', label: 'Risk', colour: 1 }),
  wish('DefineTag', { tag: 'harm', label: 'Harm', colour: 2 }),
  wish('TagPassage', { passage: 'p1', tag: 'risk' }),
  wish('StateClaim', { claim: 'c1', statement: 'It sailed' }),
  wish('StateClaim', { claim: 'c2', statement: 'It sank' }),
  wish('DrawLink', { link: 'l1', claim: 'c1', passage: 'p1', relation: 'supports' }),
]
const dated = wish('DatePassage', { passage: 'p1', edtf: '2008', words: '' })
const rejected = wish('RejectDateSuggestion', { source: 's1', selector: { exact: 'port' }, edtf: '1066' })
const related = wish('RelateClaims', { from: 'c1', to: 'c2', relation: 'contradicts' })
const lost = revised('The boat sailed from the port.')

/** For each event: what goes before, and the step that makes it happen. */
const STEPS: Readonly<Record<EventType, readonly [before: readonly Command[], step: Command]>> = {
  ProjectTitled: [[], wish('TitleProject', { title: 'Ships' })],
  SourceAdded: [[], wish('AddSource', { source: 's2', title: 'Log', format: 'text', text: 'A log', layout: 'p', normaliser: 1 })],
  SourceRetitled: [[], wish('RetitleSource', { source: 's1', title: 'Argos' })],
  SourceRevised: [[], revised('Once the ship sailed from the port.')],
  SourceRated: [[], wish('RateSource', { source: 's1', reliability: 'C' })],
  SourceRemoved: [[], wish('RemoveSource', { source: 's1' })],
  SourceRestored: [[wish('RemoveSource', { source: 's1' })], wish('RestoreSource', { source: 's1' })],
  PassageHighlighted: [[], wish('HighlightPassage', { passage: 'p3', source: 's1', selector: { exact: 'sailed' } })],
  PassageResized: [[], wish('ResizePassage', { passage: 'p1', selector: { exact: 'The ship' } })],
  PassageReanchored: [[lost], wish('ReanchorPassage', { passage: 'p1', selector: { exact: 'boat' } })],
  PassageOrphaned: [[revised('A ship.')], revised('The ship met a ship.')],
  PassageAnnotated: [[], wish('AnnotatePassage', { passage: 'p1', memo: 'Look up' })],
  PassageDiscarded: [[], wish('DiscardPassage', { passage: 'p1' })],
  PassageRestored: [[wish('DiscardPassage', { passage: 'p1' })], wish('RestorePassage', { passage: 'p1' })],
  TagDefined: [[], wish('DefineTag', { tag: 'storm', label: 'Storm', colour: 3, parent: 'risk' })],
  TagRelabelled: [[], wish('RelabelTag', { tag: 'risk', label: 'Peril' })],
  TagRecoloured: [[], wish('RecolourTag', { tag: 'risk', colour: 9 })],
  TagDescribed: [[], wish('DescribeTag', { tag: 'risk', description: 'What may go wrong' })],
  TagAnnotated: [[], wish('AnnotateTag', { tag: 'risk', memo: 'Seen often' })],
  TagKeyed: [[wish('KeyTag', { tag: 'risk', key: 'x' })], wish('KeyTag', { tag: 'risk', key: 'r2' })],
  TagMoved: [[], wish('MoveTag', { tag: 'harm', parent: 'risk' })],
  TagMerged: [[], wish('MergeTags', { from: 'risk', into: 'harm' })],
  TagRetired: [[], wish('RetireTag', { tag: 'risk' })],
  TagReinstated: [[wish('MergeTags', { from: 'risk', into: 'harm' })], wish('ReinstateTag', { tag: 'risk' })],
  PassageTagged: [[], wish('TagPassage', { passage: 'p1', tag: 'harm' })],
  PassageUntagged: [[], wish('UntagPassage', { passage: 'p1', tag: 'risk' })],
  ClaimStated: [[], wish('StateClaim', { claim: 'c3', statement: 'It was never there' })],
  ClaimReworded: [[], wish('RewordClaim', { claim: 'c1', statement: 'It left' })],
  ClaimAssessed: [[], wish('AssessClaim', { claim: 'c1', status: 'contested', likelihood: 'likely', confidence: 'low' })],
  ClaimAttributed: [[], wish('AttributeClaim', { claim: 'c1', attribution: 'Jason' })],
  ClaimAnnotated: [[], wish('AnnotateClaim', { claim: 'c1', memo: 'Ask Medea' })],
  ClaimTagged: [[], wish('TagClaim', { claim: 'c1', tag: 'harm' })],
  ClaimUntagged: [[wish('TagClaim', { claim: 'c1', tag: 'harm' })], wish('UntagClaim', { claim: 'c1', tag: 'harm' })],
  ClaimMerged: [[], wish('MergeClaims', { from: 'c1', into: 'c2' })],
  ClaimWithdrawn: [[], wish('WithdrawClaim', { claim: 'c1' })],
  ClaimReinstated: [[wish('WithdrawClaim', { claim: 'c1' })], wish('ReinstateClaim', { claim: 'c1' })],
  LinkDrawn: [[], wish('DrawLink', { link: 'l2', claim: 'c2', passage: 'p2', relation: 'refutes' })],
  LinkRelated: [[], wish('RelateLink', { link: 'l1', relation: 'context' })],
  LinkMoved: [[], wish('MoveLink', { link: 'l1', claim: 'c2' })],
  LinkWeighed: [[], wish('WeighLink', { link: 'l1', strength: 'strong' })],
  LinkRated: [[], wish('RateLink', { link: 'l1', credibility: 2 })],
  LinkAnnotated: [[], wish('AnnotateLink', { link: 'l1', note: 'Hearsay' })],
  LinkRemoved: [[wish('WeighLink', { link: 'l1', strength: 'weak' }), wish('RateLink', { link: 'l1', credibility: 5 }), wish('AnnotateLink', { link: 'l1', note: 'Hearsay' })], wish('RemoveLink', { link: 'l1' })],
  ClaimsRelated: [[], related],
  ClaimsUnrelated: [[related], wish('UnrelateClaims', { from: 'c1', to: 'c2' })],
  PassageDated: [[], dated],
  DatingCorrected: [[dated], wish('CorrectDating', { passage: 'p1', edtf: '2009', words: 'then' })],
  DatingRemoved: [[dated], wish('RemoveDating', { passage: 'p1' })],
  DateSuggestionRejected: [[], rejected],
  DateSuggestionReinstated: [[rejected], wish('ReinstateDateSuggestion', { source: 's1', selector: { exact: 'port' } })],
}

describe.each(EVENT_TYPES)('undoing %s', (type) => {
  const [history, step] = STEPS[type]

  it('brings back what held before, redoing what held after, as often as one likes', async () => {
    for (const command of [...BEGINNING, ...history]) await take(command)
    const before = domainRows(project.tables)
    expect(await take(step)).toContain(type)
    const after = domainRows(project.tables)
    expect(after).not.toEqual(before)
    LEFT_BEHIND[type]?.(before, after)
    for (let turn = 0; turn < 3; turn++) {
      expect(await project.undo(stamp())).not.toHaveProperty('refused')
      expect(domainRows(project.tables)).toEqual(before)
      expect(await project.redo(stamp())).not.toHaveProperty('refused')
      expect(domainRows(project.tables)).toEqual(after)
    }
  })
})

describe('undoing', () => {
  it('is refused when there is nothing', async () => {
    expect(await project.undo(stamp())).toEqual({ refused: 'There is nothing to undo.' })
    expect(await project.redo(stamp())).toEqual({ refused: 'There is nothing to redo.' })
  })

  it('appends a batch that names the one it takes back, and erases nothing', async () => {
    await take(wish('TitleProject', { title: 'Ships' }))
    const first = stacksOf(project.tables, project.log.replica).undo
    await project.undo(stamp('Ben'))
    const events = await project.log.read()
    expect(events).toHaveLength(2)
    expect(events[1]).toMatchObject({ causedBy: first, by: 'Ben' })
  })

  it('takes back a batch as a whole, last step first', async () => {
    for (const command of BEGINNING) await take(command)
    const before = domainRows(project.tables)
    await take(wish('MoveTag', { tag: 'harm', parent: 'risk' }), wish('RelabelTag', { tag: 'harm', label: 'Risk' }), wish('RelabelTag', { tag: 'harm', label: 'Damage' }))
    const done = await project.undo(stamp())
    expect('events' in done && done.events.map(({ type }) => type)).toEqual(['TagRelabelled', 'TagRelabelled', 'TagMoved'])
    expect(domainRows(project.tables)).toEqual(before)
  })

  it('finds its way back where tags of one batch changed places', async () => {
    for (const [id, parent] of [['e', null], ['a', 'e'], ['c', 'a'], ['f', null]] as const) await take(wish('DefineTag', { tag: id, label: id, colour: 1, parent }))
    const before = domainRows(project.tables)
    const move = (id: string, parent: string | null) => wish('MoveTag', { tag: id, parent })
    await take(move('c', null), move('e', 'c'), move('a', null), move('c', 'f'))
    await project.undo(stamp())
    expect(domainRows(project.tables)).toEqual(before)
  })

  it('gives an orphan back the words that it lost', async () => {
    for (const command of BEGINNING) await take(command)
    await take(lost)
    await take(wish('ReanchorPassage', { passage: 'p1', selector: { exact: 'boat' } }))
    await project.undo(stamp())
    expect(project.tables.passages.get('p1' as never)).toMatchObject({ status: 'orphan', target: { quote: { exact: 'ship' } } })
  })

  it('can be redone until something new is done', async () => {
    await take(wish('TitleProject', { title: 'One' }))
    await take(wish('TitleProject', { title: 'Two' }))
    await project.undo(stamp())
    await project.undo(stamp())
    await project.redo(stamp())
    expect(project.tables.titles.get('title')).toBe('One')
    await take(wish('TitleProject', { title: 'Three' }))
    expect(await project.redo(stamp())).toEqual({ refused: 'There is nothing to redo.' })
    await project.undo(stamp())
    expect(project.tables.titles.get('title')).toBe('One')
  })

  it('goes on after the project was closed and opened again', async () => {
    for (const title of ['One', 'Two', 'Three']) await take(wish('TitleProject', { title }))
    await project.undo(stamp())
    project = await Project.open(project.log)
    await project.undo(stamp())
    expect(project.tables.titles.get('title')).toBe('One')
    project = await Project.open(project.log)
    await project.redo(stamp())
    await project.redo(stamp())
    expect(project.tables.titles.get('title')).toBe('Three')
  })

  it('takes back what this replica did, not what others did', async () => {
    const other = await Project.open(logOf(1))
    await take(wish('TitleProject', { title: 'Mine' }))
    await merge(other, project)
    await other.dispatch([wish('TitleProject', { title: 'Theirs' })], stamp('Ben'))
    await merge(project, other)
    await project.undo(stamp())
    expect(await project.undo(stamp())).toEqual({ refused: 'There is nothing to undo.' })
    expect(await project.log.read()).toHaveLength(3)
  })

  it('leaves to others what they did as well', async () => {
    for (const command of BEGINNING) await take(command)
    const other = await Project.open(logOf(1))
    await merge(other, project)
    await other.dispatch([wish('DiscardPassage', { passage: 'p1' })], stamp('Ben'))
    await take(wish('DiscardPassage', { passage: 'p1' }))
    await merge(project, other)
    await project.undo(stamp())
    expect(project.tables.passages.get('p1' as never)?.discarded).toBe(true)
  })

  it('refuses a step of a newer Scholium, and says so', async () => {
    await project.log.append([{ type: 'MoonPainted', v: 1, data: {} }], stamp())
    await project.catchUp()
    expect(await project.undo(stamp())).toEqual({ refused: 'That step was made by a newer Scholium and can only be undone there.' })
  })

  it('passes over a step of which nothing is left', async () => {
    await take(wish('TitleProject', { title: 'One' }))
    await project.log.append([fact('TagRetired', { tag: 'never-defined' })], stamp())
    await project.catchUp()
    await project.undo(stamp())
    expect(project.tables.titles.get('title')).toBe('Untitled project')
    await project.redo(stamp())
    expect(project.tables.titles.get('title')).toBe('One')
    await project.undo(stamp())
    expect(await project.undo(stamp())).toEqual({ refused: 'There is nothing to undo.' })
  })

  it('has nothing to take back of a batch that is not there', () => {
    expect(inverseOf('b0' as BatchId, project.tables)).toEqual({ events: [] })
  })
})

describe('what replicas did at once', () => {
  it.each<[string, Given[], DomainDraft[]]>([
    ['a dating that was corrected after it was removed', [source('The [[ship|p1]]'), fact('PassageDated', { passage: 'p1', edtf: '2008', words: '', ...byHand }), fact('DatingRemoved', { passage: 'p1' }), fact('DatingCorrected', { passage: 'p1', edtf: '2009', words: '', ...byHand })], [fact('DatingRemoved', { passage: 'p1' })]],
    ['a dating that was removed twice', [source('The [[ship|p1]]'), fact('DatingRemoved', { passage: 'p1' })], [fact('DatingRemoved', { passage: 'p1' })]],
    ['a second dating', [source('The [[ship|p1]]'), fact('PassageDated', { passage: 'p1', edtf: '2008', words: '', ...byHand }), fact('PassageDated', { passage: 'p1', edtf: '2009', words: '', ...byHand })], [fact('DatingCorrected', { passage: 'p1', edtf: '2008', words: '', ...byHand })]],
    ['a link that was related after it was removed', [fact('LinkRelated', { link: 'l1', relation: 'context' })], [fact('LinkRemoved', { link: 'l1' })]],
    ['a merged tag that was retired', [tag('a'), tag('b'), fact('TagMerged', { from: 'a', into: 'b' }), fact('TagRetired', { tag: 'a' })], [fact('TagReinstated', { tag: 'a' }), fact('TagMerged', { from: 'a', into: 'b' })]],
    ['reinstating a tag that was retired and merged', [tag('a'), tag('b'), fact('TagMerged', { from: 'a', into: 'b' }), fact('TagRetired', { tag: 'a' }), fact('TagReinstated', { tag: 'a' })], [fact('TagMerged', { from: 'a', into: 'b' }), fact('TagRetired', { tag: 'a' })]],
    ['a claim that was reinstated by two', [claim('c1'), fact('ClaimReinstated', { claim: 'c1' })], [fact('ClaimReinstated', { claim: 'c1' })]],
  ])('takes back %s', (_, history, expected) => {
    const { tables } = projectAfter(history)
    const [batch] = [...tables.batches.rows()].at(-1)!
    expect(inverseOf(batch, tables)).toEqual({ events: expected })
  })
})
