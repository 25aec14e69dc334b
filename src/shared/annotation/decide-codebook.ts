/** Deciding on the codebook: a tree of tags. */
import { refuse, type Decision } from '../kernel/decider'
import { accept, isRefused, presentTag, speakerOf, unchanged } from './accepting'
import type { CommandOf } from './commands'
import { happened } from './events'
import type { TagId } from './ids'
import type { ProjectState, Tag } from './project-state'

type CodebookCommand = CommandOf<
  'DefineTag' | 'RelabelTag' | 'RecolourTag' | 'DescribeTag' | 'AnnotateTag' | 'KeyTag' | 'MoveTag' | 'MergeTags' | 'RetireTag' | 'ReinstateTag'
>

export function decideCodebook(command: CodebookCommand, state: ProjectState): Decision {
  switch (command.type) {
    case 'DefineTag':
      return define(command, state)
    case 'ReinstateTag':
      return reinstate(command.tag, state)
    case 'MergeTags':
      return merge(command, state)
    default: {
      const tag = presentTag(command.tag, state)
      return isRefused(tag) ? tag : change(command, tag, state)
    }
  }
}

function define(command: CommandOf<'DefineTag'>, state: ProjectState): Decision {
  const { tag, label, colour, parent = null, description = '' } = command
  if (state.tag(tag) !== undefined) return refuse(`There already is a tag “${tag}”; ids are used once.`)
  const above = parent === null ? null : presentTag(parent, state)
  if (above !== null && isRefused(above)) return above
  const twin = siblingCalled(label, parent, state)
  if (twin !== undefined) return refuse(`There already is a tag “${twin.label}” in this place of the codebook.`)
  const defined = happened('TagDefined', { tag, label, colour, parent })
  return description === '' ? accept(defined) : accept(defined, happened('TagDescribed', { tag, description }))
}

function change(
  command: CommandOf<'RelabelTag' | 'RecolourTag' | 'DescribeTag' | 'AnnotateTag' | 'KeyTag' | 'MoveTag' | 'RetireTag'>,
  found: Tag,
  state: ProjectState,
): Decision {
  const tag = found.tag
  switch (command.type) {
    case 'RelabelTag': {
      if (command.label === found.label) return unchanged('The label is')
      const twin = siblingCalled(command.label, found.parent, state)
      if (twin !== undefined && twin.tag !== tag) {
        return refuse(`There already is a tag “${twin.label}” in this place of the codebook; merge the two instead.`)
      }
      return accept(happened('TagRelabelled', { tag, label: command.label }))
    }
    case 'RecolourTag':
      if (command.colour === found.colour) return unchanged('The colour is')
      return accept(happened('TagRecoloured', { tag, colour: command.colour }))
    case 'DescribeTag':
      if (command.description === found.description) return unchanged('The description is')
      return accept(happened('TagDescribed', { tag, description: command.description }))
    case 'AnnotateTag':
      if (command.memo === found.memo) return unchanged('The memo is')
      return accept(happened('TagAnnotated', { tag, memo: command.memo }))
    case 'KeyTag':
      return key(found, command.key, state)
    case 'MoveTag':
      return move(found, command.parent, state)
    case 'RetireTag':
      return accept(happened('TagRetired', { tag }))
  }
}

/** One key means one tag; a letter alone would keep its own letter-and-digit keys from ever being typed. */
function key(tag: Tag, wanted: string | null, state: ProjectState): Decision {
  if (wanted === tag.key) return unchanged('The key is')
  for (const other of wanted === null ? [] : state.tags()) {
    if (other.tag === tag.tag || other.key === null || other.retired || other.mergedInto !== null) continue
    if (other.key === wanted) return refuse(`The key ${wanted!.toUpperCase()} puts on “${other.label}”; take it off that tag first.`)
    if (other.key.startsWith(wanted!) || wanted!.startsWith(other.key)) {
      return refuse(`The key ${wanted!.toUpperCase()} would stand in the way of ${other.key.toUpperCase()}, which puts on “${other.label}”.`)
    }
  }
  return accept(happened('TagKeyed', { tag: tag.tag, key: wanted }))
}

function move(tag: Tag, parent: TagId | null, state: ProjectState): Decision {
  if (parent === tag.parent) return unchanged('The tag is')
  const above = parent === null ? null : presentTag(parent, state)
  if (above !== null && isRefused(above)) return above
  if (parent !== null && isWithin(parent, tag.tag, state)) {
    return refuse(`“${tag.label}” cannot move under itself or one of its own tags.`)
  }
  const twin = siblingCalled(tag.label, parent, state)
  if (twin !== undefined) return refuse(`There already is a tag “${twin.label}” in that place; merge the two instead.`)
  return accept(happened('TagMoved', { tag: tag.tag, parent }))
}

function merge({ from, into }: CommandOf<'MergeTags'>, state: ProjectState): Decision {
  if (from === into) return refuse('A tag cannot be merged into itself.')
  const source = presentTag(from, state)
  if (isRefused(source)) return source
  const sink = presentTag(into, state)
  if (isRefused(sink)) return sink
  if (isWithin(into, from, state)) {
    return refuse(`“${sink.label}” lies under “${source.label}”; move it out first, then merge.`)
  }
  return accept(happened('TagMerged', { from, into }))
}

function reinstate(tag: TagId, state: ProjectState): Decision {
  const found = state.tag(tag)
  if (found === undefined) return refuse(`There is no tag “${tag}” in the codebook.`)
  if (!found.retired && found.mergedInto === null) return unchanged('The tag is in use,')
  const twin = siblingCalled(found.label, found.parent, state)
  if (twin !== undefined) return refuse(`There is another tag “${twin.label}” in its place now; relabel that one first.`)
  return accept(happened('TagReinstated', { tag }))
}

/** Labels are the same when a reader would take them for the same. */
function siblingCalled(label: string, parent: TagId | null, state: ProjectState): Tag | undefined {
  const wanted = label.trim().toLowerCase()
  for (const tag of state.tags()) {
    if (tag.parent === parent && !tag.retired && tag.mergedInto === null && tag.label.trim().toLowerCase() === wanted) {
      return tag
    }
  }
  return undefined
}

/** As the codebook shows it: tags below a merged one lie under its heir. */
function isWithin(tag: TagId, ancestor: TagId, state: ProjectState): boolean {
  const seen = new Set<TagId>()
  for (let at: TagId | null = speakerOf(tag, state); at !== null && !seen.has(at); ) {
    if (at === ancestor) return true
    seen.add(at)
    const parent: TagId | null = state.tag(at)?.parent ?? null
    at = parent === null ? null : speakerOf(parent, state)
  }
  return false
}
