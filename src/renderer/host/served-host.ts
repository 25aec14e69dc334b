/** The local server's host: the journal over loopback HTTP, files as in any browser. */
import type { Host } from '../../shared/host'
import { hostCalls } from '../../shared/host-border'
import type { Files } from './browser-files'

export interface ServedHostOptions {
  /** The server's address, ending in a slash. */
  readonly address: string
  /** This start's token, from the page. */
  readonly token: string
  readonly files: Files
  readonly fetch: typeof globalThis.fetch
}

const GONE = "Scholium's local server does not answer. Start it again with npm start, then reload this page; what you did is in the browser's database."

export function servedHost({ address, token, files, fetch }: ServedHostOptions): Host {
  async function ask(path: string, method: 'GET' | 'POST' | 'DELETE' = 'GET', body?: string): Promise<Response> {
    const headers = { 'X-Scholium-Token': token }
    const response = await fetch(`${address}api/${path}`, { method, headers, body, cache: 'no-store' }).catch(() => {
      throw new Error(GONE)
    })
    if (!response.ok) throw new Error(await problemIn(response))
    return response
  }

  const changes = new Map<string, Promise<unknown>>()

  /** Requests may overtake each other on the way; what changes a journal waits for what was asked before. */
  function change(project: string, method: 'POST' | 'DELETE', body?: string): Promise<void> {
    const before = changes.get(project) ?? Promise.resolve()
    const turn = before.then(async () => void (await ask(placeOf(project), method, body)))
    changes.set(project, turn.catch(() => {}))
    return turn
  }

  return {
    ...files,
    platform: async () => hostCalls.platform.answers.parse(await (await ask('platform')).json()),
    journalledProjects: async () => hostCalls.journalledProjects.answers.parse(await (await ask('journal')).json()),
    journalEnd: async (project) => {
      const { end } = (await (await ask(`${placeOf(project)}/end`)).json()) as { end: unknown }
      return hostCalls.journalEnd.answers.parse(end)
    },
    readJournal: async (project) => (await ask(placeOf(project))).text(),
    appendToJournal: (project, lines) => change(project, 'POST', lines),
    discardJournal: (project) => change(project, 'DELETE'),
    onMenuChoice: () => () => {},
  }
}

function placeOf(project: string): string {
  return `journal/${encodeURIComponent(project)}`
}

async function problemIn(response: Response): Promise<string> {
  const answer: unknown = await response.json().catch(() => null)
  const told = answer !== null && typeof answer === 'object' && 'problem' in answer ? answer.problem : null
  return typeof told === 'string' ? told : `The local server refused (${response.status}). Reload this page.`
}
