import { describe, it } from 'vitest'
import type { Command } from './commands'
import { claim, fact, given, source, tag, wish } from './specification.contract'

const argo = source('The [[ship|p1]] [[sailed|p2]]')
const withdrawn = [claim('c1'), fact('ClaimWithdrawn', { claim: 'c1' })]
const drawn = fact('LinkDrawn', { link: 'l1', claim: 'c1', passage: 'p1', relation: 'supports' })
const linked = [argo, claim('c1'), drawn]

describe('stating a claim', () => {
  it('is accepted, with or without someone who makes it', () => {
    given().when(wish('StateClaim', { claim: 'c1', statement: 'It sailed' })).then(fact('ClaimStated', { claim: 'c1', statement: 'It sailed' }))
    given().when(wish('StateClaim', { claim: 'c1', statement: 'It sailed', attribution: 'Jason' })).then(
      fact('ClaimStated', { claim: 'c1', statement: 'It sailed' }),
      fact('ClaimAttributed', { claim: 'c1', attribution: 'Jason' }),
    )
  })

  it('is refused when the id was used', () => {
    given(...withdrawn).when(wish('StateClaim', { claim: 'c1', statement: 'Again' })).thenRefused('There already is a claim “c1”; ids are used once.')
  })
})

describe('rewording a claim', () => {
  it('is accepted', () => {
    given(claim('c1')).when(wish('RewordClaim', { claim: 'c1', statement: 'It sank' })).then(fact('ClaimReworded', { claim: 'c1', statement: 'It sank' }))
  })

  it('is refused when it says so', () => {
    given(claim('c1', 'It sank')).when(wish('RewordClaim', { claim: 'c1', statement: 'It sank' })).thenRefused('The statement is already so; nothing changed.')
  })
})

describe('assessing a claim', () => {
  it('is accepted when any part differs', () => {
    const assessed = { claim: 'c1', status: 'contested', likelihood: 'likely', confidence: 'low' } as const
    given(claim('c1')).when(wish('AssessClaim', assessed)).then(fact('ClaimAssessed', assessed))
    for (const part of [{ status: 'open' }, { likelihood: null }, { confidence: 'high' }] as const) {
      given(claim('c1'), fact('ClaimAssessed', assessed)).when(wish('AssessClaim', { ...assessed, ...part })).then(fact('ClaimAssessed', { ...assessed, ...part }))
    }
  })

  it('is refused when it is assessed so', () => {
    given(claim('c1')).when(wish('AssessClaim', { claim: 'c1', status: null, likelihood: null, confidence: null }))
      .thenRefused('The assessment is already so; nothing changed.')
  })
})

describe('attributing a claim', () => {
  it('is accepted, and can be taken back', () => {
    given(claim('c1')).when(wish('AttributeClaim', { claim: 'c1', attribution: 'Jason' })).then(fact('ClaimAttributed', { claim: 'c1', attribution: 'Jason' }))
    given(claim('c1'), fact('ClaimAttributed', { claim: 'c1', attribution: 'Jason' })).when(wish('AttributeClaim', { claim: 'c1', attribution: null }))
      .then(fact('ClaimAttributed', { claim: 'c1', attribution: null }))
  })

  it('is refused when it is attributed so', () => {
    given(claim('c1')).when(wish('AttributeClaim', { claim: 'c1', attribution: null })).thenRefused('The attribution is already so; nothing changed.')
  })
})

describe('withdrawing and reinstating a claim', () => {
  it('is accepted', () => {
    given(claim('c1')).when(wish('WithdrawClaim', { claim: 'c1' })).then(fact('ClaimWithdrawn', { claim: 'c1' }))
    given(...withdrawn).when(wish('ReinstateClaim', { claim: 'c1' })).then(fact('ClaimReinstated', { claim: 'c1' }))
  })

  it('is refused when there is nothing to reinstate', () => {
    given(claim('c1')).when(wish('ReinstateClaim', { claim: 'c1' })).thenRefused('The claim stands, already so; nothing changed.')
    given().when(wish('ReinstateClaim', { claim: 'c1' })).thenRefused('There is no claim “c1” in this project.')
  })
})

