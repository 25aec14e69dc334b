/** The history told as sentences: one for each event, with the names that held when it happened. */
import type { RecordedEvent } from '../kernel/event'
import type { Position } from '../kernel/temporal-table'
import { asDomainEvent, type DomainEvent } from '../annotation/events'
import type { Relation } from '../annotation/fields'
import type { ClaimId, LinkId, PassageId, SourceId, TagId } from '../annotation/ids'
import { describeEdtf } from '../dates/wording'
import { lastLink } from './evidence'
import type { ProjectTables } from './registry'

const RELATION_VERB: Readonly<Record<Relation, string>> = {
  supports: 'supporting',
  refutes: 'refuting',
  context: 'context for',
}

/** What a list of sentences is about, so that none of them has to name it again. */
export interface Topic {
  readonly passage?: PassageId
  readonly claim?: ClaimId
}

/** A sentence without a full stop: "Tagged “aspirant country” as Membership"; of the topic, "Tagged it as Membership". */
export function tell(event: RecordedEvent, tables: ProjectTables, position: Position, topic: Topic = {}): string {
  const known = asDomainEvent(event)
  if (known === null) return `${event.type} (made by a newer Scholium)`
  return sentence(known, namesAt(tables, position, topic))
}

interface Names {
  source(id: SourceId): string
  passage(id: PassageId): string
  tag(id: TagId | null): string
  claim(id: ClaimId): string
  /** Said of what a link joins, also after its removal. */
  link(id: LinkId, say: (passage: string, claim: string) => string): string
  quote(id: PassageId): string
  statement(id: ClaimId): string
}

function sentence(event: DomainEvent, names: Names): string {
  switch (event.type) {
    case 'ProjectTitled':
      return `Titled the project “${event.data.title}”`
    case 'SourceAdded':
    case 'SourceRetitled':
    case 'SourceRevised':
    case 'SourceRated':
    case 'SourceRemoved':
    case 'SourceRestored':
      return ofSource(event, names)
    case 'TagDefined':
    case 'TagRelabelled':
    case 'TagRecoloured':
    case 'TagDescribed':
    case 'TagAnnotated':
    case 'TagKeyed':
    case 'TagMoved':
    case 'TagMerged':
    case 'TagRetired':
    case 'TagReinstated':
      return ofTag(event, names)
    case 'ClaimStated':
    case 'ClaimReworded':
    case 'ClaimAssessed':
    case 'ClaimAttributed':
    case 'ClaimAnnotated':
    case 'ClaimTagged':
    case 'ClaimUntagged':
    case 'ClaimMerged':
    case 'ClaimWithdrawn':
    case 'ClaimReinstated':
    case 'ClaimsRelated':
    case 'ClaimsUnrelated':
      return ofClaim(event, names)
    case 'LinkDrawn':
      return `Linked ${names.passage(event.data.passage)} as ${RELATION_VERB[event.data.relation]} ${names.claim(event.data.claim)}`
    case 'LinkRelated':
      return names.link(event.data.link, (passage, claim) => `Took ${passage} as ${RELATION_VERB[event.data.relation]} ${claim} instead`)
    case 'LinkMoved':
      return names.link(event.data.link, (passage) => `Moved ${passage} to ${names.claim(event.data.claim)}`)
    case 'LinkWeighed':
      return names.link(event.data.link, (passage, claim) => `${event.data.strength === null ? 'Took back how much' : `Took as ${event.data.strength} what`} ${passage} says on ${claim}`)
    case 'LinkRated':
      return names.link(event.data.link, (passage, claim) => `${event.data.credibility === null ? 'Took back the rating of' : `Rated ${event.data.credibility}`} what ${passage} says on ${claim}`)
    case 'LinkAnnotated':
      return names.link(event.data.link, (passage, claim) => `${event.data.note === '' ? 'Cleared the note' : `Noted “${shortened(event.data.note, 60)}”`} on what ${passage} says on ${claim}`)
    case 'LinkRemoved':
      return names.link(event.data.link, (passage, claim) => `Unlinked ${passage} from ${claim}`)
    case 'DateSuggestionRejected':
      return `Rejected the suggested date ${inWords(event.data.edtf)} of “${shortened(event.data.target.quote.exact, 60)}”`
    case 'DateSuggestionReinstated':
      return `Took the date of “${shortened(event.data.target.quote.exact, 60)}” as a suggestion again`
    default:
      return ofPassage(event, names)
  }
}

function ofSource(event: Extract<DomainEvent, { type: `Source${string}` }>, names: Names): string {
  const { source } = event.data
  switch (event.type) {
    case 'SourceAdded':
      return `Added the source “${event.data.title}”`
    case 'SourceRetitled':
      return `Retitled a source “${event.data.title}”`
    case 'SourceRevised':
      return `Revised the text of ${names.source(source)}`
    case 'SourceRated':
      return event.data.reliability === null
        ? `Took back the rating of ${names.source(source)}`
        : `Rated ${names.source(source)} ${event.data.reliability}`
    case 'SourceRemoved':
      return `Removed ${names.source(source)}`
    case 'SourceRestored':
      return `Restored ${names.source(source)}`
  }
}

type PassageEvent = Extract<DomainEvent, { type: `Passage${string}` | `Dating${string}` }>

