/** Deciding on dates that were found. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import type { Command } from '../../shared/annotation/commands'
import { findDates, type FoundDate } from '../../shared/dates/finding/find-dates'
import { useDateSuggestions } from './date-suggestions'
import type { World } from './injected'
import { useNotices } from './notices'
import { openedProject, type OpenedProject } from './opened-project.contract'
import { usePreferences } from './preferences'
import { usePresent } from './present'
import { useSelection } from './selection'

const FIRST = 'It began in May 2004. It ended in 2006. It came back in 2008. Nobody wept.'
const SECOND = 'The treaty was signed on 4 April 1949.'

const READING = [
  [source('s1', FIRST)],
  [source('s2', SECOND)],
]

function source(name: string, text: string): Command {
  return { type: 'AddSource', source: name, title: name, format: 'text', text, layout: 'P1', normaliser: 1 } as unknown as Command
}

interface Asked {
  readonly text: string
  tellShare(share: number): void
  end(dates?: readonly FoundDate[]): void
  fail(): void
  readonly cancel: ReturnType<typeof vi.fn<() => void>>
}

/** A finder that waits to be told. */
function patientFinder() {
  const asked: Asked[] = []
  const findDatesOf: World['findDates'] = (text, _layout, { onProgress }) => {
    let settle!: { resolve(dates: readonly FoundDate[] | null): void; reject(error: Error): void }
    const done = new Promise<readonly FoundDate[] | null>((resolve, reject) => (settle = { resolve, reject }))
    const cancel = vi.fn(() => settle.resolve(null))
    asked.push({ text, tellShare: onProgress, end: (dates = findDates(text)) => settle.resolve(dates), fail: () => settle.reject(new Error('No worker.')), cancel })
    return { done, cancel }
  }
  return { asked, findDates: findDatesOf }
}

async function opened(other: Partial<World> = {}) {
  const project: OpenedProject = await openedProject(READING, other)
  const suggestions = project.within(useDateSuggestions)
  await settled()
  return { suggestions, project: project.store, within: project.within }
}

const quotes = (dates: readonly FoundDate[]): string[] => dates.map(({ quote }) => quote)
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

afterEach(() => localStorage.clear())

describe('looking for dates', () => {
  it('begins with the open source, tells how far it is, and ends with its dates', async () => {
    const { asked, findDates } = patientFinder()
    const { suggestions } = await opened({ findDates })
    expect(asked.map(({ text }) => text)).toEqual([FIRST])
    expect(suggestions.finding).toEqual({ share: 0 })
    asked[0]!.tellShare(0.4)
    expect(suggestions.finding).toEqual({ share: 0.4 })
    expect([suggestions.open, suggestions.total]).toEqual([[], null])
    asked[0]!.end()
    await settled()
    expect(suggestions.finding).toBeNull()
    expect(quotes(suggestions.open)).toEqual(['May 2004', '2006', '2008'])
    expect(suggestions.total).toBe(3)
  })

  it('is done once for each text, and given up when another is opened', async () => {
    const { asked, findDates } = patientFinder()
    const { suggestions, within } = await opened({ findDates })
    const selection = within(useSelection)
    selection.openSource('s2' as never)
    await nextTick()
    expect(asked[0]!.cancel).toHaveBeenCalled()
    asked[1]!.end()
    await settled()
    expect(quotes(suggestions.open)).toEqual(['4 April 1949'])
    selection.openSource('s1' as never)
    await nextTick()
    expect(suggestions.open).toEqual([])
    asked[2]!.end()
    await settled()
    selection.openSource('s2' as never)
    await nextTick()
    expect(quotes(suggestions.open)).toEqual(['4 April 1949'])
    expect(asked.map(({ text }) => text)).toEqual([FIRST, SECOND, FIRST])
  })

  it('stops when asked to, and goes on when asked again', async () => {
    const { asked, findDates } = patientFinder()
    const { suggestions } = await opened({ findDates })
    suggestions.cancel()
    expect(asked[0]!.cancel).toHaveBeenCalled()
    await settled()
    expect([suggestions.finding, suggestions.isStopped, suggestions.open]).toEqual([null, true, []])
    suggestions.again()
    expect(suggestions.isStopped).toBe(false)
    asked[1]!.end()
    await settled()
    expect(suggestions.open).toHaveLength(3)
  })

  it('says so when it cannot be done', async () => {
    const { asked, findDates } = patientFinder()
    const { suggestions, within } = await opened({ findDates })
    asked[0]!.fail()
    await settled()
    expect([suggestions.finding, suggestions.isStopped]).toEqual([null, true])
    expect(within(useNotices).notices.map(({ text }) => text)).toEqual(['The dates of this text could not be looked for: No worker.'])
  })
})

