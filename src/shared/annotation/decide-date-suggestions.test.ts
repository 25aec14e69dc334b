import { describe, it } from 'vitest'
import { readEdtf } from '../dates/edtf-value'
import { fact, given, revised, revisionOf, source, targetIn, wish } from './specification.contract'

const argo = source('It sailed in [[1066|p1]] from there')
const place = { source: 's1', selector: { exact: '1066' } } as const
const target = targetIn('It sailed in [[1066|p1]] from there')
const reject = wish('RejectDateSuggestion', { ...place, edtf: '1066' })

describe('rejecting a suggested date', () => {
  it('is accepted, once', () => {
    given(argo).when(reject).then(fact('DateSuggestionRejected', { target, edtf: '1066' }))
    given(argo, reject).when(reject).thenRefused('The suggestion is already so; nothing changed.')
  })

  it('is accepted again where the words are read otherwise', () => {
    given(argo, reject).when(wish('RejectDateSuggestion', { ...place, edtf: '106X' })).then(fact('DateSuggestionRejected', { target, edtf: '106X' }))
  })

  it('is refused without the source, its words, or a date that reads', () => {
    given().when(reject).thenRefused('There is no source “s1” in this project.')
    given(argo, revised('Nothing is said.')).when(reject).thenRefused('The source does not contain “1066”.')
    given(argo).when(wish('RejectDateSuggestion', { ...place, edtf: '2008-13' })).thenRefused((readEdtf('2008-13') as { problem: string }).problem)
  })
})

describe('reinstating a suggested date', () => {
  const reinstate = wish('ReinstateDateSuggestion', place)

  it('is accepted after a rejection', () => {
    given(argo, reject).when(reinstate).then(fact('DateSuggestionReinstated', { target, edtf: '1066' }))
  })

  it('is refused without one', () => {
    given(argo).when(reinstate).thenRefused('That date was not rejected.')
    given(argo, reject, reinstate).when(reinstate).thenRefused('That date was not rejected.')
  })

  it('is accepted in an earlier text of the source, whose words may still stand', () => {
    const history = [argo, reject, revised('Once it sailed in 1066 from there')]
    given(...history).when(reinstate).thenRefused('That date was not rejected.')
    given(...history).when(wish('ReinstateDateSuggestion', { ...place, revision: target.revision })).then(fact('DateSuggestionReinstated', { target, edtf: '1066' }))
    given(...history).when(wish('ReinstateDateSuggestion', { ...place, revision: revisionOf('Another') })).thenRefused('“Source s1” never had that text.')
  })
})
