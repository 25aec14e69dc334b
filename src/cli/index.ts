/** The command line: `npm run -s scholium -- COMMAND …`. */
import { run } from './run'
import { processWorld } from './world'

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(process.exitCode ?? 0)
})

process.exitCode = await run(process.argv.slice(2), processWorld)
