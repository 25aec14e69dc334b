/** Every command: an imperative wish, with ids minted by the caller. */
import { z } from 'zod'
import {
  BOUNDS, claimRelation, claimStatus, colour, confidence, credibility, dateReading, digest, filledText, format, likelihood,
  offset, relation, reliability, strength, tagKey, text,
} from './fields'
import { describeIssue } from './events'
import { claimId, linkId, passageId, sourceId, tagId } from './ids'

/** A place in a text, as offsets (UTF-16 code units) or as words with as much context as they need. */
export const selector = z.union([
  z.strictObject({ start: offset, end: offset }),
  z.strictObject({
    exact: filledText(BOUNDS.sourceText),
    prefix: text(BOUNDS.words).optional(),
    suffix: text(BOUNDS.words).optional(),
  }),
], 'is either {"start", "end"} or {"exact", "prefix"?, "suffix"?}')
export type Selector = z.infer<typeof selector>

const sourceText = {
  format,
  text: filledText(BOUNDS.sourceText),
  layout: text(BOUNDS.sourceText),
  normaliser: z.int().min(1),
}

const edtf = filledText(BOUNDS.edtf)
/** Without `read` it was written by hand. */
const dating = {
  edtf, words: text(BOUNDS.words), read: dateReading.optional(), implied: filledText(BOUNDS.implied).nullable().optional(),
}

function command<T extends string, S extends z.ZodRawShape>(type: T, shape: S) {
  return z.strictObject({ type: z.literal(type), ...shape })
}

export const commandSchema = z.discriminatedUnion('type', [
  command('TitleProject', { title: filledText(BOUNDS.title) }),

  command('AddSource', { source: sourceId, title: filledText(BOUNDS.title), ...sourceText }),
  command('RetitleSource', { source: sourceId, title: filledText(BOUNDS.title) }),
  command('ReviseSource', { source: sourceId, ...sourceText }),
  command('RateSource', { source: sourceId, reliability: reliability.nullable() }),
  command('RemoveSource', { source: sourceId }),
  command('RestoreSource', { source: sourceId }),

  command('HighlightPassage', { passage: passageId, source: sourceId, selector }),
  command('ResizePassage', { passage: passageId, selector }),
  command('ReanchorPassage', { passage: passageId, selector }),
  command('AnnotatePassage', { passage: passageId, memo: text(BOUNDS.memo) }),
  command('DiscardPassage', { passage: passageId }),
  command('RestorePassage', { passage: passageId }),

  command('DefineTag', {
    tag: tagId, label: filledText(BOUNDS.label), colour, parent: tagId.nullable().optional(),
    description: text(BOUNDS.description).optional(),
  }),
  command('RelabelTag', { tag: tagId, label: filledText(BOUNDS.label) }),
  command('RecolourTag', { tag: tagId, colour }),
  command('DescribeTag', { tag: tagId, description: text(BOUNDS.description) }),
  command('AnnotateTag', { tag: tagId, memo: text(BOUNDS.memo) }),
  command('KeyTag', { tag: tagId, key: tagKey.nullable() }),
  command('MoveTag', { tag: tagId, parent: tagId.nullable() }),
  command('MergeTags', { from: tagId, into: tagId }),
  command('RetireTag', { tag: tagId }),
  command('ReinstateTag', { tag: tagId }),
  command('TagPassage', { passage: passageId, tag: tagId }),
  command('UntagPassage', { passage: passageId, tag: tagId }),

  command('StateClaim', {
    claim: claimId, statement: filledText(BOUNDS.statement),
    attribution: filledText(BOUNDS.attribution).nullable().optional(),
  }),
  command('RewordClaim', { claim: claimId, statement: filledText(BOUNDS.statement) }),
  command('AssessClaim', {
    claim: claimId, status: claimStatus.nullable(), likelihood: likelihood.nullable(), confidence: confidence.nullable(),
  }),
  command('AttributeClaim', { claim: claimId, attribution: filledText(BOUNDS.attribution).nullable() }),
  command('AnnotateClaim', { claim: claimId, memo: text(BOUNDS.memo) }),
  command('TagClaim', { claim: claimId, tag: tagId }),
  command('UntagClaim', { claim: claimId, tag: tagId }),
  command('MergeClaims', { from: claimId, into: claimId }),
  command('WithdrawClaim', { claim: claimId }),
  command('ReinstateClaim', { claim: claimId }),

  command('DrawLink', { link: linkId, claim: claimId, passage: passageId, relation }),
  command('RelateLink', { link: linkId, relation }),
  command('MoveLink', { link: linkId, claim: claimId }),
  command('WeighLink', { link: linkId, strength: strength.nullable() }),
  command('RateLink', { link: linkId, credibility: credibility.nullable() }),
  command('AnnotateLink', { link: linkId, note: text(BOUNDS.note) }),
  command('RemoveLink', { link: linkId }),
  command('RelateClaims', { from: claimId, to: claimId, relation: claimRelation }),
  command('UnrelateClaims', { from: claimId, to: claimId }),

  command('DatePassage', { passage: passageId, ...dating }),
  command('CorrectDating', { passage: passageId, ...dating }),
  command('RemoveDating', { passage: passageId }),
  command('RejectDateSuggestion', { source: sourceId, selector, edtf }),
  command('ReinstateDateSuggestion', { source: sourceId, selector, revision: digest.optional() }),
])

export type Command = z.infer<typeof commandSchema>
export type CommandType = Command['type']
export const COMMAND_TYPES: readonly CommandType[] = commandSchema.options.map(({ shape }) => shape.type.value)
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>

/** What is wrong with the form of a command, with the path to it; null when it may be decided on. */
export function commandProblem(command: unknown): string | null {
  const result = commandSchema.safeParse(command)
  return result.success ? null : describeIssue(result.error)
}
