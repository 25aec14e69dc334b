/** One line of a `.scholium` file or a journal: what it may be, how it is written and how it is read. */
import { z } from 'zod'
import { canonical, digestOf, type Digest } from '../kernel/digest'
import type { RecordedEvent } from '../kernel/event'
import { describeIssue } from '../annotation/events'
import { readRecordedEvent } from '../annotation/event-schema'
import { digest as digestSchema } from '../annotation/fields'
import { projectId, type ProjectId } from '../annotation/ids'
import { decodeEnd, END_LINE_START, type End } from './end-line'

/** The version of the file format that this code writes and reads. */
export const FILE_FORMAT = 1

export type FileLine =
  | { readonly kind: 'header'; readonly project: ProjectId }
  | { readonly kind: 'text'; readonly digest: Digest; readonly text: string }
  | { readonly kind: 'event'; readonly event: RecordedEvent; readonly digest: Digest }
  | { readonly kind: 'end'; readonly end: End }

/** What is wrong with a line, as a clause that follows "line 12": "is not JSON". */
export interface LineProblem {
  /** From 1. */
  readonly line: number
  readonly reason: string
}

export function encodeHeader(project: ProjectId): string {
  return canonical({ scholium: FILE_FORMAT, project })
}

export function encodeText(digest: Digest, text: string): string {
  return canonical({ text: { digest, text } })
}

export function encodeEvent(event: RecordedEvent): string {
  return EVENT_START + canonical(event) + '}'
}

/**
 * Reads one line without its line feed. A line counts only in its canonical form, byte for byte, so that no change
 * of a file can hide in spaces, in the order of keys or in another way to write the same character.
 */
export function readLine(raw: string): FileLine | { readonly problem: string } {
  if (raw.endsWith('\r')) return { problem: 'ends in a carriage return: another program changed the line ends' }
  if (raw.startsWith('\uFEFF')) return { problem: 'begins with a byte order mark, which another program put there' }
  if (raw.startsWith(END_LINE_START)) return readEnd(raw)
  const value = parse(raw)
  if (value === undefined) return { problem: raw === '' ? 'is empty' : 'is not JSON' }
  if (canonicalOf(value) !== raw) return { problem: 'is not written in canonical JSON, so it was changed by hand or by another program' }
  if (raw.startsWith(EVENT_START)) return readEvent((value as { event: unknown }).event, raw)
  if (Object.hasOwn(Object(value), 'text')) return readText(value)
  if (Object.hasOwn(Object(value), 'scholium')) return readHeader(value)
  return { problem: 'is neither a header, a text, an event nor an end line' }
}

const EVENT_START = '{"event":'

const header = z.strictObject({ scholium: z.literal(FILE_FORMAT), project: projectId })
const text = z.strictObject({ text: z.strictObject({ digest: digestSchema, text: z.string() }) })

function readEvent(value: unknown, raw: string): FileLine | { problem: string } {
  const reading = readRecordedEvent(value)
  if ('problem' in reading) return { problem: `holds no sound event: ${reading.problem}` }
  const body = raw.slice(EVENT_START.length, -1)
  return { kind: 'event', event: reading.event, digest: digestOf(body) }
}

function readText(value: unknown): FileLine | { problem: string } {
  const reading = text.safeParse(value)
  if (!reading.success) return { problem: `holds no sound text: ${describeIssue(reading.error)}` }
  return { kind: 'text', ...reading.data.text }
}

function readHeader(value: unknown): FileLine | { problem: string } {
  const { scholium } = value as { scholium: unknown }
  if (typeof scholium === 'number' && scholium > FILE_FORMAT) {
    return { problem: `says that a newer Scholium wrote the file (format ${scholium}); this one reads format ${FILE_FORMAT}` }
  }
  const reading = header.safeParse(value)
  return reading.success ? { kind: 'header', project: reading.data.project } : { problem: `is no sound header: ${describeIssue(reading.error)}` }
}

function readEnd(raw: string): FileLine | { problem: string } {
  const end = decodeEnd(raw)
  if (end === null) return { problem: 'is no sound end line' }
  return canonicalOf(parse(raw)) === raw ? { kind: 'end', end } : { problem: 'is not written in canonical JSON, so it was changed by hand or by another program' }
}

/** JSON that is nested too deeply to walk counts as unreadable: nothing of ours is. */
function parse(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

function canonicalOf(value: unknown): string | null {
  try {
    return canonical(value)
  } catch {
    return null
  }
}
