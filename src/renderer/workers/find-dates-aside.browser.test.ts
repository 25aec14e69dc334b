/** The date finder in its worker, over a text of a megabyte. */
import { describe, expect, it } from 'vitest'
import article from '../../../fixtures/georgia-nato-relations.txt?raw'
import { datesOfSource } from '../../shared/projections/source-dates'
import { findDatesAside } from './find-dates-aside'

/** Lines that a layout does not name are paragraphs. */
const LAYOUT = ''
const long = article.repeat(Math.ceil(1_000_000 / article.length))

describe('finding dates aside', () => {
  it('finds what is found at once, and tells how far it is', { timeout: 60_000 }, async () => {
    const shares: number[] = []
    const dates = await findDatesAside(long, LAYOUT, { onProgress: (share) => shares.push(share) }).done
    expect(long.length).toBeGreaterThanOrEqual(1_000_000)
    expect(dates!.length).toBeGreaterThan(1_000)
    expect(dates).toEqual([...datesOfSource(long, LAYOUT)].flatMap((step) => step.dates))
    expect(shares.length).toBeGreaterThan(2)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it('stops when cancelled, and tells nothing more', async () => {
    const shares: number[] = []
    const finding = findDatesAside(long, LAYOUT, {
      onProgress(share) {
        shares.push(share)
        finding.cancel()
      },
    })
    expect(await finding.done).toBeNull()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(shares).toHaveLength(1)
    expect(shares[0]).toBeLessThan(1)
    finding.cancel()
  })

  it('is done at once with a text that has none', async () => {
    expect(await findDatesAside('', LAYOUT).done).toEqual([])
    expect(await findDatesAside('Nobody came.', LAYOUT).done).toEqual([])
  })
})
