/** Work that never stops: the page appends batches until it is killed, and tells which were acknowledged. */
import type { Page } from '@playwright/test'
import type { RecordedEvent } from '../../src/shared/kernel/event'
import type { Command } from '../../src/shared/annotation/commands'

/** Claims that the batches reword, each at most once a batch. */
export const CLAIMS = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const

export function stateClaims(): Command[] {
  return CLAIMS.map((claim) => ({ type: 'StateClaim', claim, statement: `Claim ${claim}` }) as Command)
}

/** Starts appending and returns at once. Each statement says how many events its batch has, so that a torn one shows. */
export async function appendUntilKilled(page: Page, round: number, seed: number, acknowledged: (ids: string[]) => void): Promise<void> {
  await page.exposeFunction('acknowledge', acknowledged)
  await page.evaluate(([of, from, claims]) => {
    let state = from
    const dice = (sides: number): number => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 8) % sides
    const batch = (number: number): Command[] => {
      const size = dice(3) === 0 ? 1 : 1 + dice(claims.length)
      return claims.slice(0, size).map((claim) => ({ type: 'RewordClaim', claim, statement: `Round ${of}, batch ${number}, one of ${size}` }) as Command)
    }
    const append = async (): Promise<void> => {
      for (let number = 1; ; number++) {
        const outcome = await window.stores.project.dispatch(...batch(number))
        if ('refused' in outcome) throw new Error(outcome.refused)
        void window.acknowledge(outcome.events.map(({ id }) => id))
      }
    }
    void append()
  }, [round, seed, CLAIMS] as const)
}

declare global {
  interface Window {
    acknowledge(ids: string[]): Promise<void>
  }
}

/** Batches of which some events are there and some are not. */
export function tornBatches(events: readonly RecordedEvent[]): string[] {
  const batches = new Map<string, RecordedEvent[]>()
  for (const event of events) batches.set(event.batch, [...(batches.get(event.batch) ?? []), event])
  return [...batches].flatMap(([batch, parts]) => (parts.length === sizeOf(parts[0]!) ? [] : [batch]))
}

function sizeOf({ type, data }: RecordedEvent): number {
  if (type === 'ClaimStated') return CLAIMS.length
  const { statement } = data as { statement?: string }
  return Number(/one of (\d+)$/.exec(statement ?? '')?.[1] ?? 1)
}
