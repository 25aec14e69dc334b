/** Undo: the inverse of a batch, worked out from what held before it. Appended, never erased. */
import type { BatchId } from '../kernel/event'
import { refuse, type Decision } from '../kernel/decider'
import type { Position } from '../kernel/temporal-table'
import { asDomainEvent, happened, type DomainDraft, type DomainEvent } from '../annotation/events'
import type { Passage } from '../annotation/project-state'
import { claimsKey } from './evidence'
import { eventsOfBatch } from './history'
import type { ProjectTables } from './registry'

/**
 * Events that take a batch back, last step first. Refuses when nothing of it is left to take back,
 * or when it holds events that this Scholium does not know.
 */
export function inverseOf(batch: BatchId, tables: ProjectTables): Decision {
  const events = eventsOfBatch(tables, batch)
  if (events.length === 0) return refuse('There is nothing to undo.')
  const first = tables.batches.get(batch)!.first
  const inverse: DomainDraft[] = []
  for (const event of events.toReversed()) {
    const known = asDomainEvent(event)
    if (known === null) return refuse('That step was made by a newer Scholium and can only be undone there.')
    const step = inverseStep(known, first - 1, tables)
    if (step !== null) inverse.push(step)
  }
  return inverse.length === 0 ? refuse('Nothing of that step is left to undo.') : { events: inverse }
}

/** The event that takes `event` back to what held at `before`; null when there is nothing to take back. */
function inverseStep(event: DomainEvent, before: Position, tables: ProjectTables): DomainDraft | null {
  switch (event.type) {
    case 'ProjectTitled': {
      const title = tables.titles.get('title', before)
      return title === undefined ? null : happened('ProjectTitled', { title })
    }
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
    case 'TagDefined':
    case 'TagRelabelled':
    case 'TagRecoloured':
    case 'TagDescribed':
    case 'TagMoved':
    case 'TagMerged':
    case 'TagRetired':
    case 'TagReinstated':
      return inverseOfTag(event, before, tables)
    case 'ClaimStated':
    case 'ClaimReworded':
    case 'ClaimAssessed':
    case 'ClaimAttributed':
    case 'ClaimWithdrawn':
    case 'ClaimReinstated':
      return inverseOfClaim(event, before, tables)
    case 'LinkDrawn':
    case 'LinkRelated':
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
      return happened('SourceRestored', { source })
    case 'SourceRestored':
      return happened('SourceRemoved', { source })
  }
}

type PassageEvent = Exclude<EventOf<'Passage'>, { type: 'PassageDated' }>

function inverseOfPassage(event: PassageEvent, before: Position, tables: ProjectTables): DomainDraft | null {
  const { passage } = event.data
  switch (event.type) {
    case 'PassageHighlighted':
    case 'PassageRestored':
      return happened('PassageDiscarded', { passage })
    case 'PassageDiscarded':
      return happened('PassageRestored', { passage })
    case 'PassageTagged':
      return happened('PassageUntagged', { passage, tag: event.data.tag })
    case 'PassageUntagged':
      return happened('PassageTagged', { passage, tag: event.data.tag })
    case 'PassageResized':
    case 'PassageReanchored':
    case 'PassageOrphaned':
    case 'PassageAnnotated': {
      const was = tables.passages.get(passage, before)
      return was === undefined ? null : formerPassage(event.type, was)
    }
  }
}

function formerPassage(type: 'PassageResized' | 'PassageReanchored' | 'PassageOrphaned' | 'PassageAnnotated', was: Passage): DomainDraft {
  const { passage, memo, target } = was
  if (type === 'PassageAnnotated') return happened('PassageAnnotated', { passage, memo })
  if (was.status === 'orphan') return happened('PassageOrphaned', { passage, revision: target.revision })
  return type === 'PassageResized'
    ? happened('PassageResized', { passage, target })
    : happened('PassageReanchored', { passage, target })
}

type DatingEvent = Extract<DomainEvent, { type: 'PassageDated' | 'DatingCorrected' | 'DatingRemoved' }>

function inverseOfDating(event: DatingEvent, before: Position, tables: ProjectTables): DomainDraft | null {
  const { passage } = event.data
  const was = tables.datings.get(passage, before)
  if (was === undefined) return event.type === 'PassageDated' ? happened('DatingRemoved', { passage }) : null
  const { edtf, words } = was
  return happened(event.type === 'DatingRemoved' ? 'PassageDated' : 'DatingCorrected', { passage, edtf, words })
}

function inverseOfTag(event: EventOf<'Tag'>, before: Position, tables: ProjectTables): DomainDraft | null {
  if (event.type === 'TagMerged') return happened('TagReinstated', { tag: event.data.from })
  const { tag } = event.data
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
    case 'TagMoved':
      return happened('TagMoved', { tag, parent: was.parent })
    case 'TagRetired':
      return happened('TagReinstated', { tag })
    case 'TagReinstated':
      return was.mergedInto === null
        ? happened('TagRetired', { tag })
        : happened('TagMerged', { from: tag, into: was.mergedInto })
  }
}

type ClaimEvent = Exclude<EventOf<'Claim'>, { type: 'ClaimsRelated' | 'ClaimsUnrelated' }>

function inverseOfClaim(event: ClaimEvent, before: Position, tables: ProjectTables): DomainDraft | null {
  const { claim } = event.data
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
    case 'ClaimWithdrawn':
      return happened('ClaimReinstated', { claim })
    case 'ClaimReinstated':
      return happened('ClaimWithdrawn', { claim })
  }
}

type LinkEvent = Extract<DomainEvent, { type: 'LinkDrawn' | 'LinkRelated' | 'LinkRemoved' | 'ClaimsRelated' | 'ClaimsUnrelated' }>

function inverseOfLink(event: LinkEvent, before: Position, tables: ProjectTables): DomainDraft | null {
  if (event.type === 'ClaimsRelated' || event.type === 'ClaimsUnrelated') {
    const { from, to } = event.data
    const was = tables.claimsRelations.get(claimsKey(from, to), before)
    return was === undefined ? happened('ClaimsUnrelated', { from, to }) : happened('ClaimsRelated', was)
  }
  const { link } = event.data
  const was = tables.links.get(link, before)
  switch (event.type) {
    case 'LinkDrawn':
      return happened('LinkRemoved', { link })
    case 'LinkRelated':
      return was === undefined ? null : happened('LinkRelated', { link, relation: was.relation })
    case 'LinkRemoved':
      return was === undefined ? null : happened('LinkDrawn', was)
  }
}
