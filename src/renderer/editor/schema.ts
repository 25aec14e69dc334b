/** What a source looks like to ProseMirror: a document of sections, each of some twenty to fifty blocks of plain text. */
import { type DOMOutputSpec, type Node, type NodeSpec, Schema } from 'prosemirror-model'

/** A section is no part of the text: it is the unit that the browser lays out, and that highlights are painted in. */
const section: NodeSpec = {
  content: 'block+',
  selectable: false,
  toDOM: (node): DOMOutputSpec => ['div', { class: 'source-section', style: `--lines: ${estimatedLines(node)}` }, 0],
}

export const sourceSchema = new Schema({
  nodes: {
    doc: { content: 'section+' },
    section,
    title: block('h1', 'source-title'),
    heading: block('h2', 'source-heading'),
    subheading: block('h3', 'source-subheading'),
    item: block('p', 'source-item'),
    paragraph: block('p', 'source-paragraph'),
    text: {},
  },
})

function block(element: string, className: string): NodeSpec {
  return {
    group: 'block',
    content: 'text*',
    marks: '',
    selectable: false,
    toDOM: (): DOMOutputSpec => [element, { class: `source-block ${className}` }, 0],
  }
}

/** Gives a section that has never been laid out about its right height, so that the scroll bar hardly moves. */
function estimatedLines(section: Node): number {
  const charactersPerLine = 70
  let lines = 0
  section.forEach((child) => {
    lines += Math.max(1, Math.ceil(child.content.size / charactersPerLine)) + 0.6
  })
  return Math.round(lines)
}
