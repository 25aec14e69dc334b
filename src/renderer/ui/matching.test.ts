/** Finding what was typed, in an order a person expects. */
import { describe, expect, it } from 'vitest'
import { matching, sameLabel } from './matching'

const find = (typed: string, ...labels: string[]) => matching(labels, typed, (label) => label)

describe('matching', () => {
  it('keeps everything, in order, while nothing is typed', () => {
    expect(find('  ', 'War', 'Army')).toEqual(['War', 'Army'])
  })

  it('ranks a label that starts so before a word that does, and that before the middle of a word', () => {
    expect(find('form', 'Reform', 'New forms', 'Formation')).toEqual(['Formation', 'New forms', 'Reform'])
  })

  it('keeps the given order between equals', () => {
    expect(find('war', 'War of 2008', 'War of 1992')).toEqual(['War of 2008', 'War of 1992'])
  })

  it('wants every word, in any order, and forgets case and accents', () => {
    expect(find('2008 communique', 'Communiqué of 2008', 'Communiqué of 2010')).toEqual(['Communiqué of 2008'])
  })

  it('does not guess: letters that are not side by side do not match', () => {
    expect(find('wr', 'War')).toEqual([])
  })

  it('knows one label in other letters', () => {
    expect(sameLabel(' Communique', 'COMMUNIQUÉ ')).toBe(true)
    expect(sameLabel('War', 'Wars')).toBe(false)
  })
})
