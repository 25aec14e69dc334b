/**
 * The annotated timeline as one HTML file: nothing to fetch, readable without its script, and no script but its own. Its
 * data stands in it once, as JSON-LD: a block that no browser runs, which the page's script reads like any other program.
 */
import { digestOf } from '../kernel/digest'
import { RELATION_MARK, RELATION_PHRASE } from './relation-mark'
import { AXIS_SCRIPT } from './timeline-html-axis'
import { CONTROLS_SCRIPT } from './timeline-html-controls'
import { DRAWING_SCRIPT } from './timeline-html-drawing'
import { TIMELINE_STYLE } from './timeline-html-style'
import { timelineToJsonLd } from './timeline-jsonld'
import { countOf, describeDateReading, describeEmpty, describePublishedMoment, NOT_VERIFIED, type PublishedDate, type PublishedEntry, type Publication } from './timeline-publication'

const SCRIPT = `'use strict'\n${AXIS_SCRIPT}${DRAWING_SCRIPT}${CONTROLS_SCRIPT}`

/** The page allows its own style and its own script by their hashes, and nothing else: no network, no frames, no forms. */
const POLICY = [
  "default-src 'none'",
  `script-src '${hashOf(SCRIPT)}'`,
  `style-src '${hashOf(TIMELINE_STYLE)}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

export function timelineToHtml(publication: Publication): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Scholium">
<title>${escaped(publication.title)}: annotated timeline</title>
<link rel="icon" href="data:,">
<style>${TIMELINE_STYLE}</style>
</head>
<body>
${headOf(publication)}
<main>
${publication.entries.length === 0 ? `<p class="empty">${describeEmpty(publication)}</p>` : bodyOf(publication)}
</main>
<footer>Made with Scholium. Every entry names the events of the project that it rests on.</footer>
<script type="application/ld+json" id="timeline">${scriptSafe(JSON.stringify(timelineToJsonLd(publication)))}</script>
${publication.entries.length === 0 ? '' : `<script>${SCRIPT}</script>`}
</body>
</html>
`
}

function headOf(publication: Publication): string {
  return `<header>
<p class="kind">Annotated timeline</p>
<h1>${escaped(publication.title)}</h1>
<p class="notes">${escaped(describePublishedMoment(publication))}. ${escaped(countOf(publication))}.</p>
${publication.verified ? '' : `<p class="notes warning">${NOT_VERIFIED}</p>`}
</header>`
}

function bodyOf({ entries }: Publication): string {
  return `<search class="tools">
<input type="search" id="search" aria-label="Search the timeline" placeholder="Search words, sources and claims">
${choiceOf('tag', 'All tags', entries.flatMap(({ tags }) => tags.map(({ tag, label }) => [tag, label])))}
${choiceOf('claim', 'All claims', entries.flatMap(({ claims }) => claims.map(({ claim, statement }) => [claim, statement])))}
<button type="button" id="clear" hidden>Clear</button>
<output id="count" aria-live="polite"></output>
</search>
<figure>
<svg id="drawing" tabindex="0" role="img" aria-label="The timeline drawn to scale. Plus and minus zoom, the arrow keys move, Home shows all of it. The list below says the same."><defs><linearGradient id="rising"><stop offset="0" class="gone"/><stop offset="1" class="full"/></linearGradient><linearGradient id="falling"><stop offset="0" class="full"/><stop offset="1" class="gone"/></linearGradient>${maskOf('fade-in', 'rising')}${maskOf('fade-out', 'falling')}</defs></svg>
<figcaption><span class="legend">A dot is a day. A hollow bar is some time within. A full bar is all along. Dashes are doubt; what has no known end fades.</span><span><button type="button" id="out" aria-label="Zoom out">−</button> <button type="button" id="in" aria-label="Zoom in">+</button> <button type="button" id="fit">Show all</button></span></figcaption>
</figure>
<ol class="entries">
${entries.map(entryToHtml).join('\n')}
</ol>`
}

function entryToHtml({ passage, date, words, quote, memo, source, tags, claims, events }: PublishedEntry): string {
  const said = words === '' ? '' : `, dated by “${escaped(words)}”`
  const how = describeDateReading(date)
  return `<li class="entry" id="${escaped(`passage-${passage}`)}" tabindex="-1">
<div class="when"><h2>${timeOf(date)}</h2><span class="edtf">${escaped(date.edtf)}</span><button type="button" class="locate">Show on the drawing</button></div>
<div class="what">
<blockquote>${escaped(quote)}</blockquote>
<p class="source"><cite>${escaped(source.title)}</cite>${said}</p>
${how === null ? '' : `<p class="reading">${escaped(how)}</p>`}
${memo === '' ? '' : `<p class="memo"><b>Note</b> ${escaped(memo)}</p>`}
${tags.length === 0 ? '' : `<ul class="tags" aria-label="Tags">${tags.map(({ label, colour }) => `<li class="c${colour}">${escaped(label)}</li>`).join('')}</ul>`}
${claims.length === 0 ? '' : `<ul class="claims" aria-label="Claims">${claims.map(claimToHtml).join('')}</ul>`}
<details><summary>${events.length} ${events.length === 1 ? 'event' : 'events'} behind it</summary><ol class="events">${events.map((event) => `<li>${escaped(event)}</li>`).join('')}</ol></details>
</div>
</li>`
}

function claimToHtml({ statement, relation }: PublishedEntry['claims'][number]): string {
  return `<li class="${relation}"><span class="mark" aria-hidden="true">${RELATION_MARK[relation]}</span><span><span class="relation">${RELATION_PHRASE[relation]}</span> ${escaped(statement)}</span></li>`
}

/** The words, within a machine-readable time where HTML has a form for it: a whole day, month or year of our era. */
function timeOf({ display, edtf }: PublishedDate): string {
  const words = escaped(display.charAt(0).toUpperCase() + display.slice(1))
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.test(edtf) && edtf !== '0000' ? `<time datetime="${edtf}">${words}</time>` : words
}

function maskOf(id: string, gradient: string): string {
  return `<mask id="${id}" maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill="url(#${gradient})"/></mask>`
}

function choiceOf(id: string, all: string, choices: readonly (readonly [id: string, label: string])[]): string {
  const unique = [...new Map(choices)].sort(([, a], [, b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
  const options = unique.map(([value, label]) => `<option value="${escaped(value)}">${escaped(label)}</option>`).join('')
  return `<select id="${id}" aria-label="Filter by ${id}"${unique.length === 0 ? ' hidden' : ''}><option value="">${all}</option>${options}</select>`
}

/** JSON in which nothing can end the script element or open a comment. */
function scriptSafe(json: string): string {
  return json.replaceAll('<', '\\u003c')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** As a content security policy writes a SHA-256: plain base64, padded. */
function hashOf(text: string): string {
  return `sha256-${digestOf(text).replaceAll('-', '+').replaceAll('_', '/')}=`
}
