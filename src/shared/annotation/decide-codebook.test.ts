import { describe, it } from 'vitest'
import type { Command } from './commands'
import { fact, given, tag, wish } from './specification.contract'

const retired = [tag('risk'), fact('TagRetired', { tag: 'risk' })]
const merged = [tag('risk'), tag('peril'), fact('TagMerged', { from: 'risk', into: 'peril' })]

const define = (id: string, label: string, parent: string | null = null) => wish('DefineTag', { tag: id, label, colour: 3, parent })

describe('defining a tag', () => {
  it('is accepted at the top and under another', () => {
    given().when(wish('DefineTag', { tag: 'risk', label: 'Risk', colour: 3 })).then(fact('TagDefined', { tag: 'risk', label: 'Risk', colour: 3, parent: null }))
    given(tag('risk')).when(define('flood', 'Flood', 'risk')).then(fact('TagDefined', { tag: 'flood', label: 'Flood', colour: 3, parent: 'risk' }))
  })

  it('is accepted with a description', () => {
    given().when(wish('DefineTag', { tag: 'risk', label: 'Risk', colour: 3, description: 'What may go wrong' })).then(
      fact('TagDefined', { tag: 'risk', label: 'Risk', colour: 3, parent: null }),
      fact('TagDescribed', { tag: 'risk', description: 'What may go wrong' }),
    )
  })

  it('is refused when the id was used', () => {
    given(...retired).when(define('risk', 'Another')).thenRefused('There already is a tag “risk”; ids are used once.')
  })

  it('is refused under a tag that is not in use', () => {
    given().when(define('flood', 'Flood', 'risk')).thenRefused('There is no tag “risk” in the codebook.')
    given(...retired).when(define('flood', 'Flood', 'risk')).thenRefused('The tag “risk” was retired; reinstate it first.')
    given(...merged).when(define('flood', 'Flood', 'risk')).thenRefused('The tag “risk” was merged into “peril”; use that one.')
  })

  it('is refused beside a tag that a reader would take for the same', () => {
    given(tag('risk')).when(define('risk2', ' RISK ')).thenRefused('There already is a tag “risk” in this place of the codebook.')
  })

  it('is accepted with a label that stands in another place, or is out of use', () => {
    given(tag('risk'), tag('storm')).when(define('risk2', 'risk', 'storm')).then(fact('TagDefined', { tag: 'risk2', label: 'risk', colour: 3, parent: 'storm' }))
    given(...retired).when(define('risk2', 'risk')).then(fact('TagDefined', { tag: 'risk2', label: 'risk', colour: 3, parent: null }))
  })
})

describe('relabelling a tag', () => {
  it('is accepted, also for the case of a letter', () => {
    given(tag('risk')).when(wish('RelabelTag', { tag: 'risk', label: 'Risk' })).then(fact('TagRelabelled', { tag: 'risk', label: 'Risk' }))
  })

  it('is refused when it has the label, or a sibling does', () => {
    given(tag('risk')).when(wish('RelabelTag', { tag: 'risk', label: 'risk' })).thenRefused('The label is already so; nothing changed.')
    given(tag('risk'), tag('peril')).when(wish('RelabelTag', { tag: 'risk', label: 'Peril' }))
      .thenRefused('There already is a tag “peril” in this place of the codebook; merge the two instead.')
  })
})

describe('recolouring a tag', () => {
  it('is accepted', () => {
    given(tag('risk')).when(wish('RecolourTag', { tag: 'risk', colour: 12 })).then(fact('TagRecoloured', { tag: 'risk', colour: 12 }))
  })

  it('is refused when it has the colour', () => {
    given(tag('risk')).when(wish('RecolourTag', { tag: 'risk', colour: 1 })).thenRefused('The colour is already so; nothing changed.')
  })
})

describe('describing a tag', () => {
  it('is accepted', () => {
    given(tag('risk')).when(wish('DescribeTag', { tag: 'risk', description: 'What may go wrong' }))
      .then(fact('TagDescribed', { tag: 'risk', description: 'What may go wrong' }))
  })

  it('is refused when it is described so', () => {
    given(tag('risk')).when(wish('DescribeTag', { tag: 'risk', description: '' })).thenRefused('The description is already so; nothing changed.')
  })
})

describe('moving a tag', () => {
  const move = (id: string, parent: string | null) => wish('MoveTag', { tag: id, parent })

  it('is accepted under another and to the top', () => {
    given(tag('risk'), tag('flood')).when(move('flood', 'risk')).then(fact('TagMoved', { tag: 'flood', parent: 'risk' }))
    given(tag('risk'), tag('flood', 'risk')).when(move('flood', null)).then(fact('TagMoved', { tag: 'flood', parent: null }))
  })

  it('is refused when it is there', () => {
    given(tag('risk')).when(move('risk', null)).thenRefused('The tag is already so; nothing changed.')
  })

  it('is refused under a tag that is not in use', () => {
    given(tag('flood')).when(move('flood', 'risk')).thenRefused('There is no tag “risk” in the codebook.')
    given(tag('flood'), ...retired).when(move('flood', 'risk')).thenRefused('The tag “risk” was retired; reinstate it first.')
  })

  it.each([
    ['itself', [tag('risk')], 'risk'],
    ['its child', [tag('risk'), tag('flood', 'risk')], 'flood'],
    ['the child of its child', [tag('risk'), tag('flood', 'risk'), tag('dam', 'flood')], 'dam'],
    ['a child that a merged tag left to it', [tag('risk'), tag('peril'), tag('dam', 'peril'), fact('TagMerged', { from: 'peril', into: 'risk' })], 'dam'],
  ])('is refused under %s', (_, history, parent) => {
    given(...history).when(move('risk', parent)).thenRefused('“risk” cannot move under itself or one of its own tags.')
  })

  it('is refused where another has its label', () => {
    given(tag('risk'), tag('flood'), fact('TagDefined', { tag: 'flood2', label: 'Flood', colour: 1, parent: 'risk' })).when(move('flood', 'risk'))
      .thenRefused('There already is a tag “Flood” in that place; merge the two instead.')
  })
})

