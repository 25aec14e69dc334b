/** `npm run bench`: what opening, appending, jumping, painting and moving the timeline cost, in Chromium. */
import { checkNode, ensureChromium, ensureDependencies } from './prepare.mjs'
import { become, main } from './run.mjs'

await main(async () => {
  checkNode()
  await ensureDependencies()
  process.env['SCHOLIUM_CHROMIUM'] = await ensureChromium()
  return become(process.execPath, ['--import', 'tsx', 'bench/run.ts', ...process.argv.slice(2)])
})
