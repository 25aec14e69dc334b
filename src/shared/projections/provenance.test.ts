import { describe, expect, it } from 'vitest'
import { claim, fact, projectAfter, revised, source, tag, wish, type Given } from '../annotation/specification.contract'
import type { PassageId } from '../annotation/ids'
import { digestOf } from '../kernel/digest'
import { explainDate, provenanceOf } from './provenance'

const TEXT = 'On 3 April, NATO met. It said\n[[they will <become> members|p1]] one day. Then it rained.'
const plain = 'On 3 April, NATO met. It said\nthey will <become> members one day. Then it rained.'
const dated = wish('DatePassage', { passage: 'p1', edtf: '2008-04-03', words: '3 April', read: 'year-from-context', implied: '2008, from the heading' })

function provenance(history: readonly Given[], at?: number) {
  const { tables, texts } = projectAfter(history)
  return provenanceOf('p1' as PassageId, tables, at ?? tables.events.count(), (digest) => texts.get(digest))
}

describe('why a passage is there', () => {
  it('is told by its sentence, its text, its date and all events behind it', () => {
    const told = provenance([source(TEXT), tag('a'), dated, fact('PassageTagged', { passage: 'p1', tag: 'a' }), claim('c1'), fact('LinkDrawn', { link: 'l1', claim: 'c1', passage: 'p1', relation: 'supports' })])!
    expect(told).toMatchObject({
      quote: 'they will <become> members', before: '', after: ' one day.', source: { title: 'Source s1' }, text: digestOf(plain),
      revision: 1, revisions: 1, start: 30, end: 56, status: 'anchored', date: { edtf: '2008-04-03', display: '3 April 2008', words: '3 April', read: 'year-from-context' },
      decisive: { type: 'PassageDated', by: 'Ada' },
    })
    expect(told.events.map(({ sentence }) => sentence)).toEqual(['Highlighted it', 'Dated it to 3 April 2008', 'Tagged it as “a”', 'Linked it as supporting the claim “Claim c1”'])
  })

  it('is told as it was at an earlier moment', () => {
    const history = [source(TEXT), dated, wish('CorrectDating', { passage: 'p1', edtf: '2008', words: '' })]
    expect([1, 2, 3, 4].map((at) => provenance(history, at)?.date?.edtf ?? null)).toEqual([null, null, '2008-04-03', '2008'])
    expect(provenance(history, 1)).toBeUndefined()
    expect(provenance(history, 2)!.decisive!.type).toBe('PassageHighlighted')
    expect(provenance(history, 4)!.decisive!.type).toBe('DatingCorrected')
  })

  it('names the revision that its offsets count in, also when it lost its words', () => {
    const told = provenance([source(TEXT), revised('Nothing like it stands here now')])!
    expect(told).toMatchObject({ status: 'orphan', text: digestOf(plain), revision: 1, revisions: 2, after: ' one day.' })
  })

  it.each([
    [{ words: '3 April', read: 'year-from-context', implied: '2008' }, 'read from “3 April”, the year from context: 2008'],
    [{ words: '', read: 'explicit', implied: null }, 'as the text states it'],
    [{ words: '1999', read: 'heading', implied: null }, 'read from “1999”, a heading'],
    [{ words: 'a year later', read: 'relative', implied: '2009' }, 'read from “a year later”, counted from another date: 2009'],
    [{ words: '', read: 'by-hand', implied: null }, 'given by the analyst'],
    [{ words: '', read: null, implied: null }, 'how it was read was not kept'],
    [{ words: 'May', read: null, implied: null }, 'read from “May”'],
  ] as const)('says how %o was read', (dating, words) => {
    expect(explainDate(dating)).toBe(words)
  })
})
