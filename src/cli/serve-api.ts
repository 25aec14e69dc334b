/** The journal over loopback HTTP: `/api/journal`, `/api/journal/PROJECT`, `/api/journal/PROJECT/end`. */
import type { IncomingMessage } from 'node:http'
import type { Journal, Platform } from '../shared/host'
import { journalLines, projectName } from '../shared/host-border'
import { systemNamed } from '../shared/host-system'

export interface Answer {
  readonly status: number
  /** What it says: text as it is, anything else as JSON. */
  readonly body?: unknown
}

/** UTF-8 takes up to three bytes for a character; journals are mostly ASCII. */
const LARGEST_BODY_BYTES = 200_000_000

/** Never throws: whatever goes wrong is an answer with a sentence. */
export async function answer(request: IncomingMessage, path: string, journal: Journal): Promise<Answer> {
  try {
    return await route(request, path.split('/').slice(2), journal)
  } catch (error) {
    if (error instanceof Unfit) return problem(error.status, error.message)
    return problem(500, error instanceof Error ? error.message : String(error))
  }
}

export function problem(status: number, sentence: string): Answer {
  return { status, body: { problem: sentence } }
}

async function route(request: IncomingMessage, [first, second, third, ...rest]: string[], journal: Journal): Promise<Answer> {
  const { method } = request
  if (method === 'GET' && first === 'platform' && second === undefined) return { status: 200, body: platform() }
  if (first !== 'journal' || rest.length > 0) return problem(404, 'The local server knows no such thing.')
  if (second === undefined) return method === 'GET' ? { status: 200, body: await journal.journalledProjects() } : wrongMethod()
  const project = projectIn(second)
  if (third === 'end' && method === 'GET') return { status: 200, body: { end: await journal.journalEnd(project) } }
  if (third !== undefined) return problem(404, 'The local server knows no such thing.')
  switch (method) {
    case 'GET':
      return { status: 200, body: await journal.readJournal(project) }
    case 'POST':
      await journal.appendToJournal(project, await linesOf(request))
      return { status: 204 }
    case 'DELETE':
      await journal.discardJournal(project)
      return { status: 204 }
    default:
      return wrongMethod()
  }
}

class Unfit extends Error {
  constructor(
    readonly status: number,
    sentence: string,
  ) {
    super(sentence)
  }
}

function platform(): Platform {
  return { host: 'served', system: systemNamed(process.platform), journals: true }
}

function projectIn(segment: string): string {
  const parsed = projectName.safeParse(segment)
  if (!parsed.success) throw new Unfit(400, 'That is no project id.')
  return parsed.data
}

async function linesOf(request: IncomingMessage): Promise<string> {
  const parsed = journalLines.safeParse(textOf(await bodyOf(request)))
  if (!parsed.success) throw new Unfit(400, 'The journal takes whole lines; nothing was written.')
  return parsed.data
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const tooLarge = new Unfit(413, 'That is too much for one entry of the journal; nothing was written.')
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY_BYTES) throw tooLarge
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > LARGEST_BODY_BYTES) throw tooLarge
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Unfit(400, 'The journal takes UTF-8; nothing was written.')
  }
}

function wrongMethod(): Answer {
  return problem(405, 'The local server does not do that.')
}
