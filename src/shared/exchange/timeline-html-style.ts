/** How the exported timeline looks: a printed page, light or dark. The colours are the workbench's own. */

/** Tag colours by their place in the palette, as light and dark; `0` is a passage without a tag. A test holds them to the interface's tokens. */
export const TAG_COLOURS: readonly (readonly [light: string, dark: string])[] = [
  ['oklch(0.5 0.02 80)', 'oklch(0.74 0.02 85)'],
  ['oklch(0.52 0.114 238)', 'oklch(0.89 0.058 238)'],
  ['oklch(0.371 0.129 35)', 'oklch(0.705 0.131 35)'],
  ['oklch(0.35 0.151 298)', 'oklch(0.68 0.127 298)'],
  ['oklch(0.462 0.1 69)', 'oklch(0.827 0.1 69)'],
  ['oklch(0.35 0.101 345)', 'oklch(0.68 0.085 345)'],
  ['oklch(0.42 0.111 318)', 'oklch(0.763 0.093 318)'],
  ['oklch(0.469 0.079 184)', 'oklch(0.821 0.131 184)'],
  ['oklch(0.483 0.16 290)', 'oklch(0.837 0.087 290)'],
  ['oklch(0.442 0.156 10)', 'oklch(0.788 0.124 10)'],
  ['oklch(0.35 0.09 153)', 'oklch(0.68 0.096 153)'],
  ['oklch(0.405 0.153 266)', 'oklch(0.745 0.129 266)'],
  ['oklch(0.52 0.112 108)', 'oklch(0.89 0.104 108)'],
]

const tagRules = TAG_COLOURS.map(([light, dark], colour) => `.c${colour} { --tag: light-dark(${light}, ${dark}) }`).join('\n')

export const TIMELINE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(oklch(0.994 0.003 90), oklch(0.212 0.005 75));
  --ink: light-dark(oklch(0.22 0.008 70), oklch(0.95 0.006 85));
  --ink-soft: light-dark(oklch(0.375 0.01 70), oklch(0.82 0.008 85));
  --ink-faint: light-dark(oklch(0.475 0.01 70), oklch(0.745 0.009 85));
  --line: light-dark(oklch(0.3 0.02 75 / 0.12), oklch(0.95 0.02 85 / 0.12));
  --line-field: light-dark(oklch(0.62 0.01 75), oklch(0.56 0.01 75));
  --hover: light-dark(oklch(0.3 0.02 75 / 0.055), oklch(0.95 0.02 85 / 0.065));
  --chosen: light-dark(oklch(0.62 0.1 248 / 0.13), oklch(0.7 0.1 248 / 0.18));
  --accent: light-dark(oklch(0.44 0.115 250), oklch(0.76 0.095 247));
  --supports: light-dark(oklch(0.4 0.07 218), oklch(0.875 0.08 205));
  --refutes: light-dark(oklch(0.48 0.14 42), oklch(0.76 0.13 50));
  --context: light-dark(oklch(0.49 0.02 300), oklch(0.735 0.02 300));
  --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Source Serif 4', 'Noto Serif', Georgia, serif;
  --sans: system-ui, 'Segoe UI', 'Noto Sans', 'Liberation Sans', sans-serif;
}
${tagRules}
* { box-sizing: border-box }
[hidden] { display: none !important }
html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--serif); -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body { max-width: 72rem; margin: 0 auto; padding: 4rem 2rem 6rem }
header { max-width: 46rem }
.kind, .notes, .edtf, .reading, .tools, figcaption, summary, .events, .locate, footer { font: 0.8125rem/1.45 var(--sans); color: var(--ink-faint) }
.kind { margin: 0 0 0.75rem; letter-spacing: 0.02em }
h1 { margin: 0; font-size: clamp(1.75rem, 1.2rem + 2.4vw, 2.75rem); line-height: 1.12; font-weight: 600; letter-spacing: -0.01em; text-wrap: balance; overflow-wrap: anywhere }
.notes { margin: 1rem 0 0; color: var(--ink-soft); font-size: 0.9375rem }
.warning { color: var(--refutes); font-weight: 600 }

.tools { display: none; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin: 2.5rem 0 1rem }
.live .tools { display: flex }
.tools input, .tools select, button { font: inherit; color: var(--ink); background: transparent; border: 1px solid var(--line-field); border-radius: 0.375rem; padding: 0.375rem 0.625rem; min-height: 2.25rem; max-width: 100% }
.tools input { flex: 1 1 14rem; min-width: 0 }
.tools select { flex: 0 1 12rem; min-width: 0; text-overflow: ellipsis; background: var(--paper) }
.tools output { font-variant-numeric: tabular-nums }
.tools output:empty { display: none }
button { cursor: pointer }
button:hover { background: var(--hover) }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }

