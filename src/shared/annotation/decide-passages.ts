/** Deciding on passages: where they are, what is noted on them, their tags and their datings. */
import { refuse, type Decision } from '../kernel/decider'
import { accept, carriersOf, isRefused, presentPassage, presentTag, targetOf, unchanged } from './accepting'
import type { CommandOf, Selector } from './commands'
import { happened, type Target } from './events'
import type { PassageId } from './ids'
import type { Passage, ProjectState } from './project-state'

type PassageCommand = CommandOf<
  | 'HighlightPassage' | 'ResizePassage' | 'ReanchorPassage' | 'AnnotatePassage' | 'DiscardPassage' | 'RestorePassage'
  | 'TagPassage' | 'UntagPassage' | 'DatePassage' | 'CorrectDating' | 'RemoveDating'
>

export function decidePassages(command: PassageCommand, state: ProjectState): Decision {
  switch (command.type) {
    case 'HighlightPassage':
      return highlight(command, state)
    case 'RestorePassage':
      return restore(command.passage, state)
    default: {
      const passage = presentPassage(command.passage, state)
      return isRefused(passage) ? passage : change(command, passage, state)
    }
  }
}

function highlight({ passage, source, selector }: CommandOf<'HighlightPassage'>, state: ProjectState): Decision {
  if (state.passage(passage) !== undefined) return refuse(`There already is a passage “${passage}”; ids are used once.`)
  const target = targetOf(source, selector, state)
  return isRefused(target) ? target : accept(happened('PassageHighlighted', { passage, target }))
}

function restore(id: PassageId, state: ProjectState): Decision {
  const passage = state.passage(id)
  if (passage === undefined) return refuse(`There is no passage “${id}” in this project.`)
  return passage.discarded ? accept(happened('PassageRestored', { passage: id })) : unchanged('The passage is there:')
}

function change(
  command: Exclude<PassageCommand, { type: 'HighlightPassage' | 'RestorePassage' }>,
  found: Passage,
  state: ProjectState,
): Decision {
  const passage = found.passage
  switch (command.type) {
    case 'ResizePassage':
      return resize(command.selector, found, state)
    case 'ReanchorPassage':
      return reanchor(command.selector, found, state)
    case 'AnnotatePassage':
      if (command.memo === found.memo) return unchanged('The memo is')
      return accept(happened('PassageAnnotated', { passage, memo: command.memo }))
    case 'DiscardPassage':
      return accept(happened('PassageDiscarded', { passage }))
    case 'TagPassage': {
      const tag = presentTag(command.tag, state)
      if (isRefused(tag)) return tag
      if (carriersOf(tag.tag, found, state).length > 0) return unchanged(`The passage is tagged “${tag.label}”,`)
      return accept(happened('PassageTagged', { passage, tag: tag.tag }))
    }
    case 'UntagPassage': {
      const carriers = carriersOf(command.tag, found, state)
      if (carriers.length === 0) return refuse('That passage does not carry this tag.')
      return accept(...carriers.map((tag) => happened('PassageUntagged', { passage, tag })))
    }
    case 'DatePassage':
    case 'CorrectDating':
    case 'RemoveDating':
      return date(command, state)
  }
}

function reanchor(selector: Selector, { passage, target, status }: Passage, state: ProjectState): Decision {
  const found = targetOf(target.source, selector, state)
  if (isRefused(found)) return found
  if (status === 'anchored' && isSamePlace(found, target)) return unchanged('The passage is')
  return accept(happened('PassageReanchored', { passage, target: found }))
}

function isSamePlace(a: Target, b: Target): boolean {
  return a.revision === b.revision && a.position.start === b.position.start && a.position.end === b.position.end
}

function resize(selector: Selector, { passage, target, status }: Passage, state: ProjectState): Decision {
  if (status === 'orphan') return refuse('That passage is an orphan: its words are not in the text. Reanchor it first.')
  const resized = targetOf(target.source, selector, state)
  if (isRefused(resized)) return resized
  if (isSamePlace(resized, target)) return unchanged('The passage is')
  return accept(happened('PassageResized', { passage, target: resized }))
}

function date(command: CommandOf<'DatePassage' | 'CorrectDating' | 'RemoveDating'>, state: ProjectState): Decision {
  const { passage } = command
  const dating = state.dating(passage)
  if (command.type === 'RemoveDating') {
    return dating === undefined ? refuse('That passage has no date to remove.') : accept(happened('DatingRemoved', { passage }))
  }
  const problem = state.edtfProblem(command.edtf)
  if (problem !== null) return refuse(problem)
  const { edtf, words, read = 'by-hand', implied = null } = command
  const wanted = { passage, edtf, words, read, implied }
  if (command.type === 'DatePassage') {
    return dating === undefined
      ? accept(happened('PassageDated', wanted))
      : refuse(`That passage is dated ${dating.edtf} already; correct the dating instead.`)
  }
  if (dating === undefined) return refuse('That passage has no date to correct; date it first.')
  if (dating.edtf === edtf && dating.words === words) return unchanged('The dating is')
  return accept(happened('DatingCorrected', wanted))
}
