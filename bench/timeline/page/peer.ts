/** vis-timeline, set up so that the same turn of a wheel and the same drag move it as far as ours. */
import { Timeline, type DataItem, type TimelineOptions } from 'vis-timeline/standalone'
import 'vis-timeline/styles/vis-timeline-graph2d.min.css'
import type { TimelineEntry } from '../../../src/shared/projections/timeline-entries'
import { dateShapeOf } from '../../../src/renderer/panes/timeline/date-shape'
import { clipped, shortDate } from '../../../src/renderer/panes/timeline/entry-wording'
import type { Contender } from './contender'
import { nextPaint } from './frames'

const FIRST = Date.UTC(1800, 0, 1)
const LAST = Date.UTC(2026, 0, 1)

/** d3-zoom makes 100 pixels of a wheel a factor of 2^0.2; vis-timeline makes a notch 1 + 1 / friction. */
const FRICTION = 1 / (2 ** 0.2 - 1)

/** Its labels never shorten themselves, so they are given at about the width that ours have. */
const LABEL = 34

export function peerContender(extra: TimelineOptions): Contender {
  let items: DataItem[] = []
  let timeline: Timeline

  return {
    prepare(entries) {
      items = entries.map(itemOf)
    },
    draw(box) {
      return new Promise((resolve) => {
        timeline = new Timeline(box, items, {
          height: '100%',
          stack: true,
          selectable: false,
          showCurrentTime: false,
          zoomFriction: FRICTION,
          onInitialDrawComplete: () => resolve(),
          ...extra,
        })
      })
    },
    async show({ from, to }) {
      timeline.setWindow(from, to, { animation: false })
      await nextPaint()
    },
    window() {
      const { start, end } = timeline.getWindow()
      return { from: start.valueOf(), to: end.valueOf() }
    },
  }
}

/** A day is a point with its label behind it, all else a bar; an open end is the last day there is. */
function itemOf({ passage, reading, display, quote }: TimelineEntry): DataItem {
  const { kind, from, to, start, end } = dateShapeOf(reading)!
  const content = `${shortDate(display)} ${clipped(quote, LABEL)}`
  if (kind === 'day') return { id: passage, type: 'point', start: from, content }
  return { id: passage, type: 'range', start: start === 'open' ? FIRST : from, end: end === 'open' ? LAST : to, content }
}
