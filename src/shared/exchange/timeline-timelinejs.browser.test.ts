import scriptAddress from '../../../node_modules/@knight-lab/timelinejs/dist/js/timeline.js?url'
import article from '../../../fixtures/georgia-nato.scholium?raw'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ProjectFold } from '../projections/registry'
import { EXPORT_FORMATS, type ExportSource } from './export'
import { HOSTILE_QUOTES, HOSTILE_TAG, HOSTILE_TITLE, hostileSource } from './hostile-project.contract'
import type { ProjectContents } from './project-file'
import { smallProject } from './small-project.contract'
import { verifyProject } from './verify'

interface Slide {
  readonly unique_id: string
  readonly start_date: { readonly data: { readonly year: number } }
  readonly display_date?: string
}

/** What we ask of TimelineJS. */
interface TimelineJs {
  readonly config: { readonly events: readonly Slide[], readonly messages: { readonly errors: readonly string[] }, isValid(): boolean }
  on(event: 'ready', then: () => void): void
}
declare const TL: { Timeline: new (element: HTMLElement, data: unknown, options: object) => TimelineJs }

beforeAll(async () => {
  const script = document.createElement('script')
  script.src = scriptAddress
  const loaded = new Promise((resolve, reject) => { script.onload = resolve; script.onerror = reject })
  document.head.append(script)
  await loaded
})

let place: HTMLElement
afterEach(() => place.remove())

async function built(source: ExportSource): Promise<TimelineJs> {
  place = document.createElement('div')
  place.style.cssText = 'width: 900px; height: 600px'
  document.body.append(place)
  const data: unknown = JSON.parse(EXPORT_FORMATS.timelinejs.make(source))
  const timeline = new TL.Timeline(place, data, { font: '', script_path: new URL(scriptAddress, location.href).href, debug: false })
  await new Promise<void>((resolve) => timeline.on('ready', resolve))
  return timeline
}

function opened({ project, events, texts }: ProjectContents): ExportSource {
  const fold = new ProjectFold()
  fold.apply(events)
  return { project, tables: fold.tables, texts }
}

describe('TimelineJS itself', () => {
  test('draws the article without an error, a slide an entry and one for the title', async () => {
    const verified = verifyProject(article)
    if (!verified.ok) throw new Error(verified.reason)
    const { config } = await built(opened(verified.contents))
    expect(config.messages.errors).toEqual([])
    expect(config.isValid()).toBe(true)
    expect(config.events).toHaveLength(91)
    expect(place.querySelectorAll('.tl-slide')).toHaveLength(92)
    expect(place.querySelectorAll('.tl-timemarker')).toHaveLength(91)
  })

  test('keeps our ids and tells dates in our words where they are less than plain', async () => {
    const { config } = await built(opened(await smallProject()))
    expect(config.events.map(({ unique_id, start_date, display_date }) => [unique_id, start_date.data.year, display_date])).toEqual([
      ['passage-p3', -43, '44 BC'],
      ['passage-p1', 1912, undefined],
      ['passage-p2', 1912, 'Since about June 1912'],
    ])
    const slide = document.getElementById('passage-p1')!.textContent
    expect(slide).toMatch(/May 4, 1912.*The ship sailed on 4 May 1912.*A log.*Supports: =The ship sailed.*Note: \+1 \*sure\*/s)
  })

  test('shows what people wrote as text', async () => {
    await built(await hostileSource())
    expect(place.querySelector('.tl-headline-title')!.textContent).toBe(HOSTILE_TITLE)
    const quotes = [...place.querySelectorAll('.tl-text-content blockquote')].map((quote) => (quote as HTMLElement).innerText)
    expect(quotes).toHaveLength(HOSTILE_QUOTES.length)
    expect(quotes[0]).toContain('</script>]]>&amp;"\'<svg onload=taken=1>')
    expect(place.querySelector('.tl-timegroup-message')!.textContent).toBe(HOSTILE_TAG)
    expect(place.querySelectorAll('script, [onerror], [onload], img[src="x"], a[href^="javascript"]')).toHaveLength(0)
    expect('taken' in window).toBe(false)
  })
})
