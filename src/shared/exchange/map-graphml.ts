/** The claim-to-source map as GraphML, for Gephi, yEd and other programs that lay out graphs. */
import type { EvidenceGraph, GraphEdge, GraphNode } from './evidence-graph'

type Domain = 'node' | 'edge'

export function mapToGraphml({ nodes, edges }: EvidenceGraph): string {
  const keys = { node: namesIn(nodes, ['kind', 'label']), edge: namesIn(edges, ['relation']) }
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...(['node', 'edge'] as const).flatMap((domain) => keys[domain].map((name) => `  <key id="${keyOf(domain, name)}" for="${domain}" attr.name="${name}" attr.type="${name === 'credibility' ? 'int' : 'string'}"/>`)),
    '  <graph id="evidence" edgedefault="directed">',
    ...nodes.map(nodeToXml),
    ...edges.map(edgeToXml),
    '  </graph>',
    '</graphml>',
  ]
  return `${lines.join('\n')}\n`
}

function nodeToXml({ id, kind, label, attributes }: GraphNode): string {
  return `    <node id="${escaped(id)}">${dataOf('node', { kind, label, ...attributes })}</node>`
}

function edgeToXml({ from, to, relation, attributes }: GraphEdge, index: number): string {
  return `    <edge id="edge-${index + 1}" source="${escaped(from)}" target="${escaped(to)}">${dataOf('edge', { relation, ...attributes })}</edge>`
}

function dataOf(domain: Domain, attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes).map(([name, value]) => `<data key="${keyOf(domain, name)}">${escaped(String(value))}</data>`).join('')
}

function namesIn(items: readonly { readonly attributes: object }[], always: readonly string[]): string[] {
  return [...new Set([...always, ...items.flatMap(({ attributes }) => Object.keys(attributes))])]
}

function keyOf(domain: Domain, name: string): string {
  return `${domain}-${name}`
}

/** XML has no place for most control characters, not even escaped. */
function escaped(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd').replace(/[&<>"\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}
