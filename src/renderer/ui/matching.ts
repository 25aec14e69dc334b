/** Finding what a person typed among labels: plain substrings, ranked by where they stand. Nothing fuzzy. */

/**
 * The entries whose label holds every typed word, best first: label starts with it, then a word does, then anywhere;
 * ties keep the given order. With nothing typed, all of them, as given.
 */
export function matching<T>(entries: readonly T[], typed: string, labelOf: (entry: T) => string): T[] {
  const words = fold(typed).split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return [...entries]
  return entries
    .map((entry, place) => ({ entry, place, rank: rankOf(fold(labelOf(entry)), words) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => a.rank! - b.rank! || a.place - b.place)
    .map(({ entry }) => entry)
}

/** Whether two labels are the same to a person: case, accents and spaces at the ends do not count. */
export function sameLabel(a: string, b: string): boolean {
  return fold(a.trim()) === fold(b.trim())
}

function rankOf(label: string, words: readonly string[]): number | undefined {
  if (!words.every((word) => label.includes(word))) return undefined
  const first = words[0]!
  if (label.startsWith(words.join(' '))) return 0
  if (label.startsWith(first)) return 1
  return words.every((word) => startsAWord(label, word)) ? 2 : 3
}

function startsAWord(label: string, word: string): boolean {
  for (let at = label.indexOf(word); at >= 0; at = label.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(label[at - 1]!)) return true
  }
  return false
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