describe('merging tags', () => {
  const merge = (from: string, into: string) => wish('MergeTags', { from, into })

  it('is accepted, also into the tag above', () => {
    given(tag('risk'), tag('peril')).when(merge('risk', 'peril')).then(fact('TagMerged', { from: 'risk', into: 'peril' }))
    given(tag('risk'), tag('flood', 'risk')).when(merge('flood', 'risk')).then(fact('TagMerged', { from: 'flood', into: 'risk' }))
  })

  it('is refused into itself, or into a tag below it', () => {
    given(tag('risk')).when(merge('risk', 'risk')).thenRefused('A tag cannot be merged into itself.')
    given(tag('risk'), tag('flood', 'risk'), tag('dam', 'flood')).when(merge('risk', 'dam'))
      .thenRefused('“dam” lies under “risk”; move it out first, then merge.')
  })

  it('is refused from or into a tag that is not in use', () => {
    given(tag('risk')).when(merge('peril', 'risk')).thenRefused('There is no tag “peril” in the codebook.')
    given(tag('peril'), ...retired).when(merge('peril', 'risk')).thenRefused('The tag “risk” was retired; reinstate it first.')
    given(...merged, tag('storm')).when(merge('storm', 'risk')).thenRefused('The tag “risk” was merged into “peril”; use that one.')
  })
})

describe('retiring and reinstating a tag', () => {
  const reinstate = wish('ReinstateTag', { tag: 'risk' })

  it('is accepted, also after a merge', () => {
    given(tag('risk')).when(wish('RetireTag', { tag: 'risk' })).then(fact('TagRetired', { tag: 'risk' }))
    given(...retired).when(reinstate).then(fact('TagReinstated', { tag: 'risk' }))
    given(...merged).when(reinstate).then(fact('TagReinstated', { tag: 'risk' }))
  })

  it('is refused when there is nothing to reinstate', () => {
    given(tag('risk')).when(reinstate).thenRefused('The tag is in use, already so; nothing changed.')
    given().when(reinstate).thenRefused('There is no tag “risk” in the codebook.')
  })

  it('is refused when another has its label in its place', () => {
    given(...retired, fact('TagDefined', { tag: 'risk2', label: 'Risk', colour: 1, parent: null })).when(reinstate)
      .thenRefused('There is another tag “Risk” in its place now; relabel that one first.')
  })
})

describe.each<[string, Command]>(([
  wish('RelabelTag', { tag: 'risk', label: 'Danger' }),
  wish('RecolourTag', { tag: 'risk', colour: 5 }),
  wish('DescribeTag', { tag: 'risk', description: 'What may go wrong' }),
  wish('MoveTag', { tag: 'risk', parent: null }),
  wish('MergeTags', { from: 'risk', into: 'storm' }),
  wish('RetireTag', { tag: 'risk' }),
] as const).map((command) => [command.type, command]))('%s', (_, command) => {
  it('is refused without the tag', () => {
    given(tag('storm')).when(command).thenRefused('There is no tag “risk” in the codebook.')
  })

  it('is refused for a tag that is retired', () => {
    given(tag('storm'), ...retired).when(command).thenRefused('The tag “risk” was retired; reinstate it first.')
  })

  it('is refused for a tag that was merged', () => {
    given(tag('storm'), ...merged).when(command).thenRefused('The tag “risk” was merged into “peril”; use that one.')
  })
})

describe('a key for a tag', () => {
  const begun = [tag('risk'), tag('harm')]
  const key = (one: string, value: string | null) => wish('KeyTag', { tag: one, key: value })

  it('is accepted, changed and taken off', () => {
    given(...begun).when(key('risk', 'r')).then(fact('TagKeyed', { tag: 'risk', key: 'r' }))
    given(...begun, key('risk', 'r')).when(key('risk', 'r2')).then(fact('TagKeyed', { tag: 'risk', key: 'r2' }))
    given(...begun, key('risk', 'r')).when(key('risk', null)).then(fact('TagKeyed', { tag: 'risk', key: null }))
  })

  it('is refused where another tag has it, or could no longer be typed', () => {
    given(...begun, key('risk', 'r')).when(key('harm', 'r')).thenRefused('The key R puts on “risk”; take it off that tag first.')
    given(...begun, key('risk', 'r')).when(key('harm', 'r2')).thenRefused('The key R2 would stand in the way of R, which puts on “risk”.')
    given(...begun, key('risk', 'r2')).when(key('harm', 'r')).thenRefused('The key R would stand in the way of R2, which puts on “risk”.')
    given(...begun, key('risk', 'r'), fact('TagRetired', { tag: 'risk' })).when(key('harm', 'r')).then(fact('TagKeyed', { tag: 'harm', key: 'r' }))
  })
})

describe('a memo on a tag', () => {
  it('is accepted once', () => {
    const annotate = wish('AnnotateTag', { tag: 'risk', memo: 'Seen often' })
    given(tag('risk')).when(annotate).then(fact('TagAnnotated', { tag: 'risk', memo: 'Seen often' }))
    given(tag('risk'), annotate).when(annotate).thenRefused('The memo is already so; nothing changed.')
  })
})
