import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claim, fact, projectAfter, source, type Given } from '../annotation/specification.contract'
import type { Relation, Strength } from '../annotation/fields'
import type { ClaimId } from '../annotation/ids'
import { consistencyOf, matrixAt, WEIGHT } from './matrix'

const drawn = (link: string, passage: string, to: string, relation: Relation) => fact('LinkDrawn', { link, passage, claim: to, relation })
const weighed = (link: string, strength: Strength) => fact('LinkWeighed', { link, strength })
const argo = source('[[It sailed|p1]] [[in May|p2]] [[to Colchis|p3]]')
const begun = [argo, claim('c1'), claim('c2'), claim('c3')]
const matrixOf = (...history: Given[]) => matrixAt(projectAfter([...begun, ...history]).tables)

describe('the matrix', () => {
  it('holds a row for each passage that speaks for or against a claim, and a column for each claim', () => {
    const { columns, rows } = matrixOf(drawn('l1', 'p1', 'c1', 'supports'), drawn('l2', 'p1', 'c2', 'refutes'), drawn('l3', 'p2', 'c1', 'context'))
    expect(columns.map(({ claim }) => claim)).toEqual(['c1', 'c3', 'c2'])
    expect(rows.map(({ passage }) => passage.passage)).toEqual(['p1'])
    expect(['c1', 'c2', 'c3'].map((one) => consistencyOf(rows[0]!, one as ClaimId))).toEqual(['consistent', 'inconsistent', 'not applicable'])
  })

  it('puts the claims least contradicted first, by the weight of what speaks against them', () => {
    const { columns } = matrixOf(
      drawn('l1', 'p1', 'c1', 'refutes'), weighed('l1', 'strong'), drawn('l2', 'p1', 'c2', 'refutes'), drawn('l3', 'p2', 'c2', 'refutes'), weighed('l3', 'weak'),
      drawn('l4', 'p3', 'c3', 'refutes'), drawn('l5', 'p2', 'c3', 'supports'),
    )
    expect(columns.map(({ claim, consistent, inconsistent, contradiction }) => [claim, consistent, inconsistent, contradiction]))
      .toEqual([['c3', 1, 1, 1], ['c2', 0, 2, 1.5], ['c1', 0, 1, 2]])
  })

  it('puts first the evidence that tells claims apart; what says the same of all tells nothing', () => {
    const { rows } = matrixOf(
      drawn('l1', 'p1', 'c1', 'supports'), drawn('l2', 'p1', 'c2', 'supports'), drawn('l3', 'p1', 'c3', 'supports'),
      drawn('l4', 'p2', 'c1', 'supports'), drawn('l5', 'p3', 'c1', 'supports'), drawn('l6', 'p3', 'c2', 'refutes'),
    )
    expect(rows.map(({ passage, diagnosticity }) => [passage.passage, diagnosticity])).toEqual([['p3', 2 / 3], ['p2', 1 / 3], ['p1', 0]])
  })

  it('takes a passage that speaks both ways, as merged claims may have it, as speaking against', () => {
    const { rows, columns } = matrixOf(drawn('l1', 'p1', 'c1', 'supports'), drawn('l2', 'p1', 'c2', 'refutes'), fact('ClaimMerged', { from: 'c2', into: 'c1' }))
    expect(consistencyOf(rows[0]!, 'c1' as ClaimId)).toBe('inconsistent')
    expect(columns.at(-1)).toMatchObject({ claim: 'c1', consistent: 0, inconsistent: 1 })
  })

  it('measures diagnosticity as the mean difference over all pairs of claims', () => {
    const said = fc.record({ relation: fc.constantFrom<Relation>('supports', 'refutes', 'context'), strength: fc.constantFrom<Strength | null>('weak', 'moderate', 'strong', null) })
    fc.assert(fc.property(fc.array(fc.option(said), { minLength: 2, maxLength: 7 }), (cells) => {
      const history = cells.flatMap((cell, i) => (cell === null ? [] : [drawn(`l${i}`, 'p1', `d${i}`, cell.relation), ...(cell.strength === null ? [] : [weighed(`l${i}`, cell.strength)])]))
      const { rows } = matrixAt(projectAfter([argo, ...cells.map((_, i) => claim(`d${i}`)), ...history]).tables)
      const values = cells.map((cell) => (cell === null || cell.relation === 'context' ? 0 : (cell.relation === 'supports' ? 1 : -1) * WEIGHT[cell.strength ?? 'moderate']))
      const pairs = values.flatMap((a, i) => values.slice(i + 1).map((b) => Math.abs(a - b)))
      const mean = pairs.reduce((sum, one) => sum + one, 0) / pairs.length / 2
      expect(rows[0]?.diagnosticity ?? 0).toBeCloseTo(mean, 12)
    }))
  })
})
