/** Programs that are run are bounded, and what they say and how they end is known. */
import { describe, expect, it } from 'vitest'
import { run } from './run.mjs'

const node = process.execPath
const silent = 'setInterval(() => {}, 1000)'

describe('running a program', () => {
  it('keeps both its streams and its exit code', async () => {
    const { code, output } = await run(node, ['-e', 'console.log("out"); console.error("err"); process.exitCode = 3'])
    expect({ code, words: output.split('\n').sort() }).toEqual({ code: 3, words: ['', 'err', 'out'] })
  })

  it('ends one that gives no sign of life, with everything it started', async () => {
    // The grandchild holds our end of the pipe: were it alive, this would not come back.
    const parent = `require('child_process').spawn(process.execPath, ['-e', '${silent}'], { stdio: 'inherit' }); ${silent}`
    expect(await run(node, ['-e', parent], { stallSeconds: 0.5 })).toMatchObject({ code: 1, stalled: true })
  })

  it('lets one go on that is silent but writes to its temporary folder', async () => {
    const busy = `const fs = require('fs'), os = require('os'), path = require('path')
      let n = 0
      const timer = setInterval(() => {
        fs.appendFileSync(path.join(os.tmpdir(), 'part'), 'x')
        if (++n === 25) clearInterval(timer)
      }, 100)`
    expect(await run(node, ['-e', busy], { stallSeconds: 2 })).toMatchObject({ code: 0, stalled: false })
  })

  it('reports a program that is not there as a failure', async () => {
    const { code, output } = await run('no-such-program', [])
    expect(code).toBe(1)
    expect(output).toContain('no-such-program')
  })
})
