import Papa from 'papaparse'
import { beforeAll, describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { digestOf } from '../kernel/digest'
import { ProjectFold } from '../projections/registry'
import { EXPORT_FORMATS, EXPORT_FORMAT_NAMES, type ExportSource } from './export'
import type { ProjectContents } from './project-file'
import { smallProject } from './small-project.contract'
import { timelineToCsv } from './timeline-csv'
import { timelineToHtml } from './timeline-html'
import { TAG_COLOURS, TIMELINE_STYLE } from './timeline-html-style'
import { timelineToMarkdown } from './timeline-markdown'
import type { Publication, PublishedDate } from './timeline-publication'
import { siftForTimelineJs, timelineToTimelineJs } from './timeline-timelinejs'
import { verifyProject } from './verify'

let source: ExportSource
let contents: ProjectContents
beforeAll(async () => {
  contents = await smallProject()
  const fold = new ProjectFold()
  fold.apply(contents.events)
  source = { project: contents.project, tables: fold.tables, texts: contents.texts }
})

function published(at?: number): Publication {
  return JSON.parse(EXPORT_FORMATS['timeline-json'].make(source, { at })) as Publication
}

function html(at?: number): string {
  return EXPORT_FORMATS['timeline-html'].make(source, { at })
}

describe('the published timeline', () => {
  test('tells of each entry its date, words, quote, source, tags, claims, memo and events, earliest first', () => {
    const { entries, title, moment } = published()
    expect(title).toBe('The ship <script>alert(1)</script> & Co.')
    expect(moment).toEqual({ position: contents.events.length, of: contents.events.length, at: '2025-03-01T09:17:00.000Z' })
    expect(entries.map(({ passage, date }) => [passage, date.edtf, date.earliest, date.latest])).toEqual([
      ['p3', '-0043', '-000043-01-01', '-000043-12-31'],
      ['p1', '1912-05-04', '1912-05-04', '1912-05-04'],
      ['p2', '1912-06~/..', '1912-06-01', null],
    ])
    expect(entries[1]).toMatchObject({
      words: '4 May 1912',
      quote: 'The ship sailed on 4 May 1912',
      memo: '+1 *sure*',
      source: { source: 's1', title: 'A log' },
      tags: [{ tag: 'voyage', label: 'Voyage' }],
      claims: [{ claim: 'c1', statement: '=The ship sailed', relation: 'supports' }],
    })
    const kinds = entries[1]!.events.map((id) => contents.events.find((event) => event.id === id)!.type)
    expect(kinds).toEqual(['PassageHighlighted', 'PassageTagged', 'PassageDated', 'LinkDrawn', 'DatingCorrected', 'PassageAnnotated'])
  })

  test('a merged tag is published as the one it went into', () => {
    expect(published().entries[2]!.tags.map(({ label }) => label)).toEqual(['Voyage'])
    expect(published(contents.events.length - 2).entries.find(({ passage }) => passage === 'p2')!.tags.map(({ label }) => label)).toEqual(['Trip'])
  })

  test('can be made at every moment, in every format', () => {
    for (let at = 0; at <= contents.events.length; at++) {
      const entries = published(at).entries.length
      expect(html(at).match(/<li class="entry"/g)?.length ?? 0).toBe(entries)
      expect(EXPORT_FORMATS['timeline-md'].make(source, { at }).match(/^## /gm)?.length ?? 0).toBe(entries)
      expect(Papa.parse(EXPORT_FORMATS['timeline-csv'].make(source, { at }).trimEnd()).data).toHaveLength(entries + 1)
    }
  })

  test('says when its project was not verified', () => {
    for (const format of ['timeline-html', 'timeline-md', 'timelinejs', 'ics'] as const) {
      expect(EXPORT_FORMATS[format].make(source)).not.toMatch(/tampered with/)
      expect(EXPORT_FORMATS[format].make({ ...source, verified: false }).replaceAll('\r\n ', '')).toMatch(/not verified.*tampered with/)
    }
  })
})

test('every format names its file and its kind', () => {
  for (const name of EXPORT_FORMAT_NAMES) {
    const { label, ending, mediaType } = EXPORT_FORMATS[name]
    expect([label, ending, mediaType]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/^\w+$/), expect.stringMatching(/^\w+\/[\w.+-]+$/)])
  }
})

test('a project exported at a moment is a sound project with its beginning', () => {
  for (let at = 0; at <= contents.events.length; at++) {
    const verification = verifyProject(EXPORT_FORMATS.scholium.make(source, { at }))
    expect(verification).toMatchObject({ ok: true, events: at, texts: at < 2 ? 0 : 1 })
  }
})

describe('TimelineJS', () => {
  const ordinary = (): Publication['entries'][number] => published().entries[1]!
  const dated = (date: Partial<PublishedDate>): Publication => ({ ...published(), entries: [{ ...ordinary(), date: { ...ordinary().date, ...date } }] })

  test('leaves out, and tells, what has no place on a line', () => {
    expect(EXPORT_FORMATS.timelinejs.leftOut(source)).toEqual([])
    expect(siftForTimelineJs(dated({ edtf: 'XXXX', display: 'an unknown year', earliest: null, latest: null }))).toEqual({
      held: [], leftOut: ['“The ship sailed on 4 May 1912” (an unknown year): neither a start nor an end is known.'],
    })
    expect(siftForTimelineJs(dated({ earliest: '-271821-04-20' })).leftOut).toHaveLength(1)
    const { title } = JSON.parse(timelineToTimelineJs(dated({ earliest: null, latest: null }))) as { title: { text: { text: string } } }
    expect(title.text.text).toContain('1 dated passage is not in it, since TimelineJS cannot hold it.')
  })

  test.each([
    [{ edtf: '1912-05' }, { start_date: { year: 1912, month: 5 } }],
    [{ edtf: '../1912', display: 'until 1912', earliest: null, latest: '1912-12-31' }, { start_date: { year: 1912, month: 12, day: 31 }, display_date: 'Until 1912' }],
    [{ edtf: '191X', display: 'the 1910s', earliest: '1910-01-01', latest: '1919-12-31' }, { start_date: { year: 1910, month: 1, day: 1 }, end_date: { year: 1919, month: 12, day: 31 }, display_date: 'The 1910s' }],
    [{ edtf: '0000', display: '1 BC', earliest: '0000-01-01', latest: '0000-12-31' }, { start_date: { year: 0, month: 1, day: 1 }, display_date: '1 BC' }],
  ])('places %j by numbers', (date, expected) => {
    const { events } = JSON.parse(timelineToTimelineJs(dated(date))) as { events: object[] }
    expect(events[0]).toMatchObject(expected)
  })
})

test('how a date was read is told where its words leave something open', () => {
  const publication = published()
  const read = (how: Partial<PublishedDate>): Publication => ({ ...publication, entries: [{ ...publication.entries[1]!, date: { ...publication.entries[1]!.date, ...how } }] })
  const context = read({ read: 'year-from-context', implied: '1912, from the heading <b>' })
  expect(timelineToHtml(context)).toContain('<p class="reading">Year from context: 1912, from the heading &#60;b&#62;</p>')
  expect(timelineToMarkdown(context)).toContain('\n- Year from context: 1912, from the heading \\<b\\>\n')
  expect(timelineToCsv(context)).toContain(',year-from-context,"1912, from the heading <b>",')
  expect(timelineToHtml(read({ read: 'heading', implied: null }))).toContain('>From a heading</p>')
  for (const plain of ['explicit', 'by-hand', null] as const) expect(timelineToHtml(read({ read: plain, implied: null }))).not.toContain('class="reading"')
})

describe('CSV', () => {
  const cells = (): string[][] => Papa.parse<string[]>(EXPORT_FORMATS['timeline-csv'].make(source)).data

  test('reads back as it was published', () => {
    const [header, first] = cells()
    expect(header).toEqual(['date', 'edtf', 'earliest', 'latest', 'words', 'read', 'implied', 'quote', 'source', 'tags', 'claims', 'memo', 'passage', 'events'])
    expect(first![header!.indexOf('quote')]).toBe('Nobody <b>saw</b> it | or so.')
  })

  test('ends records as RFC 4180 asks', () => {
    const csv = EXPORT_FORMATS['timeline-csv'].make(source)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(csv.split('\r\n')).toHaveLength(5)
  })

  test('no cell is a formula', () => {
    const all = cells().flat()
    expect(all.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    expect(all).toContain("'+1 *sure*")
    expect(all).toContain("'-0043")
  })
})

test.each(['=', '+', '-', '@', '\t', '\r', '\n', '＝'])('a CSV cell that begins with %j is made safe, also with more lines below', (sign) => {
  const publication = published()
  const memos = [`${sign}HYPERLINK("x")`, `${sign}1\nand more`, `${sign}1\r\nand more`, `harmless\n${sign}1`]
  const entries = memos.map((memo) => ({ ...publication.entries[1]!, memo, quote: memo }))
  const [header, ...rows] = Papa.parse<string[]>(timelineToCsv({ ...publication, entries }).trimEnd(), { newline: '\r\n' }).data
  for (const column of ['memo', 'quote']) {
    expect(rows.map((row) => row[header!.indexOf(column)])).toEqual([...memos.slice(0, 3).map((memo) => `'${memo}`), memos[3]])
  }
})

describe('Markdown', () => {
  test('what people wrote becomes no markup', () => {
    const markdown = EXPORT_FORMATS['timeline-md'].make(source)
    expect(markdown).toContain('# The ship \\<script\\>alert(1)\\</script\\> \\& Co.')
    expect(markdown).toContain('> Nobody \\<b\\>saw\\</b\\> it \\| or so.')
    expect(markdown).toContain('\n\\+1 \\*sure\\*\n')
  })
})

describe('HTML', () => {
  test('allows exactly its own script and its own style', () => {
    const page = html()
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)![1]!
    const hashes = [script, TIMELINE_STYLE].map((text) => `'sha256-${digestOf(text).replaceAll('-', '+').replaceAll('_', '/')}='`)
    expect(policy).toBe(`default-src 'none'; script-src ${hashes[0]}; style-src ${hashes[1]}; img-src data:; base-uri 'none'; form-action 'none'`)
    expect(page).not.toMatch(/ (?:style|on\w+)="/)
  })

  test('asks nothing of any network', () => {
    const data = /<script type="application\/ld\+json"[\s\S]*?<\/script>/
    expect(html().replace(/http:\/\/www\.w3\.org\/2000\/svg/, '').replace(data, '')).not.toMatch(/https?:|\bsrc=|url\((?!#)|@import/)
  })

  test('what people wrote stays text, also within the data', () => {
    const page = html()
    expect(page.match(/<script/g)).toHaveLength(2)
    expect(page).toContain('The ship &#60;script&#62;alert(1)&#60;/script&#62; &#38; Co.')
    const data = /<script type="application\/ld\+json" id="timeline">([\s\S]*?)<\/script>/.exec(page)![1]!
    expect(JSON.parse(data)).toMatchObject({ name: 'The ship <script>alert(1)</script> & Co.', numberOfItems: 3 })
  })

  test('says which moment it shows, and what each claim’s relation is without colour', () => {
    expect(html()).toContain('As it stood after event 18 of 18, 1 March 2025. 3 dated passages from 1 source.')
    expect(html(9)).toContain('after event 9 of 18')
    expect(html()).toMatch(/▲.*Supports.*=The ship sailed/)
    expect(html()).toMatch(/▼.*Refutes.*=The ship sailed/)
  })

  test('has a script that is sound JavaScript', () => {
    const script = /<script>([\s\S]*?)<\/script>/.exec(html())![1]!
    expect(() => new Function(script)).not.toThrow()
  })

  test('wears the interface’s colours', () => {
    const tokens = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8')
    for (const [, name, value] of TIMELINE_STYLE.matchAll(/--([a-z-]+): (light-dark\(.*?\)\));/g)) expect([name, value]).toEqual([name, tokenOf(tokens, name!)])
    for (const [index, [light, dark]] of TAG_COLOURS.entries()) {
      expect(tokenOf(tokens, index === 0 ? 'untagged' : `tag-${index}`)).toBe(`light-dark(${light}, ${dark})`)
    }
  })
})

function tokenOf(tokens: string, name: string): string | undefined {
  return new RegExp(`^  --${name}: (light-dark\\(.*\\));$`, 'm').exec(tokens)?.[1]
}
