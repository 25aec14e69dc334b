/** The history's lines: days, steps, filters and the search through sentences. */
import { describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import type { RecordedEvent } from '../../../shared/kernel/event'
import { continued, EMPTY_CHRONICLE } from '../../composables/chronicle'
import { kindOf, type EventKind } from '../../composables/event-kind'
import { analystsOf, lineAt, linesOf, passing } from './history-lines'
import { dayTeller, dayWords, momentWords } from './moment-words'
import { useSearching } from './searching'
import { stepWords } from './step-words'

function event(n: number, batch: string, type: string, at = '2026-03-14T10:22:00.000Z', by = 'Nino'): RecordedEvent {
  return { id: `e${n}`, n, batch, at, by, type, v: 1, data: {}, prev: '' } as unknown as RecordedEvent
}

const log = continued(EMPTY_CHRONICLE, [
  event(1, 'a', 'SourceAdded'),
  event(2, 'b', 'PassageHighlighted'),
  event(3, 'b', 'PassageTagged'),
  event(4, 'b', 'PassageDated'),
  event(5, 'c', 'ClaimStated', '2026-03-16T10:22:00.000Z', 'Ilia'),
])
const all = { kinds: new Set<EventKind>(), by: null }

describe('the lines of a history', () => {
  it('stand under their days, several events of one batch as one step', () => {
    expect(linesOf(log, null, new Set()).map((line) => (line.line === 'step' ? `step ${line.positions}` : `${line.line} ${line.position}`)))
      .toEqual(['day 1', 'event 1', 'step 2,3,4', 'day 5', 'event 5'])
  })

  it('show the events of a step that was opened, under it', () => {
    expect(linesOf(log, null, new Set([2])).filter((line) => line.line === 'event' && line.within === 2)).toHaveLength(3)
  })

  it('keep a step together when a filter leaves only some of its events', () => {
    const lines = linesOf(log, [2, 4], new Set())
    expect(lines.at(-1)).toEqual({ line: 'step', positions: [2, 4], open: false })
  })

  it('find the line of a moment, also inside a closed step and where nothing passed the filter', () => {
    const lines = linesOf(log, null, new Set())
    expect([0, 1, 3, 4, 5].map((at) => lineAt(lines, at))).toEqual([-1, 1, 2, 2, 4])
    expect(lineAt(linesOf(log, [5], new Set()), 3)).toBe(-1)
  })
})

describe('the filters', () => {
  it('pass everything until one is set', () => {
    expect(passing(log, all)).toBeNull()
  })

  it('pass kinds and analysts', () => {
    expect(passing(log, { ...all, kinds: new Set<EventKind>(['tags', 'dates']) })).toEqual([3, 4])
    expect(passing(log, { ...all, by: 'Ilia' })).toEqual([5])
    expect(analystsOf(log)).toEqual(['Nino', 'Ilia'])
  })

  it('know the kind of every event by its name', () => {
    expect(['PassageUntagged', 'TagMerged', 'DatingRemoved', 'PassageRestored', 'ClaimsRelated', 'LinkDrawn', 'ProjectTitled', 'MapShared'].map(kindOf))
      .toEqual(['tags', 'tags', 'dates', 'highlights', 'claims', 'links', 'sources', null])
  })
})

describe('a step in words', () => {
  it('is its first sentence and a word for each other event', () => {
    expect(stepWords('Highlighted “war”', ['PassageHighlighted', 'PassageTagged', 'PassageDated']))
      .toBe('Highlighted “war” · tagged · dated (3 events)')
  })

  it('counts what happened several times', () => {
    expect(stepWords('Tagged “a” as “X”', ['PassageTagged', 'PassageTagged', 'LinkDrawn', 'LinkDrawn', 'DatingCorrected']))
      .toBe('Tagged “a” as “X” · 1 more tagged · link drawn 2 times · date corrected (5 events)')
  })

  it('is the sentence itself when there is one event', () => {
    expect(stepWords('Stated it', ['ClaimStated'])).toBe('Stated it')
  })
})

describe('searching', () => {
  it('finds all the words whatever their case, and pauses between slices', async () => {
    let pauses = 0
    const { searching, stop } = start('HIT odd', 1_000, async () => { pauses++ })
    await settled()
    expect(searching.found.value).toHaveLength(500)
    expect(pauses).toBe(2)
    stop()
  })

  it('starts again when the text changes and forgets the search before', async () => {
    const { searching, text, stop } = start('odd', 5_000, () => Promise.resolve())
    text.value = 'event 7 '
    await nextTick()
    await settled()
    expect(searching.found.value).toEqual([7, ...sevens(5_000)])
    text.value = ''
    await nextTick()
    expect(searching.found.value).toBeNull()
    stop()
  })
})

/** All others up to `count` whose telling holds “event” and “7”. */
function sevens(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1).filter((n) => n !== 7 && String(n).includes('7'))
}

function start(words: string, count: number, pause: () => Promise<void>) {
  const scope = effectScope()
  const text = ref(words)
  const tell = (position: number) => `Hit event ${position} ${position % 2 === 0 ? 'even' : 'odd'}`
  const searching = scope.run(() => useSearching(text, () => null, () => count, tell, pause))!
  return { searching, text, stop: () => scope.stop() }
}

async function settled(): Promise<void> {
  for (let i = 0; i < 60; i++) await Promise.resolve()
}

describe('days', () => {
  it('are told as the reader’s own, also out of order and for times that do not read', () => {
    const tell = dayTeller()
    const times = ['2026-03-14T12:00:00.000Z', '2026-03-14T12:30:00.000Z', '2026-03-16T12:00:00.000Z', '2026-03-14T12:10:00.000Z', 'once']
    expect(times.map(tell)).toEqual(times.map(dayWords))
    expect(momentWords('once')).toBe('once')
  })
})
