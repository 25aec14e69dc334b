/** The timeline bench in words: a table of frames for each scene, and how ours stands to the others. */
import { spreadOf } from '../measurement'
import type { Turn } from './bench-timeline'
import type { ContenderName } from './page/main'
import { SCENES, type Performed } from './scene'

/** A frame that came no later than this was in time: a sixtieth of a second and a tenth of it. */
const IN_TIME = (1000 / 60) * 1.1
const DAY = 86_400_000

const NAMES: Readonly<Record<ContenderName, string>> = {
  limit: 'an empty page',
  ours: 'Scholium',
  clustered: 'vis-timeline, clustered',
  stacked: 'vis-timeline, all stacked',
}

interface FrameFigures {
  readonly perSecond: number
  readonly median: number
  readonly p95: number
  readonly p99: number
  readonly longest: number
  readonly inTime: number
  readonly longTasks: number
  /** Milliseconds of the main thread a frame. */
  readonly work: number
  readonly closest: number
}

export function timelineReport(turns: readonly Turn[]): string {
  return [drawingTable(turns), ...SCENES.map(({ name }) => sceneTable(name, turns))].join('\n\n')
}

function drawingTable(turns: readonly Turn[]): string {
  const rows = contendersOf(turns).map((contender) => {
    const own = turns.filter((turn) => turn.contender === contender)
    return [NAMES[contender], spread(own.flatMap(({ drawing }) => drawing), 0), String(own[0]!.elements)]
  })
  return table(['time to the first drawing', 'ms (least to most)', 'elements'], rows)
}

function sceneTable(scene: string, turns: readonly Turn[]): string {
  const performing = turns.filter(({ scenes }) => scene in scenes)
  const figures = new Map(contendersOf(performing).map((contender) => [contender, performing.filter((turn) => turn.contender === contender).map((turn) => figuresOf(turn.scenes[scene]!))]))
  const rows = [...figures].map(([contender, each]) => {
    const of = (figure: keyof FrameFigures): number[] => each.map((one) => one[figure])
    return [
      NAMES[contender], spread(of('perSecond'), 1), spread(of('median'), 1), spread(of('p95'), 1), spread(of('p99'), 1), spread(of('longest'), 0),
      `${(100 * spreadOf(of('inTime')).median).toFixed(1)} %`, spread(of('longTasks'), 0), spread(of('work'), 1), contender === 'limit' ? '' : reachOf(of('closest')),
    ]
  })
  const ours = figures.get('ours')!
  const ratios = [...figures].filter(([contender]) => contender !== 'ours').map(([contender, each]) => `${NAMES[contender]} ${ratio(ours, each)}`)
  const head = [scene, 'frames/s', 'median ms', '95 %', '99 %', 'longest', 'in time', 'long tasks', 'work ms/frame', 'closest']
  return `${table(head, rows)}\nFrames a second, Scholium / others: ${ratios.join('; ')}`
}

function figuresOf({ frames, duration, longTasks, busy, closest }: Performed): FrameFigures {
  const sorted = frames.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.ceil((sorted.length - 1) * share)]!
  return {
    perSecond: (frames.length / duration) * 1000,
    median: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    longest: at(1),
    inTime: frames.filter((time) => time <= IN_TIME).length / frames.length,
    longTasks: longTasks.length,
    work: busy / frames.length,
    closest,
  }
}

function contendersOf(turns: readonly Turn[]): ContenderName[] {
  return (Object.keys(NAMES) as ContenderName[]).filter((name) => turns.some(({ contender }) => contender === name))
}

/** Round by round, as far as both have any. */
function ratio(ours: readonly FrameFigures[], others: readonly FrameFigures[]): string {
  return spread(others.map(({ perSecond }, round) => ours[round]!.perSecond / perSecond), 2)
}

/** Median, and the least and the most of all rounds. */
function spread(numbers: readonly number[], digits: number): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)].map((number) => number.toFixed(digits))
  const median = spreadOf(numbers).median.toFixed(digits)
  return least === most ? median : `${median} (${least} to ${most})`
}

function reachOf(spans: readonly number[]): string {
  const days = spreadOf(spans).median / DAY
  return days < 100 ? `${days.toFixed(0)} days` : `${(days / 365.25).toFixed(days < 3653 ? 1 : 0)} years`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  const [first, ...body] = lines.map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ').trimEnd())
  return [first, '-'.repeat(first!.length), ...body].join('\n')
}
