/** The page of the date worker bench: a source of a megabyte in the editor, and its dates found beside it, or in its way. */
import type { BatchId } from '../../src/shared/kernel/event'
import type { ReplicaId } from '../../src/shared/kernel/event-id'
import { MemoryLog } from '../../src/shared/kernel/memory-log'
import type { SourceId } from '../../src/shared/annotation/ids'
import { findDates, type FoundDate } from '../../src/shared/dates/finding/find-dates'
import { openSuggestions } from '../../src/shared/projections/open-suggestions'
import { Project } from '../../src/shared/projections/project'
import { layoutOf } from '../../src/shared/sources/layout'
import { NORMALISER } from '../../src/shared/sources/normalise'
import { readSourceText } from '../../src/shared/sources/source-text'
import { createSourceView } from '../../src/renderer/editor/source-view'
import { findDatesAside } from '../../src/renderer/workers/find-dates-aside'
import '../../src/renderer/styles/tokens.css'

export type Work = 'nothing' | 'aside' | 'in the way'

export interface Watched {
  readonly dates: number
  readonly milliseconds: number
  /** The longest time between two frames. */
  readonly longestFrame: number
}

/** What the window itself does with the dates when they are there, in milliseconds. */
export interface Aftermath {
  readonly open: number
  /** Until the frame that shows them is laid out. */
  readonly paint: number
}

const ignore = (): void => undefined
const opened = open()
let found: readonly FoundDate[] = []

export const dateWorkerBench = { do: watch, settle }

declare global {
  interface Window {
    dateWorkerBench: typeof dateWorkerBench
  }
}
window.dateWorkerBench = dateWorkerBench

async function open() {
  const read = readSourceText('long.txt', chronicle())
  if ('problem' in read) throw new Error(read.problem)
  const { title, text, format, blocks } = read.parsed
  const project = await Project.open(new MemoryLog('bench', '0123456789AB' as ReplicaId))
  const source = 's' as SourceId
  const outcome = await project.dispatch(
    [{ type: 'AddSource', source, title, text, format, layout: layoutOf(blocks), normaliser: NORMALISER }],
    { now: 0, by: 'Bench', batch: 'b' as BatchId },
  )
  if ('refused' in outcome) throw new Error(outcome.refused)
  const view = createSourceView(document.querySelector<HTMLElement>('#text')!, { title, text, blocks }, {
    onSelect: ignore, onOpen: ignore, onHover: ignore, onOpenDate: ignore, onVisible: ignore, onKey: () => false,
  })
  return { text, view, tables: project.tables, source: project.tables.sources.get(source)! }
}

/** Two dates in three lines: many more than a text of this length has. */
function chronicle(): string {
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
  const lines = ['A long chronicle', '']
  for (let i = 0, length = 0; length < 1_050_000; i++) {
    const line = `On ${1 + (i % 28)} ${months[i % 12]} ${1900 + ((i * 7) % 120)} the council met again in the capital, and after a long debate about the harbour it was decided to wait. In ${months[(i + 5) % 12]} the ministers returned to the matter, while the papers wrote of little else.`
    lines.push(line, ...(i % 4 === 3 ? [''] : []))
    length += line.length + 1
  }
  return lines.join('\n')
}

/** Counts frames while the work is done; nothing is done for as long as `milliseconds`. */
async function watch(work: Work, milliseconds: number): Promise<Watched> {
  const { text } = await opened
  const frames = watchFrames()
  const started = performance.now()
  if (work === 'aside') found = (await findDatesAside(text, '').done)!
  else if (work === 'in the way') found = await new Promise((resolve) => setTimeout(() => resolve(findDates(text)), 50))
  else await new Promise((resolve) => setTimeout(resolve, milliseconds))
  const took = performance.now() - started
  return { dates: found.length, milliseconds: took, longestFrame: await frames.stop() }
}

async function settle(): Promise<Aftermath> {
  const { view, text, source, tables } = await opened
  view.setDates([], null)
  await nextFrame()
  const started = performance.now()
  const suggestions = openSuggestions(found, source, text, tables)
  const decided = performance.now()
  view.setDates(suggestions, suggestions[0] ?? null)
  document.body.getBoundingClientRect()
  return { open: decided - started, paint: performance.now() - decided }
}

function watchFrames() {
  let last = performance.now()
  let longest = 0
  let frame = requestAnimationFrame(note)
  return {
    async stop(): Promise<number> {
      await nextFrame()
      cancelAnimationFrame(frame)
      return longest
    },
  }

  function note(): void {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    frame = requestAnimationFrame(note)
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()))
}
