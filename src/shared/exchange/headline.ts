/** A quote on one line, where only so much of it has room. */

/** At most so many characters, cut between words where there are any. */
export function headlineOf(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = [...line]
  if (characters.length <= most) return line
  return `${characters.slice(0, most - 2).join('').replace(/\s+\S*$/, '')} …`
}
