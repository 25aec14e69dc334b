import { expect, test } from 'vitest'
import { looksLikeWikiText, parseWikiText } from './wiki-text'

function told(wiki: string): string[] {
  const { text, blocks } = parseWikiText(wiki)
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

test('each mark makes its block, and is gone', () => {
  expect(told('= The *Ship* =\n\nIt sailed\non.\n== Crew==\n=== Officers ===\n==== Mates ====\n- Ann\n* Bob\n** Cy')).toEqual([
    'title: The *Ship*', 'paragraph: It sailed on.', 'heading: Crew', 'subheading: Officers', 'subheading: Mates', 'item: Ann', 'item: Bob', 'item: Cy',
  ])
})

test('blocks need no blank line between them', () => {
  expect(told('==A==\none\n- two\nthree\n==B==')).toEqual(['heading: A', 'paragraph: one', 'item: two', 'paragraph: three', 'heading: B'])
})

test('only a first line is a title', () => {
  expect(told('\n\n= A =\n= B =')).toEqual(['title: A', 'heading: B'])
  expect(told('Words.\n= B =')).toEqual(['paragraph: Words.', 'heading: B'])
})

test.each(['==', '= =', '=====', '== open', 'shut ==', '-no space', '-', 'a = b', '======= seven =======', '**bold**'])('%j is a paragraph, word for word', (line) => {
  expect(told(`x\n\n${line}`)).toEqual(['paragraph: x', `paragraph: ${line}`])
})

test('unequal signs take the shorter side, as MediaWiki does', () => {
  expect(told('=== A ==')).toEqual(['heading: = A'])
})

test('marks inside a line are left as written', () => {
  expect(told("'''Bold''' and [[a link|shown]] {{cite}}")).toEqual(["paragraph: '''Bold''' and [[a link|shown]] {{cite}}"])
})

test('wiki text is known by a title in front or a section heading anywhere', () => {
  expect(looksLikeWikiText('\n= Title =\nWords.')).toBe(true)
  expect(looksLikeWikiText('Words.\n\n== Section ==\n')).toBe(true)
  expect(looksLikeWikiText('Words.\n=====\n= no title here =\n=== a banner ===')).toBe(false)
  expect(looksLikeWikiText('- a list\n- alone')).toBe(false)
})
