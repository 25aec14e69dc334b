/** The decider: accepts a command as events, or refuses it with a sentence. Reads no clock. */
import type { Decision } from '../kernel/decider'
import { decideClaims } from './decide-claims'
import { decideCodebook } from './decide-codebook'
import { decideLinks } from './decide-links'
import { decidePassages } from './decide-passages'
import { decideDateSuggestions } from './decide-date-suggestions'
import { decideSources } from './decide-sources'
import type { Command } from './commands'
import type { ProjectState } from './project-state'

export function decide(command: Command, state: ProjectState): Decision {
  switch (command.type) {
    case 'TitleProject':
    case 'AddSource':
    case 'RetitleSource':
    case 'ReviseSource':
    case 'RateSource':
    case 'RemoveSource':
    case 'RestoreSource':
      return decideSources(command, state)
    case 'HighlightPassage':
    case 'ResizePassage':
    case 'ReanchorPassage':
    case 'AnnotatePassage':
    case 'DiscardPassage':
    case 'RestorePassage':
    case 'TagPassage':
    case 'UntagPassage':
    case 'DatePassage':
    case 'CorrectDating':
    case 'RemoveDating':
      return decidePassages(command, state)
    case 'RejectDateSuggestion':
    case 'ReinstateDateSuggestion':
      return decideDateSuggestions(command, state)
    case 'DefineTag':
    case 'RelabelTag':
    case 'RecolourTag':
    case 'DescribeTag':
    case 'AnnotateTag':
    case 'KeyTag':
    case 'MoveTag':
    case 'MergeTags':
    case 'RetireTag':
    case 'ReinstateTag':
      return decideCodebook(command, state)
    case 'StateClaim':
    case 'RewordClaim':
    case 'AssessClaim':
    case 'AttributeClaim':
    case 'AnnotateClaim':
    case 'TagClaim':
    case 'UntagClaim':
    case 'MergeClaims':
    case 'WithdrawClaim':
    case 'ReinstateClaim':
    case 'RelateClaims':
    case 'UnrelateClaims':
      return decideClaims(command, state)
    case 'DrawLink':
    case 'RelateLink':
    case 'MoveLink':
    case 'WeighLink':
    case 'RateLink':
    case 'AnnotateLink':
    case 'RemoveLink':
      return decideLinks(command, state)
  }
}
