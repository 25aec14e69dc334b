import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { inFrames, inPace } from './in-frames'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

it('what is asked for many times in a frame is done once, as asked last', () => {
  const done: number[] = []
  const ask = effectScope().run(() => inFrames((value: number) => done.push(value)))!
  for (const value of [1, 2, 3]) ask(value)
  vi.advanceTimersToNextFrame()
  ask(4)
  vi.advanceTimersToNextFrame()
  expect(done).toEqual([3, 4])
})

it('what takes long waits for the hand to rest', () => {
  const done: number[] = []
  const ask = effectScope().run(() => inPace((value: number) => {
    done.push(value)
    takes(200)
  }))!
  ask(1)
  vi.advanceTimersToNextFrame()
  vi.advanceTimersByTime(1)
  expect(done).toEqual([1])
  for (const value of [2, 3, 4]) {
    ask(value)
    vi.advanceTimersByTime(60)
  }
  expect(done).toEqual([1])
  vi.advanceTimersByTime(200)
  expect(done).toEqual([1, 4])
})

/** Work that holds everything up, as the clock of these tests sees it. */
function takes(time: number): void {
  const now = performance.now()
  vi.spyOn(performance, 'now').mockReturnValueOnce(now + time)
}
