/** Colours for drawings that travel: the interface's light theme as hexadecimal sRGB, which every program that opens SVG knows. */
import { TAG_COLOURS } from './timeline-html-style'

/** By tag colour; `0` is a passage without a tag. */
export const TAG_HEX: readonly string[] = TAG_COLOURS.map(([light]) => hexOf(light))

/** Of the interface's tokens of the same names. */
export const SVG_COLOUR = {
  paper: hexOf('oklch(0.994 0.003 90)'),
  ink: hexOf('oklch(0.22 0.008 70)'),
  inkSoft: hexOf('oklch(0.375 0.01 70)'),
  inkFaint: hexOf('oklch(0.475 0.01 70)'),
  line: hexOf('oklch(0.9 0.006 75)'),
  refutes: hexOf('oklch(0.48 0.14 42)'),
} as const

/** From `oklch(lightness chroma hue)`, by the matrices of CSS Color 4; what sRGB cannot show is cut off at its edge. */
export function hexOf(oklch: string): string {
  const [lightness, chroma, hue] = oklch.slice(6, -1).split(' ').map(Number) as [number, number, number]
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
  return `#${linear.map((part) => Math.round(gamma(part) * 255).toString(16).padStart(2, '0')).join('')}`
}

function gamma(linear: number): number {
  const part = Math.min(1, Math.max(0, linear))
  return part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055
}
