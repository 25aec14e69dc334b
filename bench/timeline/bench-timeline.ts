/** Ten thousand entries drawn, moved and zoomed: by ours, by vis-timeline, and by a page that draws nothing. */
import type { BrowserContext } from 'playwright'
import type { ContenderName } from './page/main'
import { perform, SCENES, type Performed, type Scene } from './scene'

export const ENTRIES = 10_000
export const ROUNDS = 3

/** Everything that a contender did in one round. */
export interface Turn {
  readonly round: number
  readonly contender: ContenderName
  /** Milliseconds until the first drawing was painted, once for each scene. */
  readonly drawing: readonly number[]
  /** Elements in the first drawing. */
  readonly elements: number
  /** By the scene's name. */
  readonly scenes: Readonly<Record<string, Performed>>
}

const CONTENDERS: readonly ContenderName[] = ['limit', 'ours', 'clustered', 'stacked']

/** Each round runs all contenders once, in an order that changes; the last of them, which takes seconds for a frame, in the first scene of the first round only. */
export async function benchTimeline(context: BrowserContext, address: string, say: (words: string) => void): Promise<Turn[]> {
  const turns: Turn[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const contenders = CONTENDERS.filter((name) => round === 1 || name !== 'stacked')
    for (let i = 0; i < contenders.length; i++) {
      const contender = contenders[(i + round - 1) % contenders.length]!
      say(`timeline, round ${round} of ${ROUNDS}: ${contender} ...\n`)
      turns.push({ round, contender, ...(await turnOf(context, address, contender, contender === 'stacked' ? SCENES.slice(0, 1) : SCENES)) })
    }
  }
  return turns
}

/** Each scene has a page of its own, so that none begins with what another left behind. */
async function turnOf(context: BrowserContext, address: string, contender: ContenderName, performances: readonly Scene[]): Promise<Omit<Turn, 'round' | 'contender'>> {
  const scenes: Record<string, Performed> = {}
  const drawing: number[] = []
  let elements = 0
  for (const scene of performances) {
    const page = await context.newPage()
    page.setDefaultTimeout(0)
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.goto(address)
    const drawn = await page.evaluate(([name, count]) => window.timelineBench.draw(name, count), [contender, ENTRIES] as const)
    drawing.push(drawn.milliseconds)
    elements = drawn.elements
    scenes[scene.name] = await perform(scene, page, session)
    await page.close()
  }
  return { drawing, elements, scenes }
}