figure { display: none; position: relative; margin: 0 0 3.5rem; padding: 0 }
.live figure { display: block }
figure svg { display: block; width: 100%; font: 0.75rem var(--sans); touch-action: pan-y; cursor: grab; user-select: none; -webkit-user-select: none; border-radius: 0.25rem; overflow: hidden }
figure svg:active { cursor: grabbing }
.axis line { stroke: var(--line) }
.axis text { fill: var(--ink-faint); font-variant-numeric: tabular-nums }
.axis .larger { fill: var(--ink-soft); font-weight: 600 }
.shape { cursor: pointer }
.shape text { fill: var(--ink-soft); paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round }
.shape:hover text, .shape.chosen text { fill: var(--ink) }
.shape .target { fill: transparent; rx: 4px }
.shape:hover .target { fill: var(--hover) }
.shape.chosen .target { fill: var(--chosen) }
.shape .mark { fill: var(--tag) }
.shape.within .mark { fill: var(--tag); fill-opacity: 0.2; stroke: var(--tag) }
.shape.doubt .mark { fill-opacity: 0.2; stroke: var(--tag); stroke-dasharray: 3 2 }
.shape .fade { fill: var(--tag) }
.full { stop-color: white }
.gone { stop-color: white; stop-opacity: 0 }
figcaption { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; align-items: center; margin-top: 0.75rem }
figcaption .legend { flex: 1 1 24rem }
figcaption button { min-width: 2.25rem }

ol.entries { list-style: none; margin: 3rem 0 0; padding: 0; max-width: 60rem }
.entry { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 2rem; padding: 1.5rem 0.75rem; margin: 0 -0.75rem; background: linear-gradient(var(--line) 0 0) top / calc(100% - 1.5rem) 1px no-repeat; scroll-margin: 1rem; outline-offset: -2px }
.entry.chosen { background-color: var(--chosen); border-radius: 0.375rem }
.when h2 { margin: 0; font-size: 1.0625rem; line-height: 1.35; font-weight: 600; text-wrap: balance }
.edtf { display: block; margin-top: 0.25rem; font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
.locate { display: none; margin: 0.125rem 0 0 -0.375rem; padding: 0.25rem 0.375rem; min-height: 1.5rem; border: 0; color: var(--accent); text-align: start }
.live .locate { display: inline-block }
blockquote { margin: 0; max-width: 40rem; white-space: pre-line; overflow-wrap: anywhere; text-indent: -0.42em }
blockquote::before { content: '“' }
blockquote::after { content: '”' }
.source { margin: 0.375rem 0 0; font-size: 0.9375rem; color: var(--ink-soft) }
.source cite { font-style: italic }
.reading { margin: 0.125rem 0 0 }
.memo { margin: 0.75rem 0 0; padding-left: 1rem; border-left: 2px solid var(--line); max-width: 38rem; font-size: 0.9375rem; color: var(--ink-soft); white-space: pre-line; overflow-wrap: anywhere }
.memo b { font: 600 0.8125rem var(--sans); color: var(--ink-faint) }
.what ul { list-style: none; margin: 0.75rem 0 0; padding: 0 }
.tags { display: flex; flex-wrap: wrap; gap: 0.25rem 0.875rem; font: 0.8125rem/1.45 var(--sans) }
.tags li { border-bottom: 2px solid var(--tag); overflow-wrap: anywhere }
.claims li { display: grid; grid-template-columns: 1.125rem minmax(0, 1fr); gap: 0.25rem; margin-top: 0.25rem; max-width: 40rem; font-size: 0.9375rem; overflow-wrap: anywhere }
.claims .mark { font: 0.75rem/1.9 var(--sans) }
.claims .relation { font: 0.8125rem var(--sans) }
.supports .mark, .supports .relation { color: var(--supports) }
.refutes .mark, .refutes .relation { color: var(--refutes) }
.context .mark, .context .relation { color: var(--context) }
details { margin-top: 0.75rem }
summary { width: fit-content; cursor: pointer }
.events { margin: 0.25rem 0 0; padding-left: 1.25rem; columns: 17rem; font-family: ui-monospace, 'SF Mono', 'Liberation Mono', monospace; font-size: 0.75rem; overflow-wrap: anywhere }
.empty { margin: 3rem 0; color: var(--ink-soft) }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); max-width: 60rem }

@media (max-width: 40rem) {
  body { padding: 1.75rem 1.125rem 4rem }
  .tools { margin: 1.75rem 0 1rem }
  .tools input { flex: 1 1 100% }
  .tools select { flex: 1 1 40% }
  figcaption { flex-direction: column-reverse; align-items: stretch }
  figcaption .legend { flex: none }
  figcaption button { min-height: 2.75rem; min-width: 2.75rem }
  .entry { grid-template-columns: minmax(0, 1fr); gap: 0.5rem }
  .when { display: flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: baseline }
  .edtf { margin: 0 }
  .locate { min-height: 2.25rem }
}
@page {
  size: A4 portrait;
  margin: 16mm 16mm 18mm;
  @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt sans-serif; color: #666 }
}
@media print {
  :root { color-scheme: light }
  html { font-size: 9.5pt; line-height: 1.45; background: none }
  body { padding: 0; max-width: none }
  .tools, .locate, figcaption span:not(.legend), details:not([open]) { display: none !important }
  .kind { margin-bottom: 0.375rem }
  h1 { font-size: 20pt; break-after: avoid }
  .notes { margin-top: 0.5rem }
  figure { margin: 1.25rem 0 0; break-inside: avoid }
  figure svg { max-height: 200mm; font-size: 11px }
  figcaption { margin-top: 0.375rem }
  ol.entries { margin-top: 1.25rem; max-width: none }
  .entry { break-inside: avoid; grid-template-columns: 9rem minmax(0, 1fr); gap: 0 1.25rem; margin: 0; padding: 0.5rem 0; background-size: 100% 1px; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .entry.chosen { background-color: transparent }
  blockquote, .memo, .claims li { max-width: none; orphans: 3; widows: 3 }
  .memo, .what ul { margin-top: 0.375rem }
  footer { margin-top: 1rem; max-width: none; break-before: avoid }
}
`
