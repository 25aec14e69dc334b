import { describe, expect, it } from 'vitest'
import { claim, fact, projectAfter, source, type Given } from '../annotation/specification.contract'
import type { ClaimId, LinkId, PassageId } from '../annotation/ids'
import type { Relation } from '../annotation/fields'
import { claimMapAt, statusFromLinks } from './claim-map'
import { claimsSpokenForBy } from './claims'
import { claimsKey, linksOfClaim, linksOfPassage } from './evidence'
import { claimsOf } from './present'

const tablesOf = (...history: Given[]) => projectAfter(history).tables
const drawn = (link: string, to: string, passage: string, relation: Relation = 'supports') => fact('LinkDrawn', { link, claim: to, passage, relation })
const [c1, c2] = ['c1', 'c2'] as string[] as [ClaimId, ClaimId]
const p1 = 'p1' as PassageId
const argo = source('The [[ship|p1]] [[sailed|p2]] [[away|p3]]')

describe('claims', () => {
  it('keep what each event sets, and the first statement of an id', () => {
    const { claims } = tablesOf(
      claim('c1'), fact('ClaimStated', { claim: 'c1', statement: 'Again' }), fact('ClaimReworded', { claim: 'c1', statement: 'It sank' }),
      fact('ClaimAttributed', { claim: 'c1', attribution: 'Jason' }), fact('ClaimAnnotated', { claim: 'c1', memo: 'Ask Medea' }),
      fact('ClaimTagged', { claim: 'c1', tag: 'risk' }), fact('ClaimTagged', { claim: 'c1', tag: 'risk' }), fact('ClaimTagged', { claim: 'c1', tag: 'harm' }), fact('ClaimUntagged', { claim: 'c1', tag: 'harm' }),
      fact('ClaimAssessed', { claim: 'c1', status: 'contested', likelihood: 'likely', confidence: 'low' }), fact('ClaimWithdrawn', { claim: 'c1' }),
    )
    expect(claims.get(c1)).toEqual({ claim: 'c1', statement: 'It sank', attribution: 'Jason', status: 'contested', likelihood: 'likely', confidence: 'low', memo: 'Ask Medea', tags: ['risk'], mergedInto: null, withdrawn: true })
    expect(tablesOf(fact('ClaimReworded', { claim: 'c1', statement: 'It sank' })).claims.count()).toBe(0)
  })
})

describe('merged claims', () => {
  const merged = (from: string, into: string) => fact('ClaimMerged', { from, into })
  const history = [argo, claim('c1'), claim('c2'), claim('c3'), drawn('l1', 'c1', 'p1'), drawn('l2', 'c2', 'p2', 'refutes')]
  const mapOf = (...more: Given[]) => claimMapAt(tablesOf(...history, ...more)).map(({ claim, status, linked }) => [claim, status, linked.map(({ link }) => link)])

  it('are spoken for by the claim they went into, with all that bears on them', () => {
    expect(mapOf(merged('c2', 'c1'))).toEqual([['c1', 'contested', ['l1', 'l2']], ['c3', 'open', []]])
    expect(mapOf(merged('c2', 'c1'), merged('c1', 'c3'))).toEqual([['c3', 'contested', ['l1', 'l2']]])
    expect(claimsOf('p2' as PassageId, tablesOf(...history, merged('c2', 'c1')))).toMatchObject([{ claim: 'c1', link: 'l2', relation: 'refutes' }])
    expect(claimsSpokenForBy(tablesOf(...history, merged('c2', 'c1'), merged('c1', 'c3')).claims, 'c3' as ClaimId).toSorted()).toEqual(['c1', 'c2', 'c3'])
  })

  it('come back as they were', () => {
    expect(mapOf(merged('c2', 'c1'), fact('ClaimReinstated', { claim: 'c2' }))).toEqual(mapOf())
  })

  it.each<[string, Given[]]>([
    ['each merged into the other', [merged('c1', 'c2'), merged('c2', 'c1')]],
    ['three merged in a ring', [merged('c1', 'c2'), merged('c2', 'c3'), merged('c3', 'c1')]],
    ['one merged into itself', [merged('c1', 'c1')]],
  ])('keep one that speaks for all: %s', (_, merges) => {
    expect(mapOf(...merges).length).toBeGreaterThan(0)
    expect(claimMapAt(tablesOf(...history, ...merges)).flatMap(({ linked }) => linked.map(({ link }) => link)).toSorted()).toEqual(['l1', 'l2'])
  })
})

