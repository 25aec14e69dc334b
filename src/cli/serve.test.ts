import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultDataFolder } from './data-folder'
import { openerFor } from './open-browser'
import { runServe } from './serve'
import { serve, type ServeOutcome } from './serving'

type Serving = Extract<ServeOutcome, { status: 'serving' }>

let folder: string
let stops: (() => Promise<unknown>)[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scholium-serve-'))
  stops = [() => rm(folder, { recursive: true, force: true })]
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true })
  await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html><html><head><title>Scholium</title></head></html>')
  await writeFile(join(folder, 'renderer', 'assets', 'main-1.js'), 'export {}')
  await writeFile(join(folder, 'secret.txt'), 'secret')
})
afterEach(async () => {
  for (const stop of stops.reverse()) await stop()
})

const lines = '{"event":1}\n{"end":{"events":1,"heads":{}}}\n'

function start(port = 0, data = 'data'): Promise<ServeOutcome> {
  return serve({ port, dataFolder: join(folder, data), rendererFolder: join(folder, 'renderer') })
}

async function serving(port = 0, data = 'data'): Promise<Serving & { port: number }> {
  const outcome = await start(port, data)
  if (outcome.status !== 'serving') throw new Error(JSON.stringify(outcome))
  stops.push(() => outcome.close())
  return { ...outcome, port: Number(new URL(outcome.address).port) }
}

interface Reply {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** Exactly these headers and this path, which `fetch` would tidy up. */
function ask(port: number, path: string, { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {}): Promise<Reply> {
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part)).on('end', () => done({ status: reply.statusCode!, headers: reply.headers, body: Buffer.concat(parts).toString() }))
    })
    asked.on('error', fail).end(body)
  })
}

describe('the local server', () => {
  it('gives the page with a token of this start, and the policy as headers', async () => {
    const { port, token } = await serving()
    const page = await ask(port, '/')
    expect(page.body).toContain(`<head>\n    <meta name="scholium-token" content="${token}" />`)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(page.headers['content-security-policy']).toContain("script-src 'self';")
    expect((await ask(port, '/assets/main-1.js')).headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect((await ask(port, '/assets/main-2.js')).status).toBe(404)
    expect((await ask(port, '/', { method: 'POST' })).status).toBe(405)
  })

  it('makes a new token at each start', async () => {
    const first = await serving()
    await first.close()
    expect((await serving()).token).not.toBe(first.token)
  })

  it.each(['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/..%5c..%5c..%5csecret.txt', '//secret.txt'])('gives nothing outside the build for %s', async (path) => {
    const { port } = await serving()
    expect(await ask(port, path)).toMatchObject({ status: 404 })
  })

  it('keeps a journal through its API', async () => {
    const { port, token } = await serving()
    const headers = { 'x-scholium-token': token }
    expect((await ask(port, '/api/platform', { headers })).body).toContain('"host":"served"')
    expect(await ask(port, '/api/journal/alpha', { method: 'POST', headers, body: lines })).toMatchObject({ status: 204, body: '' })
    expect((await ask(port, '/api/journal', { headers })).body).toBe('["alpha"]')
    expect((await ask(port, '/api/journal/alpha', { headers })).body).toBe(lines)
    expect(JSON.parse((await ask(port, '/api/journal/alpha/end', { headers })).body)).toEqual({ end: '{"end":{"events":1,"heads":{}}}' })
    expect(await readFile(join(folder, 'data', 'journal', 'alpha', '000001.scholium'), 'utf8')).toBe(lines)
    expect((await ask(port, '/api/journal/alpha', { method: 'DELETE', headers })).status).toBe(204)
    expect(await readdir(join(folder, 'data', 'journal'))).toEqual([])
  })

  it('refuses what is no journal entry, with a sentence', async () => {
    const { port, token } = await serving()
    const headers = { 'x-scholium-token': token }
    const post = (path: string, body: string | Buffer) => ask(port, path, { method: 'POST', headers, body })
    expect(await post('/api/journal/alpha', '{"event":1}')).toMatchObject({ status: 400 })
    expect(await post('/api/journal/alpha', Buffer.from([0xff, 10]))).toMatchObject({ status: 400, body: expect.stringContaining('UTF-8') })
    expect(await post('/api/journal/..%2fx', lines)).toMatchObject({ status: 400, body: expect.stringContaining('no project id') })
    expect(await ask(port, '/api/journal/../../x', { headers })).toMatchObject({ status: 404 })
    expect(await ask(port, '/api/journal/alpha', { method: 'PUT', headers })).toMatchObject({ status: 405 })
    expect(await ask(port, '/api/journal/alpha', { method: 'POST', headers: { ...headers, 'content-length': '999999999' } })).toMatchObject({ status: 413 })
    expect(await ask(port, '/api/else', { headers })).toMatchObject({ status: 404 })
    expect(await readdir(join(folder, 'data'))).toEqual(['serving.json'])
  })

  it.each<[string, (port: number, token: string) => Record<string, string>]>([
    ['no token', () => ({})],
    ['a wrong token', () => ({ 'x-scholium-token': 'x'.repeat(43) })],
    ['a token of another length', () => ({ 'x-scholium-token': 'short' })],
    ['the origin of another site', (_, token) => ({ 'x-scholium-token': token, origin: 'https://example.org' })],
    ['the origin of another port', (port, token) => ({ 'x-scholium-token': token, origin: `http://127.0.0.1:${port + 1}` })],
    ['an opaque origin', (_, token) => ({ 'x-scholium-token': token, origin: 'null' })],
    ['localhost as its origin', (port, token) => ({ 'x-scholium-token': token, origin: `http://localhost:${port}` })],
    ['a name that was pointed here', (port, token) => ({ 'x-scholium-token': token, host: `example.org:${port}` })],
    ['no port in its host', (_, token) => ({ 'x-scholium-token': token, host: '127.0.0.1' })],
  ])('refuses a request with %s', async (_, headersOf) => {
    const { port, token } = await serving()
    for (const method of ['GET', 'POST', 'DELETE']) {
      const reply = await ask(port, '/api/journal/alpha', { method, headers: headersOf(port, token), body: method === 'POST' ? lines : undefined })
      expect(reply.status).toBe(403)
      expect(JSON.parse(reply.body)).toEqual({ problem: expect.stringMatching(/\.$/) })
    }
    expect(await readdir(join(folder, 'data'))).toEqual(['serving.json'])
  })

  it('passes requests of its own page', async () => {
    const { port, token } = await serving()
    expect(await ask(port, '/api/journal', { headers: { 'x-scholium-token': token, origin: `http://127.0.0.1:${port}` } })).toMatchObject({ status: 200 })
  })

  it('never gives the page, which holds the token, to another name', async () => {
    const { port, token } = await serving()
    for (const host of [`example.org:${port}`, '127.0.0.1', `127.0.0.1.example.org:${port}`]) {
      const reply = await ask(port, '/', { headers: { host } })
      expect(reply.status).toBe(403)
      expect(reply.body).not.toContain(token)
    }
    expect(await ask(port, '/index.html', { headers: { host: `localhost:${port}` } })).toMatchObject({ status: 307, headers: { location: `http://127.0.0.1:${port}/index.html` } })
  })

  it('says hello without a token, and tells nothing by it', async () => {
    const { port, token } = await serving()
    const reply = await ask(port, '/api/hello')
    expect(JSON.parse(reply.body)).toEqual({ app: 'scholium', version: '0.1.0', start: expect.any(String) })
    expect(reply.body).not.toContain(token)
    expect(await ask(port, '/api/hello', { headers: { host: 'example.org' } })).toMatchObject({ status: 403 })
  })
})

describe('a second start', () => {
  it('finds the first one', async () => {
    const { port, address } = await serving()
    expect(await start(port)).toEqual({ status: 'already', address })
  })

  it('finds the first one when both start at once', async () => {
    const { port, close } = await serving()
    await close()
    const outcomes = await Promise.all([start(port), start(port)])
    for (const outcome of outcomes) if (outcome.status === 'serving') stops.push(() => outcome.close())
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['already', 'serving'])
  })

  it('refuses to share a data folder between two ports', async () => {
    await serving()
    expect(await start(0)).toMatchObject({ status: 'refused', problem: expect.stringContaining('already uses the data folder') })
  })

  it('does not take the Scholium of another data folder for its own', async () => {
    const { port } = await serving()
    expect(await start(port, 'other')).toMatchObject({ status: 'refused', problem: expect.stringContaining('Another Scholium, with another data folder') })
  })

  it('says what to do when a stranger holds the port', async () => {
    const stranger: Server = createServer((_, response) => response.end('hello'))
    await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done))
    stops.push(() => new Promise((done) => stranger.close(done)))
    const outcome = await start((stranger.address() as AddressInfo).port)
    expect(outcome).toMatchObject({ status: 'refused', problem: expect.stringMatching(/Another program uses port \d+.*--port/) })
  })

  it('is not kept away by the note of a server that crashed', async () => {
    await mkdir(join(folder, 'data'))
    await writeFile(join(folder, 'data', 'serving.json'), '{"port":1024,"start":"gone"}')
    await serving()
  })
})

