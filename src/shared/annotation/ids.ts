/** Ids of what an analyst makes; minted by the caller, readable where a person wrote them. */
import { z } from 'zod'
import type { Brand } from '../kernel/brand'

export type ProjectId = Brand<string, 'ProjectId'>
export type SourceId = Brand<string, 'SourceId'>
export type PassageId = Brand<string, 'PassageId'>
export type TagId = Brand<string, 'TagId'>
export type ClaimId = Brand<string, 'ClaimId'>
export type LinkId = Brand<string, 'LinkId'>

/** 1 to 64 letters, digits, dots, dashes and underscores, beginning with a letter or digit. */
export const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

const id = z.string().regex(ID_PATTERN, 'an id is 1 to 64 letters, digits, dots, dashes or underscores')

export const projectId = id as unknown as z.ZodType<ProjectId>
export const sourceId = id as unknown as z.ZodType<SourceId>
export const passageId = id as unknown as z.ZodType<PassageId>
export const tagId = id as unknown as z.ZodType<TagId>
export const claimId = id as unknown as z.ZodType<ClaimId>
export const linkId = id as unknown as z.ZodType<LinkId>
