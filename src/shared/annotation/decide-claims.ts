/** Deciding on claims and their relations to each other. */
import { refuse, type Decision } from '../kernel/decider'
import { accept, carriersOf, isRefused, presentClaim, presentTag, unchanged } from './accepting'
import type { CommandOf } from './commands'
import { happened } from './events'
import type { ClaimId } from './ids'
import type { Claim, ProjectState } from './project-state'

type ClaimCommand = CommandOf<
  | 'StateClaim' | 'RewordClaim' | 'AssessClaim' | 'AttributeClaim' | 'AnnotateClaim' | 'TagClaim' | 'UntagClaim'
  | 'MergeClaims' | 'WithdrawClaim' | 'ReinstateClaim' | 'RelateClaims' | 'UnrelateClaims'
>

export function decideClaims(command: ClaimCommand, state: ProjectState): Decision {
  switch (command.type) {
    case 'StateClaim':
      return stateClaim(command, state)
    case 'ReinstateClaim':
      return reinstate(command.claim, state)
    case 'MergeClaims':
      return merge(command, state)
    case 'RelateClaims':
      return relateClaims(command, state)
    case 'UnrelateClaims':
      if (state.claimsRelation(command.from, command.to) === undefined) return refuse('Those claims are not related.')
      return accept(happened('ClaimsUnrelated', { from: command.from, to: command.to }))
    default: {
      const claim = presentClaim(command.claim, state)
      return isRefused(claim) ? claim : change(command, claim, state)
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
  return found.withdrawn || found.mergedInto !== null ? accept(happened('ClaimReinstated', { claim })) : unchanged('The claim stands,')
}

function change(
  command: CommandOf<'RewordClaim' | 'AssessClaim' | 'AttributeClaim' | 'AnnotateClaim' | 'TagClaim' | 'UntagClaim' | 'WithdrawClaim'>,
  found: Claim,
  state: ProjectState,
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
    case 'AnnotateClaim':
      if (command.memo === found.memo) return unchanged('The memo is')
      return accept(happened('ClaimAnnotated', { claim, memo: command.memo }))
    case 'TagClaim': {
      const tag = presentTag(command.tag, state)
      if (isRefused(tag)) return tag
      if (carriersOf(tag.tag, found, state).length > 0) return unchanged(`The claim is tagged “${tag.label}”,`)
      return accept(happened('ClaimTagged', { claim, tag: tag.tag }))
    }
    case 'UntagClaim': {
      const carriers = carriersOf(command.tag, found, state)
      if (carriers.length === 0) return refuse('That claim does not carry this tag.')
      return accept(...carriers.map((tag) => happened('ClaimUntagged', { claim, tag })))
    }
    case 'WithdrawClaim':
      return accept(happened('ClaimWithdrawn', { claim }))
  }
}

/** A passage that says the same of both says it once: the merged claim's link goes. */
function merge({ from, into }: CommandOf<'MergeClaims'>, state: ProjectState): Decision {
  if (from === into) return refuse('A claim cannot be merged into itself.')
  for (const claim of [presentClaim(from, state), presentClaim(into, state)]) if (isRefused(claim)) return claim
  const kept = new Set([...state.linksTo(into)].map(({ passage, relation }) => `${passage} ${relation}`))
  const doubled = [...state.linksTo(from)].filter(({ passage, relation }) => kept.has(`${passage} ${relation}`))
  return accept(...doubled.map(({ link }) => happened('LinkRemoved', { link })), happened('ClaimMerged', { from, into }))
}

function relateClaims({ from, to, relation }: CommandOf<'RelateClaims'>, state: ProjectState): Decision {
  if (from === to) return refuse('A claim cannot be related to itself.')
  for (const claim of [presentClaim(from, state), presentClaim(to, state)]) if (isRefused(claim)) return claim
  if (state.claimsRelation(from, to)?.relation === relation) return unchanged('The relation is')
  return accept(happened('ClaimsRelated', { from, to, relation }))
}