describe('drawing a link', () => {
  const draw = wish('DrawLink', { link: 'l1', claim: 'c1', passage: 'p1', relation: 'supports' })

  it('is accepted', () => {
    given(argo, claim('c1')).when(draw).then(drawn)
    given(...linked, claim('c2')).when(wish('DrawLink', { link: 'l2', claim: 'c2', passage: 'p1', relation: 'refutes' }))
      .then(fact('LinkDrawn', { link: 'l2', claim: 'c2', passage: 'p1', relation: 'refutes' }))
  })

  it('is refused when the id was used, also by a link that was removed', () => {
    const again = wish('DrawLink', { link: 'l1', claim: 'c1', passage: 'p2', relation: 'context' })
    given(...linked).when(again).thenRefused('There already is a link “l1”; ids are used once.')
    given(...linked, fact('LinkRemoved', { link: 'l1' })).when(again).thenRefused('There already is a link “l1”; ids are used once.')
  })

  it('is refused a second time between the same two', () => {
    given(...linked).when(wish('DrawLink', { link: 'l2', claim: 'c1', passage: 'p1', relation: 'refutes' }))
      .thenRefused('That passage is linked to this claim already; change the relation instead.')
  })

  it('is accepted again after the first was removed', () => {
    given(...linked, fact('LinkRemoved', { link: 'l1' })).when(wish('DrawLink', { link: 'l2', claim: 'c1', passage: 'p1', relation: 'refutes' }))
      .then(fact('LinkDrawn', { link: 'l2', claim: 'c1', passage: 'p1', relation: 'refutes' }))
  })

  it('is refused without the claim or the passage', () => {
    given(argo).when(draw).thenRefused('There is no claim “c1” in this project.')
    given(argo, ...withdrawn).when(draw).thenRefused('That claim was withdrawn; reinstate it first.')
    given(claim('c1')).when(draw).thenRefused('There is no passage “p1” in this project.')
    given(argo, claim('c1'), fact('PassageDiscarded', { passage: 'p1' })).when(draw).thenRefused('That passage was discarded; restore it first.')
  })
})

describe('changing the relation of a link', () => {
  it('is accepted', () => {
    given(...linked).when(wish('RelateLink', { link: 'l1', relation: 'refutes' })).then(fact('LinkRelated', { link: 'l1', relation: 'refutes' }))
  })

  it('is refused when it is so', () => {
    given(...linked).when(wish('RelateLink', { link: 'l1', relation: 'supports' })).thenRefused('The relation is already so; nothing changed.')
  })

  it('is refused without the link', () => {
    given().when(wish('RelateLink', { link: 'l1', relation: 'supports' })).thenRefused('There is no link “l1” in this project.')
  })
})

describe('removing a link', () => {
  it('is accepted', () => {
    given(...linked).when(wish('RemoveLink', { link: 'l1' })).then(fact('LinkRemoved', { link: 'l1' }))
  })

  it('is refused without the link', () => {
    given(...linked, fact('LinkRemoved', { link: 'l1' })).when(wish('RemoveLink', { link: 'l1' })).thenRefused('There is no link “l1” in this project.')
  })
})

describe('relating claims', () => {
  const relate = wish('RelateClaims', { from: 'c1', to: 'c2', relation: 'contradicts' })
  const related = fact('ClaimsRelated', { from: 'c1', to: 'c2', relation: 'contradicts' })

  it('is accepted, also with another relation, and in the other direction', () => {
    given(claim('c1'), claim('c2')).when(relate).then(related)
    given(claim('c1'), claim('c2'), related).when(wish('RelateClaims', { from: 'c1', to: 'c2', relation: 'refines' }))
      .then(fact('ClaimsRelated', { from: 'c1', to: 'c2', relation: 'refines' }))
    given(claim('c1'), claim('c2'), related).when(wish('RelateClaims', { from: 'c2', to: 'c1', relation: 'contradicts' }))
      .then(fact('ClaimsRelated', { from: 'c2', to: 'c1', relation: 'contradicts' }))
  })

  it('is refused with itself, when it is so, and without both claims', () => {
    given(claim('c1')).when(wish('RelateClaims', { from: 'c1', to: 'c1', relation: 'sameAs' })).thenRefused('A claim cannot be related to itself.')
    given(claim('c1'), claim('c2'), related).when(relate).thenRefused('The relation is already so; nothing changed.')
    given(claim('c1')).when(relate).thenRefused('There is no claim “c2” in this project.')
    given(...withdrawn, claim('c2')).when(relate).thenRefused('That claim was withdrawn; reinstate it first.')
  })

  it('is taken apart again, in its own direction only', () => {
    given(claim('c1'), claim('c2'), related).when(wish('UnrelateClaims', { from: 'c1', to: 'c2' })).then(fact('ClaimsUnrelated', { from: 'c1', to: 'c2' }))
    given(claim('c1'), claim('c2'), related).when(wish('UnrelateClaims', { from: 'c2', to: 'c1' })).thenRefused('Those claims are not related.')
  })
})

