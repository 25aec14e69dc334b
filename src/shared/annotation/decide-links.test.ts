import { describe, it } from 'vitest'
import { claim, fact, given, source, wish } from './specification.contract'

const drawn = fact('LinkDrawn', { link: 'l1', claim: 'c1', passage: 'p1', relation: 'supports' })
const begun = [source('The [[ship|p1]] sailed'), claim('c1'), claim('c2'), drawn]

describe('moving a link', () => {
  const move = wish('MoveLink', { link: 'l1', claim: 'c2' })

  it('is accepted to a claim that stands', () => {
    given(...begun).when(move).then(fact('LinkMoved', { link: 'l1', claim: 'c2' }))
  })

  it('is refused to where it is, to where its passage is linked, and to no claim', () => {
    given(...begun).when(wish('MoveLink', { link: 'l1', claim: 'c1' })).thenRefused('The link is already so; nothing changed.')
    given(...begun, fact('LinkDrawn', { link: 'l2', claim: 'c2', passage: 'p1', relation: 'refutes' })).when(move)
      .thenRefused('That passage is linked to this claim already; remove one of the two links.')
    given(...begun, fact('ClaimWithdrawn', { claim: 'c2' })).when(move).thenRefused('That claim was withdrawn; reinstate it first.')
    given(...begun).when(wish('MoveLink', { link: 'l9', claim: 'c2' })).thenRefused('There is no link “l9” in this project.')
  })
})

describe.each([
  ['weighing', wish('WeighLink', { link: 'l1', strength: 'strong' }), fact('LinkWeighed', { link: 'l1', strength: 'strong' }), 'The strength is already so; nothing changed.'],
  ['rating', wish('RateLink', { link: 'l1', credibility: 2 }), fact('LinkRated', { link: 'l1', credibility: 2 }), 'The rating is already so; nothing changed.'],
  ['annotating', wish('AnnotateLink', { link: 'l1', note: 'Hearsay' }), fact('LinkAnnotated', { link: 'l1', note: 'Hearsay' }), 'The note is already so; nothing changed.'],
] as const)('%s a link', (_, command, event, unchanged) => {
  it('is accepted once', () => {
    given(...begun).when(command).then(event)
    given(...begun, command).when(command).thenRefused(unchanged)
  })

  it('is refused when the link is gone', () => {
    given(...begun, fact('LinkRemoved', { link: 'l1' })).when(command).thenRefused('There is no link “l1” in this project.')
  })
})
