/** The annotated timeline as JSON, for other programs. */
import type { Publication } from './timeline-publication'

export function timelineToJson(publication: Publication): string {
  return `${JSON.stringify({ format: 'scholium-timeline', version: 1, ...publication }, null, 2)}\n`
}
