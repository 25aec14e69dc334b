import { describe, expect, it } from 'vitest'
import { commandSchema, type Command } from './commands'
import { decide } from './decide'
import { byHand, fact, given, projectAfter, revised, source, tag, targetIn, wish } from './specification.contract'

const argo = source('The [[ship|p1]] sailed')
const discarded = [argo, fact('PassageDiscarded', { passage: 'p1' })]
const dated = fact('PassageDated', { passage: 'p1', edtf: '2008', words: '', ...byHand })
const orphan = [argo, revised('The boat sailed')]

describe('highlighting a passage', () => {
  it('is accepted by its offsets', () => {
    given(source('The ship sailed')).when(wish('HighlightPassage', { passage: 'p1', source: 's1', selector: { start: 4, end: 8 } }))
      .then(fact('PassageHighlighted', { passage: 'p1', target: targetIn('The [[ship|p1]] sailed') }))
  })

  it('is accepted by its words, with context where they stand more than once', () => {
    given(source('A ship, the ship')).when(wish('HighlightPassage', { passage: 'p1', source: 's1', selector: { exact: 'ship', prefix: 'the ' } }))
      .then(fact('PassageHighlighted', { passage: 'p1', target: targetIn('A ship, the [[ship|p1]]') }))
  })

  it('is accepted over another passage', () => {
    given(argo).when(wish('HighlightPassage', { passage: 'p2', source: 's1', selector: { exact: 'ship sailed' } }))
      .then(fact('PassageHighlighted', { passage: 'p2', target: targetIn('The [[ship sailed|p2]]', 'p2') }))
  })

  const highlight = wish('HighlightPassage', { passage: 'p1', source: 's1', selector: { start: 0, end: 3 } })

  it('is refused when the id was used, also by a passage that was discarded', () => {
    given(argo).when(highlight).thenRefused('There already is a passage “p1”; ids are used once.')
    given(...discarded).when(highlight).thenRefused('There already is a passage “p1”; ids are used once.')
  })

  it('is refused in a source that is not there', () => {
    given().when(highlight).thenRefused('There is no source “s1” in this project.')
    given(source('The ship'), fact('SourceRemoved', { source: 's1' })).when(highlight)
      .thenRefused('The source “Source s1” was removed; restore it first.')
  })

  it('is refused when the text is not here', () => {
    const { state } = projectAfter([source('The ship')])
    expect(decide(highlight, { ...state, text: () => undefined }))
      .toEqual({ refused: 'The text of “Source s1” is not here, so nothing can be marked in it.' })
  })

  it.each([
    ['nothing', 'The ship', { start: 3, end: 3 }, 'A passage has at least one character.'],
    ['a span that runs backwards', 'The ship', { start: 5, end: 3 }, 'A passage has at least one character.'],
    ['what lies beyond the end', 'The ship', { start: 4, end: 9 }, 'The passage ends at 9, but the source has 8 code units.'],
    ['white space', 'The \n ship', { start: 3, end: 6 }, 'A passage needs words, not only white space.'],
    ['half of an emoji', 'A 🚢!', { start: 2, end: 3 }, 'The passage begins or ends inside a character.'],
    ['words that are not there', 'The ship', { exact: 'boat' }, 'The source does not contain “boat”.'],
    ['words that stand there twice', 'A ship, the ship', { exact: 'ship' }, 'The source contains “ship” more than once: add a prefix or a suffix.'],
  ])('is refused for %s', (_, text, selector, sentence) => {
    given(source(text)).when(wish('HighlightPassage', { passage: 'p9', source: 's1', selector })).thenRefused(sentence)
  })
})

describe('resizing a passage', () => {
  it('is accepted', () => {
    given(argo).when(wish('ResizePassage', { passage: 'p1', selector: { start: 0, end: 8 } }))
      .then(fact('PassageResized', { passage: 'p1', target: targetIn('[[The ship|p1]] sailed') }))
  })

  it('is refused when it has this size', () => {
    given(argo).when(wish('ResizePassage', { passage: 'p1', selector: { exact: 'ship' } })).thenRefused('The passage is already so; nothing changed.')
  })

  it('is refused for an orphan', () => {
    given(...orphan).when(wish('ResizePassage', { passage: 'p1', selector: { exact: 'boat' } }))
      .thenRefused('That passage is an orphan: its words are not in the text. Reanchor it first.')
  })

  it('is refused where no passage can be', () => {
    given(argo).when(wish('ResizePassage', { passage: 'p1', selector: { exact: 'boat' } })).thenRefused('The source does not contain “boat”.')
  })
})

