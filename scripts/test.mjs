/** `npm test`: everything. Its last line is `N passed, N failed`. */
import { checkNode, ensureDependencies } from './prepare.mjs'
import { main, say } from './run.mjs'
import { add, browserStages, describe, readingStages, runStages, unitStage } from './stages.mjs'

await main(async () => {
  checkNode()
  await ensureDependencies()
  const total = await runStages(readingStages, 2)
  add(total, await runStages([unitStage, ...browserStages]))
  say(describe(total))
  return total.failed > 0 ? 1 : 0
})
