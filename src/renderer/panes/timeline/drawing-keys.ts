/** What each key does in the drawing, besides walking its entries. */

/** What keys lead to. */
export interface DrawingSteps {
  zoomIn(): void
  zoomOut(): void
  showAll(): void
  open(): void
  /** By a share of what is in sight; negative for earlier, and for upwards. */
  moveAlong(share: number): void
  scroll(share: number): void
  choosePeriod(): void
}

type Step = (steps: DrawingSteps) => void

const PLAIN: Readonly<Record<string, Step>> = {
  '+': (steps) => steps.zoomIn(),
  '=': (steps) => steps.zoomIn(),
  '-': (steps) => steps.zoomOut(),
  0: (steps) => steps.showAll(),
  Enter: (steps) => steps.open(),
  ' ': (steps) => steps.open(),
}

const SHIFTED: Readonly<Record<string, Step>> = {
  ArrowLeft: (steps) => steps.moveAlong(-0.25),
  ArrowRight: (steps) => steps.moveAlong(0.25),
  ArrowUp: (steps) => steps.scroll(-0.5),
  ArrowDown: (steps) => steps.scroll(0.5),
  Enter: (steps) => steps.choosePeriod(),
}

/** Undefined for keys that do nothing here. With Shift, some keys are typed that are on other keys' backs: the plus sign. */
export function stepOfKey({ key, shiftKey }: KeyboardEvent): Step | undefined {
  return (shiftKey ? SHIFTED[key] : undefined) ?? PLAIN[key]
}
