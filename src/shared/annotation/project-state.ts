/** The nouns as they stand, and what a command may look at before it is accepted or refused. */
import type { Digest } from '../kernel/digest'
import type {
  ClaimRelation, ClaimStatus, Colour, Confidence, Credibility, DateReading, Likelihood, Relation, Reliability, Strength, TextFormat,
} from './fields'
import type { ClaimId, LinkId, PassageId, SourceId, TagId } from './ids'
import type { Target } from './events'

export interface Source {
  readonly source: SourceId
  readonly title: string
  readonly format: TextFormat
  /** Digest of the text of its newest revision. */
  readonly revision: Digest
  /** How the revision's lines are set: see `sources/layout`. */
  readonly layout: string
  readonly normaliser: number
  /** All revisions, oldest first. */
  readonly revisions: readonly Digest[]
  readonly reliability: Reliability | null
  readonly removed: boolean
}

export interface Passage {
  readonly passage: PassageId
  readonly target: Target
  readonly status: 'anchored' | 'orphan'
  readonly discarded: boolean
  readonly memo: string
  /** As tagged; a merged tag is followed to where it went by `Codebook`. */
  readonly tags: readonly TagId[]
}

export interface Tag {
  readonly tag: TagId
  readonly label: string
  readonly colour: Colour
  readonly description: string
  readonly memo: string
  /** What puts it on, beside the list; null when nothing does. */
  readonly key: string | null
  readonly parent: TagId | null
  readonly mergedInto: TagId | null
  readonly retired: boolean
}

export interface Claim {
  readonly claim: ClaimId
  readonly statement: string
  /** Who makes the claim; null for the analyst. */
  readonly attribution: string | null
  /** By hand; null when it is derived from the links. */
  readonly status: ClaimStatus | null
  readonly likelihood: Likelihood | null
  readonly confidence: Confidence | null
  readonly memo: string
  /** As tagged, like those of a passage. */
  readonly tags: readonly TagId[]
  readonly mergedInto: ClaimId | null
  readonly withdrawn: boolean
}

export interface Link {
  readonly link: LinkId
  readonly claim: ClaimId
  readonly passage: PassageId
  readonly relation: Relation
  readonly strength: Strength | null
  /** Admiralty code of what the passage says, beside the reliability of its source. */
  readonly credibility: Credibility | null
  readonly note: string
}

export interface ClaimsRelation {
  readonly from: ClaimId
  readonly to: ClaimId
  readonly relation: ClaimRelation
}

export interface Dating {
  readonly passage: PassageId
  readonly edtf: string
  /** The words that say when. */
  readonly words: string
  /** Null where it was not kept. */
  readonly read: DateReading | null
  /** What the words leave open, in words; null when they say it all. */
  readonly implied: string | null
}

/** A date in a text that the analyst does not want to be offered. */
export interface RejectedDate {
  readonly target: Target
  readonly edtf: string
}

/** Read-only; the newest state, never a past one. */
export interface ProjectState {
  title(): string
  source(source: SourceId): Source | undefined
  passage(passage: PassageId): Passage | undefined
  passagesOf(source: SourceId): Iterable<Passage>
  tag(tag: TagId): Tag | undefined
  tags(): Iterable<Tag>
  claim(claim: ClaimId): Claim | undefined
  link(link: LinkId): Link | undefined
  /** Also true of a link that was removed: ids are used once. */
  isLinkUsed(link: LinkId): boolean
  linksTo(claim: ClaimId): Iterable<Link>
  linksOf(passage: PassageId): Iterable<Link>
  claimsRelation(from: ClaimId, to: ClaimId): ClaimsRelation | undefined
  dating(passage: PassageId): Dating | undefined
  /** The rejection of the date suggested at a target's very place. */
  rejectedDate(target: Target): RejectedDate | undefined
  text(revision: Digest): string | undefined
  /** What is wrong with an EDTF value, as a sentence; null when it reads. */
  edtfProblem(edtf: string): string | null
}
