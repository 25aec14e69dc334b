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

/** What was drawn is gone afterwards. */
async function toFrame(draw: (mount: HTMLElement) => (() => void) | void): Promise<number> {
  const mount = newBox()
  let clear: (() => void) | void
  const time = await change(() => (clear = draw(mount)), () => clear?.())
  mount.remove()
  return time
}

/**
 * Milliseconds of work until a change is shown: its own, then all of the next frame's. The wait in between, for the
 * screen's tick, is nobody's work and not counted.
 */
async function change(make: () => unknown, undo: () => void): Promise<number> {
  await nextFrame()
  const frame = nextFrame()
  const started = performance.now()
  make()
  const making = elapsed(started)
  const time = making + (await frame)
  undo()
  await nextFrame()
  return time
}

/** Milliseconds that the next frame takes: its callbacks from here on, layout and painting. */
function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const started = performance.now()
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(elapsed(started))
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
  const callbacks = { onSelect: ignore, onOpen: ignore, onHover: ignore, onOpenDate: ignore, onVisible: ignore, onKey: () => false }
  const view = createSourceView(mount, { title: 'Bench', text, blocks }, callbacks)
  view.setHighlights(highlights)
  return view
}
