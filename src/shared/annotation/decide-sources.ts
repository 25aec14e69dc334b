/** Deciding on the project's title and its sources. */
import { refuse, type Decision } from '../kernel/decider'
import { digestOf, type Digest } from '../kernel/digest'
import { accept, isRefused, presentSource, unchanged } from './accepting'
import { describe, reanchor } from './anchoring'
import type { CommandOf } from './commands'
import { happened, type DomainDraft } from './events'
import type { Passage, ProjectState, Source } from './project-state'

type SourceCommand = CommandOf<
  'TitleProject' | 'AddSource' | 'RetitleSource' | 'ReviseSource' | 'RateSource' | 'RemoveSource' | 'RestoreSource'
>

export function decideSources(command: SourceCommand, state: ProjectState): Decision {
  switch (command.type) {
    case 'TitleProject':
      if (command.title === state.title()) return unchanged('The title is')
      return accept(happened('ProjectTitled', { title: command.title }))
    case 'AddSource':
      return addSource(command, state)
    case 'RestoreSource':
      return restoreSource(command, state)
    default: {
      const source = presentSource(command.source, state)
      return isRefused(source) ? source : changeSource(command, source, state)
    }
  }
}

function addSource(command: CommandOf<'AddSource'>, state: ProjectState): Decision {
  const { source, title, text, format, layout, normaliser } = command
  if (state.source(source) !== undefined) return refuse(`There already is a source “${source}”; ids are used once.`)
  const revision = digestOf(text)
  return {
    events: [happened('SourceAdded', { source, title, revision, format, layout, normaliser })],
    texts: new Map([[revision, text]]),
  }
}

function restoreSource({ source }: CommandOf<'RestoreSource'>, state: ProjectState): Decision {
  const found = state.source(source)
  if (found === undefined) return refuse(`There is no source “${source}” in this project.`)
  return found.removed ? accept(happened('SourceRestored', { source })) : unchanged('The source is in the project:')
}

function changeSource(
  command: CommandOf<'RetitleSource' | 'ReviseSource' | 'RateSource' | 'RemoveSource'>,
  source: Source,
  state: ProjectState,
): Decision {
  switch (command.type) {
    case 'RetitleSource':
      if (command.title === source.title) return unchanged('The title is')
      return accept(happened('SourceRetitled', { source: source.source, title: command.title }))
    case 'RateSource':
      if (command.reliability === source.reliability) return unchanged('The rating is')
      return accept(happened('SourceRated', { source: source.source, reliability: command.reliability }))
    case 'RemoveSource':
      return accept(happened('SourceRemoved', { source: source.source }))
    case 'ReviseSource':
      return reviseSource(command, source, state)
  }
}

/**
 * A revision carries the passages along: each is found again in the new text, or becomes an orphan.
 * The discarded ones too: whoever restores one must meet it in its place.
 */
function reviseSource(command: CommandOf<'ReviseSource'>, source: Source, state: ProjectState): Decision {
  const { text, format, layout, normaliser } = command
  const revision = digestOf(text)
  if (revision === source.revision) return unchanged('The text is')
  const revised = happened('SourceRevised', { source: source.source, revision, format, layout, normaliser })
  const moved = [...state.passagesOf(source.source)].map((passage) => movedPassage(passage, text, revision))
  return { events: [revised, ...moved], texts: new Map([[revision, text]]) }
}

function movedPassage({ passage, target }: Passage, text: string, revision: Digest): DomainDraft {
  const span = reanchor(target, text)
  return span === null
    ? happened('PassageOrphaned', { passage, revision })
    : happened('PassageReanchored', { passage, target: describe(span, text, target.source, revision) })
}