function ofPassage(event: PassageEvent, names: Names): string {
  const passage = names.passage(event.data.passage)
  switch (event.type) {
    case 'PassageHighlighted':
      return `Highlighted ${passage}`
    case 'PassageResized':
      return `Resized ${passage === 'it' ? passage : 'a passage'} to ${names.quote(event.data.passage)}`
    case 'PassageReanchored':
      return `Reanchored ${passage}`
    case 'PassageOrphaned':
      return `Lost ${passage}: its words are not in the revised text`
    case 'PassageAnnotated':
      return event.data.memo === '' ? `Cleared the memo of ${passage}` : `Noted “${shortened(event.data.memo, 60)}” on ${passage}`
    case 'PassageDiscarded':
      return `Discarded ${passage}`
    case 'PassageRestored':
      return `Restored ${passage}`
    case 'PassageTagged':
      return `Tagged ${passage} as ${names.tag(event.data.tag)}`
    case 'PassageUntagged':
      return `Took the tag ${names.tag(event.data.tag)} off ${passage}`
    case 'PassageDated':
      return `Dated ${passage} to ${inWords(event.data.edtf)}`
    case 'DatingCorrected':
      return `Corrected the date of ${passage} to ${inWords(event.data.edtf)}`
    case 'DatingRemoved':
      return `Removed the date of ${passage}`
  }
}

function ofTag(event: Extract<DomainEvent, { type: `Tag${string}` }>, names: Names): string {
  if (event.type === 'TagMerged') return `Merged the tag ${names.tag(event.data.from)} into ${names.tag(event.data.into)}`
  const tag = names.tag(event.data.tag)
  switch (event.type) {
    case 'TagDefined':
      return event.data.parent === null ? `Defined the tag ${tag}` : `Defined the tag ${tag} under ${names.tag(event.data.parent)}`
    case 'TagRelabelled':
      return `Relabelled a tag ${tag}`
    case 'TagRecoloured':
      return `Recoloured the tag ${tag}`
    case 'TagDescribed':
      return `Described the tag ${tag}`
    case 'TagAnnotated':
      return event.data.memo === '' ? `Cleared the memo of the tag ${tag}` : `Noted “${shortened(event.data.memo, 60)}” on the tag ${tag}`
    case 'TagKeyed':
      return event.data.key === null ? `Took the key off the tag ${tag}` : `Put the tag ${tag} on the key ${event.data.key.toUpperCase()}`
    case 'TagMoved':
      return event.data.parent === null ? `Moved the tag ${tag} to the top` : `Moved the tag ${tag} under ${names.tag(event.data.parent)}`
    case 'TagRetired':
      return `Retired the tag ${tag}`
    case 'TagReinstated':
      return `Reinstated the tag ${tag}`
  }
}

function ofClaim(event: Extract<DomainEvent, { type: `Claim${string}` }>, names: Names): string {
  if (event.type === 'ClaimsRelated' || event.type === 'ClaimsUnrelated') {
    const [from, to] = [names.claim(event.data.from), names.claim(event.data.to)]
    return event.type === 'ClaimsRelated' ? `Related ${from} to ${to} (${event.data.relation})` : `Took apart ${from} and ${to}`
  }
  if (event.type === 'ClaimMerged') return `Merged ${names.claim(event.data.from)} into ${names.claim(event.data.into)}`
  const claim = names.claim(event.data.claim)
  switch (event.type) {
    case 'ClaimStated':
      return `Stated ${claim}`
    case 'ClaimReworded':
      return `Reworded ${claim === 'it' ? claim : 'a claim'} to ${names.statement(event.data.claim)}`
    case 'ClaimAssessed': {
      const { status, likelihood, confidence } = event.data
      const parts = [status, likelihood, confidence && `${confidence} confidence`].filter(Boolean)
      return parts.length === 0 ? `Took back the assessment of ${claim}` : `Assessed ${claim} as ${parts.join(', ')}`
    }
    case 'ClaimAttributed':
      return event.data.attribution === null ? `Took ${claim} as the analyst’s own` : `Attributed ${claim} to ${event.data.attribution}`
    case 'ClaimAnnotated':
      return event.data.memo === '' ? `Cleared the memo of ${claim}` : `Noted “${shortened(event.data.memo, 60)}” on ${claim}`
    case 'ClaimTagged':
      return `Tagged ${claim} as ${names.tag(event.data.tag)}`
    case 'ClaimUntagged':
      return `Took the tag ${names.tag(event.data.tag)} off ${claim}`
    case 'ClaimWithdrawn':
      return `Withdrew ${claim}`
    case 'ClaimReinstated':
      return `Reinstated ${claim}`
  }
}

function namesAt(tables: ProjectTables, at: Position, topic: Topic): Names {
  const quote = (id: PassageId): string => {
    const words = tables.passages.get(id, at)?.target.quote.exact
    return words === undefined ? 'an unknown passage' : `“${shortened(words, 60)}”`
  }
  const statement = (id: ClaimId): string => `“${shortened(tables.claims.get(id, at)?.statement ?? '', 80)}”`
  const passage = (id: PassageId): string => (id === topic.passage ? 'it' : quote(id))
  const claim = (id: ClaimId): string => {
    if (id === topic.claim) return 'it'
    return tables.claims.get(id, at) === undefined ? 'an unknown claim' : `the claim ${statement(id)}`
  }
  return {
    passage,
    claim,
    quote,
    statement,
    source: (id) => `“${tables.sources.get(id, at)?.title ?? 'an unknown source'}”`,
    tag: (id) => (id === null ? 'the top' : `“${tables.tags.get(id, at)?.label ?? 'an unknown tag'}”`),
    link(id, say) {
      const link = lastLink(tables, id, at)
      return say(link === undefined ? 'an unknown passage' : passage(link.passage), link === undefined ? 'an unknown claim' : claim(link.claim))
    },
  }
}

function inWords(edtf: string): string {
  try {
    return describeEdtf(edtf)
  } catch {
    return edtf
  }
}

/** Cut at a word where possible. */
export function shortened(words: string, length: number): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 20)).replace(/[\uD800-\uDBFF]$/, '')}…`
}
