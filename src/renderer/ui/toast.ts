/** A passing message at the foot of the window, with at most one thing to do about it. */
export interface Toast {
  readonly id: string
  readonly message: string
  /** A verb: "Undo". */
  readonly action?: string
  /** Something went wrong: it is read out at once. */
  readonly problem?: boolean
  /** Milliseconds until it goes by itself; without it, it stays until it is dismissed. */
  readonly lasts?: number
}
