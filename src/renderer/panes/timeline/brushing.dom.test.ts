/** The period's ends and the map of all time, by their keys. */
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { periodWords } from '../../../shared/dates/period-words'
import type { Period } from '../../../shared/projections/passage-filter'
import PeriodBand from './PeriodBand.vue'
import { periodBetween } from './period-grain'
import TimelineMinimap from './TimelineMinimap.vue'

const year = (number: number): number => Date.UTC(number, 0, 1)
const span = { from: year(1990), to: year(2030) }
const period = periodBetween(year(2004), year(2008), { unit: 'year', every: 1 })
const last = (events: unknown[][] | undefined): unknown => events?.at(-1)?.[0]

describe('the ends of a period', () => {
  it('are sliders that say their dates in words, and move by the unit that the scale allows', async () => {
    const band = mount(PeriodBand, { props: { period, span, width: 400, keys: true } })
    const [from, to] = band.findAll('[role=slider]')
    expect(from!.attributes()).toMatchObject({ 'aria-label': 'Start of the period', 'aria-valuetext': 'From 2004' })
    expect(to!.attributes('aria-valuetext')).toBe('To 2008')
    await to!.trigger('keydown', { key: 'ArrowRight' })
    expect(periodWords(last(band.emitted('choose')) as Period)).toBe('2004 to 2009')
    await from!.trigger('keydown', { key: 'ArrowLeft' })
    expect(periodWords(last(band.emitted('choose')) as Period)).toBe('2003 to 2008')
    await from!.trigger('keydown', { key: 'Escape' })
    expect(last(band.emitted('choose'))).toBeNull()
  })

  it('are stops for the keys in one place only', () => {
    const band = mount(PeriodBand, { props: { period, span, width: 400, keys: false } })
    expect(band.findAll('[role=slider], [tabindex]')).toHaveLength(0)
    expect(band.findAll('[aria-hidden=true]')).toHaveLength(2)
  })
})

describe('the map of all time', () => {
  it('is one stop that says what is in sight, moves along and zooms', async () => {
    const map = mount(TimelineMinimap, { props: { shapes: [], span, window: { from: year(2000), to: year(2010) }, period: null } })
    const slider = map.get('[role=slider]')
    expect(slider.attributes()).toMatchObject({ 'aria-label': 'Time in sight', 'aria-valuetext': '2000 to 2009', 'aria-valuemin': '1990', 'aria-valuemax': '2030' })
    for (const key of ['ArrowRight', 'ArrowLeft', '+', '-', '0', 'End']) await slider.trigger('keydown', { key })
    expect(map.emitted('pan')).toEqual([[0.25], [-0.25]])
    expect(map.emitted()).toHaveProperty('zoomIn')
    expect(map.emitted()).toHaveProperty('zoomOut')
    expect(map.emitted()).toHaveProperty('showAll')
    expect(map.emitted('go')).toEqual([[{ from: span.to - (year(2010) - year(2000)), to: span.to }]])
  })

  it('moves the ends of the period, not itself, while the keys stand on them', async () => {
    const map = mount(TimelineMinimap, { props: { shapes: [], span, window: span, period } })
    await map.get('[aria-label="End of the period"]').trigger('keydown', { key: 'ArrowLeft' })
    expect(map.emitted('choose')).toHaveLength(1)
    expect(map.emitted('pan')).toBeUndefined()
  })
})
