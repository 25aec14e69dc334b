/** Frames as the page sees them: the times that requestAnimationFrame hands out, and the long tasks between. */

export interface Recording {
  /** Milliseconds from the start of the recording to its end. */
  readonly duration: number
  /** Milliseconds between one frame and the next; the last runs to the end of the recording if no frame came in time. */
  readonly frames: readonly number[]
  /** Milliseconds, of tasks of more than 50. */
  readonly longTasks: readonly number[]
}

/** Records until the returned function is called. */
export function record(): () => Recording {
  const started = performance.now()
  const times: number[] = []
  const longTasks: number[] = []
  let handle = requestAnimationFrame(onFrame)
  const observer = new PerformanceObserver(takeTasks)
  observer.observe({ type: 'longtask' })

  function onFrame(time: number): void {
    times.push(time)
    handle = requestAnimationFrame(onFrame)
  }

  function takeTasks(list: Pick<PerformanceObserverEntryList, 'getEntries'>): void {
    longTasks.push(...list.getEntries().map(({ duration }) => duration))
  }

  return () => {
    const ended = performance.now()
    cancelAnimationFrame(handle)
    takeTasks({ getEntries: () => observer.takeRecords() })
    observer.disconnect()
    return { duration: ended - started, frames: between(started, times, ended), longTasks }
  }
}

/** A drawing that stands still would have no frames to blame: its wait counts from the start and to the end. */
function between(started: number, times: readonly number[], ended: number): number[] {
  const deltas = times.slice(1).map((time, index) => time - times[index]!)
  const before = (times[0] ?? ended) - started
  const after = times.length === 0 ? 0 : ended - times.at(-1)!
  return [...(before > LONG ? [before] : []), ...deltas, ...(after > LONG ? [after] : [])]
}

const LONG = 50

/** Resolves when the next frame has been painted. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve()
      port2.postMessage(null)
    })
  })
}
