/** From a file to a source: which reader it needs, what it is called, how it is outlined. */
import type { Block } from './block'
import { acceptText, decodeText, type DecodeUtf8, normaliseText } from './normalise'
import type { ParsedSource } from './parsed-source'
import { parsePlainText } from './plain-text'
import { looksLikeWikiText, parseWikiText } from './wiki-text'

/** A parsed source always has a title here: its own, or the file's name without folder and extension. */
export type ReadSource = { readonly parsed: ParsedSource & { readonly title: string } } | { readonly problem: string }

/** A source from a file's name and bytes, or a sentence for the person that names the file. Linear in the size. */
export function readSource(name: string, bytes: Uint8Array, decode: DecodeUtf8): ReadSource {
  const decoded = decodeText(bytes, decode)
  return 'problem' in decoded ? { problem: `“${name}” was not added. ${decoded.problem}` } : readSourceText(name, decoded.text)
}

/** The same from characters, as when a text is pasted; `name` stands in for a title. */
export function readSourceText(name: string, characters: string): ReadSource {
  const accepted = acceptText(characters)
  if ('problem' in accepted) return { problem: `“${name}” was not added. ${accepted.problem}` }
  const normalised = normaliseText(accepted.text)
  const parsed = looksLikeWikiText(normalised) ? parseWikiText(normalised) : parsePlainText(normalised)
  return { parsed: { ...parsed, title: parsed.title ?? titleOfFile(name) } }
}

/** A line of the outline: `level` 1 is the title, 2 a heading, 3 a subheading; `start` is its offset in the text. */
export interface OutlineEntry {
  readonly title: string
  readonly level: 1 | 2 | 3
  readonly start: number
}

/** The headings in reading order; an entry lies under the nearest one before it with a smaller level. */
export function outlineOf(blocks: readonly Block[], text: string): OutlineEntry[] {
  return blocks.flatMap(({ kind, start, end }) => {
    const level = LEVEL[kind]
    return level === null ? [] : [{ title: text.slice(start, end), level, start }]
  })
}

/** Where an entry of an outline ends: at the next one that is not below it, or at the text's end. */
export function sectionEnd(outline: readonly OutlineEntry[], index: number, length: number): number {
  const { level } = outline[index]!
  return outline.find((entry, place) => place > index && entry.level <= level)?.start ?? length
}

const LEVEL = { title: 1, heading: 2, subheading: 3, item: null, paragraph: null } as const

function titleOfFile(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? name
  return base.replace(/(?<=.)\.[^.\s]{1,10}$/, '').normalize('NFC').trim() || 'Untitled'
}
