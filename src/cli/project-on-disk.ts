/** Projects as files: read with every promise checked, and written whole or not at all. */
import { chmod, readFile, realpath, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { saveAtomically } from '../main/files'
import type { Position } from '../shared/kernel/temporal-table'
import { encodeProject, type ProjectContents } from '../shared/exchange/project-file'
import { verifyProject, type Verification } from '../shared/exchange/verify'
import { ProjectFold, type ProjectTables } from '../shared/projections/registry'
import { counted, wholeNumber } from './command'
import { doesNotHold, unreadable, wrongUse } from './problem'
import { salvage } from './salvage'
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

/** Whole or not at all. Through a symbolic link, what it leads to is replaced; a file that was there keeps its permissions. */
export async function save(path: string, text: string): Promise<void> {
  const folder = dirname(resolve(path))
  const isFolder = await stat(folder).then((status) => status.isDirectory(), () => false)
  if (!isFolder) throw unreadable(`“${path}” could not be saved: there is no folder “${folder}”.`)
  try {
    const place = await placeOf(path)
    const mode = await stat(place).then((status) => status.mode, () => null)
    await saveAtomically(place, text)
    if (mode !== null) await chmod(place, mode)
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error))
  }
}

/** The same for all names of one file. */
export async function placeOf(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path))
}

export interface LoadedProject extends ProjectContents {
  /** Lines that could not be read; 0 for a verified project. */
  readonly leftOut: number
}

/** Verifies the project and refuses a broken one; with `unverified`, reads what can be read of it and says so. */
export async function loadProject(path: string, { unverified = false }: ReadOptions, world: World): Promise<LoadedProject> {
  return decodeProject(path, await readBytes(path), unverified, world)
}

export function decodeProject(path: string, bytes: Uint8Array, unverified: boolean, world: World): LoadedProject {
  if (unverified) return salvaged(path, bytes, world)
  const verification = verifyBytes(bytes)
  if (!verification.ok) throw doesNotHold(`${path}: line ${verification.line} ${verification.reason}. Use --unverified to read it all the same.`)
  tellOfUnknown(path, verification.unknown, world)
  return { ...verification.contents, leftOut: 0 }
}

/** For a command that writes the project again. */
export function refuseToLose(path: string, { leftOut }: LoadedProject): void {
  if (leftOut > 0) throw doesNotHold(`${path} holds lines that cannot be read, and writing it would lose them. Nothing was written.`)
}

export function tellOfUnknown(path: string, unknown: number, world: World): void {
  if (unknown > 0) world.say(`${path}: ${counted(unknown, 'event')} from a newer Scholium ${unknown === 1 ? 'is' : 'are'} kept, but not shown.`)
}

const MOST_TOLD = 5

function salvaged(path: string, bytes: Uint8Array, world: World): LoadedProject {
  const { contents, leftOut } = salvage(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  if (contents === null) throw unreadable(`${path} holds no header that can be read, so it is no Scholium project.`)
  world.say(`${path} was not verified: it may have been tampered with.`)
  for (const { line, reason } of leftOut.slice(0, MOST_TOLD)) world.say(`${path}: line ${line} ${reason}. It was left out.`)
  if (leftOut.length > MOST_TOLD) world.say(`${path}: ${counted(leftOut.length - MOST_TOLD, 'more line')} were left out.`)
  return { ...contents, leftOut: leftOut.length }
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
