/** The claim-to-source map in DOT, for Graphviz: relations by colour and by the shape of their arrows. */
import type { EvidenceGraph, GraphEdge, GraphNode } from './evidence-graph'

const EDGE_STYLE: Readonly<Record<string, string>> = {
  supports: 'color="#006d5b" arrowhead=normal',
  refutes: 'color="#a8320a" arrowhead=tee',
  contradicts: 'color="#a8320a" arrowhead=tee',
  context: 'color="#5c5c5c" arrowhead=diamond style=dashed',
  refines: 'color="#3d4b8f" arrowhead=vee',
  sameAs: 'color="#3d4b8f" arrowhead=none style=bold',
}

export function mapToDot({ nodes, edges }: EvidenceGraph): string {
  const lines = [
    'digraph evidence {',
    '  rankdir=LR; node [fontname="Helvetica"]; edge [fontname="Helvetica"];',
    ...nodes.map(nodeToDot),
    ...edges.map(edgeToDot),
    '}',
  ]
  return `${lines.join('\n')}\n`
}

function nodeToDot({ id, kind, label, attributes }: GraphNode): string {
  const shape = kind === 'claim' ? 'shape=box style=rounded' : 'shape=note'
  const tooltip = Object.entries(attributes).map(([name, value]) => `${name}: ${value}`).join('\n')
  return `  ${quoted(id)} [label=${quoted(wrapped(label))} ${shape}${tooltip === '' ? '' : ` tooltip=${quoted(tooltip)}`}];`
}

function edgeToDot({ from, to, relation, attributes }: GraphEdge): string {
  const { strength } = attributes
  const width = strength === 'strong' ? ' penwidth=3' : strength === 'weak' ? ' penwidth=0.5' : ''
  return `  ${quoted(from)} -> ${quoted(to)} [label=${quoted(relation)} ${EDGE_STYLE[relation] ?? ''}${width}];`
}

const LINE = 40

/** Graphviz breaks no lines of its own. */
function wrapped(label: string): string {
  const lines = ['']
  for (const word of label.split(/\s+/)) {
    const line = lines.at(-1)!
    if (line !== '' && line.length + word.length + 1 > LINE) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.join('\n')
}

/** In a quoted string only the quote and the backslash mean anything. */
function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\r?\n/g, '\\n')}"`
}
