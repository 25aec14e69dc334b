/** A hand at the mouse: events at the pace of a real one, whether or not the page keeps up. */
import type { CDPSession } from 'playwright'

/** Milliseconds between two events: a plain mouse, and a touchpad's wheel. */
const MOUSE = 8
const WHEEL = 1000 / 60

/** From a point to the side by `by` pixels in `duration` milliseconds, button down. */
export async function drag(session: CDPSession, from: Point, by: number, duration: number): Promise<void> {
  const button = { button: 'left', clickCount: 1 } as const
  await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...from })
  await session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...from, ...button })
  await paced(duration, MOUSE, (done) => session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: from.x + by * done, y: from.y, button: 'left' }))
  await session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', x: from.x + by, y: from.y, ...button })
}

/** `pixels` in all, evenly; positive goes further away. */
export function turnWheel(session: CDPSession, at: Point, pixels: number, duration: number): Promise<void> {
  let turned = 0
  return paced(duration, WHEEL, (done) => {
    const deltaY = pixels * done - turned
    turned += deltaY
    return session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at, deltaX: 0, deltaY })
  })
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** `done` goes from just over 0 to 1. Waits at the end only, for the page to have taken all of it. */
async function paced(duration: number, pace: number, send: (done: number) => Promise<unknown>): Promise<void> {
  const sent: Promise<unknown>[] = []
  const started = performance.now()
  for (let next = pace; sent.length === 0 || next <= duration; next = Math.max(next + pace, performance.now() - started)) {
    await new Promise((resolve) => setTimeout(resolve, started + next - performance.now()))
    sent.push(send(Math.min(1, next / duration)))
  }
  sent.push(send(1))
  await Promise.all(sent)
}
