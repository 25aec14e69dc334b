/** Deciding on dates that the finder suggests: the analyst may not want to see one again. */
import { refuse, type Decision } from '../kernel/decider'
import { accept, isRefused, targetOf, unchanged } from './accepting'
import type { CommandOf } from './commands'
import { happened } from './events'
import type { ProjectState } from './project-state'

type DateSuggestionCommand = CommandOf<'RejectDateSuggestion' | 'ReinstateDateSuggestion'>

export function decideDateSuggestions(command: DateSuggestionCommand, state: ProjectState): Decision {
  const target = targetOf(command.source, command.selector, state, 'revision' in command ? command.revision : undefined)
  if (isRefused(target)) return target
  const rejected = state.rejectedDate(target)
  if (command.type === 'ReinstateDateSuggestion') {
    return rejected === undefined ? refuse('That date was not rejected.') : accept(happened('DateSuggestionReinstated', rejected))
  }
  const problem = state.edtfProblem(command.edtf)
  if (problem !== null) return refuse(problem)
  if (rejected?.edtf === command.edtf) return unchanged('The suggestion is')
  return accept(happened('DateSuggestionRejected', { target, edtf: command.edtf }))
}
