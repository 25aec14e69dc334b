import { describe, it } from 'vitest'
import { digestOf } from '../kernel/digest'
import { fact, given, revised, revisionOf, source, targetIn, wish } from './specification.contract'

const argo = source('The [[ship|p1]] sailed')
const add = wish('AddSource', { source: 's1', title: 'Argo', format: 'wikitext', text: 'The ship', layout: 't', normaliser: 3 })
const removed = [argo, fact('SourceRemoved', { source: 's1' })]

describe('titling the project', () => {
  it('is accepted', () => {
    given().when(wish('TitleProject', { title: 'Ships' })).then(fact('ProjectTitled', { title: 'Ships' }))
  })

  it('is refused when it has the title', () => {
    given(fact('ProjectTitled', { title: 'Ships' })).when(wish('TitleProject', { title: 'Ships' }))
      .thenRefused('The title is already so; nothing changed.')
    given().when(wish('TitleProject', { title: 'Untitled project' })).thenRefused('The title is already so; nothing changed.')
  })
})

describe('adding a source', () => {
  it('is accepted, and its text kept by its digest', () => {
    given().when(add).then(
      fact('SourceAdded', { source: 's1', title: 'Argo', revision: digestOf('The ship'), format: 'wikitext', layout: 't', normaliser: 3 }),
    )
  })

  it('is refused when the id was used, also by a source that was removed', () => {
    given(argo).when(add).thenRefused('There already is a source “s1”; ids are used once.')
    given(...removed).when(add).thenRefused('There already is a source “s1”; ids are used once.')
  })

  it('is accepted for the same text under another id', () => {
    given(add).when({ ...add, source: wish('RemoveSource', { source: 's2' }).source }).then(
      fact('SourceAdded', { source: 's2', title: 'Argo', revision: digestOf('The ship'), format: 'wikitext', layout: 't', normaliser: 3 }),
    )
  })
})

describe('retitling a source', () => {
  it('is accepted', () => {
    given(argo).when(wish('RetitleSource', { source: 's1', title: 'Argo' })).then(fact('SourceRetitled', { source: 's1', title: 'Argo' }))
  })

  it('is refused when it has the title', () => {
    given(argo).when(wish('RetitleSource', { source: 's1', title: 'Source s1' })).thenRefused('The title is already so; nothing changed.')
  })
})

describe('rating a source', () => {
  it('is accepted, and can be taken back', () => {
    given(argo).when(wish('RateSource', { source: 's1', reliability: 'B' })).then(fact('SourceRated', { source: 's1', reliability: 'B' }))
    given(argo, fact('SourceRated', { source: 's1', reliability: 'B' })).when(wish('RateSource', { source: 's1', reliability: null }))
      .then(fact('SourceRated', { source: 's1', reliability: null }))
  })

  it('is refused when it has the rating', () => {
    given(argo).when(wish('RateSource', { source: 's1', reliability: null })).thenRefused('The rating is already so; nothing changed.')
  })
})

describe('removing and restoring a source', () => {
  it('is accepted', () => {
    given(argo).when(wish('RemoveSource', { source: 's1' })).then(fact('SourceRemoved', { source: 's1' }))
    given(...removed).when(wish('RestoreSource', { source: 's1' })).then(fact('SourceRestored', { source: 's1' }))
  })

  it('is refused when there is nothing to restore', () => {
    given(argo).when(wish('RestoreSource', { source: 's1' })).thenRefused('The source is in the project: already so; nothing changed.')
    given().when(wish('RestoreSource', { source: 's1' })).thenRefused('There is no source “s1” in this project.')
  })
})

describe.each([
  wish('RetitleSource', { source: 's1', title: 'Argo' }),
  wish('RateSource', { source: 's1', reliability: 'A' }),
  wish('RemoveSource', { source: 's1' }),
  revised('Another text'),
])('$type', (command) => {
  it('is refused without the source', () => {
    given().when(command).thenRefused('There is no source “s1” in this project.')
  })

  it('is refused while the source is removed', () => {
    given(...removed).when(command).thenRefused('The source “Source s1” was removed; restore it first.')
  })
})

describe('revising a source', () => {
  const facts = { source: 's1', format: 'text', layout: 'p', normaliser: 1 } as const

  it('is refused when the text is the same', () => {
    given(argo).when(revised('The ship sailed')).thenRefused('The text is already so; nothing changed.')
  })

  it('takes passages along to where their words are now', () => {
    const next = 'Yesterday the good [[ship|p1]] sailed'
    given(argo).when(revised(next)).then(
      fact('SourceRevised', { ...facts, revision: revisionOf(next) }),
      fact('PassageReanchored', { passage: 'p1', target: targetIn(next) }),
    )
  })

  it('takes the one of several equal words that has the same context', () => {
    const next = 'A ship! The [[ship|p1]] sailed'
    given(source('The [[ship|p1]] sailed')).when(revised(next)).then(
      fact('SourceRevised', { ...facts, revision: revisionOf(next) }),
      fact('PassageReanchored', { passage: 'p1', target: targetIn(next) }),
    )
  })

  it.each([
    ['are gone', 'The boat sailed'],
    ['stand there more than once, and none with the old context', 'A ship met another ship.'],
    ['are only part of a character', 'A👩\u200D🚀.'],
  ])('makes an orphan of a passage whose words %s', (_, next) => {
    const before = next.includes('👩') ? source('Hello [[👩|p1]] there') : argo
    given(before).when(revised(next)).then(
      fact('SourceRevised', { ...facts, revision: revisionOf(next) }),
      fact('PassageOrphaned', { passage: 'p1', revision: revisionOf(next) }),
    )
  })

  it('finds an orphan again when its words come back', () => {
    const next = 'So the [[ship|p1]] sailed'
    given(argo, revised('The boat sailed')).when(revised(next)).then(
      fact('SourceRevised', { ...facts, revision: revisionOf(next) }),
      fact('PassageReanchored', { passage: 'p1', target: targetIn(next) }),
    )
  })

  it('takes discarded passages along, so that they can be restored in their place', () => {
    const next = 'Yesterday the [[ship|p1]] sailed'
    given(argo, wish('DiscardPassage', { passage: 'p1' })).when(revised(next)).then(
      fact('SourceRevised', { ...facts, revision: revisionOf(next) }),
      fact('PassageReanchored', { passage: 'p1', target: targetIn(next) }),
    )
  })

  it('leaves the passages of other sources alone', () => {
    given(argo, source('A [[port|p2]]', 's2')).when(revised('The port', 's2')).then(
      fact('SourceRevised', { ...facts, source: 's2', revision: revisionOf('The port') }),
      fact('PassageReanchored', { passage: 'p2', target: targetIn('The [[port|p2]]', 'p2', 's2') }),
    )
  })

  it('may go back to an earlier text', () => {
    given(argo, revised('The boat sailed')).when(revised('The ship sailed')).then(
      fact('SourceRevised', { ...facts, revision: revisionOf('The ship sailed') }),
      fact('PassageReanchored', { passage: 'p1', target: targetIn('The [[ship|p1]] sailed') }),
    )
  })
})
