/** A changed row told as sentences: what a reader of the difference wants to know about it. */
import type { Position } from '../kernel/temporal-table'
import type { ClaimId, PassageId, TagId } from '../annotation/ids'
import type { Claim, ClaimsRelation, Dating, Link, Passage, Source, Tag } from '../annotation/project-state'
import { describeEdtf } from '../dates/wording'
import type { ProjectTables } from '../projections/registry'
import type { DiffRow } from './diff-rows'

/** Without a full stop. Empty when there is nothing to say that another row does not say better. */
export function tellChange(row: DiffRow, tables: ProjectTables, from: Position, to: Position): string[] {
  const names = namesAt(tables, Math.max(from, to))
  switch (row.table) {
    case 'titles':
      return tellTitle(row.before, row.after)
    case 'sources':
      return tellSource(row.before, row.after)
    case 'passages':
      return tellPassage(row.before, row.after, names)
    case 'tags':
      return tellTag(row.before, row.after, names)
    case 'datings':
      return tellDating(row.before, row.after, names)
    case 'claims':
      return tellClaim(row.before, row.after, names)
    case 'links':
      return tellLink(row.before, row.after, names)
    case 'claimsRelations':
      return tellRelation(row.before, row.after, names)
  }
}

interface Names {
  passage(passage: PassageId): string
  tag(tag: TagId | null): string
  claim(claim: ClaimId): string
}

function tellTitle(before: string | null, after: string | null): string[] {
  if (before === null) return [`The project was titled “${after}”`]
  return [after === null ? `The project was not titled “${before}”` : `The project’s title went from “${before}” to “${after}”`]
}

function tellSource(before: Source | null, after: Source | null): string[] {
  const title = `“${(after ?? before!).title}”`
  const [was, is] = [before?.removed === false, after?.removed === false]
  if (was !== is) return [is ? `The source ${title} came in` : `The source ${title} went out`]
  if (before === null || after === null) return []
  return [
    ...(before.title === after.title ? [] : [`The source “${before.title}” was retitled ${title}`]),
    ...(before.revision === after.revision ? [] : [`The text of ${title} was revised`]),
    ...(before.reliability === after.reliability ? [] : [`The reliability of ${title} went from ${before.reliability ?? 'unrated'} to ${after.reliability ?? 'unrated'}`]),
  ]
}

function tellPassage(before: Passage | null, after: Passage | null, names: Names): string[] {
  const quote = quoteOf((after ?? before!).target.quote.exact)
  const [was, is] = [before?.discarded === false, after?.discarded === false]
  if (was !== is) {
    if (is && before !== null) return [`The passage ${quote} was restored`]
    if (is) return [`The passage ${quote} was highlighted`, ...after!.tags.map((tag) => `The passage ${quote} was tagged ${names.tag(tag)}`)]
    return [after === null ? `The passage ${quote} was not there` : `The passage ${quote} was discarded`]
  }
  if (before === null || after === null || !is) return []
  return [
    ...movement(before, after, quote),
    ...(before.memo === after.memo ? [] : [`The memo on ${quote} was rewritten`]),
    ...after.tags.filter((tag) => !before.tags.includes(tag)).map((tag) => `The passage ${quote} was tagged ${names.tag(tag)}`),
    ...before.tags.filter((tag) => !after.tags.includes(tag)).map((tag) => `The passage ${quote} lost the tag ${names.tag(tag)}`),
  ]
}

function movement(before: Passage, after: Passage, quote: string): string[] {
  if (before.status !== after.status) return [after.status === 'orphan' ? `The passage ${quote} became an orphan` : `The passage ${quote} was found again`]
  const [was, is] = [before.target.position, after.target.position]
  if (was.start === is.start && was.end === is.end) return []
  const words = before.target.quote.exact === after.target.quote.exact ? '' : `, from ${quoteOf(before.target.quote.exact)}`
  return [`The passage ${quote} moved${words}`]
}

function tellTag(before: Tag | null, after: Tag | null, names: Names): string[] {
  const label = `“${(after ?? before!).label}”`
  if (before === null || after === null) return [after === null ? `The tag ${label} was not there` : `The tag ${label} was defined`]
  return [
    ...(before.label === after.label ? [] : [`The tag “${before.label}” was relabelled ${label}`]),
    ...(before.mergedInto === after.mergedInto ? [] : [after.mergedInto === null ? `The tag ${label} was taken apart from ${names.tag(before.mergedInto)}` : `The tag ${label} was merged into ${names.tag(after.mergedInto)}`]),
    ...(before.retired === after.retired ? [] : [`The tag ${label} was ${after.retired ? 'retired' : 'reinstated'}`]),
    ...(before.parent === after.parent ? [] : [`The tag ${label} moved under ${names.tag(after.parent)}`]),
    ...(before.memo === after.memo ? [] : [`The memo on the tag ${label} was rewritten`]),
    ...(before.key === after.key ? [] : [after.key === null ? `The tag ${label} lost its key` : `The tag ${label} came to the key ${after.key.toUpperCase()}`]),
    ...(before.description === after.description ? [] : [`The tag ${label} was described anew`]),
    ...(before.colour === after.colour ? [] : [`The tag ${label} took another colour`]),
  ]
}

