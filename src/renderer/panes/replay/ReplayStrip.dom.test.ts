/** The replay strip: its slider, its keys, and playing. */
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { useReplay, STEP_STANDS } from '../../composables/useReplay'
import { openedProject, type OpenedProject } from '../../stores/opened-project.contract'
import PastBanner from '../PastBanner.vue'
import ReplayStrip from '../ReplayStrip.vue'

let opened: OpenedProject
beforeEach(async () => {
  localStorage.clear()
  opened = await openedProject()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

describe('the slider', () => {
  it('says which moment it stands at', async () => {
    const slider = strip().get('[role=slider]')
    expect(slider.attributes()).toMatchObject({ 'aria-valuemin': '0', 'aria-valuemax': '9', 'aria-valuenow': '9' })
    opened.store.goTo(5)
    await nextTick()
    expect(slider.attributes('aria-valuetext')).toMatch(/^Event 5 of 9, 14 March 2026, \d\d:01, Nino Beridze: Tagged “The ship sailed” as “Sea”$/)
    opened.store.goTo(0)
    await nextTick()
    expect(slider.attributes('aria-valuetext')).toBe('Before the first of 9 events')
  })

  it.each([
    [['ArrowLeft'], 8], [['ArrowLeft', 'ArrowLeft', 'ArrowRight'], 8], [['Home'], 0], [['Home', 'ArrowUp'], 1],
    [['PageDown', 'PageDown'], 6], [['Home', 'PageUp', 'PageUp'], 6], [['Home', 'End'], 9],
  ])('goes by %j to event %i', async (keys, position) => {
    const slider = strip().get('[role=slider]')
    for (const key of keys) await slider.trigger('keydown', { key })
    frame()
    expect(opened.store.at).toBe(position)
  })

  it('goes by whole steps with Shift', async () => {
    const slider = strip().get('[role=slider]')
    await slider.trigger('keydown', { key: 'ArrowLeft', shiftKey: true })
    await slider.trigger('keydown', { key: 'ArrowLeft', shiftKey: true })
    await slider.trigger('keydown', { key: 'ArrowLeft', shiftKey: true })
    frame()
    expect(opened.store.at).toBe(2)
  })

  it('moves the project once a frame, however often it is asked', async () => {
    const goTo = vi.spyOn(opened.store, 'goTo')
    const slider = strip().get('[role=slider]')
    for (let i = 0; i < 5; i++) await slider.trigger('keydown', { key: 'ArrowLeft' })
    expect(opened.store.at).toBe(9)
    frame()
    expect(opened.store.at).toBe(4)
    expect(goTo.mock.calls.length).toBeLessThanOrEqual(1)
  })

  it('goes back to now on Esc', async () => {
    opened.store.goTo(3)
    await strip().get('[role=slider]').trigger('keydown', { key: 'Escape' })
    expect(opened.store.isPast).toBe(false)
  })

  it('leaves keys with modifiers to the frame', async () => {
    await strip().get('[role=slider]').trigger('keydown', { key: 'ArrowLeft', altKey: true })
    frame()
    expect(opened.store.at).toBe(9)
  })
})

describe('playing', () => {
  it('starts from the beginning, goes by steps, and ends at now', () => {
    const replay = opened.within(() => useReplay())
    replay.play()
    expect(opened.store.at).toBe(0)
    const stops = [2, 6, 7, 9].map(() => (vi.advanceTimersByTime(STEP_STANDS), opened.store.at))
    expect(stops).toEqual([2, 6, 7, 9])
    expect(opened.store.isPast).toBe(false)
    expect(replay.playing).toBe(false)
  })

  it('goes faster when asked to', () => {
    const replay = opened.within(() => useReplay())
    replay.speed = 8
    replay.play()
    vi.advanceTimersByTime(STEP_STANDS / 8)
    expect(opened.store.at).toBe(2)
  })

  it('stops when someone goes back to now, or steps by hand', async () => {
    const replay = opened.within(() => useReplay())
    replay.play()
    opened.store.goTo(null)
    await nextTick()
    expect(replay.playing).toBe(false)
    replay.play()
    replay.stepForward()
    expect(replay.playing).toBe(false)
    expect(opened.store.at).toBe(2)
    replay.stepBack()
    expect(opened.store.at).toBe(0)
  })

  it('takes in what is recorded meanwhile', async () => {
    const replay = opened.within(() => useReplay())
    expect(replay.chronicle.events).toHaveLength(9)
    vi.useRealTimers()
    await opened.store.dispatch({ type: 'DiscardPassage', passage: 'sank' as never })
    await flushPromises()
    expect(replay.chronicle.runs).toEqual([1, 3, 7, 8, 10])
  })
})

describe('the banner', () => {
  it('says which past moment is looked at, and leads back', async () => {
    const banner = mount(PastBanner, { global: { plugins: opened.plugins, provide: opened.provide } })
    expect(banner.find('section').exists()).toBe(false)
    opened.store.goTo(7)
    await nextTick()
    expect(banner.get('section').text()).toMatch(/^You are looking at 14 March 2026, \d\d:02 — after event 7 of 9: Highlighted “It sank”/)
    await banner.get('button').trigger('click')
    expect(opened.store.isPast).toBe(false)
  })
})

function strip() {
  return mount(ReplayStrip, { attachTo: document.body, global: { plugins: opened.plugins, provide: opened.provide } })
}

function frame(): void {
  vi.advanceTimersByTime(20)
}
