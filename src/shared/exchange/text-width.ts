/** How wide a text is about, where no font is at hand to measure it: rather too wide than too narrow. */

/** In pixels, of a sans-serif of that size. */
export function widthOf(text: string, size: number): number {
  let width = 0
  for (const character of text) width += EMS.find(([kind]) => kind.test(character))?.[1] ?? 0.59
  return width * size
}

/** Shares of the size, as wide sans-serifs have them; the first kind that fits counts. */
const EMS: readonly (readonly [kind: RegExp, em: number])[] = [
  [/[ijl.,:;'’|!()[\]\s]/, 0.34],
  [/[frt“”"-]/, 0.42],
  [/[mwMW%@—…]/, 0.93],
  [/[A-Z]/, 0.68],
  [/[\u0000-\u024F\u2013]/, 0.59],
  [/[\u0370-\u1FFF]/, 0.66],
  [/./su, 1.05],
]

/** Broken between words into lines of at most so many pixels; a longer word stands out. */
export function linesOf(text: string, size: number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && widthOf(longer, size) <= most) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
