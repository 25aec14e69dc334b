/** The main side of the date finder: one worker for each text, ended when it is done or no longer wanted. */
import type { FoundDate } from '../../shared/dates/finding/find-dates'
import type { FinderReport, FinderTask } from './finder-message'

export interface DateFinding {
  /** All dates in order; null when cancelled. Rejects when the worker cannot run. */
  readonly done: Promise<FoundDate[] | null>
  /** Stops at once; does nothing after the end. */
  cancel(): void
}

/** `onProgress` is told the share of the text that was read, 0 to 1, about every 50 ms. */
export function findDatesAside(text: string, layout: string, { onProgress }: { onProgress?(share: number): void } = {}): DateFinding {
  const worker = new Worker(new URL('./date-finder.ts', import.meta.url), { type: 'module', name: 'date finder' })
  const found: FoundDate[] = []
  const { promise, resolve, reject } = settleable<FoundDate[] | null>()
  worker.addEventListener('message', ({ data }: MessageEvent<FinderReport>) => take(data))
  worker.addEventListener('error', (event) => {
    // A script that does not load tells no message.
    end(() => reject(new Error(event.message || 'The date finder did not start.')))
  })
  worker.postMessage({ text, layout } satisfies FinderTask)
  return { done: promise, cancel: () => end(() => resolve(null)) }

  function take(report: FinderReport): void {
    switch (report.kind) {
      case 'found':
        found.push(...report.dates)
        return onProgress?.(text === '' ? 1 : report.upTo / text.length)
      case 'done':
        return end(() => resolve(found))
    }
  }

  function end(settle: () => void): void {
    worker.terminate()
    settle()
  }
}

interface Settleable<T> {
  readonly promise: Promise<T>
  resolve(value: T): void
  reject(error: Error): void
}

/** `Promise.withResolvers`, which the oldest browsers served do not have. */
function settleable<T>(): Settleable<T> {
  let settle!: Omit<Settleable<T>, 'promise'>
  const promise = new Promise<T>((resolve, reject) => (settle = { resolve, reject }))
  return { promise, ...settle }
}
