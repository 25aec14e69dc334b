import { expect, test } from 'vitest'
import { parsePlainText } from './plain-text'

const linesOf = (text: string) => parsePlainText(text).text.split('\n')

const wrapped = [
  'It was the best of times, it was the worst of times, it was the age',
  'of wisdom, it was the age of foolishness, it was the epoch of belief,',
  'it was the epoch of incredulity.',
]

test('blank lines part paragraphs', () => {
  expect(linesOf('\n\nOne.\n\n \t\n\nTwo.\n')).toEqual(['One.', 'Two.'])
})

test('short lines stay lines', () => {
  expect(linesOf('Tyger Tyger, burning bright,\nIn the forests of the night;')).toEqual(['Tyger Tyger, burning bright,', 'In the forests of the night;'])
})

test('one paragraph to a line stays so', () => {
  const long = 'A long line that goes on and on. '.repeat(8).trim()
  expect(linesOf(`${long}\n${long}`)).toEqual([long, long])
})

test('a hard-wrapped paragraph becomes one', () => {
  expect(linesOf(wrapped.join('\n'))).toEqual([wrapped.join(' ')])
})

test('a deeper indent starts a new paragraph of wrapped text', () => {
  expect(linesOf([...wrapped, `    ${wrapped[0]}`, wrapped[1]].join('\n'))).toEqual([wrapped.join(' '), `${wrapped[0]} ${wrapped[1]}`])
})

test.each(['- ', '* ', '• ', '12. ', '3) '])('the list marker %j starts anew, and is kept', (marker) => {
  expect(linesOf(`${marker}${wrapped[0]}\n${marker}${wrapped[1]}`)).toEqual([`${marker}${wrapped[0]}`, `${marker}${wrapped[1]}`])
})

test('every block is a paragraph, and there is no title', () => {
  const parsed = parsePlainText('HEADING\n\nWords.')
  expect(parsed.title).toBeNull()
  expect(parsed.blocks).toEqual([{ kind: 'paragraph', start: 0, end: 7 }, { kind: 'paragraph', start: 8, end: 14 }])
})

test('offsets count UTF-16 code units', () => {
  expect(parsePlainText('😀 é\n\nx').blocks).toEqual([{ kind: 'paragraph', start: 0, end: 4 }, { kind: 'paragraph', start: 5, end: 6 }])
})
