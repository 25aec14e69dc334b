/** What the local server answers: pages, the API, and refusals with a sentence. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Journal } from '../shared/host'
import { PAGE_HEADERS } from '../shared/host-policy'
import { answer, problem, type Answer } from './serve-api'
import { addressedToLocalhost, addressedToUs, refusalOf } from './serve-guard'
import { readPage } from './serve-page'
import type { Hello } from './serve-record'

export interface Served {
  readonly token: string
  readonly hello: () => Promise<Hello>
  readonly journal: Journal
  readonly rendererFolder: string
}

/** The listener for a server's requests. It never rejects. */
export function respond(served: Served) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const port = request.socket.localPort ?? 0
    const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/'
    for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value)
    if (path.startsWith('/api/')) send(response, await answerApi(request, path, port, served))
    else await sendPage(request, response, path, port, served)
  }
}

export function addressOf(port: number): string {
  return `http://127.0.0.1:${port}/`
}

async function answerApi(request: IncomingMessage, path: string, port: number, { token, hello, journal }: Served): Promise<Answer> {
  if (path === '/api/hello' && request.method === 'GET' && addressedToUs(request.headers, port)) return { status: 200, body: await hello() }
  const refusal = refusalOf(request.headers, port, token)
  return refusal === null ? answer(request, path, journal) : problem(403, refusal)
}

async function sendPage(request: IncomingMessage, response: ServerResponse, path: string, port: number, served: Served): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, problem(405, 'Pages can only be read.'))
  if (addressedToLocalhost(request.headers, port)) {
    response.writeHead(307, { Location: addressOf(port) + path.slice(1) }).end()
    return
  }
  if (!addressedToUs(request.headers, port)) return send(response, problem(403, `Scholium answers at ${addressOf(port)} only.`))
  try {
    const page = await readPage(served.rendererFolder, path, served.token)
    if (page === null) return send(response, { status: 404, body: 'Nothing lies here.\n' })
    response.writeHead(200, page.headers).end(request.method === 'HEAD' ? undefined : page.body)
  } catch {
    send(response, problem(500, 'The workbench cannot be read. Run npm run build, then reload.'))
  }
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.setHeader('Cache-Control', 'no-store')
  // What is left of a request that was refused early is not waited for.
  if (status >= 400) response.setHeader('Connection', 'close')
  if (body === undefined) return void response.writeHead(status).end()
  const text = typeof body === 'string'
  response.writeHead(status, { 'Content-Type': text ? 'text/plain; charset=utf-8' : 'application/json' }).end(text ? body : JSON.stringify(body))
}
