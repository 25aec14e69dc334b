import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf, isLayoutOf, layoutOf } from './layout'
import { outlineOf, readSource, readSourceText, sectionEnd } from './source-text'

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url))

function read(name: string, bytes: Uint8Array) {
  const result = readSource(name, bytes, decode)
  if ('problem' in result) throw new Error(result.problem)
  return result.parsed
}

const readText = (text: string, name = 'notes.txt') => read(name, new TextEncoder().encode(text))

describe('the article', () => {
  const bytes = fixture('georgia-nato-relations.txt')
  const article = read('georgia-nato-relations.txt', bytes)
  const ofKind = (kind: string) => article.blocks.filter((block) => block.kind === kind).map(({ start, end }) => article.text.slice(start, end))

  test('is wiki text with its own title', () => {
    expect(article).toMatchObject({ format: 'wikitext', title: 'Georgia–NATO relations' })
    expect(ofKind('title')).toEqual(['Georgia–NATO relations'])
  })

  test('has the headings that it has', () => {
    expect(outlineOf(article.blocks, article.text).map(({ level, title }) => `${level} ${title}`)).toEqual([
      '1 Georgia–NATO relations', '2 Background', '2 Post-Soviet era', '2 2008 Bucharest Summit', '2 2008 Georgia-Russia War', '2 Post-war',
      '3 Under Fogh Rasmussen', '3 Under Stoltenberg', '2 NATO-led missions involving Georgia', '2 See also',
    ])
  })

  test('has sections that hold what lies below their headings', () => {
    const outline = outlineOf(article.blocks, article.text)
    const endOf = (title: string) => sectionEnd(outline, outline.findIndex((entry) => entry.title === title), article.text.length)
    const startOf = (title: string) => outline.find((entry) => entry.title === title)!.start
    expect([endOf('Georgia–NATO relations'), endOf('See also')]).toEqual([article.text.length, article.text.length])
    expect([endOf('Background'), endOf('Post-war'), endOf('Under Stoltenberg')]).toEqual(
      [startOf('Post-Soviet era'), startOf('NATO-led missions involving Georgia'), startOf('NATO-led missions involving Georgia')],
    )
    expect(endOf('Under Fogh Rasmussen')).toBe(startOf('Under Stoltenberg'))
  })

  test('keeps every line of words, in order', () => {
    const lines = bytes.toString('utf8').split('\n').filter((line) => line.trim() !== '')
    expect(article.text.split('\n')).toEqual(lines.map((line) => line.replace(/^=+ ?| ?=+$|^- /g, '')))
  })

  test('has 36 paragraphs and 28 items, the infobox among them', () => {
    expect(ofKind('paragraph')).toHaveLength(36)
    expect(ofKind('paragraph')[0]).toBe('Infobox')
    expect(ofKind('item')).toHaveLength(28)
    expect(ofKind('item')[0]).toBe('Map: Location NATO Georgia.svg')
    expect(ofKind('item').at(-1)).toBe('Switzerland–NATO relations')
  })

  test('has a layout of a few characters', () => {
    expect(layoutOf(article.blocks)).toBe('TPIP4HP3HP9HP3HP3HP2SP4SP7HI5HI22')
  })

  test('states every date of the reference list, in its order', () => {
    const { dates } = JSON.parse(fixture('georgia-nato-relations.dates.json').toString('utf8')) as { dates: { prefix: string, quote: string }[] }
    let from = 0
    for (const { prefix, quote } of dates) {
      const found = article.text.indexOf(prefix.replace(/^(?:=+|-)\s*/, '') + quote, from)
      expect.soft(found, `${prefix}[${quote}]`).toBeGreaterThanOrEqual(0)
      from = Math.max(from, found)
    }
  })
})

test('a plain text is called after its file', () => {
  expect(readText('Words.', 'C:\\cases\\interview 2.1 draft.txt')).toMatchObject({ format: 'text', title: 'interview 2.1 draft', text: 'Words.' })
  expect(readText('Words.', '/tmp/.txt').title).toBe('.txt')
})

test('line ends, byte order mark and composition do not matter', () => {
  const plain = readText('= É =\n\none\ntwo\n\n- three 😀\n')
  expect(readText('\uFEFF= E\u0301 =\r\n\r\none\r\ntwo\r\n\r\n- three 😀\r\n')).toEqual(plain)
  expect(plain.text).toBe('É\none two\nthree 😀')
})

test('a problem names the file', () => {
  expect(readSource('a.txt', new Uint8Array(), decode)).toEqual({ problem: '“a.txt” was not added. The file is empty: there is nothing in it to read.' })
  expect(readSourceText('a.txt', 'x\ud800')).toHaveProperty('problem', expect.stringContaining('“a.txt”'))
})

test('five megabytes are read whole, wiki or plain', () => {
  const paragraph = 'Georgia and NATO enjoy cordial relations, as they have for years. '.repeat(3)
  const body = `${paragraph}\n\n`.repeat(26_000)
  expect(body.length).toBeGreaterThan(5_000_000)
  expect(readText(body).blocks).toHaveLength(26_000)
  const wiki = readText(`= Long =\n${body}== End ==\n- ${'='.repeat(200_000)}\n${'= '.repeat(200_000)}\n${' '.repeat(500_000)}x`)
  expect(layoutOf(wiki.blocks)).toBe('TP26000HIP')
  expect(wiki.blocks.at(-1)!.end).toBe(wiki.text.length)
})

test('blocks tile the text, and come back from text and layout', () => {
  const chunk = fc.constantFrom('= T =', '== H ==', '=== S ===', '- item', 'words', ' ', '\n', '\n\n', '\r\n', '\uFEFF', '😀', 'e\u0301', '=', 'w'.repeat(60))
  fc.assert(fc.property(fc.array(fc.oneof(chunk, fc.string({ unit: 'grapheme' })), { minLength: 1 }).map((chunks) => chunks.join('')), (characters) => {
    const result = readSourceText('x', characters)
    if ('problem' in result) return
    const { text, blocks } = result.parsed
    expect(blocks[0]!.start).toBe(0)
    expect(blocks.at(-1)!.end).toBe(text.length)
    blocks.forEach(({ start, end }, index) => {
      expect(end).toBeGreaterThan(start)
      expect(start).toBe(index === 0 ? 0 : blocks[index - 1]!.end + 1)
      expect(text.slice(start, end)).not.toContain('\n')
    })
    expect(text.normalize('NFC')).toBe(text)
    expect(isLayoutOf(text, layoutOf(blocks))).toBe(true)
    expect(blocksOf(text, layoutOf(blocks))).toEqual(blocks)
  }))
})
