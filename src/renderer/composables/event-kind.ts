/** What an event is about, in six kinds: for filters, and for the colours of the replay strip. */

export const EVENT_KINDS = ['highlights', 'tags', 'claims', 'links', 'dates', 'sources'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Judged by the type's name alone, so that events of a newer program find a place too; null when none fits. */
export function kindOf(type: string): EventKind | null {
  if (type === 'PassageTagged' || type === 'PassageUntagged' || type.startsWith('Tag')) return 'tags'
  if (type === 'PassageDated' || type.startsWith('Dat')) return 'dates'
  if (type.startsWith('Passage')) return 'highlights'
  if (type.startsWith('Claim')) return 'claims'
  if (type.startsWith('Link')) return 'links'
  return type.startsWith('Source') || type.startsWith('Project') ? 'sources' : null
}

/** The token that paints a kind: from the palette chosen for colour-blind readers, far apart. */
export const KIND_COLOUR: Readonly<Record<EventKind, string>> = {
  highlights: 'var(--tag-4)',
  tags: 'var(--tag-7)',
  claims: 'var(--tag-3)',
  links: 'var(--tag-1)',
  dates: 'var(--tag-2)',
  sources: 'var(--untagged)',
}