describe('reanchoring a passage', () => {
  it('is accepted for an orphan', () => {
    given(...orphan).when(wish('ReanchorPassage', { passage: 'p1', selector: { exact: 'boat' } }))
      .then(fact('PassageReanchored', { passage: 'p1', target: targetIn('The [[boat|p1]] sailed') }))
  })

  it('is refused when it is anchored there', () => {
    given(argo).when(wish('ReanchorPassage', { passage: 'p1', selector: { exact: 'ship' } })).thenRefused('The passage is already so; nothing changed.')
  })

  it('is refused where no passage can be', () => {
    given(...orphan).when(wish('ReanchorPassage', { passage: 'p1', selector: { exact: 'ship' } })).thenRefused('The source does not contain “ship”.')
  })
})

describe('annotating a passage', () => {
  it('is accepted, also to clear the memo', () => {
    given(argo).when(wish('AnnotatePassage', { passage: 'p1', memo: 'Look up' })).then(fact('PassageAnnotated', { passage: 'p1', memo: 'Look up' }))
    given(argo, fact('PassageAnnotated', { passage: 'p1', memo: 'Look up' })).when(wish('AnnotatePassage', { passage: 'p1', memo: '' }))
      .then(fact('PassageAnnotated', { passage: 'p1', memo: '' }))
  })

  it('is refused when the memo says so', () => {
    given(argo).when(wish('AnnotatePassage', { passage: 'p1', memo: '' })).thenRefused('The memo is already so; nothing changed.')
  })
})

describe('discarding and restoring a passage', () => {
  it('is accepted', () => {
    given(argo).when(wish('DiscardPassage', { passage: 'p1' })).then(fact('PassageDiscarded', { passage: 'p1' }))
    given(...discarded).when(wish('RestorePassage', { passage: 'p1' })).then(fact('PassageRestored', { passage: 'p1' }))
  })

  it('is refused when there is nothing to restore', () => {
    given(argo).when(wish('RestorePassage', { passage: 'p1' })).thenRefused('The passage is there: already so; nothing changed.')
    given().when(wish('RestorePassage', { passage: 'p1' })).thenRefused('There is no passage “p1” in this project.')
  })
})

describe('tagging a passage', () => {
  const tagged = fact('PassageTagged', { passage: 'p1', tag: 'risk' })

  it('is accepted', () => {
    given(argo, tag('risk')).when(wish('TagPassage', { passage: 'p1', tag: 'risk' })).then(tagged)
  })

  it('is refused when it is tagged so, also through a tag that was merged into this one', () => {
    const sentence = 'The passage is tagged “risk”, already so; nothing changed.'
    given(argo, tag('risk'), tagged).when(wish('TagPassage', { passage: 'p1', tag: 'risk' })).thenRefused(sentence)
    given(argo, tag('risk'), tag('danger'), fact('PassageTagged', { passage: 'p1', tag: 'danger' }), fact('TagMerged', { from: 'danger', into: 'risk' }))
      .when(wish('TagPassage', { passage: 'p1', tag: 'risk' })).thenRefused(sentence)
  })

  it('is refused with a tag that is not in use', () => {
    const command = wish('TagPassage', { passage: 'p1', tag: 'risk' })
    given(argo).when(command).thenRefused('There is no tag “risk” in the codebook.')
    given(argo, tag('risk'), fact('TagRetired', { tag: 'risk' })).when(command).thenRefused('The tag “risk” was retired; reinstate it first.')
    given(argo, tag('risk'), tag('peril'), fact('TagMerged', { from: 'risk', into: 'peril' })).when(command)
      .thenRefused('The tag “risk” was merged into “peril”; use that one.')
  })
})

describe('untagging a passage', () => {
  const untag = wish('UntagPassage', { passage: 'p1', tag: 'risk' })
  const tagged = fact('PassageTagged', { passage: 'p1', tag: 'risk' })

  it('is accepted, also of a tag that was retired', () => {
    given(argo, tag('risk'), tagged).when(untag).then(fact('PassageUntagged', { passage: 'p1', tag: 'risk' }))
    given(argo, tag('risk'), tagged, fact('TagRetired', { tag: 'risk' })).when(untag).then(fact('PassageUntagged', { passage: 'p1', tag: 'risk' }))
  })

  it('takes off the tags that were merged into this one', () => {
    const merged = [tag('peril'), fact('PassageTagged', { passage: 'p1', tag: 'peril' }), fact('TagMerged', { from: 'peril', into: 'risk' })]
    given(argo, tag('risk'), tagged, ...merged).when(untag)
      .then(fact('PassageUntagged', { passage: 'p1', tag: 'risk' }), fact('PassageUntagged', { passage: 'p1', tag: 'peril' }))
    given(argo, tag('risk'), ...merged).when(untag).then(fact('PassageUntagged', { passage: 'p1', tag: 'peril' }))
  })

  it('is refused when it does not carry the tag', () => {
    given(argo, tag('risk')).when(untag).thenRefused('That passage does not carry this tag.')
    given(argo).when(untag).thenRefused('That passage does not carry this tag.')
  })
})

