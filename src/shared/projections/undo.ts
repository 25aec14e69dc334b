/** Undo: the inverse of a batch, worked out from what held before it. Appended, never erased. */
import type { BatchId } from '../kernel/event'
import { refuse, type Decision } from '../kernel/decider'
import type { Position } from '../kernel/temporal-table'
import { asDomainEvent, happened, type DomainDraft, type DomainEvent } from '../annotation/events'
import type { Claim, Link, Passage, Tag } from '../annotation/project-state'
import { placeKey } from './date-suggestions'
import { claimsKey } from './evidence'
import { eventsOfBatch } from './history'
import type { ProjectTables } from './registry'
import { UNTITLED } from './state'

/**
 * Events that take a batch back, last step first; none when nothing of it is left to take back.
 * Refuses when it holds events that this Scholium does not know.
 */
export function inverseOf(batch: BatchId, tables: ProjectTables): Decision {
  const inverse: DomainDraft[] = []
  for (const event of eventsOfBatch(tables, batch).toReversed()) {
    const known = asDomainEvent(event)
    if (known === null) return refuse('That step was made by a newer Scholium and can only be undone there.')
    const [version] = tables.events.versions(event.id)
    const steps = inverseStep(known, version!.from - 1, tables)
    inverse.push(...(Array.isArray(steps) ? steps : steps === null ? [] : [steps]))
  }
  return { events: inverse }
}

type Inverse = DomainDraft | DomainDraft[] | null

/**
 * What takes back what `event` set, to what held at `before`: also where that was the same, since another
 * replica had done it too. Null for a stranger, which `event` could not change.
 */
function inverseStep(event: DomainEvent, before: Position, tables: ProjectTables): Inverse {
  switch (event.type) {
    case 'ProjectTitled':
      return happened('ProjectTitled', { title: tables.titles.get('title', before) ?? UNTITLED })
    case 'SourceAdded':
    case 'SourceRetitled':
    case 'SourceRated':
    case 'SourceRevised':
    case 'SourceRemoved':
    case 'SourceRestored':
      return inverseOfSource(event, before, tables)
    case 'PassageHighlighted':
    case 'PassageResized':
    case 'PassageReanchored':
    case 'PassageOrphaned':
    case 'PassageAnnotated':
    case 'PassageDiscarded':
    case 'PassageRestored':
    case 'PassageTagged':
    case 'PassageUntagged':
      return inverseOfPassage(event, before, tables)
    case 'PassageDated':
    case 'DatingCorrected':
    case 'DatingRemoved':
      return inverseOfDating(event, before, tables)
    case 'DateSuggestionRejected':
    case 'DateSuggestionReinstated':
      return inverseOfSuggestion(event, before, tables)
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
      return inverseOfTag(event, before, tables)
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
      return inverseOfClaim(event, before, tables)
    case 'LinkDrawn':
    case 'LinkRelated':
    case 'LinkMoved':
    case 'LinkWeighed':
    case 'LinkRated':
    case 'LinkAnnotated':
    case 'LinkRemoved':
    case 'ClaimsRelated':
    case 'ClaimsUnrelated':
      return inverseOfLink(event, before, tables)
  }
}

type EventOf<Start extends string> = Extract<DomainEvent, { type: `${Start}${string}` }>

function inverseOfSource(event: EventOf<'Source'>, before: Position, tables: ProjectTables): DomainDraft | null {
  const { source } = event.data
  if (event.type === 'SourceAdded') return happened('SourceRemoved', { source })
  const was = tables.sources.get(source, before)
  if (was === undefined) return null
  switch (event.type) {
    case 'SourceRetitled':
      return happened('SourceRetitled', { source, title: was.title })
    case 'SourceRated':
      return happened('SourceRated', { source, reliability: was.reliability })
    case 'SourceRevised': {
      const { revision, format, layout, normaliser } = was
      return happened('SourceRevised', { source, revision, format, layout, normaliser })
    }
    case 'SourceRemoved':
    case 'SourceRestored':
      return happened(was.removed ? 'SourceRemoved' : 'SourceRestored', { source })
  }
}

