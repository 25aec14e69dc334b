import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serve } from '../../cli/serving'
import type { Files } from './browser-files'
import { describeHost } from './host.contract'
import { servedHost } from './served-host'

const nothingChosen: Files = { openFiles: async () => [], saveFile: async () => ({ outcome: 'cancelled' }) }

async function openServed(token?: string) {
  const folder = await mkdtemp(join(tmpdir(), 'scholium-served-'))
  await mkdir(join(folder, 'renderer'))
  await writeFile(join(folder, 'renderer', 'index.html'), '<head></head>')
  const served = await serve({ port: 0, dataFolder: join(folder, 'data'), rendererFolder: join(folder, 'renderer') })
  if (served.status !== 'serving') throw new Error(JSON.stringify(served))
  return {
    host: servedHost({ address: served.address, token: token ?? served.token, files: nothingChosen, fetch }),
    close: async () => {
      await served.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

describeHost('served', openServed)

describe('the served host', () => {
  it('tells a page of an earlier start to reload', async () => {
    const { host, close } = await openServed('x'.repeat(43))
    await expect(host.journalledProjects()).rejects.toThrow('earlier start of the local server')
    await close()
  })

  it('says what to do when the server is gone', async () => {
    const { host, close } = await openServed()
    await close()
    await expect(host.journalEnd('alpha')).rejects.toThrow('does not answer. Start it again')
  })
})