describe('dating a passage', () => {
  it('is accepted', () => {
    given(argo).when(wish('DatePassage', { passage: 'p1', edtf: '2008-04~', words: 'in April' }))
      .then(fact('PassageDated', { passage: 'p1', edtf: '2008-04~', words: 'in April', ...byHand }))
  })

  it('is refused when it is dated', () => {
    given(argo, dated).when(wish('DatePassage', { passage: 'p1', edtf: '2009', words: '' }))
      .thenRefused('That passage is dated 2008 already; correct the dating instead.')
  })

  it('is refused with what is no EDTF, with the reason', () => {
    const { refused } = decide(wish('DatePassage', { passage: 'p1', edtf: '2008-13', words: '' }), projectAfter([argo]).state) as { refused: string }
    expect(refused).toMatch(/“2008-13” has no month 13\./)
    given(argo, dated).when(wish('CorrectDating', { passage: 'p1', edtf: '2008-13', words: '' })).thenRefused(refused)
  })
})

describe('correcting a dating', () => {
  it('is accepted for the date and for the words', () => {
    given(argo, dated).when(wish('CorrectDating', { passage: 'p1', edtf: '2009', words: '' })).then(fact('DatingCorrected', { passage: 'p1', edtf: '2009', words: '', ...byHand }))
    given(argo, dated).when(wish('CorrectDating', { passage: 'p1', edtf: '2008', words: 'then' })).then(fact('DatingCorrected', { passage: 'p1', edtf: '2008', words: 'then', ...byHand }))
  })

  it('is refused when it says so, or when there is none', () => {
    const command = wish('CorrectDating', { passage: 'p1', edtf: '2008', words: '' })
    given(argo, dated).when(command).thenRefused('The dating is already so; nothing changed.')
    given(argo).when(command).thenRefused('That passage has no date to correct; date it first.')
  })
})

describe('removing a dating', () => {
  it('is accepted, and makes room for another', () => {
    given(argo, dated).when(wish('RemoveDating', { passage: 'p1' })).then(fact('DatingRemoved', { passage: 'p1' }))
    given(argo, dated, wish('RemoveDating', { passage: 'p1' })).when(wish('DatePassage', { passage: 'p1', edtf: '2009', words: '' }))
      .then(fact('PassageDated', { passage: 'p1', edtf: '2009', words: '', ...byHand }))
  })

  it('is refused when there is none', () => {
    given(argo).when(wish('RemoveDating', { passage: 'p1' })).thenRefused('That passage has no date to remove.')
  })
})

describe.each<[string, Command]>(([
  wish('ResizePassage', { passage: 'p1', selector: { start: 0, end: 3 } }),
  wish('ReanchorPassage', { passage: 'p1', selector: { start: 0, end: 3 } }),
  wish('AnnotatePassage', { passage: 'p1', memo: 'Look up' }),
  wish('DiscardPassage', { passage: 'p1' }),
  wish('TagPassage', { passage: 'p1', tag: 'risk' }),
  wish('UntagPassage', { passage: 'p1', tag: 'risk' }),
  wish('DatePassage', { passage: 'p1', edtf: '2008', words: '' }),
  wish('CorrectDating', { passage: 'p1', edtf: '2008', words: '' }),
  wish('RemoveDating', { passage: 'p1' }),
] as const).map((command) => [command.type, command]))('%s', (_, command) => {
  it('is refused without the passage', () => {
    given().when(command).thenRefused('There is no passage “p1” in this project.')
  })

  it('is refused while the passage is discarded', () => {
    given(...discarded).when(command).thenRefused('That passage was discarded; restore it first.')
  })
})

describe('a command', () => {
  it.each([
    ['an id with a blank', { type: 'DiscardPassage', passage: 'p 1' }],
    ['a field that it does not have', { type: 'DiscardPassage', passage: 'p1', why: 'duplicate' }],
    ['an offset below 0', { type: 'ResizePassage', passage: 'p1', selector: { start: -1, end: 3 } }],
    ['half an offset', { type: 'ResizePassage', passage: 'p1', selector: { start: 0.5, end: 3 } }],
    ['half a character', { type: 'AnnotatePassage', passage: 'p1', memo: 'half \uD83D' }],
    ['an unknown name', { type: 'EatPassage', passage: 'p1' }],
  ])('does not read with %s', (_, input) => {
    expect(commandSchema.safeParse(input).success).toBe(false)
  })
})