type PassageEvent = Exclude<EventOf<'Passage'>, { type: 'PassageDated' }>

function inverseOfPassage(event: PassageEvent, before: Position, tables: ProjectTables): Inverse {
  const { passage } = event.data
  if (event.type === 'PassageHighlighted') return happened('PassageDiscarded', { passage })
  const was = tables.passages.get(passage, before)
  if (was === undefined) return null
  switch (event.type) {
    case 'PassageDiscarded':
    case 'PassageRestored':
      return happened(was.discarded ? 'PassageDiscarded' : 'PassageRestored', { passage })
    case 'PassageTagged':
    case 'PassageUntagged': {
      const { tag } = event.data
      return happened(was.tags.includes(tag) ? 'PassageTagged' : 'PassageUntagged', { passage, tag })
    }
    case 'PassageResized':
    case 'PassageReanchored':
    case 'PassageOrphaned':
    case 'PassageAnnotated':
      return formerPassage(event.type, was)
  }
}

/** An orphan gets back the words that it lost, too: reanchoring may have given it others. */
function formerPassage(type: 'PassageResized' | 'PassageReanchored' | 'PassageOrphaned' | 'PassageAnnotated', was: Passage): Inverse {
  const { passage, memo, target } = was
  if (type === 'PassageAnnotated') return happened('PassageAnnotated', { passage, memo })
  const placed = happened(type === 'PassageResized' ? 'PassageResized' : 'PassageReanchored', { passage, target })
  const orphaned = happened('PassageOrphaned', { passage, revision: target.revision })
  if (was.status === 'anchored') return placed
  return type === 'PassageOrphaned' ? orphaned : [placed, orphaned]
}

type DatingEvent = Extract<DomainEvent, { type: 'PassageDated' | 'DatingCorrected' | 'DatingRemoved' }>

function inverseOfDating(event: DatingEvent, before: Position, tables: ProjectTables): DomainDraft | null {
  const { passage } = event.data
  const was = tables.datings.get(passage, before)
  if (was === undefined) return happened('DatingRemoved', { passage })
  return happened(event.type === 'DatingRemoved' ? 'PassageDated' : 'DatingCorrected', was)
}

function inverseOfSuggestion({ data }: EventOf<'DateSuggestion'>, before: Position, tables: ProjectTables): DomainDraft {
  const was = tables.rejectedDates.get(placeKey(data.target), before)
  return was === undefined ? happened('DateSuggestionReinstated', data) : happened('DateSuggestionRejected', was)
}

function inverseOfTag(event: EventOf<'Tag'>, before: Position, tables: ProjectTables): Inverse {
  const tag = event.type === 'TagMerged' ? event.data.from : event.data.tag
  if (event.type === 'TagDefined') return happened('TagRetired', { tag })
  const was = tables.tags.get(tag, before)
  if (was === undefined) return null
  switch (event.type) {
    case 'TagRelabelled':
      return happened('TagRelabelled', { tag, label: was.label })
    case 'TagRecoloured':
      return happened('TagRecoloured', { tag, colour: was.colour })
    case 'TagDescribed':
      return happened('TagDescribed', { tag, description: was.description })
    case 'TagAnnotated':
      return happened('TagAnnotated', { tag, memo: was.memo })
    case 'TagKeyed':
      return happened('TagKeyed', { tag, key: was.key })
    case 'TagMoved':
      return happened('TagMoved', { tag, parent: was.parent })
    case 'TagMerged':
    case 'TagRetired':
    case 'TagReinstated':
      return formerUse(event.type, was)
  }
}

/** In use, or out of it as it was: replicas may have both retired and merged it. */
function formerUse(type: 'TagMerged' | 'TagRetired' | 'TagReinstated', { tag, retired, mergedInto }: Tag): Inverse {
  const outOfUse = [
    ...(mergedInto === null ? [] : [happened('TagMerged', { from: tag, into: mergedInto })]),
    ...(retired ? [happened('TagRetired', { tag })] : []),
  ]
  return type === 'TagReinstated' && outOfUse.length > 0 ? outOfUse : [happened('TagReinstated', { tag }), ...outOfUse]
}