describe('the serve command', () => {
  it('exits 2 with a sentence when it cannot serve', async () => {
    expect(await runServe(['--port', 'x'])).toBe(2)
    expect(await runServe(['--port', '80'])).toBe(2)
    expect(await runServe(['--prot', '4310'])).toBe(2)
    expect(await runServe(['--port', '4399', '--data', join(folder, 'data')], join(folder, 'not-built'))).toBe(2)
  })

  it('exits 0 when ours serves there already', async () => {
    const { port } = await serving()
    expect(await runServe(['--port', String(port), '--data', join(folder, 'data')], join(folder, 'renderer'))).toBe(0)
  })
})

describe('the default data folder', () => {
  it('is where each system keeps such things', () => {
    expect(defaultDataFolder('linux', {}, '/home/a')).toBe('/home/a/.local/share/scholium')
    expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/a')).toBe('/data/scholium')
    expect(defaultDataFolder('linux', { XDG_DATA_HOME: 'data' }, '/home/a')).toBe('/home/a/.local/share/scholium')
    expect(defaultDataFolder('darwin', {}, '/Users/a')).toBe('/Users/a/Library/Application Support/Scholium Served')
  })
})

describe('opening a browser', () => {
  const address = 'http://127.0.0.1:4310/'
  it('is only tried where there is one to open', () => {
    expect(openerFor(address, 'linux', {}, () => true)).toBeNull()
    expect(openerFor(address, 'linux', { DISPLAY: ':0' }, () => false)).toBeNull()
    expect(openerFor(address, 'linux', { WAYLAND_DISPLAY: 'w' }, () => true)).toEqual({ command: 'xdg-open', args: [address] })
    expect(openerFor(address, 'darwin', {}, () => false)).toEqual({ command: 'open', args: [address] })
  })
})
