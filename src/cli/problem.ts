/** Why a command stops: a sentence for the person, and the exit code that a script goes by. */

export const DONE = 0
/** What was asked for does not hold: a broken log, a refused command, a fork. */
export const DOES_NOT_HOLD = 1
/** Wrong use, or input that cannot be read. */
export const WRONG_USE = 2

export class Stopped extends Error {
  /** `showUsage`: whether the person would be helped by seeing how the command is used. */
  constructor(readonly exitCode: typeof DOES_NOT_HOLD | typeof WRONG_USE, message: string, readonly showUsage = false) {
    super(message)
  }
}

export function doesNotHold(sentence: string): Stopped {
  return new Stopped(DOES_NOT_HOLD, sentence)
}

export function unreadable(sentence: string): Stopped {
  return new Stopped(WRONG_USE, sentence)
}

export function wrongUse(sentence: string): Stopped {
  return new Stopped(WRONG_USE, sentence, true)
}
