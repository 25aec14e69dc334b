/** The one filter: what passes, how it reads, and what ends it. */
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { ClaimId, ProjectId, SourceId, TagId } from '../../shared/annotation/ids'
import { useFilter } from './filter'
import { openedProject } from './opened-project.contract'

const SEA = 'sea' as TagId
const LOST = 'lost' as ClaimId
const NINETIES = { from: Date.UTC(1990, 0), to: Date.UTC(2000, 0) - 1 }

async function openedFilter() {
  const { store, within } = await openedProject()
  return { store, filter: within(useFilter) }
}

describe('the filter', () => {
  it('is off at first, and lets everything pass', async () => {
    const { filter } = await openedFilter()
    expect([filter.isOn, filter.passing, filter.words, filter.parts]).toEqual([false, null, '', []])
    expect(filter.passes('sank' as never)).toBe(true)
  })

  it('takes what meets all its parts, and says so', async () => {
    const { filter } = await openedFilter()
    filter.tag = SEA
    filter.period = NINETIES
    expect([...filter.passing!]).toEqual(['sailed'])
    expect(filter.words).toBe('tag Sea, 1990 to 1999')
    filter.claim = LOST
    expect(filter.passing!.size).toBe(0)
  })

  it('leaves a part out where one filters by it', async () => {
    const { filter } = await openedFilter()
    filter.tag = SEA
    expect([filter.passingAnyTag, [...filter.passingAnyTime!]]).toEqual([null, ['sailed']])
  })

  it('has a chip for each part, in the order in which they were set, and steps back from the last', async () => {
    const { filter } = await openedFilter()
    filter.period = NINETIES
    filter.place = { source: 's' as SourceId, start: 0, end: 20, name: 'the section Ships' }
    filter.tag = SEA
    filter.period = { ...NINETIES, from: Date.UTC(1994, 0) }
    expect(filter.parts.map(({ label }) => label)).toEqual(['1994 to 1999', 'the section Ships in “Ships”', 'tag Sea'])
    filter.stepBack()
    expect([filter.tag, filter.parts.length]).toEqual([null, 2])
    filter.parts[0]!.clear()
    expect([filter.period, filter.parts.map(({ id }) => id)]).toEqual([null, ['place']])
    filter.clear()
    expect(filter.isOn).toBe(false)
  })

  it('stays on the way through history, telling of each moment, and ends with the project', async () => {
    const { store, filter } = await openedFilter()
    filter.claim = LOST
    store.goTo(4)
    expect([filter.words, filter.passing!.size]).toEqual(['a claim not yet stated', 0])
    store.goTo(null)
    expect([filter.words, [...filter.passing!]]).toEqual(['claim “The ship was lost”', ['sank']])
    store.show(store.project, 'another' as ProjectId)
    await nextTick()
    expect(filter.isOn).toBe(false)
  })
})
