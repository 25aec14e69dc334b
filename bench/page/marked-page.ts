/** The beginning of a project's first source, with the passages that lie in it, as the source pane would show it. */
import type { Highlight } from '../../src/renderer/editor/highlight'
import type { Passage } from '../../src/shared/annotation/project-state'
import { linksOfPassage } from '../../src/shared/projections/evidence'
import { passagesAt, sourcesAt, tagsOf } from '../../src/shared/projections/present'
import type { Project } from '../../src/shared/projections/project'
import type { ProjectTables } from '../../src/shared/projections/registry'
import { blocksOf } from '../../src/shared/sources/layout'
import type { BarePage } from './bare-page'

export interface MarkedPage extends BarePage {
  readonly highlights: readonly Highlight[]
  /** Lies in the first paragraph, in sight. */
  readonly oneMore: Highlight
}

/** Whole blocks only, at least one and up to `size` code units. */
export function pageOf(project: Project, size: number): MarkedPage {
  const { tables } = project
  const source = sourcesAt(tables)[0]!
  const whole = project.text(source.revision) ?? ''
  const blocks = blocksOf(whole, source.layout).filter(({ end }, i) => i === 0 || end <= size)
  const text = whole.slice(0, blocks.at(-1)!.end)
  const passages = passagesAt(tables, undefined, source.source).filter(({ target }) => target.position.end <= text.length)
  const paragraph = blocks.find(({ kind }) => kind === 'paragraph')!
  return {
    text,
    blocks,
    highlights: passages.map((passage) => asHighlight(passage, tables)),
    oneMore: {
      id: 'one-more', start: paragraph.start + 4, end: paragraph.start + 40, colour: 5, label: 'One more', dated: false, linked: null,
    },
  }
}

function asHighlight(passage: Passage, tables: ProjectTables): Highlight {
  const tags = tagsOf(passage, tables)
  const [link] = linksOfPassage(tables, passage.passage)
  return {
    id: passage.passage,
    ...passage.target.position,
    colour: tags[0]?.colour ?? 0,
    label: tags.map((tag) => tag.label).join(', '),
    state: passage.status,
    dated: tables.datings.get(passage.passage) !== undefined,
    linked: link?.relation ?? null,
  }
}
