import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../annotation/event-examples.contract'
import { EVENT_TYPES, type EventType } from '../annotation/events'
import { byHand, claim, fact, projectAfter, source, tag, type Given } from '../annotation/specification.contract'
import { historyAt, historyBetween } from './history-rows'

const BEGINNING = [
  source('The [[ship|p1]] sailed'), tag('risk'), tag('harm'), claim('c1', 'It sailed'), claim('c2', 'It sank'),
  fact('LinkDrawn', { link: 'l1', claim: 'c1', passage: 'p1', relation: 'supports' }),
]

/** The last row of the history. */
const last = (...history: Given[]) => historyAt(projectAfter(history).tables).at(-1)!

const TOLD: Readonly<Record<EventType, string>> = {
  ProjectTitled: 'Titled the project “Ships”',
  SourceAdded: 'Added the source “Argo”',
  SourceRetitled: 'Retitled a source “Argo”',
  SourceRevised: 'Revised the text of “Source s1”',
  SourceRated: 'Rated “Source s1” A',
  SourceRemoved: 'Removed “Source s1”',
  SourceRestored: 'Restored “Source s1”',
  PassageHighlighted: 'Highlighted “ship”',
  PassageResized: 'Resized a passage to “ship”',
  PassageReanchored: 'Reanchored “ship”',
  PassageOrphaned: 'Lost “ship”: its words are not in the revised text',
  PassageAnnotated: 'Cleared the memo of “ship”',
  PassageDiscarded: 'Discarded “ship”',
  PassageRestored: 'Restored “ship”',
  TagDefined: 'Defined the tag “risk”',
  TagRelabelled: 'Relabelled a tag “Peril”',
  TagRecoloured: 'Recoloured the tag “risk”',
  TagDescribed: 'Described the tag “risk”',
  TagAnnotated: 'Noted “Seen often” on the tag “risk”',
  TagKeyed: 'Put the tag “risk” on the key R2',
  TagMoved: 'Moved the tag “risk” under “harm”',
  TagMerged: 'Merged the tag “risk” into “harm”',
  TagRetired: 'Retired the tag “risk”',
  TagReinstated: 'Reinstated the tag “risk”',
  PassageTagged: 'Tagged “ship” as “risk”',
  PassageUntagged: 'Took the tag “risk” off “ship”',
  ClaimStated: 'Stated the claim “It sailed”',
  ClaimReworded: 'Reworded a claim to “It sank”',
  ClaimAssessed: 'Assessed the claim “It sailed” as contested, likely',
  ClaimAttributed: 'Attributed the claim “It sailed” to Jason',
  ClaimAnnotated: 'Noted “Ask Medea” on the claim “It sailed”',
  ClaimTagged: 'Tagged the claim “It sailed” as “risk”',
  ClaimUntagged: 'Took the tag “risk” off the claim “It sailed”',
  ClaimMerged: 'Merged the claim “It sailed” into the claim “It sank”',
  ClaimWithdrawn: 'Withdrew the claim “It sailed”',
  ClaimReinstated: 'Reinstated the claim “It sailed”',
  LinkDrawn: 'Linked “ship” as supporting the claim “It sailed”',
  LinkRelated: 'Took “ship” as refuting the claim “It sailed” instead',
  LinkMoved: 'Moved “ship” to the claim “It sank”',
  LinkWeighed: 'Took as strong what “ship” says on the claim “It sailed”',
  LinkRated: 'Rated 6 what “ship” says on the claim “It sailed”',
  LinkAnnotated: 'Cleared the note on what “ship” says on the claim “It sailed”',
  LinkRemoved: 'Unlinked “ship” from the claim “It sailed”',
  ClaimsRelated: 'Related the claim “It sailed” to the claim “It sank” (contradicts)',
  ClaimsUnrelated: 'Took apart the claim “It sailed” and the claim “It sank”',
  PassageDated: 'Dated “ship” to April 2008',
  DatingCorrected: 'Corrected the date of “ship” to 2008',
  DatingRemoved: 'Removed the date of “ship”',
  DateSuggestionRejected: 'Rejected the suggested date 1066 of “ship”',
  DateSuggestionReinstated: 'Took the date of “ship” as a suggestion again',
}

