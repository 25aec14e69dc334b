/** One source, read only, with its passages painted: the editor's only public face. */
import { EditorState, TextSelection } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { FoundDate } from '../../shared/dates/finding/find-dates'
import { type Block } from '../../shared/sources/block'
import { datesWithin } from './date-decoration'
import { type SourceDocument, buildDocument } from './document'
import './editor.css'
import { type Highlight } from './highlight'
import { changePainting, highlightPlugin, paintingOf } from './highlight-plugin'
import { overlapping, reviseIndex } from './interval-index'
import { toOffset, toPosition } from './offsets'
import { pendingSelectionPlugin } from './pending-selection'
import { type PointedPassages, pointerPlugin } from './pointer'
import { readOnlyPlugin } from './read-only'
import { type RevealOptions, createRevealer } from './reveal'
import { selectionPlugin, takeSelection } from './selection'
import { type TextRange, meantRange } from './text-range'
import { visibleRange, watchViewport } from './viewport'

export interface ViewedSource {
  readonly title: string
  readonly text: string
  readonly blocks: readonly Block[]
}

/** All offsets in UTF-16 code units of the text, all coordinates those of the window. */
export interface SourceViewCallbacks {
  /** The selection came to rest; null when nothing is selected. `rect` holds its first and last line. */
  readonly onSelect: (range: TextRange | null, rect: DOMRect | null) => void
  /** A click on words that one or more passages cover, the longest first. */
  readonly onOpen: (passages: readonly string[], at: { readonly x: number; readonly y: number }) => void
  readonly onHover: (passages: readonly string[] | null) => void
  /** A click on the words of a date that `setDates` gave; after `onOpen` when passages cover them too. */
  readonly onOpenDate: (date: FoundDate, isInPassage: boolean) => void
  /** Asked before the caret moves; true means the key was used. */
  readonly onKey: (event: KeyboardEvent) => boolean
  /** The blocks in sight, whenever they change. */
  readonly onVisible: (range: TextRange) => void
}

export interface SourceView {
  readonly setHighlights: (list: readonly Highlight[]) => void
  /** Dates of the text that wait for a decision, in order, none within another. */
  readonly setDates: (dates: readonly FoundDate[], current: FoundDate | null) => void
  /** Whole characters, without white space at the ends; null if nothing is selected. */
  readonly selectedRange: () => TextRange | null
  readonly clearSelection: () => void
  /** Scrolls to a passage or a range, and puts the caret there if asked to. False if the passage has no place here. */
  readonly reveal: (target: TextRange | string, options?: RevealOptions & { readonly caret?: boolean }) => boolean
  readonly setFocused: (passage: string | null) => void
  /** Draws the eye to passages that just changed, once, for a moment. */
  readonly glow: (passages: readonly string[]) => void
  /** What the caret touches or the selection covers, the longest first. */
  readonly passagesAtCaret: () => string[]
  readonly dateAtCaret: () => FoundDate | null
  readonly focus: () => void
  readonly destroy: () => void
}

const glowMilliseconds = 1_400

