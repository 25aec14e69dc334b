import { describe, expect, it } from 'vitest'
import { claim, fact, projectAfter, revised, source, type Given } from '../annotation/specification.contract'
import type { Relation } from '../annotation/fields'
import { gapsAt } from './gaps'

const drawn = (link: string, passage: string, to: string, relation: Relation = 'supports') => fact('LinkDrawn', { link, passage, claim: to, relation })
const rated = (id: string, reliability: 'A' | 'D' | null) => fact('SourceRated', { source: id, reliability })
const begun = [source('[[It sailed|p1]] [[in May|p2]]'), source('[[It sank|q1]]', 's2'), rated('s1', 'A'), rated('s2', 'A'), claim('c1')]

const look = (...history: Given[]) => gapsAt(projectAfter([...begun, ...history]).tables)
const kinds = (...history: Given[]) => look(...history).claims.map(({ kind, linked }) => [kind, ...linked.map(({ link }) => link)])

describe('gaps', () => {
  it('are none where two rated sources agree', () => {
    expect(kinds(drawn('l1', 'p1', 'c1'), drawn('l2', 'q1', 'c1'))).toEqual([])
  })

  it('name a claim without evidence; context is none', () => {
    expect(kinds()).toEqual([['no evidence']])
    expect(kinds(drawn('l1', 'p1', 'c1', 'context'))).toEqual([['no evidence']])
    expect(kinds(fact('ClaimWithdrawn', { claim: 'c1' }))).toEqual([])
  })

  it('name a claim that rests on one source', () => {
    expect(kinds(drawn('l1', 'p1', 'c1'), drawn('l2', 'p2', 'c1'), drawn('l3', 'q1', 'c1', 'context'))).toEqual([['single source', 'l1', 'l2']])
  })

  it('name a claim that rests only on sources that are unrated or rated low', () => {
    const both = [drawn('l1', 'p1', 'c1'), drawn('l2', 'q1', 'c1')]
    expect(kinds(...both, rated('s1', 'D'))).toEqual([])
    expect(kinds(...both, rated('s1', 'D'), rated('s2', null))).toEqual([['low-rated sources', 'l1', 'l2']])
  })

  it('name a claim that one source both supports and refutes', () => {
    expect(kinds(drawn('l1', 'p1', 'c1'), drawn('l2', 'p2', 'c1', 'refutes'), drawn('l3', 'q1', 'c1'))).toEqual([['one source both ways', 'l1', 'l2']])
  })

  it('name evidence that was orphaned, on which nothing rests any longer', () => {
    expect(kinds(drawn('l1', 'p1', 'c1'), drawn('l2', 'q1', 'c1'), revised('Nothing is left.'))).toEqual([['orphaned evidence', 'l1'], ['single source', 'l2']])
  })

  it('list passages that bear on no claim, in reading order', () => {
    expect(look(drawn('l1', 'p2', 'c1')).unused.map(({ passage }) => passage)).toEqual(['p1', 'q1'])
    expect(look(drawn('l1', 'p2', 'c1'), fact('ClaimWithdrawn', { claim: 'c1' })).unused.map(({ passage }) => passage)).toEqual(['p1', 'p2', 'q1'])
  })

  it('are told as of an earlier moment', () => {
    const { tables } = projectAfter([...begun, drawn('l1', 'p1', 'c1'), drawn('l2', 'q1', 'c1')])
    const end = tables.events.count()
    expect([end - 2, end - 1, end].map((at) => gapsAt(tables, at).claims.map(({ kind }) => kind))).toEqual([['no evidence'], ['single source'], []])
  })
})