describe.each<[string, Command]>(([
  wish('RewordClaim', { claim: 'c1', statement: 'It sank' }),
  wish('AssessClaim', { claim: 'c1', status: 'open', likelihood: null, confidence: null }),
  wish('AttributeClaim', { claim: 'c1', attribution: 'Jason' }),
  wish('WithdrawClaim', { claim: 'c1' }),
] as const).map((command) => [command.type, command]))('%s', (_, command) => {
  it('is refused without the claim', () => {
    given().when(command).thenRefused('There is no claim “c1” in this project.')
  })

  it('is refused while the claim is withdrawn', () => {
    given(...withdrawn).when(command).thenRefused('That claim was withdrawn; reinstate it first.')
  })
})

describe('merging claims', () => {
  const merge = wish('MergeClaims', { from: 'c1', into: 'c2' })
  const both = [source('The [[ship|p1]] [[sailed|p2]]'), claim('c1'), claim('c2')]
  const drawn = (link: string, to: string, passage: string, relation: 'supports' | 'refutes') => fact('LinkDrawn', { link, claim: to, passage, relation })

  it('is accepted, and a passage that said the same of both says it once', () => {
    given(...both).when(merge).then(fact('ClaimMerged', { from: 'c1', into: 'c2' }))
    given(...both, drawn('l1', 'c1', 'p1', 'supports'), drawn('l2', 'c2', 'p1', 'supports'), drawn('l3', 'c1', 'p2', 'supports'), drawn('l4', 'c2', 'p2', 'refutes'))
      .when(merge).then(fact('LinkRemoved', { link: 'l1' }), fact('ClaimMerged', { from: 'c1', into: 'c2' }))
  })

  it('is refused with itself, and with what does not stand', () => {
    given(...both).when(wish('MergeClaims', { from: 'c1', into: 'c1' })).thenRefused('A claim cannot be merged into itself.')
    given(...both, fact('ClaimWithdrawn', { claim: 'c2' })).when(merge).thenRefused('That claim was withdrawn; reinstate it first.')
    given(...both, merge).when(merge).thenRefused('That claim was merged into “Claim c2”; use that one.')
  })

  it('is taken back by reinstating', () => {
    given(...both, merge).when(wish('ReinstateClaim', { claim: 'c1' })).then(fact('ClaimReinstated', { claim: 'c1' }))
  })
})

describe('a memo and tags on a claim', () => {
  const begun = [claim('c1'), tag('risk'), tag('harm')]

  it('are accepted once', () => {
    const annotate = wish('AnnotateClaim', { claim: 'c1', memo: 'Ask Medea' })
    given(...begun).when(annotate).then(fact('ClaimAnnotated', { claim: 'c1', memo: 'Ask Medea' }))
    given(...begun, annotate).when(annotate).thenRefused('The memo is already so; nothing changed.')
    const put = wish('TagClaim', { claim: 'c1', tag: 'risk' })
    given(...begun).when(put).then(fact('ClaimTagged', { claim: 'c1', tag: 'risk' }))
    given(...begun, put).when(put).thenRefused('The claim is tagged “risk”, already so; nothing changed.')
  })

  it('are taken off through merges of tags', () => {
    const untag = wish('UntagClaim', { claim: 'c1', tag: 'harm' })
    given(...begun).when(untag).thenRefused('That claim does not carry this tag.')
    given(...begun, wish('TagClaim', { claim: 'c1', tag: 'risk' }), fact('TagMerged', { from: 'risk', into: 'harm' })).when(untag)
      .then(fact('ClaimUntagged', { claim: 'c1', tag: 'risk' }))
  })
})
