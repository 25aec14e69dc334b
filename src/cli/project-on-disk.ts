/** Projects as files: read with every promise checked, and written whole or not at all. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { saveAtomically } from '../main/files'
import type { Position } from '../shared/kernel/temporal-table'
import { encodeProject, readProject, type ProjectContents } from '../shared/exchange/project-file'
import { verifyProject, type Verification } from '../shared/exchange/verify'
import { ProjectFold, type ProjectTables } from '../shared/projections/registry'
import { wholeNumber } from './command'
import { doesNotHold, unreadable, wrongUse } from './problem'
import type { World } from './world'

/** Options of every command that reads a project. */
export const READING = { unverified: { type: 'boolean' } } as const

export interface ReadOptions {
  readonly unverified?: boolean | undefined
}

export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    throw unreadable(`“${path}” could not be read: ${reasonOf(error)}.`)
  }
}

/** Whole or not at all. */
export async function save(path: string, text: string): Promise<void> {
  try {
    await saveAtomically(resolve(path), text)
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error))
  }
}

/** Verifies the project and refuses a broken one; with `unverified`, says so and only reads it. */
export async function loadProject(path: string, { unverified = false }: ReadOptions, world: World): Promise<ProjectContents> {
  return decodeProject(path, await readBytes(path), unverified, world)
}

export function decodeProject(path: string, bytes: Uint8Array, unverified: boolean, world: World): ProjectContents {
  const verification = unverified ? null : verifyBytes(bytes)
  if (verification?.ok === true) return verification.contents
  if (verification !== null) {
    throw doesNotHold(`${path}: line ${verification.line} ${verification.reason}. Use --unverified to read it all the same.`)
  }
  const reading = readProject(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  if ('problem' in reading) throw doesNotHold(`${path}: line ${reading.problem.line} ${reading.problem.reason}.`)
  world.say(`${path} was not verified: it may have been tampered with.`)
  return reading
}

export function verifyBytes(bytes: Uint8Array): Verification {
  const text = decodeUtf8(bytes)
  return text === null ? { ok: false, line: firstBadLine(bytes), reason: 'is not UTF-8' } : verifyProject(text)
}

export async function saveProject(path: string, contents: ProjectContents): Promise<void> {
  await save(path, encodeProject(contents))
}

export function foldOf({ events }: ProjectContents): ProjectFold {
  const fold = new ProjectFold()
  fold.apply(events)
  return fold
}

/** The position that an option names; undefined when it is not given. */
export function positionOf(value: string | undefined, option: string, tables: ProjectTables): Position | undefined {
  if (value === undefined) return undefined
  const position = wholeNumber(value, option, 0)
  const last = tables.events.count()
  if (position > last) throw wrongUse(`--${option} ${position} is beyond the end of the log, which has ${last} events.`)
  return position
}

/** Null when the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** No UTF-8 sequence runs across a line feed, so each line can be tried alone. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start)
    const stop = feed === -1 ? bytes.length : feed
    if (decodeUtf8(bytes.subarray(start, stop)) === null) return line
    start = stop + 1
  }
  return line
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'EACCES') return 'you are not allowed to'
  return error instanceof Error ? error.message : String(error)
}
