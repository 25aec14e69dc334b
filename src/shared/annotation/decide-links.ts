/** Deciding on links: what a passage says of a claim, how much, and how credible that is. */
import { refuse, type Decision } from '../kernel/decider'
import { accept, isRefused, presentClaim, presentLink, presentPassage, unchanged } from './accepting'
import type { CommandOf } from './commands'
import { happened } from './events'
import type { ClaimId, PassageId } from './ids'
import type { Link, ProjectState } from './project-state'

type LinkCommand = CommandOf<'DrawLink' | 'RelateLink' | 'MoveLink' | 'WeighLink' | 'RateLink' | 'AnnotateLink' | 'RemoveLink'>

export function decideLinks(command: LinkCommand, state: ProjectState): Decision {
  if (command.type === 'DrawLink') return draw(command, state)
  const found = presentLink(command.link, state)
  return isRefused(found) ? found : change(command, found, state)
}

function draw({ link, claim, passage, relation }: CommandOf<'DrawLink'>, state: ProjectState): Decision {
  if (state.isLinkUsed(link)) return refuse(`There already is a link “${link}”; ids are used once.`)
  const to = presentClaim(claim, state)
  if (isRefused(to)) return to
  const from = presentPassage(passage, state)
  if (isRefused(from)) return from
  if (isLinked(passage, claim, state)) return refuse('That passage is linked to this claim already; change the relation instead.')
  return accept(happened('LinkDrawn', { link, claim, passage, relation }))
}

function change(command: Exclude<LinkCommand, { type: 'DrawLink' }>, found: Link, state: ProjectState): Decision {
  const { link } = found
  switch (command.type) {
    case 'RelateLink':
      if (command.relation === found.relation) return unchanged('The relation is')
      return accept(happened('LinkRelated', { link, relation: command.relation }))
    case 'MoveLink': {
      const to = presentClaim(command.claim, state)
      if (isRefused(to)) return to
      if (found.claim === to.claim) return unchanged('The link is')
      if (isLinked(found.passage, to.claim, state)) return refuse('That passage is linked to this claim already; remove one of the two links.')
      return accept(happened('LinkMoved', { link, claim: to.claim }))
    }
    case 'WeighLink':
      if (command.strength === found.strength) return unchanged('The strength is')
      return accept(happened('LinkWeighed', { link, strength: command.strength }))
    case 'RateLink':
      if (command.credibility === found.credibility) return unchanged('The rating is')
      return accept(happened('LinkRated', { link, credibility: command.credibility }))
    case 'AnnotateLink':
      if (command.note === found.note) return unchanged('The note is')
      return accept(happened('LinkAnnotated', { link, note: command.note }))
    case 'RemoveLink':
      return accept(happened('LinkRemoved', { link }))
  }
}

function isLinked(passage: PassageId, claim: ClaimId, state: ProjectState): boolean {
  return [...state.linksOf(passage)].some((other) => other.claim === claim)
}
