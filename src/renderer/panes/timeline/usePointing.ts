/** What a hand means on the drawing: pointing shows the card, pressing opens. */
import type { PassageId } from '../../../shared/annotation/ids'
import type { useCard } from './useCard'

interface Surroundings {
  readonly card: ReturnType<typeof useCard>
  /** Whether the hand is dragging or brushing, and so not pointing. */
  readonly isBusy: () => boolean
  readonly hover: (passage: PassageId | null) => void
  readonly activate: (passage: PassageId) => void
  readonly open: (passage: PassageId) => void
}

export function usePointing({ card, isBusy, hover, activate, open }: Surroundings) {
  function point(event: PointerEvent): void {
    const passage = passageUnder(event)
    if (event.pointerType === 'touch' || isBusy()) return
    hover(passage)
    if (passage === null) card.hide()
    else card.showSoon(passage)
  }

  /** A finger leaves with every tap. */
  function leave(event: PointerEvent): void {
    if (event.pointerType === 'touch') return
    hover(null)
    card.hide()
  }

  /** A finger cannot point: its first tap shows the card, the next one opens, and one beside all puts the card away. */
  function press(event: MouseEvent): void {
    const passage = passageUnder(event)
    const isFirstTap = event instanceof PointerEvent && event.pointerType === 'touch' && card.passage.value !== passage
    if (passage === null) return card.hide()
    activate(passage)
    if (isFirstTap) card.show(passage)
    else open(passage)
  }

  return { point, leave, press }
}

function passageUnder(event: Event): PassageId | null {
  const element = (event.target as Element | null)?.closest<HTMLElement>('[data-passage]')
  return (element?.dataset.passage ?? null) as PassageId | null
}
