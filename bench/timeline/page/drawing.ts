/** The drawing of the timeline pane itself, on a page of its own. */
import { zoomTransform } from 'd3-zoom'
import { createApp, h } from 'vue'
import type { PassageId } from '../../../src/shared/annotation/ids'
import type { TimelineEntry } from '../../../src/shared/projections/timeline-entries'
import { dateShapeOf, type TimeSpan } from '../../../src/renderer/panes/timeline/date-shape'
import { extentOfAll, extentOfMost, fitted, limitsOf } from '../../../src/renderer/panes/timeline/time-window'
import TimelineDrawing from '../../../src/renderer/panes/timeline/TimelineDrawing.vue'
import type { Contender } from './contender'
import { nextPaint } from './frames'

const NOW = Date.UTC(2025, 11, 31)

/** d3-zoom's: pixels of a wheel that go twice as close. */
const DOUBLING = 500

export function drawingContender(): Contender {
  let entries: readonly TimelineEntry[] = []
  let surface: HTMLElement
  let limits: TimeSpan

  function window(): TimeSpan {
    const { x, k } = zoomTransform(surface)
    const span = (limits.to - limits.from) / k
    const from = limits.from - (x / surface.clientWidth) * span
    return { from, to: from + span }
  }

  async function turn(wheel: WheelEventInit): Promise<void> {
    surface.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ...wheel }))
    await nextPaint()
  }

  return {
    prepare(made) {
      entries = made
    },
    async draw(box) {
      createApp(() => h(TimelineDrawing, {
        entries, active: null, selected: null, hovered: null, glowing: new Set<PassageId>(), now: NOW, still: false,
      })).mount(box)
      while (box.querySelector('[data-passage]') === null) await nextPaint()
      surface = box.querySelector<HTMLElement>('.surface')!
      limits = limitsOfAll(entries, surface.clientWidth)
    },
    async show(target) {
      const { from, to } = window()
      const [span, wanted] = [to - from, target.to - target.from]
      const still = (from * wanted - target.from * span) / (wanted - span)
      const clientX = surface.getBoundingClientRect().left + ((still - from) / span) * surface.clientWidth
      await turn({ deltaY: -Math.log2(span / wanted) * DOUBLING, clientX })
      // A wheel stands on whole pixels: the rest is a small way to the side.
      await turn({ deltaX: ((target.from - window().from) / wanted) * surface.clientWidth, deltaY: 0 })
    },
    window,
  }
}

function limitsOfAll(entries: readonly TimelineEntry[], width: number): TimeSpan {
  const shapes = entries.flatMap(({ reading }) => dateShapeOf(reading) ?? [])
  const home = fitted(extentOfMost(shapes)!, width)
  const { from, to } = limitsOf(extentOfAll(shapes)!, width, NOW)
  return { from: Math.min(from, home.from), to: Math.max(to, home.to) }
}
