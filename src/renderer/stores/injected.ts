/** The world that stores are given: host, storage, clock and chance. Set once, before the app is mounted. */
import { inject, type InjectionKey } from 'vue'
import type { FoundDate } from '../../shared/dates/finding/find-dates'
import type { Host } from '../../shared/host'
import type { ProjectStorage } from './project-storage'

/** A search for dates under way; ends with null when it was cancelled. */
export interface DateFinding {
  readonly done: Promise<readonly FoundDate[] | null>
  cancel(): void
}

export interface World {
  readonly host: Host
  readonly storage: ProjectStorage
  /** Milliseconds since 1970. */
  now(): number
  /** A fresh id for what an analyst makes: letters and digits, unguessably unique. */
  mintId(): string
  /** The example project that a first start shows, as a `.scholium` file. */
  exampleProject(): Promise<string>
  /** Puts text on the clipboard, and the same as HTML for what takes it. Rejects with a sentence for the person. */
  copyText(text: string, html?: string): Promise<void>
  /** Lets the browser paint and answer before long work goes on. */
  pause(): Promise<void>
  /** Finds the dates that a text states, without holding up the window; tells the share of the text read so far. */
  findDates(text: string, layout: string, listener: { onProgress(share: number): void }): DateFinding
}

export const WORLD: InjectionKey<World> = Symbol('world')

/** Throws when the entry file provided no world. */
export function useWorld(): World {
  const world = inject(WORLD)
  if (world === undefined) throw new Error('No world was provided: see renderer/main.ts.')
  return world
}
