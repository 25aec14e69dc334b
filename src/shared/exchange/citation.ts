/** A passage as a citation: enough to find its words again, and the event that dated it, in one sentence. */
import type { ProjectId } from '../annotation/ids'
import { describeEdtf } from '../dates/wording'
import { explainDate, type Provenance } from '../projections/provenance'

/** Plain text on one line. Days are of the analyst's clock, told in UTC. */
export function citationOf(project: ProjectId, provenance: Provenance): string {
  return cite(project, provenance, { text: (words) => words, title: (words) => words, code: (words) => words })
}

/** The same with the source's title as a title, for what takes HTML. */
export function citationToHtml(project: ProjectId, provenance: Provenance): string {
  const text = escaped
  return `<p>${cite(project, provenance, { text, title: (words) => `<cite>${text(words)}</cite>`, code: (words) => `<code>${text(words)}</code>` })}</p>`
}

interface Markup {
  text(words: string): string
  title(words: string): string
  code(words: string): string
}

function cite(project: ProjectId, provenance: Provenance, { text, title, code }: Markup): string {
  const { quote, source, text: digest, start, end, date, decisive, project: at } = provenance
  const parts = [
    `“${text(onOneLine(quote))}”, ${title(onOneLine(source.title))}, text SHA-256 ${code(digest)} (base64url), characters ${start}–${end} (UTF-16)`,
    ...(date === null ? [] : [`dated ${code(date.edtf)} in EDTF${date.display === date.edtf ? '' : ` (${text(date.display)})`}, ${text(onOneLine(explainDate(date)))}`]),
    ...(decisive === null ? [] : [`event ${code(decisive.id)}, by ${text(onOneLine(decisive.by))}, ${describeEdtf(decisive.at.slice(0, 10))}`]),
    `Scholium project “${text(onOneLine(at.title))}” (${code(project)}), after event ${at.position} of ${at.of}.`,
  ]
  return parts.join('; ')
}

function onOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]!)
}