type ClaimEvent = Exclude<EventOf<'Claim'>, { type: 'ClaimsRelated' | 'ClaimsUnrelated' }>

function inverseOfClaim(event: ClaimEvent, before: Position, tables: ProjectTables): Inverse {
  const claim = event.type === 'ClaimMerged' ? event.data.from : event.data.claim
  if (event.type === 'ClaimStated') return happened('ClaimWithdrawn', { claim })
  const was = tables.claims.get(claim, before)
  if (was === undefined) return null
  switch (event.type) {
    case 'ClaimReworded':
      return happened('ClaimReworded', { claim, statement: was.statement })
    case 'ClaimAssessed': {
      const { status, likelihood, confidence } = was
      return happened('ClaimAssessed', { claim, status, likelihood, confidence })
    }
    case 'ClaimAttributed':
      return happened('ClaimAttributed', { claim, attribution: was.attribution })
    case 'ClaimAnnotated':
      return happened('ClaimAnnotated', { claim, memo: was.memo })
    case 'ClaimTagged':
    case 'ClaimUntagged': {
      const { tag } = event.data
      return happened(was.tags.includes(tag) ? 'ClaimTagged' : 'ClaimUntagged', { claim, tag })
    }
    case 'ClaimMerged':
    case 'ClaimWithdrawn':
    case 'ClaimReinstated':
      return formerStanding(event.type, was)
  }
}

/** Standing, or not as it was: replicas may have both withdrawn and merged it. */
function formerStanding(type: 'ClaimMerged' | 'ClaimWithdrawn' | 'ClaimReinstated', { claim, withdrawn, mergedInto }: Claim): Inverse {
  const gone = [
    ...(mergedInto === null ? [] : [happened('ClaimMerged', { from: claim, into: mergedInto })]),
    ...(withdrawn ? [happened('ClaimWithdrawn', { claim })] : []),
  ]
  return type === 'ClaimReinstated' && gone.length > 0 ? gone : [happened('ClaimReinstated', { claim }), ...gone]
}

type LinkEvent = EventOf<'Link'> | Extract<DomainEvent, { type: 'ClaimsRelated' | 'ClaimsUnrelated' }>

function inverseOfLink(event: LinkEvent, before: Position, tables: ProjectTables): Inverse {
  if (event.type === 'ClaimsRelated' || event.type === 'ClaimsUnrelated') {
    const { from, to } = event.data
    const was = tables.claimsRelations.get(claimsKey(from, to), before)
    return was === undefined ? happened('ClaimsUnrelated', { from, to }) : happened('ClaimsRelated', was)
  }
  const { link } = event.data
  const was = tables.links.get(link, before)
  if (was === undefined) return happened('LinkRemoved', { link })
  switch (event.type) {
    case 'LinkRelated':
      return happened('LinkRelated', { link, relation: was.relation })
    case 'LinkMoved':
      return happened('LinkMoved', { link, claim: was.claim })
    case 'LinkWeighed':
      return happened('LinkWeighed', { link, strength: was.strength })
    case 'LinkRated':
      return happened('LinkRated', { link, credibility: was.credibility })
    case 'LinkAnnotated':
      return happened('LinkAnnotated', { link, note: was.note })
    case 'LinkDrawn':
    case 'LinkRemoved':
      return formerLink(was)
  }
}

/** Drawn again, with all that was said of it. */
function formerLink({ link, claim, passage, relation, strength, credibility, note }: Link): DomainDraft[] {
  return [
    happened('LinkDrawn', { link, claim, passage, relation }),
    ...(strength === null ? [] : [happened('LinkWeighed', { link, strength })]),
    ...(credibility === null ? [] : [happened('LinkRated', { link, credibility })]),
    ...(note === '' ? [] : [happened('LinkAnnotated', { link, note })]),
  ]
}