describe('evidence', () => {
  const history = [argo, claim('c1'), claim('c2'), drawn('l1', 'c1', 'p1'), drawn('l2', 'c2', 'p1', 'refutes'), drawn('l3', 'c1', 'p2', 'refutes')]

  it('leads both ways, in the order in which links were drawn', () => {
    const tables = tablesOf(...history)
    expect(linksOfClaim(tables, c1).map(({ link }) => link)).toEqual(['l1', 'l3'])
    expect(linksOfPassage(tables, p1).map(({ link }) => link)).toEqual(['l1', 'l2'])
    expect(linksOfPassage(tables, 'p3' as PassageId)).toEqual([])
  })

  it('leaves out removed links, whose place is taken up when they are drawn again', () => {
    const removed = [...history, fact('LinkRemoved', { link: 'l1' })]
    expect(linksOfClaim(tablesOf(...removed), c1).map(({ link }) => link)).toEqual(['l3'])
    expect(linksOfClaim(tablesOf(...removed, drawn('l1', 'c1', 'p1', 'context')), c1)).toMatchObject([{ link: 'l1', relation: 'context' }, { link: 'l3' }])
  })

  it('never lets an id join other things than it first did', () => {
    const tables = tablesOf(...history, fact('LinkRemoved', { link: 'l1' }), drawn('l1', 'c2', 'p3'))
    expect(tables.links.get('l1' as never)).toBeUndefined()
    expect(linksOfClaim(tables, c2).map(({ link }) => link)).toEqual(['l2'])
  })

  it('keeps what is said of a link, and forgets it when the link goes', () => {
    const said = [...history, fact('LinkWeighed', { link: 'l1', strength: 'strong' }), fact('LinkRated', { link: 'l1', credibility: 2 }), fact('LinkAnnotated', { link: 'l1', note: 'Hearsay' })]
    expect(tablesOf(...said).links.get('l1' as LinkId)).toEqual({ link: 'l1', claim: 'c1', passage: 'p1', relation: 'supports', strength: 'strong', credibility: 2, note: 'Hearsay' })
    const again = tablesOf(...said, fact('LinkRemoved', { link: 'l1' }), drawn('l1', 'c1', 'p1'))
    expect(again.links.get('l1' as LinkId)).toMatchObject({ strength: null, credibility: null, note: '' })
  })

  it('follows a link that is moved, there and back', () => {
    const moved = (claim: string) => fact('LinkMoved', { link: 'l1', claim })
    const ofBoth = (...moves: Given[]) => {
      const tables = tablesOf(...history, ...moves)
      return [c1, c2].map((claim) => linksOfClaim(tables, claim).map(({ link }) => link))
    }
    expect(ofBoth(moved('c2'))).toEqual([['l3'], ['l2', 'l1']])
    expect(ofBoth(moved('c2'), moved('c1'))).toEqual([['l1', 'l3'], ['l2']])
    expect(ofBoth(fact('LinkRemoved', { link: 'l1' }), moved('c2'))).toEqual([['l3'], ['l2']])
    const tables = tablesOf(...history, moved('c2'))
    expect(linksOfClaim(tables, c1, tables.events.count() - 1).map(({ link }) => link)).toEqual(['l1', 'l3'])
  })

  it('is told as of an earlier moment', () => {
    const tables = tablesOf(...history, fact('LinkRelated', { link: 'l1', relation: 'context' }), fact('LinkRemoved', { link: 'l3' }))
    const told = (at?: number) => linksOfClaim(tables, c1, at).map(({ link, relation }) => `${link} ${relation}`)
    expect([6, 7, 9, 10, undefined].map(told)).toEqual([[], ['l1 supports'], ['l1 supports', 'l3 refutes'], ['l1 context', 'l3 refutes'], ['l1 context']])
  })

  it('relates claims in one direction each', () => {
    const tables = tablesOf(claim('c1'), claim('c2'), fact('ClaimsRelated', { from: 'c1', to: 'c2', relation: 'refines' }), fact('ClaimsRelated', { from: 'c2', to: 'c1', relation: 'contradicts' }), fact('ClaimsUnrelated', { from: 'c2', to: 'c1' }))
    expect([...tables.claimsRelations.rows()]).toEqual([[claimsKey(c1, c2), { from: 'c1', to: 'c2', relation: 'refines' }]])
  })

  it('passes over strangers', () => {
    expect(tablesOf(fact('LinkRelated', { link: 'l1', relation: 'context' }), fact('LinkRemoved', { link: 'l1' })).links.count()).toBe(0)
  })
})

