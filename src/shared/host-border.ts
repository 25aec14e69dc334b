/** The shapes of what crosses a host's border; both sides check by these. */
import { z } from 'zod'
import type { OpenedFile, Platform, SaveOutcome } from './host'
import type { HostCall } from './host-channels'

/** No file that a person opens may be larger: it is held in memory whole. */
export const LARGEST_FILE_BYTES = 256 * 1024 * 1024

export const projectName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'is no project id')

export const fileToSave = z.strictObject({
  name: z.string().min(1).max(255).refine((name) => !/[\\/\0]/.test(name), 'may not name a folder'),
  mediaType: z.string().max(100),
  text: z.string().max(1_000_000_000),
})

/** One append to a journal; far more than any batch, far less than would exhaust memory. */
export const journalLines = z.string().min(2).max(100_000_000).endsWith('\n')

/** The methods that ask something of the host, each with what it takes and what it answers. */
export const hostCalls = {
  platform: { takes: z.tuple([]), answers: platformSchema() },
  openFiles: { takes: z.tuple([z.enum(['source', 'project'])]), answers: z.array(openedFileSchema()) },
  saveFile: { takes: z.tuple([fileToSave]), answers: saveOutcomeSchema() },
  journalledProjects: { takes: z.tuple([]), answers: z.array(projectName) },
  journalEnd: { takes: z.tuple([projectName]), answers: z.string().nullable() },
  readJournal: { takes: z.tuple([projectName]), answers: z.string() },
  appendToJournal: { takes: z.tuple([projectName, journalLines]), answers: z.undefined() },
  discardJournal: { takes: z.tuple([projectName]), answers: z.undefined() },
} satisfies Record<HostCall, { takes: z.ZodType<unknown[]>; answers: z.ZodType }>

function platformSchema(): z.ZodType<Platform> {
  return z.strictObject({
    host: z.enum(['electron', 'served', 'browser']),
    system: z.enum(['mac', 'windows', 'linux', 'other']),
    journals: z.boolean(),
  })
}

function openedFileSchema(): z.ZodType<OpenedFile> {
  return z.strictObject({ name: z.string().min(1), bytes: z.instanceof(Uint8Array) })
}

function saveOutcomeSchema(): z.ZodType<SaveOutcome> {
  return z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('saved'), name: z.string() }),
    z.strictObject({ outcome: z.literal('cancelled') }),
    z.strictObject({ outcome: z.literal('failed'), problem: z.string() }),
  ])
}
