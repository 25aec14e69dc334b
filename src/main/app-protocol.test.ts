import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOurs, pageHandler } from './app-protocol'
import { webAddress } from './outside'

let base: string
let handle: (request: Request) => Promise<Response>
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'scholium-app-'))
  await mkdir(join(base, 'renderer'))
  await writeFile(join(base, 'renderer', 'index.html'), '<p>page</p>')
  await writeFile(join(base, 'secret.txt'), 'secret')
  handle = pageHandler(join(base, 'renderer'))
})
afterAll(async () => {
  await rm(base, { recursive: true, force: true })
})

describe('the app protocol', () => {
  it('gives the page with the policy as headers', async () => {
    const response = await handle(new Request('app://scholium/?theme=dark#top'))
    expect(await response.text()).toBe('<p>page</p>')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';")
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe-eval')
  })

  it.each<[string, number]>([
    ['app://scholium/..%2fsecret.txt', 404],
    ['app://scholium/%2e%2e/secret.txt', 404],
    ['app://scholium/none', 404],
    ['app://other/index.html', 403],
    ['https://scholium/index.html', 403],
  ])('answers %s with %d', async (url, status) => {
    const response = await handle(new Request(url))
    expect(response.status).toBe(status)
    expect(await response.text()).toBe('')
  })

  it('only reads', async () => {
    expect((await handle(new Request('app://scholium/', { method: 'POST' }))).status).toBe(405)
    const head = await handle(new Request('app://scholium/', { method: 'HEAD' }))
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  it('knows its own origin', () => {
    expect(isOurs('app://scholium/')).toBe(true)
    for (const url of ['app://scholium.example/', 'app://scholium:1/', 'http://scholium/', 'file:///app://scholium/', 'about:blank', '']) expect(isOurs(url)).toBe(false)
  })
})

describe('an address that leaves the app', () => {
  it('is a web address and nothing else', () => {
    expect(webAddress('https://en.wikipedia.org/wiki/Georgia')).toBe('https://en.wikipedia.org/wiki/Georgia')
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'ms-settings:', 'https://me:secret@example.org/', `https://example.org/${'x'.repeat(3000)}`, 'nonsense']) {
      expect(webAddress(url)).toBeNull()
    }
  })
})
