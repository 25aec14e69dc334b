import { describe, expect, it } from 'vitest'
import type { PassageId } from '../annotation/ids'
import { byHand, fact, projectAfter, revised, source, wish, type Given } from '../annotation/specification.contract'
import { isRefusal } from '../kernel/decider'
import { decide } from '../annotation/decide'
import { findDates } from '../dates/finding/find-dates'
import { acceptingOf, openSuggestions, rejectingOf } from './open-suggestions'

const TEXT = 'It began in May 2004. It ended in 2006 and again in 2008. Nobody came.'
const text = (bracketed = TEXT) => source(bracketed)

function look(...history: Given[]) {
  const { tables, state } = projectAfter(history)
  const one = state.source('s1' as never)!
  const words = state.text(one.revision)!
  const found = findDates(words)
  let minted = 0
  const mint = () => `n${++minted}` as PassageId
  return {
    found,
    open: openSuggestions(found, one, words, tables).map(({ quote }) => quote),
    accepting: (...quotes: string[]) => acceptingOf(found.filter(({ quote }) => quotes.includes(quote)), one, words, tables, mint),
    rejecting: (...quotes: string[]) => rejectingOf(found.filter(({ quote }) => quotes.includes(quote)), one),
    state,
  }
}

describe('open suggestions', () => {
  it('are all that was found, at first', () => {
    expect(look(text()).open).toEqual(['May 2004', '2006', '2008'])
  })

  it('are settled by a dated passage around them, in their words or with their date', () => {
    const marked = text('[[It began in May 2004.|p1]] [[It ended in 2006 and again in 2008.|p2]] Nobody came.')
    const dated = (passage: string, edtf: string, words: string) => fact('PassageDated', { passage, edtf, words, ...byHand })
    expect(look(marked).open).toEqual(['May 2004', '2006', '2008'])
    expect(look(marked, dated('p1', '2004-05', '')).open).toEqual(['2006', '2008'])
    expect(look(marked, dated('p2', '2007', '2008')).open).toEqual(['May 2004', '2006'])
    expect(look(marked, dated('p2', '2007', '2008'), wish('DiscardPassage', { passage: 'p2' })).open).toHaveLength(3)
  })

  it('are settled by rejection, also in a revision where the words stand as they stood', () => {
    const rejected = look(text()).rejecting('2006')
    expect(look(text(), rejected).open).toEqual(['May 2004', '2008'])
    expect(look(text(), rejected, revised(`Indeed! ${TEXT}`)).open).toEqual(['May 2004', '2008'])
    expect(look(text(), rejected, revised('It ended in 2006.')).open).toEqual(['2006'])
    expect(look(text(), rejected, wish('ReinstateDateSuggestion', { source: 's1', selector: { exact: '2006' } })).open).toHaveLength(3)
  })
})

describe('accepting suggestions', () => {
  it('highlights the sentence that states the date, keeping its words and how they were read', () => {
    expect(look(text()).accepting('May 2004')).toEqual([
      { type: 'HighlightPassage', passage: 'n1', source: 's1', selector: { start: 0, end: 21 } },
      { type: 'DatePassage', passage: 'n1', edtf: '2004-05', words: 'May 2004', read: 'explicit', implied: null },
    ])
  })

  it('gives each date of a sentence a passage of its own', () => {
    const commands = look(text()).accepting('2006', '2008')
    expect(commands.map(({ type }) => type)).toEqual(['HighlightPassage', 'DatePassage', 'HighlightPassage', 'DatePassage'])
  })

  it('dates the smallest undated passage around the date, once', () => {
    const marked = text('[[It began in [[May 2004|p2]].|p1]] [[It ended in 2006 and again in 2008.|p3]] Nobody came.')
    const { accepting } = look(marked)
    expect(accepting('May 2004')).toMatchObject([{ type: 'DatePassage', passage: 'p2' }])
    expect(accepting('2006', '2008')).toMatchObject([
      { type: 'DatePassage', passage: 'p3', edtf: '2006' }, { type: 'HighlightPassage' }, { type: 'DatePassage', edtf: '2008' },
    ])
  })

  it('leaves nothing open, and is accepted as it is', () => {
    const { accepting, state } = look(text())
    const commands = accepting('May 2004', '2006', '2008')
    expect(isRefusal(decide(commands[0]!, state))).toBe(false)
    expect(look(text(), commands).open).toEqual([])
  })
})
