/** One thing that can be chosen from a list, and the groups such things stand in. */
import type { Component } from 'vue'

export interface Option {
  readonly id: string
  readonly label: string
  /** Options of one group stand together, under its name. */
  readonly group?: string
  /** A few words at the end of the line. */
  readonly hint?: string
  readonly icon?: Component
  readonly shortcut?: string
  /** A tag colour, 1 to 12. */
  readonly colour?: number
  /** How far it is indented: 0 for the top of a hierarchy. */
  readonly depth?: number
  /** Whether it is already picked; leave out where nothing can be. */
  readonly picked?: boolean
  /** Why it cannot be chosen now. */
  readonly unavailable?: string
}

export interface OptionGroup { readonly label: string, readonly options: readonly Option[] }

/** In the order in which the groups first appear; options without one come under an empty label. */
export function groupsOf(options: readonly Option[]): OptionGroup[] {
  const groups = new Map<string, Option[]>()
  for (const option of options) {
    const label = option.group ?? ''
    const group = groups.get(label)
    if (group === undefined) groups.set(label, [option])
    else group.push(option)
  }
  return [...groups].map(([label, members]) => ({ label, options: members }))
}
