/** Small words for deciders: accept as events, find a noun or a place or refuse because it is not there. */
import type { Acceptance, Refusal } from '../kernel/decider'
import { refuse } from '../kernel/decider'
import type { Digest } from '../kernel/digest'
import { anchor, describe } from './anchoring'
import type { Selector } from './commands'
import type { DomainDraft, Target } from './events'
import type { ClaimId, LinkId, PassageId, SourceId, TagId } from './ids'
import type { Claim, Link, Passage, ProjectState, Source, Tag } from './project-state'

export function accept(...events: DomainDraft[]): Acceptance {
  return { events }
}

/** Refuses what would change nothing: an event is a fact, and nothing happened. */
export function unchanged(what: string): Refusal {
  return refuse(`${what} already so; nothing changed.`)
}

export function presentSource(id: SourceId, state: ProjectState): Source | Refusal {
  const source = state.source(id)
  if (source === undefined) return refuse(`There is no source “${id}” in this project.`)
  return source.removed ? refuse(`The source “${source.title}” was removed; restore it first.`) : source
}

export function presentPassage(id: PassageId, state: ProjectState): Passage | Refusal {
  const passage = state.passage(id)
  if (passage === undefined) return refuse(`There is no passage “${id}” in this project.`)
  return passage.discarded ? refuse('That passage was discarded; restore it first.') : passage
}

export function presentTag(id: TagId, state: ProjectState): Tag | Refusal {
  const tag = state.tag(id)
  if (tag === undefined) return refuse(`There is no tag “${id}” in the codebook.`)
  if (tag.mergedInto !== null) {
    const into = state.tag(tag.mergedInto)
    return refuse(`The tag “${tag.label}” was merged into “${into?.label ?? tag.mergedInto}”; use that one.`)
  }
  return tag.retired ? refuse(`The tag “${tag.label}” was retired; reinstate it first.`) : tag
}

/** The tag that speaks for `id`: itself, or the one it was merged into. */
export function speakerOf(id: TagId, state: ProjectState): TagId {
  const seen = new Set<TagId>()
  let at = id
  for (let into = state.tag(at)?.mergedInto ?? null; into !== null && !seen.has(into); into = state.tag(at)?.mergedInto ?? null) {
    seen.add(into)
    at = into
  }
  return at
}

/** The tags on a passage or claim that a reader sees as `tag`: itself, and those that were merged into it. */
export function carriersOf(tag: TagId, { tags }: { readonly tags: readonly TagId[] }, state: ProjectState): TagId[] {
  return tags.filter((carried) => carried === tag || speakerOf(carried, state) === tag)
}

export function presentClaim(id: ClaimId, state: ProjectState): Claim | Refusal {
  const claim = state.claim(id)
  if (claim === undefined) return refuse(`There is no claim “${id}” in this project.`)
  if (claim.mergedInto !== null) {
    return refuse(`That claim was merged into “${state.claim(claim.mergedInto)?.statement ?? claim.mergedInto}”; use that one.`)
  }
  return claim.withdrawn ? refuse('That claim was withdrawn; reinstate it first.') : claim
}

export function presentLink(id: LinkId, state: ProjectState): Link | Refusal {
  return state.link(id) ?? refuse(`There is no link “${id}” in this project.`)
}

/** The place in a text of a source, the newest unless another is named, that a selector means. */
export function targetOf(source: SourceId, selector: Selector, state: ProjectState, earlier?: Digest): Target | Refusal {
  const found = presentSource(source, state)
  if (isRefused(found)) return found
  const revision = earlier ?? found.revision
  if (!found.revisions.includes(revision)) return refuse(`“${found.title}” never had that text.`)
  const text = state.text(revision)
  if (text === undefined) return refuse(`The text of “${found.title}” is not here, so nothing can be marked in it.`)
  const span = anchor(selector, text)
  return 'problem' in span ? refuse(span.problem) : describe(span, text, source, revision)
}

export function isRefused(found: object): found is Refusal {
  return 'refused' in found
}
