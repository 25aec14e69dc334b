/** The page that the timeline bench drives: one contender draws, then its frames are recorded while input comes in. */
import '../../../src/renderer/styles/index.css'
import type { TimeSpan } from '../../../src/renderer/panes/timeline/date-shape'
import { generateEntries } from '../entries'
import type { Contender } from './contender'
import { drawingContender } from './drawing'
import { nextPaint, record, type Recording } from './frames'
import { limitContender } from './limit'
import { peerContender } from './peer'

const contenders = {
  limit: limitContender,
  ours: drawingContender,
  clustered: () => peerContender({ cluster: { showStipes: false } }),
  stacked: () => peerContender({}),
}

export type ContenderName = keyof typeof contenders

export interface Drawing {
  /** From the entries in hand until the first drawing is painted. */
  readonly milliseconds: number
  /** That the drawing is made of, in all. */
  readonly elements: number
}

export interface TimelineBenchPage {
  draw(name: ContenderName, count: number): Promise<Drawing>
  show(window: TimeSpan): Promise<void>
  /** What is in sight two frames from now, when all input has come to its end. */
  settled(): Promise<TimeSpan>
  startRecording(): Promise<void>
  stopRecording(): Recording
}

declare global {
  interface Window {
    timelineBench: TimelineBenchPage
  }
}

let contender: Contender
let stop: () => Recording

window.timelineBench = {
  async draw(name, count) {
    contender = contenders[name]()
    contender.prepare(generateEntries(count, 1))
    const box = document.body.appendChild(document.createElement('div'))
    box.style.cssText = 'position: relative; inline-size: 100vw; block-size: 100vh; overflow: hidden'
    ;(globalThis as { gc?: () => void }).gc?.()
    await nextPaint()
    const started = performance.now()
    await contender.draw(box)
    await nextPaint()
    return { milliseconds: performance.now() - started, elements: box.querySelectorAll('*').length }
  },
  async show(target) {
    await contender.show(target)
    await nextPaint()
  },
  async settled() {
    await nextPaint()
    await nextPaint()
    return contender.window()
  },
  async startRecording() {
    await nextPaint()
    stop = record()
  },
  stopRecording: () => stop(),
}
