/** Painting: a source with its highlights up to the next frame, beside the same text as bare elements. */
import { createSourceView, type SourceView } from '../../src/renderer/editor/source-view'
import type { Measurement } from '../measurement'
import { drawFlat, drawSections, wrapWords } from './bare-page'
import { openProject, type LoadedProject } from './loaded-project'
import { pageOf, type MarkedPage } from './marked-page'
import { elapsed, inTurn } from './rounds'

const ROUNDS = 15
const SIZES = [14_000, 500_000]

export async function benchPaint({ contents }: LoadedProject): Promise<Measurement[]> {
  const { project, opened } = await openProject(contents.project, { snapshot: true })
  opened.close()
  const measurements: Measurement[] = []
  for (const size of SIZES) measurements.push(...(await paintPage(pageOf(project, size))))
  return measurements
}

async function paintPage(page: MarkedPage): Promise<Measurement[]> {
  const title = `${Math.round(page.text.length / 1000)} kB, ${page.highlights.length} highlights`
  const opening = await inTurn(ROUNDS, {
    view: () => toFrame((mount) => openView(mount, page).destroy),
    flat: () => toFrame((mount) => drawFlat(mount, page)),
    sections: () => toFrame((mount) => drawSections(mount, page)),
  })
  const adding = await addOne(page)
  return [
    { name: `paint ${title}`, plain: 'bare, in the same sections', ours: opening.view, rests: opening.sections },
    { name: `paint ${title}`, plain: 'bare, one flat list', ours: opening.view, rests: opening.flat },
    { name: `one more, ${title}`, plain: 'one <mark> in bare sections', ours: adding.view, rests: adding.bare },
  ]
}

/** Both stand on the page, in boxes of their own, while one highlight comes and goes in each. */
async function addOne(page: MarkedPage): Promise<{ view: number[]; bare: number[] }> {
  const boxes = [newBox(), newBox()] as const
  const view = openView(boxes[0], page)
  drawSections(boxes[1], page)
  const block = boxes[1].querySelector('p')!
  const times = await inTurn(ROUNDS, {
    view: () => change(() => view.setHighlights([...page.highlights, page.oneMore]), () => view.setHighlights(page.highlights)),
    bare: () => change(() => wrapWords(block), () => block.replaceChildren(block.textContent ?? '')),
  })
  view.destroy()
  for (const box of boxes) box.remove()
  return times
}

/** Milliseconds from the first step of drawing to the frame that shows it; what was drawn is gone afterwards. */
async function toFrame(draw: (mount: HTMLElement) => (() => void) | void): Promise<number> {
  const mount = newBox()
  await nextFrame()
  const started = performance.now()
  const clear = draw(mount)
  await nextFrame()
  const time = elapsed(started)
  clear?.()
  mount.remove()
  await nextFrame()
  return time
}

async function change(make: () => void, undo: () => void): Promise<number> {
  await nextFrame()
  const started = performance.now()
  make()
  await nextFrame()
  const time = elapsed(started)
  undo()
  await nextFrame()
  return time
}

/** Resolves when the next frame has been laid out and painted. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve()
      port2.postMessage(null)
    })
  })
}

function newBox(): HTMLElement {
  const box = document.body.appendChild(document.createElement('div'))
  box.style.cssText = 'position: absolute; inset: 0; block-size: 800px; inline-size: 900px'
  return box
}

function openView(mount: HTMLElement, { text, blocks, highlights }: MarkedPage): SourceView {
  const ignore = (): void => undefined
  const callbacks = { onSelect: ignore, onOpen: ignore, onHover: ignore, onVisible: ignore, onKey: () => false }
  const view = createSourceView(mount, { title: 'Bench', text, blocks }, callbacks)
  view.setHighlights(highlights)
  return view
}
