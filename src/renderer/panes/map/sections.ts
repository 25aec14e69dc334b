/** Passages under the headings they stand under, source by source. */
import type { SourceId } from '../../../shared/annotation/ids'
import type { Passage, Source } from '../../../shared/annotation/project-state'
import { blocksOf } from '../../../shared/sources/layout'
import { outlineOf, type OutlineEntry } from '../../../shared/sources/source-text'

export interface PassageSection {
  readonly key: string
  readonly source: SourceId
  /** The nearest heading above; the source's title before the first one. */
  readonly title: string
  readonly passages: readonly Passage[]
}

/** Headings of a source's text, in order; read once for each text. */
export function headingsOf(source: Source, text: string | undefined): readonly OutlineEntry[] {
  return text === undefined ? [] : outlineOf(blocksOf(text, source.layout), text).filter(({ level }) => level > 1)
}

/** Passages must be in reading order; a section without any is left out. */
export function sectionsOf(
  passages: readonly Passage[],
  sources: readonly Source[],
  headings: (source: Source) => readonly OutlineEntry[],
): PassageSection[] {
  const sections: { key: string; source: SourceId; title: string; passages: Passage[] }[] = []
  for (const passage of passages) {
    const source = sources.find((one) => one.source === passage.target.source)
    if (source === undefined) continue
    const heading = headings(source).findLast(({ start }) => start <= passage.target.position.start)
    const key = `${source.source} ${heading?.start ?? ''}`
    const last = sections.at(-1)
    if (last?.key === key) last.passages.push(passage)
    else sections.push({ key, source: source.source, title: heading?.title ?? source.title, passages: [passage] })
  }
  return sections
}