function tellDating(before: Dating | null, after: Dating | null, names: Names): string[] {
  const quote = names.passage((after ?? before!).passage)
  if (before === null) return [`The passage ${quote} was dated: ${describeEdtf(after!.edtf)}`]
  if (after === null) return [`The passage ${quote} lost its date, ${describeEdtf(before.edtf)}`]
  if (before.edtf === after.edtf) return [`The words that date ${quote} went from “${before.words}” to “${after.words}”`]
  return [`The date of ${quote} was corrected: ${describeEdtf(before.edtf)} became ${describeEdtf(after.edtf)}`]
}

function tellClaim(before: Claim | null, after: Claim | null, names: Names): string[] {
  const statement = `“${(after ?? before!).statement}”`
  const [was, is] = [before?.withdrawn === false, after?.withdrawn === false]
  if (was !== is) {
    if (is) return [before === null ? `The claim ${statement} was stated` : `The claim ${statement} was reinstated`]
    return [after === null ? `The claim ${statement} was not stated` : `The claim ${statement} was withdrawn`]
  }
  if (before === null || after === null) return []
  return [
    ...(before.statement === after.statement ? [] : [`The claim “${before.statement}” was restated as ${statement}`]),
    ...(before.attribution === after.attribution ? [] : [`The claim ${statement} was attributed to ${after.attribution ?? 'the analyst'}`]),
    ...(before.mergedInto === after.mergedInto ? [] : [after.mergedInto === null ? `The claim ${statement} was taken apart from ${names.claim(before.mergedInto!)}` : `The claim ${statement} was merged into ${names.claim(after.mergedInto)}`]),
    ...(before.memo === after.memo ? [] : [`The memo on the claim ${statement} was rewritten`]),
    ...after.tags.filter((tag) => !before.tags.includes(tag)).map((tag) => `The claim ${statement} was tagged ${names.tag(tag)}`),
    ...before.tags.filter((tag) => !after.tags.includes(tag)).map((tag) => `The claim ${statement} lost the tag ${names.tag(tag)}`),
    ...(assessmentOf(before) === assessmentOf(after) ? [] : [`The assessment of ${statement} went from ${assessmentOf(before)} to ${assessmentOf(after)}`]),
  ]
}

function assessmentOf({ status, likelihood, confidence }: Claim): string {
  return [status, likelihood, confidence && `${confidence} confidence`].filter(Boolean).join(', ') || 'none by hand'
}

function tellLink(before: Link | null, after: Link | null, names: Names): string[] {
  const { passage, claim } = after ?? before!
  const [quote, statement] = [names.passage(passage), names.claim(claim)]
  if (before === null) return [`The passage ${quote} came to ${BEARING[after!.relation]} ${statement}`]
  if (after === null) return [`The passage ${quote} ceased to ${BEARING[before.relation]} ${statement}`]
  return [
    ...(before.claim === after.claim ? [] : [`The link of ${quote} was moved from ${names.claim(before.claim)} to ${statement}`]),
    ...(before.relation === after.relation ? [] : [`The passage ${quote} came to ${BEARING[after.relation]} ${statement}, no longer to ${BEARING[before.relation]} it`]),
    ...(before.strength === after.strength ? [] : [`What ${quote} says on ${statement} went from ${before.strength ?? 'unweighed'} to ${after.strength ?? 'unweighed'}`]),
    ...(before.credibility === after.credibility ? [] : [`The credibility of what ${quote} says on ${statement} went from ${before.credibility ?? 'unrated'} to ${after.credibility ?? 'unrated'}`]),
    ...(before.note === after.note ? [] : [`The note on what ${quote} says on ${statement} was rewritten`]),
  ]
}

const BEARING = { supports: 'support', refutes: 'refute', context: 'give context to' } as const

function tellRelation(before: ClaimsRelation | null, after: ClaimsRelation | null, names: Names): string[] {
  const { from, to } = after ?? before!
  const pair = `${names.claim(from)} and ${names.claim(to)}`
  return [after === null ? `The claims ${pair} are no longer related` : `The claims ${pair} are related (${after.relation})`]
}

function namesAt(tables: ProjectTables, at: Position): Names {
  return {
    passage: (id) => quoteOf(tables.passages.get(id, at)?.target.quote.exact ?? id),
    tag: (id) => (id === null ? 'the top' : `“${tables.tags.get(id, at)?.label ?? id}”`),
    claim: (id) => `“${tables.claims.get(id, at)?.statement ?? id}”`,
  }
}

/** In quotation marks, on one line, cut at a word. */
function quoteOf(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line.length <= 70) return `“${line}”`
  return `“${line.slice(0, 68).replace(/\s+\S*$/, '').replace(/[\uD800-\uDBFF]$/, '')} …”`
}
