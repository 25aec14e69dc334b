/** `npm run check`: what can be known without a browser: types, lint, arrows, unit tests. */
import { checkNode, ensureDependencies } from './prepare.mjs'
import { main, say } from './run.mjs'
import { add, describe, readingStages, runStages, unitStage } from './stages.mjs'

await main(async () => {
  checkNode()
  await ensureDependencies()
  const total = await runStages(readingStages, 2)
  add(total, await runStages([unitStage]))
  say(describe(total))
  return total.failed > 0 ? 1 : 0
})
