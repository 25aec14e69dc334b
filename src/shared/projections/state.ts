/** The newest state of a project, as its decider looks at it. */
import type { Digest } from '../kernel/digest'
import type { ProjectState } from '../annotation/project-state'
import { readEdtf } from '../dates/edtf-value'
import { placeKey } from './date-suggestions'
import { claimsKey, linksOfClaim, linksOfPassage } from './evidence'
import type { ProjectTables } from './registry'

export const UNTITLED = 'Untitled project'

/** Live: it always tells the newest state of the tables. */
export function stateOf(tables: ProjectTables, textOf: (revision: Digest) => string | undefined): ProjectState {
  return {
    title: () => tables.titles.get('title') ?? UNTITLED,
    source: (source) => tables.sources.get(source),
    passage: (passage) => tables.passages.get(passage),
    passagesOf: (source) => [...tables.passages.rows()].flatMap(([, passage]) => (passage.target.source === source ? passage : [])),
    tag: (tag) => tables.tags.get(tag),
    tags: () => [...tables.tags.rows()].map(([, tag]) => tag),
    claim: (claim) => tables.claims.get(claim),
    link: (link) => tables.links.get(link),
    isLinkUsed: (link) => tables.linkPlaces.get(link) !== undefined,
    linksTo: (claim) => linksOfClaim(tables, claim),
    linksOf: (passage) => linksOfPassage(tables, passage),
    claimsRelation: (from, to) => tables.claimsRelations.get(claimsKey(from, to)),
    dating: (passage) => tables.datings.get(passage),
    rejectedDate: (target) => tables.rejectedDates.get(placeKey(target)),
    text: textOf,
    edtfProblem(edtf) {
      const reading = readEdtf(edtf)
      return 'problem' in reading ? reading.problem : null
    },
  }
}
