/** What every host promises, whatever it is made of. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Host, Platform } from '../../shared/host'

export interface OpenedHost {
  readonly host: Host
  close(): Promise<void>
}

const endOf = (events: number) => JSON.stringify({ end: { events, heads: {} } })
const chunk = (events: number) => `${JSON.stringify({ event: events, text: 'Ⴀ “😀”' })}\n${endOf(events)}\n`

/** `open` gives a host whose journal is empty, and in whose file dialogs nothing is chosen. */
export function describeHost(name: Platform['host'], open: () => Promise<OpenedHost>): void {
  describe(`the ${name} host`, () => {
    let host: Host
    let close: () => Promise<void>
    beforeEach(async () => {
      ;({ host, close } = await open())
    })
    afterEach(() => close())

    it('says what it is', async () => {
      const platform = await host.platform()
      expect(platform.host).toBe(name)
      expect(['mac', 'windows', 'linux', 'other']).toContain(platform.system)
    })

    it('opens nothing and saves nothing when the person cancels', async () => {
      expect(await host.openFiles('source')).toEqual([])
      expect(await host.openFiles('project')).toEqual([])
      expect(await host.saveFile({ name: 'a.md', mediaType: 'text/markdown', text: 'a' })).toEqual({ outcome: 'cancelled' })
    })

    it('lets go of a listener to its menu', () => {
      const stop = host.onMenuChoice(() => {})
      stop()
      stop()
    })

    it('has no journal of a project it never heard of', async () => {
      expect(await host.journalledProjects()).toEqual([])
      expect(await host.journalEnd('alpha')).toBeNull()
      expect(await host.readJournal('alpha')).toBe('')
      await host.discardJournal('alpha')
    })

    if (name === 'browser') describeNoJournal(() => host)
    else describeJournal(() => host)
  })
}

function describeNoJournal(host: () => Host): void {
  it('says that it keeps no journal', async () => {
    expect((await host().platform()).journals).toBe(false)
    await expect(host().appendToJournal('alpha', chunk(1))).rejects.toThrow('keeps no journal')
  })
}

function describeJournal(host: () => Host): void {
  it('says that it keeps a journal', async () => {
    expect((await host().platform()).journals).toBe(true)
  })

  it('gives back what was appended, by project', async () => {
    await host().appendToJournal('alpha', chunk(1))
    await host().appendToJournal('beta', chunk(7))
    await host().appendToJournal('alpha', chunk(2))
    expect(await host().readJournal('alpha')).toBe(chunk(1) + chunk(2))
    expect(await host().journalEnd('alpha')).toBe(endOf(2))
    expect(await host().journalledProjects()).toEqual(['alpha', 'beta'])
  })

  it('keeps appends in the order of the calls, each answered with nothing', async () => {
    const numbers = [1, 2, 3, 4, 5]
    expect(await Promise.all(numbers.map((n) => host().appendToJournal('alpha', chunk(n))))).toEqual(numbers.map(() => undefined))
    expect(await host().readJournal('alpha')).toBe(numbers.map(chunk).join(''))
  })

  it('forgets a discarded journal and no other', async () => {
    await host().appendToJournal('alpha', chunk(1))
    await host().appendToJournal('beta', chunk(2))
    await host().discardJournal('alpha')
    expect(await host().journalledProjects()).toEqual(['beta'])
    expect(await host().readJournal('alpha')).toBe('')
  })

  it('refuses, in a sentence, what is no project or no whole lines', async () => {
    for (const project of ['../alpha', 'a/b', '']) await expect(host().readJournal(project)).rejects.toThrow(/./)
    await expect(host().appendToJournal('../alpha', chunk(1))).rejects.toThrow(/./)
    for (const lines of ['', 'half a line', '{"event":1}\n']) await expect(host().appendToJournal('alpha', lines)).rejects.toThrow(/./)
    expect(await host().journalledProjects()).toEqual([])
  })
}
