/** What an analyst does to the words in hand: the selected ones become a passage in the same step. */
import { computed } from 'vue'
import { isRefusal } from '../../shared/kernel/decider'
import type { Command } from '../../shared/annotation/commands'
import type { Colour, DateReading, Relation } from '../../shared/annotation/fields'
import type { ClaimId, LinkId, PassageId, TagId } from '../../shared/annotation/ids'
import { useWorld } from '../stores/injected'
import { useNotices } from '../stores/notices'
import { usePresent } from '../stores/present'
import { useProject } from '../stores/project'
import { useSelection } from '../stores/selection'
import { useTagsOf } from './useTagsOf'

/** A passage to act on, and the commands that make it first when it is still a selection. */
interface InHand {
  readonly passage: PassageId
  readonly making: readonly Command[]
}

/** How a date was read, and what its words leave open. */
export interface HowRead {
  readonly read: DateReading
  readonly implied: string | null
}

export const BY_HAND: HowRead = { read: 'by-hand', implied: null }

const NOTHING = 'Select some words or choose a passage first.'

export function useAnnotating() {
  const world = useWorld()
  const project = useProject()
  const present = usePresent()
  const selection = useSelection()
  const notices = useNotices()
  const { isTagged } = useTagsOf()

  /** Where the words in hand are in the open source; null when nothing is in hand, or not in its newest text. */
  const placeInHand = computed(() => {
    const { span, source, passage } = selection
    if (span !== null || source === null || passage === null) return span
    const known = present.passageById.get(passage)
    return known?.status === 'anchored' && known.target.source === source.source && known.target.revision === source.revision ? known.target.position : null
  })

  /** The words that the next step is about. */
  const quoteInHand = computed(() => {
    const { span, source } = selection
    if (span !== null && source !== null) return project.project?.text(source.revision)?.slice(span.start, span.end) ?? ''
    return selection.passage === null ? null : present.passageById.get(selection.passage)?.target.quote.exact ?? null
  })

  function inHand(): InHand | null {
    const { span, source, passage } = selection
    if (span === null || source === null) return passage === null ? null : { passage, making: [] }
    const made = world.mintId() as PassageId
    return { passage: made, making: [{ type: 'HighlightPassage', passage: made, source: source.source, selector: span }] }
  }

  /** One batch on the passage in hand; makes it first if need be. Resolves to the passage, or null when refused. */
  function act(commandsFor: (passage: PassageId) => readonly Command[]): Promise<PassageId | null> {
    return selection.inTurn(() => actNow(commandsFor))
  }

  async function actNow(commandsFor: (passage: PassageId) => readonly Command[]): Promise<PassageId | null> {
    const subject = inHand()
    if (subject === null) {
      notices.tell(NOTHING, 'plain')
      return null
    }
    const commands = [...subject.making, ...commandsFor(subject.passage)]
    if (commands.length === 0) return subject.passage
    const outcome = await project.dispatch(...commands)
    if (isRefusal(outcome)) return null
    selection.passage = subject.passage
    selection.span = null
    return subject.passage
  }

  function highlight(): Promise<PassageId | null> {
    return act(() => [])
  }

  /** Puts the tag on, or takes it off when the passage carries it. */
  function toggleTag(tag: TagId): Promise<PassageId | null> {
    return act((passage) => {
      const known = present.passageById.get(passage)
      const carried = known !== undefined && isTagged(known, tag)
      return [{ type: carried ? 'UntagPassage' : 'TagPassage', passage, tag }]
    })
  }

  /** Defines a tag and puts it on, as one step. */
  function tagAsNew(label: string, parent: TagId | null = null): Promise<PassageId | null> {
    const tag = world.mintId() as TagId
    return act((passage) => [
      { type: 'DefineTag', tag, label, colour: leastUsedColour(present.codebook), parent },
      { type: 'TagPassage', passage, tag },
    ])
  }

  /** Links to a claim; changes the relation when the two are linked already. */
  function link(claim: ClaimId, relation: Relation): Promise<PassageId | null> {
    return act((passage) => {
      const drawn = present.linksByPassage.get(passage)?.find((one) => one.claim.claim === claim)
      return drawn === undefined
        ? [{ type: 'DrawLink', link: world.mintId() as LinkId, claim, passage, relation }]
        : [{ type: 'RelateLink', link: drawn.linked.link, relation }]
    })
  }

  /** States a claim and links to it, as one step. */
  function linkToNew(statement: string, relation: Relation): Promise<PassageId | null> {
    const claim = world.mintId() as ClaimId
    return act((passage) => [
      { type: 'StateClaim', claim, statement },
      { type: 'DrawLink', link: world.mintId() as LinkId, claim, passage, relation },
    ])
  }

  /** Dates the passage in hand, or corrects the dating it has. */
  function date(edtf: string, words: string, { read, implied }: HowRead = BY_HAND): Promise<PassageId | null> {
    return act((passage) => {
      const dated = present.entryByPassage.has(passage)
      return [{ type: dated ? 'CorrectDating' : 'DatePassage', passage, edtf, words, read, implied }]
    })
  }

  function discard(): Promise<void> {
    return selection.inTurn(discardNow)
  }

  async function discardNow(): Promise<void> {
    const { passage } = selection
    if (passage === null) return notices.tell(NOTHING, 'plain')
    const outcome = await project.dispatch({ type: 'DiscardPassage', passage })
    if (isRefusal(outcome)) return
    selection.passage = null
    notices.tell('Passage discarded.', 'plain', { label: 'Restore', run: () => void restore(passage) })
  }

  async function restore(passage: PassageId): Promise<void> {
    await project.dispatch({ type: 'RestorePassage', passage })
    selection.showPassage(passage)
  }

  return { quoteInHand, placeInHand, highlight, toggleTag, tagAsNew, link, linkToNew, date, discard, restore }
}

/** What a new tag is painted in when nobody chose: the colour with the fewest tags. */
export function leastUsedColour(codebook: readonly { readonly colour: Colour }[]): Colour {
  const uses = Array.from({ length: 12 }, (_, index) => codebook.filter((tag) => tag.colour === index + 1).length)
  return uses.indexOf(Math.min(...uses)) + 1
}
