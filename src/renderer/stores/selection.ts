/** What the person is looking at: the open source, the selected words, the passage, claim or tag in focus. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { ClaimId, PassageId, SourceId } from '../../shared/annotation/ids'
import type { Span } from '../../shared/annotation/anchoring'
import { usePresent } from './present'
import { usePreferences } from './preferences'
import { useProject } from './project'

export const useSelection = defineStore('selection', () => {
  const present = usePresent()
  const project = useProject()
  const preferences = usePreferences()

  const chosenSource = ref<SourceId | null>(null)
  const passage = ref<PassageId | null>(null)
  const claim = ref<ClaimId | null>(null)
  /** Words selected in the open source, UTF-16 offsets; null when nothing is. */
  const span = shallowRef<Span | null>(null)
  /** Asks the source pane to scroll; `ask` changes with each asking. */
  const reveal = shallowRef<{ passage: PassageId } | { span: Span } | null>(null)
  const hovered = ref<PassageId | null>(null)

  /** The open source: the chosen one while it is there, else the first. */
  const source = computed(
    () => present.sources.find((one) => one.source === chosenSource.value) ?? present.sources[0] ?? null,
  )

  watch(() => project.id, () => {
    chosenSource.value = passage.value = claim.value = hovered.value = null
    span.value = reveal.value = null
  })

  let turns: Promise<unknown> = Promise.resolve()
  let waiting = 0

  /** Steps on what is in hand take turns: a quick next key acts on what the one before it made. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    waiting++
    const turn = turns.then(step).finally(() => waiting--)
    turns = turn.catch(() => undefined)
    return turn
  }

  /** At once, or after the steps under way. */
  function whenSettled(step: () => void): void {
    if (waiting === 0) step()
    else void inTurn(async () => step())
  }

  function openSource(id: SourceId): void {
    chosenSource.value = id
  }

  /** Opens a passage's source, scrolls it into view and shows it. */
  function showPassage(id: PassageId): void {
    const target = present.passageById.get(id)
    if (target === undefined) return
    chosenSource.value = target.target.source
    passage.value = id
    preferences.sideTab = 'passage'
    reveal.value = { passage: id }
  }

  function showClaim(id: ClaimId): void {
    claim.value = id
    preferences.sideTab = 'claims'
  }

  /** Scrolls the open source to a place. */
  function showSpan(place: Span): void {
    reveal.value = { span: place }
  }

  return {
    source, passage, claim, span, reveal, hovered,
    inTurn, whenSettled, openSource, showPassage, showClaim, showSpan,
  }
})
