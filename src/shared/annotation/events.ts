/** Every event of Scholium: its name and its payload. Types, checks, JSON Schema and docs derive from here. */
import { z } from 'zod'
import type { EventDraft, RecordedEvent } from '../kernel/event'
import { currentVersion, upcast, type Upcasters } from '../kernel/upcasting'
import {
  BOUNDS, claimRelation, claimStatus, colour, confidence, credibility, dateReading, digest, filledText, format, likelihood,
  position, quote, relation, reliability, strength, tagKey, text,
} from './fields'
import { claimId, linkId, passageId, sourceId, tagId } from './ids'

/** Where a passage is: offsets in UTF-16 code units of the revision's text, and its words with their context. */
export const target = z.strictObject({ source: sourceId, revision: digest, position, quote })
export type Target = z.infer<typeof target>

const layout = text(BOUNDS.sourceText)
const revision = { revision: digest, format, layout, normaliser: z.int().min(1) }

const edtf = filledText(BOUNDS.edtf)
/** `read` is null where it was not kept; `implied` says in words what the date's own words leave open, null when nothing. */
const dating = { edtf, words: text(BOUNDS.words), read: dateReading.nullable(), implied: filledText(BOUNDS.implied).nullable() }

export const eventData = {
  ProjectTitled: z.strictObject({ title: filledText(BOUNDS.title) }),

  SourceAdded: z.strictObject({ source: sourceId, title: filledText(BOUNDS.title), ...revision }),
  SourceRetitled: z.strictObject({ source: sourceId, title: filledText(BOUNDS.title) }),
  SourceRevised: z.strictObject({ source: sourceId, ...revision }),
  SourceRated: z.strictObject({ source: sourceId, reliability: reliability.nullable() }),
  SourceRemoved: z.strictObject({ source: sourceId }),
  SourceRestored: z.strictObject({ source: sourceId }),

  PassageHighlighted: z.strictObject({ passage: passageId, target }),
  PassageResized: z.strictObject({ passage: passageId, target }),
  PassageReanchored: z.strictObject({ passage: passageId, target }),
  PassageOrphaned: z.strictObject({ passage: passageId, revision: digest }),
  PassageAnnotated: z.strictObject({ passage: passageId, memo: text(BOUNDS.memo) }),
  PassageDiscarded: z.strictObject({ passage: passageId }),
  PassageRestored: z.strictObject({ passage: passageId }),

  TagDefined: z.strictObject({
    tag: tagId, label: filledText(BOUNDS.label), colour, parent: tagId.nullable(),
  }),
  TagRelabelled: z.strictObject({ tag: tagId, label: filledText(BOUNDS.label) }),
  TagRecoloured: z.strictObject({ tag: tagId, colour }),
  TagDescribed: z.strictObject({ tag: tagId, description: text(BOUNDS.description) }),
  TagAnnotated: z.strictObject({ tag: tagId, memo: text(BOUNDS.memo) }),
  TagKeyed: z.strictObject({ tag: tagId, key: tagKey.nullable() }),
  TagMoved: z.strictObject({ tag: tagId, parent: tagId.nullable() }),
  TagMerged: z.strictObject({ from: tagId, into: tagId }),
  TagRetired: z.strictObject({ tag: tagId }),
  TagReinstated: z.strictObject({ tag: tagId }),
  PassageTagged: z.strictObject({ passage: passageId, tag: tagId }),
  PassageUntagged: z.strictObject({ passage: passageId, tag: tagId }),

  ClaimStated: z.strictObject({ claim: claimId, statement: filledText(BOUNDS.statement) }),
  ClaimReworded: z.strictObject({ claim: claimId, statement: filledText(BOUNDS.statement) }),
  ClaimAssessed: z.strictObject({
    claim: claimId, status: claimStatus.nullable(), likelihood: likelihood.nullable(), confidence: confidence.nullable(),
  }),
  ClaimAttributed: z.strictObject({ claim: claimId, attribution: filledText(BOUNDS.attribution).nullable() }),
  ClaimAnnotated: z.strictObject({ claim: claimId, memo: text(BOUNDS.memo) }),
  ClaimTagged: z.strictObject({ claim: claimId, tag: tagId }),
  ClaimUntagged: z.strictObject({ claim: claimId, tag: tagId }),
  ClaimMerged: z.strictObject({ from: claimId, into: claimId }),
  ClaimWithdrawn: z.strictObject({ claim: claimId }),
  ClaimReinstated: z.strictObject({ claim: claimId }),

  LinkDrawn: z.strictObject({ link: linkId, claim: claimId, passage: passageId, relation }),
  LinkRelated: z.strictObject({ link: linkId, relation }),
  LinkMoved: z.strictObject({ link: linkId, claim: claimId }),
  LinkWeighed: z.strictObject({ link: linkId, strength: strength.nullable() }),
  LinkRated: z.strictObject({ link: linkId, credibility: credibility.nullable() }),
  LinkAnnotated: z.strictObject({ link: linkId, note: text(BOUNDS.note) }),
  LinkRemoved: z.strictObject({ link: linkId }),
  ClaimsRelated: z.strictObject({ from: claimId, to: claimId, relation: claimRelation }),
  ClaimsUnrelated: z.strictObject({ from: claimId, to: claimId }),

  PassageDated: z.strictObject({ passage: passageId, ...dating }),
  DatingCorrected: z.strictObject({ passage: passageId, ...dating }),
  DatingRemoved: z.strictObject({ passage: passageId }),

  DateSuggestionRejected: z.strictObject({ target, edtf }),
  DateSuggestionReinstated: z.strictObject({ target, edtf }),
} as const

export type EventType = keyof typeof eventData
export type EventData = { readonly [T in EventType]: Readonly<z.infer<(typeof eventData)[T]>> }

/** An event of today's version, before it is recorded. */
export type DomainDraft = { readonly [T in EventType]: { readonly type: T; readonly v: number; readonly data: EventData[T] } }[EventType]

/** A recorded event of today's version. */
export type DomainEvent = RecordedEvent & DomainDraft

export const EVENT_TYPES = Object.keys(eventData) as readonly EventType[]

/** Append-only: a changed payload adds a step here and never edits one. */
export const upcasters: Upcasters = {
  ...Object.fromEntries(EVENT_TYPES.map((type) => [type, []])),
  PassageDated: [withReadingUnkept],
  DatingCorrected: [withReadingUnkept],
}

/** Version 1 kept a date and its words, and not how the one was read from the other. */
function withReadingUnkept(data: object): object {
  return { read: null, implied: null, ...data }
}

/** A draft of today's version. */
export function happened<T extends EventType>(type: T, data: EventData[T]): DomainDraft {
  return { type, v: currentVersion(upcasters, type), data } as DomainDraft
}

/** The event as today's code folds it; null when its type or version is unknown here. */
export function asDomainEvent(event: RecordedEvent): DomainEvent | null {
  return upcast(event, upcasters) as DomainEvent | null
}

/** What is wrong with a payload, in words; null when it holds. Unknown types and versions are not judged. */
export function payloadProblem(event: EventDraft): string | null {
  const known = upcast(event, upcasters)
  if (known === null) return null
  const result = eventData[known.type as EventType].safeParse(known.data)
  return result.success ? null : describeIssue(result.error)
}

/** The first thing that a schema found wrong, with the path to it. */
export function describeIssue(error: z.ZodError): string {
  const issue = error.issues[0]!
  const path = issue.path.map(String).join('.')
  return path === '' ? issue.message : `${path}: ${issue.message}`
}