describe('the claims of a passage', () => {
  it('leave out the withdrawn ones', () => {
    const tables = tablesOf(argo, claim('c1'), claim('c2'), drawn('l1', 'c1', 'p1'), drawn('l2', 'c2', 'p1', 'refutes'), fact('ClaimWithdrawn', { claim: 'c1' }))
    expect(claimsOf(p1, tables)).toEqual([{ claim: 'c2', link: 'l2', relation: 'refutes', statement: 'Claim c2' }])
  })
})

describe('the claim-to-source map', () => {
  it.each<[string, Relation[], string]>([
    ['nothing', [], 'open'], ['context alone', ['context'], 'open'], ['support', ['context', 'supports'], 'supported'],
    ['refutation', ['refutes', 'refutes'], 'refuted'], ['both', ['refutes', 'context', 'supports'], 'contested'],
  ])('derives a status from %s', (_, relations, status) => {
    expect(statusFromLinks(relations)).toBe(status)
  })

  it('lists claims as stated with what bears on them, without what is not present', () => {
    const tables = tablesOf(argo, claim('c2'), claim('c1'), claim('c3'), drawn('l1', 'c1', 'p1'), drawn('l2', 'c1', 'p2', 'refutes'), fact('ClaimReworded', { claim: 'c2', statement: 'Later' }), fact('ClaimWithdrawn', { claim: 'c3' }), fact('PassageDiscarded', { passage: 'p2' }))
    const brief = (at?: number) => claimMapAt(tables, at).map(({ claim, status, linked }) => [claim, status, linked.map(({ link }) => link)])
    expect(brief()).toEqual([['c2', 'open', []], ['c1', 'supported', ['l1']]])
    expect(brief(tables.events.count() - 1)).toEqual([['c2', 'open', []], ['c1', 'contested', ['l1', 'l2']]])
    expect(claimMapAt(tables)[1]!.linked[0]).toMatchObject({ relation: 'supports', passage: { passage: 'p1' }, source: { source: 's1', title: 'Source s1' } })
  })

  it('tells a status set by hand from a derived one', () => {
    const assessed = fact('ClaimAssessed', { claim: 'c1', status: 'refuted', likelihood: null, confidence: null })
    expect(claimMapAt(tablesOf(argo, claim('c1'), drawn('l1', 'c1', 'p1'), assessed))).toMatchObject([{ status: 'refuted', statusFrom: 'analyst' }])
    expect(claimMapAt(tablesOf(argo, claim('c1'), drawn('l1', 'c1', 'p1')))).toMatchObject([{ status: 'supported', statusFrom: 'links' }])
  })
})
