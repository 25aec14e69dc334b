/** Which server uses a data folder: a note in the folder, and the server's own word that it still does. */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { saveAtomically } from '../main/files'

const record = z.strictObject({ port: z.int().min(1).max(65535), start: z.string() })
export type ServingRecord = z.infer<typeof record>

const hello = z.object({ app: z.literal('scholium'), version: z.string(), start: z.string() })
/** What a server says of itself to anyone on this machine; `start` names this start and opens nothing. */
export type Hello = z.infer<typeof hello>

const PATIENCE_MS = 2000

export function noteServing(dataFolder: string, note: ServingRecord): Promise<void> {
  return saveAtomically(placeOf(dataFolder), `${JSON.stringify(note)}\n`)
}

export async function forgetServing(dataFolder: string): Promise<void> {
  await rm(placeOf(dataFolder), { force: true })
}

/** The port of the Scholium that uses this data folder now; null when none does. A note that a crash left counts for nothing. */
export async function portServing(dataFolder: string): Promise<number | null> {
  const note = await noteIn(dataFolder)
  if (note === null) return null
  return (await greet(note.port))?.start === note.start ? note.port : null
}

/** Asks whoever listens at that port of 127.0.0.1; null when it is not Scholium. */
export async function greet(port: number): Promise<Hello | null> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/hello`, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' })
    return hello.parse(await response.json())
  } catch {
    return null
  }
}

async function noteIn(dataFolder: string): Promise<ServingRecord | null> {
  try {
    return record.parse(JSON.parse(await readFile(placeOf(dataFolder), 'utf8')))
  } catch {
    return null
  }
}

function placeOf(dataFolder: string): string {
  return join(dataFolder, 'serving.json')
}