/** Fills `mount`, which must have a height: the view scrolls inside it. Opening is linear in the size of the text. */
export function createSourceView(mount: HTMLElement, source: ViewedSource, callbacks: SourceViewCallbacks): SourceView {
  const page = mount.ownerDocument
  const { doc, offsets }: SourceDocument = buildDocument(source.text, source.blocks)
  const scroller = mount.appendChild(page.createElement('div'))
  scroller.className = 'source-scroller'
  const view = new EditorView(scroller, {
    state: EditorState.create({
      doc,
      plugins: [
        readOnlyPlugin(source.title),
        highlightPlugin(offsets),
        pendingSelectionPlugin(),
        selectionPlugin((rect) => callbacks.onSelect(selectedRange(), rect)),
        pointerPlugin({ passagesAt: passagesAtDom, dateAt: dateAtDom }, callbacks),
      ],
    }),
    handleKeyDown(_view, event) {
      takeSelection(view)
      return callbacks.onKey(event)
    },
    clipboardTextSerializer: () => selectedText(),
    scrollMargin: 48,
    scrollThreshold: 24,
  })
  let seen: TextRange | null = null
  let glowTimer: ReturnType<typeof setTimeout> | undefined
  const viewport = watchViewport(scroller, view.dom, (inSight) => paint({ inSight }), tellVisible)
  const revealer = createRevealer(scroller, viewport.measure)
  viewport.measure()

  return { setHighlights, setDates, selectedRange, clearSelection, reveal, setFocused, glow, passagesAtCaret, dateAtCaret, focus, destroy }

  function setHighlights(list: readonly Highlight[]): void {
    const placed = list.filter((highlight) => highlight.state !== 'orphan')
    paint({ index: reviseIndex(paintingOf(view.state).index, placed) })
  }

  function setDates(dates: readonly FoundDate[], current: FoundDate | null): void {
    const painted = paintingOf(view.state)
    if (dates !== painted.dates || current !== painted.currentDate) paint({ dates, currentDate: current })
  }

  function selectedRange(): TextRange | null {
    const { from, to, empty } = view.state.selection
    return empty ? null : meantRange(source.text, toOffset(offsets, from), toOffset(offsets, to))
  }

  function selectedText(): string {
    const { from, to } = view.state.selection
    return source.text.slice(toOffset(offsets, from), toOffset(offsets, to))
  }

  function clearSelection(): void {
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, view.state.selection.head)))
  }

  function reveal(target: TextRange | string, options: RevealOptions & { readonly caret?: boolean } = {}): boolean {
    const range = typeof target === 'string' ? paintingOf(view.state).index.items.find((item) => item.id === target) : target
    if (range === undefined) return false
    const position = toPosition(offsets, range.start)
    if (options.caret === true) view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, position)))
    revealer.reveal(() => view.coordsAtPos(position, 1).top, options)
    return true
  }

  function setFocused(passage: string | null): void {
    if (paintingOf(view.state).focused !== passage) paint({ focused: passage })
  }

  function glow(passages: readonly string[]): void {
    clearTimeout(glowTimer)
    paint({ glowing: new Set(passages) })
    glowTimer = setTimeout(() => paint({ glowing: new Set() }), glowMilliseconds)
  }

  function passagesAtCaret(): string[] {
    const range = selectedRange()
    if (range !== null) return passagesIn(range.start, range.end)
    const caret = toOffset(offsets, view.state.selection.head)
    return passagesIn(caret - 1, caret + 1)
  }

  function dateAtCaret(): FoundDate | null {
    const caret = toOffset(offsets, view.state.selection.head)
    return datesWithin(paintingOf(view.state).dates, caret - 1, caret + 1)[0] ?? null
  }

  function passagesAtDom(mark: Element): PointedPassages {
    const offset = toOffset(offsets, view.posAtDOM(mark, 0))
    return passagesIn(offset, offset + 1)
  }

  function dateAtDom(element: Element): FoundDate | undefined {
    const offset = toOffset(offsets, view.posAtDOM(element, 0))
    return datesWithin(paintingOf(view.state).dates, offset, offset + 1)[0]
  }

  function passagesIn(start: number, end: number): string[] {
    const { index } = paintingOf(view.state)
    return overlapping(index, start, end).map((i) => index.items[i]!.id)
  }

  function paint(change: Parameters<typeof changePainting>[1]): void {
    view.dispatch(changePainting(view.state, change))
  }

  function tellVisible(): void {
    const range = visibleRange(scroller, view.dom, offsets)
    if (seen?.start === range.start && seen.end === range.end) return
    seen = range
    callbacks.onVisible(range)
  }

  function focus(): void {
    view.focus()
  }

  function destroy(): void {
    clearTimeout(glowTimer)
    revealer.stop()
    viewport.stop()
    view.destroy()
    scroller.remove()
  }
}
