/** A source as bare elements, with the styles of the view: what the browser's own work on it costs. */
import { sectionStarts } from '../../src/renderer/editor/document'
import type { Block } from '../../src/shared/sources/block'

/** As the view guesses the height of what was never laid out. */
const CHARACTERS_A_LINE = 70

export interface BarePage {
  readonly text: string
  readonly blocks: readonly Block[]
}

export function drawFlat(mount: HTMLElement, { text, blocks }: BarePage): void {
  const column = newColumn(mount)
  for (const block of blocks) column.append(newBlock(text, block))
}

/** In sections of the same size as the view's, which the browser leaves alone while they are out of sight. */
export function drawSections(mount: HTMLElement, { text, blocks }: BarePage): void {
  const column = newColumn(mount)
  const starts = sectionStarts(blocks)
  for (let i = 0; i + 1 < starts.length; i++) {
    column.append(newSection(text, blocks.slice(starts[i], starts[i + 1])))
  }
}

/** One plain mark, in the words of a paragraph. */
export function wrapWords(block: Element): void {
  const range = document.createRange()
  range.setStart(block.firstChild!, 4)
  range.setEnd(block.firstChild!, 40)
  range.surroundContents(document.createElement('mark'))
}

function newColumn(mount: HTMLElement): HTMLElement {
  const scroller = mount.appendChild(document.createElement('div'))
  scroller.className = 'source-scroller'
  const column = scroller.appendChild(document.createElement('div'))
  column.className = 'source-text'
  return column
}

function newSection(text: string, blocks: readonly Block[]): HTMLElement {
  const section = document.createElement('div')
  section.className = 'source-section'
  const lines = blocks.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / CHARACTERS_A_LINE) + 0.6, 0)
  section.style.setProperty('--lines', String(Math.round(lines)))
  section.append(...blocks.map((block) => newBlock(text, block)))
  return section
}

function newBlock(text: string, { kind, start, end }: Block): HTMLElement {
  const element = document.createElement(kind === 'title' ? 'h1' : kind === 'heading' ? 'h2' : 'p')
  element.className = `source-block source-${kind}`
  element.textContent = text.slice(start, end)
  return element
}
