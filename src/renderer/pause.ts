/** Pausing in long work: rarely enough to cost little, often enough that the window stays alive. */

/** Longer than this without a pause, and a person would feel it. */
const MOST_MILLISECONDS = 24

let resumed = 0

/**
 * Lets the browser paint and take input when the work since the last pause has held it up for long; else returns at
 * once. May be called often: a timer's own wait is 4 ms, so one for every small piece would take longer than the work.
 */
export async function pause(): Promise<void> {
  if (performance.now() - resumed < MOST_MILLISECONDS) return
  await new Promise((resolve) => setTimeout(resolve))
  resumed = performance.now()
}
