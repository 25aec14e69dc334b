/** Finds dates off the main thread: a worker that reads one text and reports as it goes. */
import type { FoundDate } from '../../shared/dates/finding/find-dates'
import { datesOfSource } from '../../shared/projections/source-dates'
import type { FinderReport, FinderTask } from './finder-message'

/** Often enough to look alive, seldom enough that reports cost nothing. */
const MILLISECONDS_BETWEEN_REPORTS = 50

addEventListener('message', ({ data }: MessageEvent<FinderTask>) => find(data), { once: true })

function find({ text, layout }: FinderTask): void {
  let dates: FoundDate[] = []
  let told = performance.now()
  for (const step of datesOfSource(text, layout)) {
    dates.push(...step.dates)
    if (performance.now() - told < MILLISECONDS_BETWEEN_REPORTS) continue
    report({ kind: 'found', upTo: step.upTo, dates })
    dates = []
    told = performance.now()
  }
  report({ kind: 'found', upTo: text.length, dates })
  report({ kind: 'done' })
}

function report(message: FinderReport): void {
  postMessage(message)
}
