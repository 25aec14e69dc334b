/** The twelve tag colours by name: what a person hears, and what the tokens paint. */

/** In the order in which a codebook should use them: the first are the furthest apart. Colour n is `--tag-n`. */
export const tagColourNames = [
  'Sky', 'Rust', 'Indigo', 'Amber', 'Wine', 'Plum', 'Teal', 'Violet', 'Crimson', 'Forest', 'Blue', 'Olive',
] as const

export const tagColourCount = tagColourNames.length

/** The name of colour 1 to 12; a number beyond them starts again from the first. */
export function nameOfTagColour(colour: number): string {
  return tagColourNames[paletteIndex(colour) - 1]!
}

type TagVariables = Readonly<Record<'--tag' | '--tag-underlay', string>>

const untagged: TagVariables = { '--tag': 'var(--untagged)', '--tag-underlay': 'var(--untagged-underlay)' }
const byIndex: readonly TagVariables[] = tagColourNames.map((_, index) => ({ '--tag': `var(--tag-${index + 1})`, '--tag-underlay': `var(--tag-${index + 1}-underlay)` }))

/**
 * The custom properties that lend an element a tag's colours: `--tag` solid, `--tag-underlay` soft.
 * Without a colour they are those of an untagged passage. One object for each colour: the same colour is no change.
 */
export function tagVariables(colour: number | undefined): TagVariables {
  return colour === undefined ? untagged : byIndex[paletteIndex(colour) - 1]!
}

function paletteIndex(colour: number): number {
  return ((Math.trunc(colour) - 1) % tagColourCount + tagColourCount) % tagColourCount + 1
}
