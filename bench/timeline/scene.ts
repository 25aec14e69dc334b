/** What is done to a drawing while its frames are recorded. */
import type { CDPSession, Page } from 'playwright'
import type { TimeSpan } from '../../src/renderer/panes/timeline/date-shape'
import { CROWDED } from './entries'
import { drag, turnWheel, type Point } from './gestures'
import type { Recording } from './page/frames'

export interface Scene {
  readonly name: string
  /** Where it begins; null for everything in sight. */
  readonly window: TimeSpan | null
  /** One after the other; the page is asked for its window between them. */
  readonly gestures: readonly Gesture[]
}

type Gesture = (session: CDPSession, point: Point, width: number) => Promise<void>

/** A recording, and what else is known of that time. */
export interface Performed extends Recording {
  /** Milliseconds in which the page's main thread was at work. */
  readonly busy: number
  /** The least time in sight after any of the gestures, in milliseconds. */
  readonly closest: number
}

const DAY = 86_400_000
const YEAR = 365.25 * DAY
const CROWD = Date.UTC(CROWDED.year, CROWDED.month - 1, 15)

const SWEEP = 1000
const TRIP = 2500
/** Pixels of a wheel from 226 years to a month: 11.4 times twice as close. */
const DEPTH = 5700

export const SCENES: readonly Scene[] = [
  { name: 'pan to and fro, all centuries in sight', window: null, gestures: [sweep(-0.5), sweep(0.5), sweep(-0.5)] },
  { name: 'pan along, ten years in sight', window: around(CROWD - 14 * YEAR, 10 * YEAR), gestures: [sweep(-0.7), sweep(-0.7), sweep(-0.7)] },
  { name: 'pan along, three months in sight', window: around(CROWD - 90 * DAY, 90 * DAY), gestures: [sweep(-0.7), sweep(-0.7), sweep(-0.7)] },
  { name: 'zoom from all centuries to a month and back', window: null, gestures: [wheel(-DEPTH), wheel(DEPTH)] },
]

/** The page must have drawn, and be as it was drawn. */
export async function perform({ window: target, gestures }: Scene, page: Page, session: CDPSession): Promise<Performed> {
  const { width, height } = page.viewportSize()!
  if (target !== null) await page.evaluate((span) => window.timelineBench.show(span), target)
  const seen = await windowOf(page)
  const point = { x: ((CROWD - seen.from) / (seen.to - seen.from)) * width, y: height / 2 }
  let closest = Infinity
  const before = await busyOf(session)
  await page.evaluate(() => window.timelineBench.startRecording())
  for (const gesture of gestures) {
    await gesture(session, point, width)
    const { from, to } = await windowOf(page)
    closest = Math.min(closest, to - from)
  }
  const recording = await page.evaluate(() => window.timelineBench.stopRecording())
  return { ...recording, busy: (await busyOf(session)) - before, closest }
}

/** When what came in has been drawn. */
function windowOf(page: Page): Promise<TimeSpan> {
  return page.evaluate(() => window.timelineBench.settled())
}

async function busyOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000
}

/** A drag in a second, by a share of the width; to the left when negative. */
function sweep(share: number): Gesture {
  return (session, { y }, width) => drag(session, { x: (width * (1 - share)) / 2, y }, width * share, SWEEP)
}

function wheel(pixels: number): Gesture {
  return (session, point) => turnWheel(session, point, pixels, TRIP)
}

function around(middle: number, span: number): TimeSpan {
  return { from: middle - span / 2, to: middle + span / 2 }
}