describe('the history', () => {
  it.each(EVENT_TYPES)('tells %s as a sentence', (type) => {
    expect(last(...BEGINNING, fact(type, EXAMPLES[type].valid as never)).sentence).toBe(TOLD[type])
  })

  it.each<[Given, string]>([
    [fact('SourceRated', { source: 's1', reliability: null }), 'Took back the rating of “Source s1”'],
    [fact('PassageAnnotated', { passage: 'p1', memo: 'Look\nup' }), 'Noted “Look up” on “ship”'],
    [fact('TagDefined', { tag: 'flood', label: 'Flood', colour: 1, parent: 'risk' }), 'Defined the tag “Flood” under “risk”'],
    [fact('TagMoved', { tag: 'risk', parent: null }), 'Moved the tag “risk” to the top'],
    [fact('ClaimAssessed', { claim: 'c1', status: null, likelihood: null, confidence: null }), 'Took back the assessment of the claim “It sailed”'],
    [fact('ClaimAssessed', { claim: 'c1', status: null, likelihood: null, confidence: 'high' }), 'Assessed the claim “It sailed” as high confidence'],
    [fact('ClaimAttributed', { claim: 'c1', attribution: null }), 'Took the claim “It sailed” as the analyst’s own'],
    [fact('LinkDrawn', { link: 'l2', claim: 'c2', passage: 'p1', relation: 'context' }), 'Linked “ship” as context for the claim “It sank”'],
    [fact('PassageDated', { passage: 'p1', edtf: 'long ago', words: '', ...byHand }), 'Dated “ship” to long ago'],
  ])('tells the other ways of it: %#', (event, sentence) => {
    expect(last(...BEGINNING, event).sentence).toBe(sentence)
  })

  it('tells of strangers without a name', () => {
    expect(last(fact('PassageTagged', { passage: 'p9', tag: 't9' })).sentence).toBe('Tagged an unknown passage as “an unknown tag”')
    expect(last(fact('LinkRemoved', { link: 'l9' })).sentence).toBe('Unlinked an unknown passage from an unknown claim')
    expect(last(fact('SourceRemoved', { source: 's9' })).sentence).toBe('Removed “an unknown source”')
  })

  it('tells of an event from a newer Scholium', () => {
    const row = last({ type: 'MoonPainted', v: 1, data: { passage: 'p1' } } as never)
    expect(row).toMatchObject({ sentence: 'MoonPainted (made by a newer Scholium)', subject: {} })
  })

  it('uses the names that held when it happened', () => {
    const rows = historyAt(projectAfter([tag('risk'), fact('TagRecoloured', { tag: 'risk', colour: 2 }), fact('TagRelabelled', { tag: 'risk', label: 'Peril' })]).tables)
    expect(rows.map(({ sentence }) => sentence)).toEqual(['Defined the tag “risk”', 'Recoloured the tag “risk”', 'Relabelled a tag “Peril”'])
  })

  it('shortens long words at a blank, and never within a character', () => {
    const sentence = (statement: string) => last(claim('c1', statement)).sentence
    expect(sentence(`${'word '.repeat(15)}something long`)).toBe(`Stated the claim “${'word '.repeat(15).trim()}…”`)
    expect(sentence('🚢'.repeat(60))).not.toMatch(/[\uD800-\uDFFF]/u)
    expect(sentence(`x${'🚢'.repeat(60)}`)).not.toMatch(/[\uD800-\uDFFF]/u)
  })

  it('gives each event its place, its analyst and its batch', () => {
    const { tables } = projectAfter(BEGINNING)
    const rows = historyAt(tables)
    expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index + 1))
    expect(rows[0]).toMatchObject({ by: 'Ada', batch: 'b1', causedBy: null, type: 'SourceAdded', at: '1970-01-01T00:16:40.000Z' })
    expect(historyAt(tables, 3)).toEqual(rows.slice(0, 3))
    expect(historyBetween(tables, 2, 5)).toEqual(rows.slice(2, 5))
  })

  it.each<[EventType, object]>([
    ['SourceRemoved', { source: 's1' }],
    ['PassageHighlighted', { passage: 'p1', source: 's1' }],
    ['PassageTagged', { passage: 'p1', tag: 'risk' }],
    ['TagMerged', { tag: 'harm' }],
    ['ClaimStated', { claim: 'c1' }],
    ['LinkDrawn', { link: 'l1', claim: 'c1', passage: 'p1' }],
    ['LinkRemoved', { link: 'l1', claim: 'c1', passage: 'p1' }],
    ['ClaimsRelated', { claim: 'c1' }],
    ['ClaimsUnrelated', { claim: 'c1' }],
    ['ProjectTitled', {}],
  ])('says where %s leads', (type, subject) => {
    expect(last(...BEGINNING, fact(type, EXAMPLES[type].valid as never)).subject).toEqual(subject)
  })
})
