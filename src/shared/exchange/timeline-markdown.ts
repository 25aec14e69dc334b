/** The annotated timeline as Markdown (CommonMark), for notes and repositories. */
import { RELATION_MARK } from './relation-mark'
import { countOf, describeDateReading, describePublishedMoment, NOT_VERIFIED, type PublishedEntry, type Publication } from './timeline-publication'

/** What people and sources wrote is escaped: none of it becomes a heading, a link, HTML or emphasis. */
export function timelineToMarkdown(publication: Publication): string {
  const head = [`# ${escaped(publication.title)}`, `${describePublishedMoment(publication)}. ${escaped(countOf(publication))}.`]
  if (!publication.verified) head.push(`**${NOT_VERIFIED}**`)
  return `${[...head, ...publication.entries.map(entryToMarkdown)].join('\n\n')}\n`
}

function entryToMarkdown({ date, words, quote, memo, source, tags, claims, events }: PublishedEntry): string {
  const how = describeDateReading(date)
  const facts = [
    `- Source: ${escaped(source.title)}`,
    ...(words === '' ? [] : [`- Dated by: “${escaped(words)}”`]),
    ...(how === null ? [] : [`- ${escaped(how)}`]),
    ...(tags.length === 0 ? [] : [`- Tags: ${tags.map(({ label }) => escaped(label)).join(', ')}`]),
    ...claims.map(({ relation, statement }) => `- ${RELATION_MARK[relation]} ${relation}: ${escaped(statement)}`),
    `- Date in EDTF: \`${date.edtf}\`, ${date.earliest ?? 'open'} to ${date.latest ?? 'open'}`,
    `- Events: ${events.map((event) => `\`${event}\``).join(', ')}`,
  ]
  return [`## ${capitalised(escaped(date.display))}`, quoted(quote), ...(memo === '' ? [] : [paragraphs(memo)]), facts.join('\n')].join('\n\n')
}

function quoted(text: string): string {
  return text.split('\n').map((line) => `> ${escaped(line)}`).join('\n>\n')
}

function paragraphs(text: string): string {
  return text.split(/\n+/).map(escaped).join('\n\n')
}

/** On one line; every character that Markdown could take for markup is escaped, where it could be. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~#&$^]/g, '\\$&')
    .replace(/^(?:[-+=]|\d{1,9}[.)])/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
