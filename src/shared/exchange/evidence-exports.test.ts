/** The claim-to-source map and the matrix in the forms that other programs read. */
import papaparse from 'papaparse'
import { describe, expect, it } from 'vitest'
import { claim, fact, projectAfter, source, type Given } from '../annotation/specification.contract'
import type { Relation } from '../annotation/fields'
import { EXPORT_FORMATS, type ExportFormatName } from './export'

const drawn = (link: string, passage: string, to: string, relation: Relation) => fact('LinkDrawn', { link, passage, claim: to, relation })
const HISTORY: Given[] = [
  source('[[It "sailed" <away>|p1]] [[=in May|p2]]'), claim('c1', 'It sailed & came back'), claim('c2', 'It sank\\n'), claim('c3', 'It sank at sea'),
  drawn('l1', 'p1', 'c1', 'supports'), drawn('l2', 'p1', 'c3', 'refutes'), drawn('l3', 'p2', 'c1', 'context'), drawn('l4', 'p2', 'c2', 'supports'),
  fact('LinkWeighed', { link: 'l1', strength: 'strong' }), fact('LinkRated', { link: 'l1', credibility: 2 }), fact('LinkAnnotated', { link: 'l1', note: 'By hearsay' }),
  fact('ClaimsRelated', { from: 'c3', to: 'c1', relation: 'contradicts' }), fact('ClaimMerged', { from: 'c3', into: 'c2' }),
]

function made(format: ExportFormatName, at?: number): string {
  const { tables } = projectAfter(HISTORY)
  return EXPORT_FORMATS[format].make({ project: 'test' as never, tables, texts: new Map() }, at === undefined ? {} : { at })
}

describe('the map in GraphML', () => {
  const nodes = (xml: string) => [...xml.matchAll(/<node id="([^"]*)">/g)].map(([, id]) => id)
  const edges = (xml: string) => [...xml.matchAll(/<edge id="[^"]*" source="([^"]*)" target="([^"]*)"><data key="edge-relation">(\w+)</g)].map(([, ...edge]) => edge.join(' '))

  it('holds each claim that stands, each passage once, and every relation', () => {
    expect(nodes(made('map-graphml'))).toEqual(['claim-c1', 'claim-c2', 'passage-p1', 'passage-p2'])
    expect(edges(made('map-graphml'))).toEqual([
      'passage-p1 claim-c1 supports', 'passage-p2 claim-c1 context', 'passage-p2 claim-c2 supports', 'passage-p1 claim-c2 refutes', 'claim-c2 claim-c1 contradicts',
    ])
  })

  it('declares every key that it uses, and escapes what XML would take for its own', () => {
    const xml = made('map-graphml')
    const declared = new Set([...xml.matchAll(/<key id="([^"]*)"/g)].map(([, id]) => id))
    for (const [, key] of xml.matchAll(/<data key="([^"]*)"/g)) expect(declared).toContain(key)
    expect(xml).toContain('<data key="node-label">It &#34;sailed&#34; &#60;away&#62;</data>')
    expect(xml).toContain('<data key="edge-strength">strong</data><data key="edge-credibility">2</data><data key="edge-note">By hearsay</data>')
  })

  it('tells an earlier moment', () => {
    expect(nodes(made('map-graphml', 8))).toEqual(['claim-c1', 'claim-c2', 'claim-c3', 'passage-p1'])
  })
})

describe('the map in DOT', () => {
  it('draws each relation by colour and arrow, and what is strong thick', () => {
    const lines = made('map-dot').split('\n')
    expect(lines).toContain('  "passage-p1" -> "claim-c1" [label="supports" color="#006d5b" arrowhead=normal penwidth=3];')
    expect(lines).toContain('  "passage-p1" -> "claim-c2" [label="refutes" color="#a8320a" arrowhead=tee];')
    expect(lines).toContain('  "claim-c2" -> "claim-c1" [label="contradicts" color="#a8320a" arrowhead=tee];')
  })

  it('keeps quotes and backslashes within their strings', () => {
    expect(made('map-dot')).toContain('label="It \\"sailed\\" <away>"')
    expect(made('map-dot')).toContain('label="It sank\\\\n"')
  })
})

describe('the matrix in CSV', () => {
  it('is read by a CSV parser as evidence against claims, with the sums below', () => {
    const { data, errors } = papaparse.parse<string[]>(made('matrix-csv'), { skipEmptyLines: true })
    expect(errors).toEqual([])
    expect(data).toEqual([
      ['evidence', 'source', 'diagnosticity', 'It sailed & came back', 'It sank\\n'],
      ['It "sailed" <away>', 'Source s1', '1.500', 'consistent (strong)', 'inconsistent'],
      ["'=in May", 'Source s1', '0.500', 'not applicable', 'consistent'],
      ['consistent', '', '', '1', '1'],
      ['inconsistent', '', '', '0', '1'],
      ['contradiction', '', '', '0', '1'],
    ])
  })
})
