/** A batch told in one line: its first event as a sentence, and what else it did in a word each. */

/** “Highlighted “…” · tagged · dated (3 events)”. `types` are those of all the batch's events, in order. */
export function stepWords(firstSentence: string, types: readonly string[]): string {
  if (types.length < 2) return firstSentence
  const counts = new Map<string, number>()
  for (const type of types.slice(1)) counts.set(type, (counts.get(type) ?? 0) + 1)
  const rest = [...counts].map(([type, count]) => alsoWords(type, count, type === types[0]))
  return `${[firstSentence, ...rest].join(' · ')} (${types.length} events)`
}

function alsoWords(type: string, count: number, again: boolean): string {
  const words = deedOf(type)
  if (again) return `${count} more ${words}`
  return count === 1 ? words : `${words} ${count} times`
}

/** `PassageTagged` is “tagged”, `LinkDrawn` “link drawn”; also for types of a newer program. */
function deedOf(type: string): string {
  const words = type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
  return words.replace(/^passage /, '').replace(/^dating /, 'date ')
}