describe('deciding', () => {
  it('on several is one batch, told, with one undo', async () => {
    const { suggestions, project, within } = await opened()
    await suggestions.accept(suggestions.open.slice(0, 2))
    await settled()
    expect(quotes(suggestions.open)).toEqual(['2008'])
    expect(within(usePresent).entries.map(({ edtf }) => edtf)).toEqual(['2004-05', '2006'])
    const [notice] = within(useNotices).notices
    expect([notice!.text, notice!.action!.label]).toEqual(['2 dates accepted.', 'Undo'])
    notice!.action!.run()
    await settled()
    expect(quotes(suggestions.open)).toEqual(['May 2004', '2006', '2008'])
    await project.redo()
    await settled()
    expect(quotes(suggestions.open)).toEqual(['2008'])
  })

  it('is not taken back by a notice after other work', async () => {
    const { suggestions, project, within } = await opened()
    await suggestions.reject(suggestions.open.slice(0, 2))
    const [notice] = within(useNotices).notices
    expect(notice!.text).toBe('2 dates rejected.')
    await project.dispatch({ type: 'TitleProject', title: 'Later' } as Command)
    notice!.action!.run()
    await settled()
    expect(project.title).toBe('Later')
    expect(quotes(suggestions.open)).toEqual(['2008'])
    expect(within(useNotices).notices.at(-1)!.text).toContain('Something else was done since')
  })

  it('on one is not told of: it shows', async () => {
    const { suggestions, within } = await opened()
    suggestions.current = suggestions.open[0]!
    expect(await suggestions.accept([suggestions.open[0]!])).toBe(true)
    await settled()
    expect([quotes(suggestions.open), suggestions.current]).toEqual([['2006', '2008'], null])
    expect(within(useNotices).notices).toEqual([])
  })

  it('keeps the value that the analyst wrote instead, and does not offer the one found again', async () => {
    const { suggestions, within } = await opened()
    const [first] = suggestions.open
    await suggestions.acceptAs(first!, { ...first!, quote: '', edtf: '2003', read: 'by-hand', implied: null })
    await settled()
    expect(within(usePresent).entries.map(({ edtf }) => edtf)).toEqual(['2003'])
    expect(quotes(suggestions.open)).toEqual(['2006', '2008'])
    expect(quotes(suggestions.statedWithin({ start: 0, end: FIRST.indexOf('It came') })!)).toEqual(['May 2004', '2006'])
  })

  it('happens once for each date', async () => {
    const { suggestions, within } = await opened()
    const [first] = suggestions.open
    await Promise.all([suggestions.accept([first!]), suggestions.accept([first!])])
    await settled()
    expect(within(usePresent).entries).toHaveLength(1)
  })

  it('shows the past as it stood, and is refused there', async () => {
    const { suggestions, project, within } = await opened()
    const before = project.position
    await suggestions.accept(suggestions.open)
    await settled()
    const after = project.position
    project.goTo(before)
    expect(quotes(suggestions.open)).toEqual(['May 2004', '2006', '2008'])
    expect(await suggestions.accept(suggestions.open)).toBe(false)
    expect(project.position).toBe(after)
    expect(within(useNotices).notices.at(-1)!.text).toContain('the past')
    project.goTo(null)
    expect(suggestions.open).toEqual([])
  })

  it('leaves the list the same object while nothing in it changes', async () => {
    const { suggestions, project } = await opened()
    const { open } = suggestions
    await project.dispatch({ type: 'TitleProject', title: 'Another' } as Command)
    await settled()
    expect(suggestions.open).toBe(open)
  })

  it('can be reviewed from the text', async () => {
    const { suggestions, within } = await opened()
    suggestions.review(suggestions.open[1]!)
    expect(suggestions.current?.quote).toBe('2006')
    expect(within(usePreferences).dockTab).toBe('dates')
  })
})
