/** The fields that events and commands are made of, each with its bounds. */
import { z } from 'zod'
import type { Digest } from '../kernel/digest'

/** Longest texts that a person can type or import, in UTF-16 code units. */
export const BOUNDS = {
  title: 300,
  label: 200,
  words: 500,
  edtf: 100,
  implied: 300,
  attribution: 300,
  statement: 2_000,
  description: 5_000,
  note: 2_000,
  memo: 20_000,
  sourceText: 20_000_000,
} as const

/** Characters of context kept on either side of a quote. */
export const CONTEXT = 32

const LONE_SURROGATE = /[\uD800-\uDFFF]/u

export function text(bound: number): z.ZodString {
  return z
    .string()
    .max(bound, `may be at most ${bound.toLocaleString('en')} characters long`)
    .refine((value) => !LONE_SURROGATE.test(value), 'holds half of a character (a lone surrogate)')
}

export function filledText(bound: number): z.ZodString {
  return text(bound).refine((value) => value.trim() !== '', 'may not be empty')
}

export const digest = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/, 'a digest is 43 characters of base64url') as unknown as z.ZodType<Digest>

export const offset = z.int().min(0)

export const position = z.strictObject({ start: offset, end: offset })
export const quote = z.strictObject({
  exact: filledText(BOUNDS.sourceText),
  prefix: text(CONTEXT),
  suffix: text(CONTEXT),
})

export const format = z.enum(['text', 'wikitext'])
/** Tag colours by their place in the palette; what they look like is the theme's affair. */
export const colour = z.int().min(1).max(12)
export const relation = z.enum(['supports', 'refutes', 'context'])
export const claimRelation = z.enum(['supports', 'contradicts', 'refines', 'sameAs'])
/** Admiralty code: A reliable … E unreliable, F cannot be judged. */
export const reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F'])
export const claimStatus = z.enum(['open', 'supported', 'contested', 'refuted'])
/** ICD 203's seven steps, from almost no chance to almost certain. */
export const likelihood = z.enum([
  'almost no chance',
  'very unlikely',
  'unlikely',
  'roughly even chance',
  'likely',
  'very likely',
  'almost certain',
])
/** How much a passage says for or against a claim, in the analyst's judgement. */
export const strength = z.enum(['weak', 'moderate', 'strong'])
/** Admiralty code: 1 confirmed by other sources … 5 improbable, 6 cannot be judged. */
export const credibility = z.int().min(1).max(6)
/** A letter, or a letter and a digit, that puts a tag on. */
export const tagKey = z.string().regex(/^[a-z][0-9]?$/, 'is a letter, or a letter and a digit')
/** How a date came out of its words: as they state it, with what stands around them, or written by the analyst. */
export const dateReading = z.enum(['explicit', 'year-from-context', 'relative', 'heading', 'by-hand'])
export const confidence = z.enum(['low', 'moderate', 'high'])

export type TextFormat = z.infer<typeof format>
export type Colour = z.infer<typeof colour>
export type Relation = z.infer<typeof relation>
export type ClaimRelation = z.infer<typeof claimRelation>
export type Reliability = z.infer<typeof reliability>
export type ClaimStatus = z.infer<typeof claimStatus>
export type Likelihood = z.infer<typeof likelihood>
export type Strength = z.infer<typeof strength>
export type Credibility = z.infer<typeof credibility>
export type DateReading = z.infer<typeof dateReading>
export type Confidence = z.infer<typeof confidence>
