import { describe, expect, it } from 'vitest'
import { projectAfter, source, wish, type Given } from '../annotation/specification.contract'
import type { PassageId, ProjectId } from '../annotation/ids'
import { digestOf } from '../kernel/digest'
import { provenanceOf } from '../projections/provenance'
import { citationOf, citationToHtml } from './citation'

const PROJECT = 'georgia' as ProjectId
const TEXT = 'On 3 April, NATO met. It said\n[[they will <become> members|p1]] one day. Then it rained.'
const plain = 'On 3 April, NATO met. It said\nthey will <become> members one day. Then it rained.'
const dated = wish('DatePassage', { passage: 'p1', edtf: '2008-04-03', words: '3 April', read: 'year-from-context', implied: '2008, from the heading' })

function provenance(history: readonly Given[], at?: number) {
  const { tables, texts } = projectAfter(history)
  return provenanceOf('p1' as PassageId, tables, at ?? tables.events.count(), (digest) => texts.get(digest))
}

describe('a citation', () => {
  it('is one sentence with all that finds the words again', () => {
    const told = provenance([wish('TitleProject', { title: 'Georgia & NATO' }), source(TEXT), dated])!
    expect(citationOf(PROJECT, told)).toBe(
      `“they will <become> members”, Source s1, text SHA-256 ${digestOf(plain)} (base64url), characters 30–56 (UTF-16); ` +
      'dated 2008-04-03 in EDTF (3 April 2008), read from “3 April”, the year from context: 2008, from the heading; ' +
      `event ${told.decisive!.id}, by Ada, 1 January 1970; Scholium project “Georgia & NATO” (georgia), after event 4 of 4.`,
    )
  })

  it('leaves out what is not there, and keeps to one line', () => {
    const told = provenance([source('The [[ship\nsailed|p1]]')])!
    expect(citationOf(PROJECT, told)).toMatch(/^“ship sailed”, Source s1, .*\(UTF-16\); event .*, by Ada, 1 January 1970; Scholium project/)
  })

  it('as HTML lets no word become markup', () => {
    const html = citationToHtml(PROJECT, provenance([source(TEXT), dated])!)
    expect(html).toContain('“they will &lt;become&gt; members”, <cite>Source s1</cite>')
    expect(html).toContain('<code>2008-04-03</code>')
    expect(html).not.toContain('<become>')
  })
})
