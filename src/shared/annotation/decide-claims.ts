/** Deciding on claims, their links to passages and their relations to each other. */
import { refuse, type Decision } from '../kernel/decider'
import { accept, isRefused, presentClaim, presentLink, presentPassage, unchanged } from './accepting'
import type { CommandOf } from './commands'
import { happened } from './events'
import type { ClaimId } from './ids'
import type { Claim, ProjectState } from './project-state'

type ClaimCommand = CommandOf<
  | 'StateClaim' | 'RewordClaim' | 'AssessClaim' | 'AttributeClaim' | 'WithdrawClaim' | 'ReinstateClaim'
  | 'DrawLink' | 'RelateLink' | 'RemoveLink' | 'RelateClaims' | 'UnrelateClaims'
>

export function decideClaims(command: ClaimCommand, state: ProjectState): Decision {
  switch (command.type) {
    case 'StateClaim':
      return stateClaim(command, state)
    case 'ReinstateClaim':
      return reinstate(command.claim, state)
    case 'DrawLink':
      return drawLink(command, state)
    case 'RelateLink': {
      const link = presentLink(command.link, state)
      if (isRefused(link)) return link
      if (link.relation === command.relation) return unchanged('The relation is')
      return accept(happened('LinkRelated', { link: link.link, relation: command.relation }))
    }
    case 'RemoveLink': {
      const link = presentLink(command.link, state)
      return isRefused(link) ? link : accept(happened('LinkRemoved', { link: link.link }))
    }
    case 'RelateClaims':
      return relateClaims(command, state)
    case 'UnrelateClaims':
      if (state.claimsRelation(command.from, command.to) === undefined) return refuse('Those claims are not related.')
      return accept(happened('ClaimsUnrelated', { from: command.from, to: command.to }))
    default: {
      const claim = presentClaim(command.claim, state)
      return isRefused(claim) ? claim : change(command, claim)
    }
  }
}

function stateClaim({ claim, statement, attribution = null }: CommandOf<'StateClaim'>, state: ProjectState): Decision {
  if (state.claim(claim) !== undefined) return refuse(`There already is a claim “${claim}”; ids are used once.`)
  const stated = happened('ClaimStated', { claim, statement })
  return attribution === null ? accept(stated) : accept(stated, happened('ClaimAttributed', { claim, attribution }))
}

function reinstate(claim: ClaimId, state: ProjectState): Decision {
  const found = state.claim(claim)
  if (found === undefined) return refuse(`There is no claim “${claim}” in this project.`)
  return found.withdrawn ? accept(happened('ClaimReinstated', { claim })) : unchanged('The claim stands,')
}

function change(
  command: CommandOf<'RewordClaim' | 'AssessClaim' | 'AttributeClaim' | 'WithdrawClaim'>,
  found: Claim,
): Decision {
  const claim = found.claim
  switch (command.type) {
    case 'RewordClaim':
      if (command.statement === found.statement) return unchanged('The statement is')
      return accept(happened('ClaimReworded', { claim, statement: command.statement }))
    case 'AssessClaim': {
      const { status, likelihood, confidence } = command
      if (status === found.status && likelihood === found.likelihood && confidence === found.confidence) {
        return unchanged('The assessment is')
      }
      return accept(happened('ClaimAssessed', { claim, status, likelihood, confidence }))
    }
    case 'AttributeClaim':
      if (command.attribution === found.attribution) return unchanged('The attribution is')
      return accept(happened('ClaimAttributed', { claim, attribution: command.attribution }))
    case 'WithdrawClaim':
      return accept(happened('ClaimWithdrawn', { claim }))
  }
}

function drawLink({ link, claim, passage, relation }: CommandOf<'DrawLink'>, state: ProjectState): Decision {
  if (state.isLinkUsed(link)) return refuse(`There already is a link “${link}”; ids are used once.`)
  const to = presentClaim(claim, state)
  if (isRefused(to)) return to
  const from = presentPassage(passage, state)
  if (isRefused(from)) return from
  for (const other of state.linksOf(passage)) {
    if (other.claim === claim) return refuse('That passage is linked to this claim already; change the relation instead.')
  }
  return accept(happened('LinkDrawn', { link, claim, passage, relation }))
}

function relateClaims({ from, to, relation }: CommandOf<'RelateClaims'>, state: ProjectState): Decision {
  if (from === to) return refuse('A claim cannot be related to itself.')
  for (const claim of [presentClaim(from, state), presentClaim(to, state)]) if (isRefused(claim)) return claim
  if (state.claimsRelation(from, to)?.relation === relation) return unchanged('The relation is')
  return accept(happened('ClaimsRelated', { from, to, relation }))
}
