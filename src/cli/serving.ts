/** One local server: its port, its data folder, and who else may hold either. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { codeOf, explain } from '../main/files-problem'
import { openJournal } from '../main/journal'
import { addressOf, respond } from './serve-respond'
import { forgetServing, greet, noteServing, portServing, type Hello } from './serve-record'

export interface ServeOptions {
  /** 0 takes any free port; for tests, as a database belongs to its origin. */
  readonly port: number
  readonly dataFolder: string
  readonly rendererFolder: string
}

export type ServeOutcome =
  | { readonly status: 'serving'; readonly address: string; readonly token: string; close(): Promise<void> }
  /** Ours already serves this data folder there. */
  | { readonly status: 'already'; readonly address: string }
  | { readonly status: 'refused'; readonly problem: string }

/** Starts serving, or says why not. Never takes another port than the one it was given. */
export async function serve(options: ServeOptions): Promise<ServeOutcome> {
  const { port, dataFolder, rendererFolder } = options
  if (!existsSync(join(rendererFolder, 'index.html'))) return refused('The workbench is not built yet. Run npm run build, then try again.')
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  } catch (error) {
    return refused(explain(error, `The data folder ${dataFolder} cannot be made`, '').message)
  }
  const occupied = await portServing(dataFolder)
  if (occupied === null) return listen(options)
  if (occupied === port) return { status: 'already', address: addressOf(port) }
  return refused(`A Scholium at ${addressOf(occupied)} already uses the data folder ${dataFolder}. Use that one, or stop it first.`)
}

async function listen({ port, dataFolder, rendererFolder }: ServeOptions): Promise<ServeOutcome> {
  const token = randomBytes(32).toString('base64url')
  const hello: Hello = { app: 'scholium', version: version(), start: randomBytes(16).toString('base64url') }
  let sayHello: () => void = () => {}
  // Said once the data folder's note is written, so that whoever hears it can rely on the note.
  const noted = new Promise<Hello>((done) => (sayHello = () => done(hello)))
  const server = createServer(respond({ token, hello: () => noted, journal: openJournal(join(dataFolder, 'journal')), rendererFolder }))
  try {
    await listening(server, port)
  } catch (error) {
    return whyNot(error, port, dataFolder)
  }
  const taken = (server.address() as AddressInfo).port
  try {
    await noteServing(dataFolder, { port: taken, start: hello.start })
  } catch (error) {
    await closing(server)
    return refused(explain(error, `The data folder ${dataFolder} cannot be written`, '').message)
  }
  sayHello()
  const close = async () => {
    await closing(server)
    await forgetServing(dataFolder)
  }
  return { status: 'serving', address: addressOf(taken), token, close }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail).listen({ host: '127.0.0.1', port, exclusive: true }, () => done())
  })
}

function closing(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeIdleConnections()
    // Answers under way, an append above all, get a moment.
    setTimeout(() => server.closeAllConnections(), 1000).unref()
  })
}

async function whyNot(error: unknown, port: number, dataFolder: string): Promise<ServeOutcome> {
  const code = codeOf(error)
  if (code === 'EACCES') return refused(`This system does not let Scholium use port ${port}. Choose another with --port.`)
  if (code !== 'EADDRINUSE') return refused(`Port ${port} cannot be used: ${error instanceof Error ? error.message : String(error)}.`)
  const ours = await greet(port)
  // Two starts at once: the other one was a moment faster.
  if (ours && (await portServing(dataFolder)) === port) return { status: 'already', address: addressOf(port) }
  const holder = ours
    ? `Another Scholium, with another data folder than ${dataFolder}, serves at ${addressOf(port)}`
    : `Another program uses port ${port}, where Scholium's projects belong`
  return refused(
    `${holder}. Stop it, or choose another port with --port: projects belong to the port they were made at, so carry them over as .scholium files.`,
  )
}

function refused(problem: string): ServeOutcome {
  return { status: 'refused', problem }
}

function version(): string {
  const manifest = resolve(import.meta.dirname, '..', '..', 'package.json')
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8'))).version
}
