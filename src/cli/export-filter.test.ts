/** What `export` can be asked for of a timeline, on the article. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Publication } from '../shared/exchange/timeline-publication'
import { scholium } from './trial.contract'

let folder: string
const project = join(import.meta.dirname, '../../fixtures/georgia-nato.scholium')
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'scholium-filter-')) })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function exported(format: string, ...options: string[]): Promise<string> {
  const out = join(folder, 'timeline')
  expect(await scholium(['export', project, '--format', format, '--out', out, ...options])).toMatchObject({ code: 0 })
  return readFileSync(out, 'utf8')
}

async function published(...options: string[]): Promise<Publication> {
  return JSON.parse(await exported('timeline-json', ...options)) as Publication
}

async function refused(...options: string[]): Promise<string> {
  const { code, said } = await scholium(['export', project, '--format', 'timeline-json', '--out', join(folder, 'refused'), ...options])
  expect(code).toBe(2)
  return said
}

describe('a narrowed timeline', () => {
  test('holds what carries a tag, by its label in any case or by its id', async () => {
    const whole = await published()
    expect(whole.filter).toBeNull()
    const { entries, filter } = await published('--tag', 'russia’s OBJECTIONS')
    expect(filter).toEqual({ words: 'tag Russia’s objections', of: whole.entries.length })
    expect(entries).not.toHaveLength(0)
    expect(entries).toEqual(whole.entries.filter(({ tags }) => tags.some(({ label }) => label === 'Russia’s objections')))
    const { tag } = entries[0]!.tags.find(({ label }) => label === 'Russia’s objections')!
    expect(await published('--tag', tag)).toMatchObject({ filter, entries })
  })

  test('holds what may have happened between two dates, open at an end that is not given', async () => {
    const whole = (await published()).entries
    const { entries, filter } = await published('--from', '2004', '--to', '2008-08')
    expect(filter!.words).toBe('January 2004 to August 2008')
    expect(entries).toEqual(whole.filter(({ date: { earliest, latest } }) => (earliest === null || earliest <= '2008-08-31') && (latest === null || latest >= '2004-01-01')))
    expect((await published('--from', '2004')).filter!.words).toBe('2004 and later')
    expect((await published('--to', '1999')).filter!.words).toBe('until 1999')
  })

  test('holds what is linked to a claim, and what stands in a source', async () => {
    const whole = await published()
    const { claim } = whole.entries.find(({ claims }) => claims.length > 0)!.claims[0]!
    expect((await published('--claim', claim)).entries).toEqual(whole.entries.filter(({ claims }) => claims.some((one) => one.claim === claim)))
    const { source } = whole.entries[0]!
    expect(await published('--source', source.source)).toMatchObject({ filter: { words: expect.stringMatching(/^everything in “/) }, entries: whole.entries })
  })

  test('says so in its head, in every format that has one', async () => {
    const words = /\d+ of 91 dated passages, from 1 source: tag Russia’s objections, 2004 to 2008/
    for (const format of ['timeline-html', 'timeline-md', 'timelinejs', 'timeline-svg', 'ics']) {
      const text = await exported(format, '--tag', 'Russia’s objections', '--from', '2004', '--to', '2008')
      expect(text.replaceAll('\r\n ', '').replaceAll('\\,', ',')).toMatch(words)
    }
  })

  test('may be empty, and says why', async () => {
    expect(await exported('timeline-md', '--to', '1066')).toMatch(/\. 0 of 91 dated passages: until 1066\./)
    expect(await exported('timeline-html', '--to', '1066')).toContain('No dated passage is within what was asked for.')
  })
})

test('what cannot be asked for is refused in a sentence', async () => {
  expect(await refused('--tag', 'Nowhere')).toMatch(/--tag “Nowhere” is no tag at that moment/)
  expect(await refused('--tag', 'Russia’s objections', '--at', '0')).toMatch(/is no tag at that moment/)
  expect(await refused('--claim', 'none')).toMatch(/--claim “none” is the id of no claim/)
  expect(await refused('--source', 'none')).toMatch(/--source “none” is the id of no source/)
  expect(await refused('--from', 'last May')).toMatch(/--from: “last May” is not a date/)
  expect(await refused('--from', '../1999')).toMatch(/--from “..\/1999” has no known start/)
  expect(await refused('--to', '1999/..')).toMatch(/--to “1999\/..” has no known end/)
  expect(await refused('--from', '2009', '--to', '2008')).toMatch(/begins after/)
  expect(await refused('--format', 'scholium', '--tag', 'Russia’s objections')).toMatch(/--tag narrows a timeline; the scholium format holds the whole project/)
})

test('a label that two tags share is asked for by id', async () => {
  const [twins, commands] = ['twins.scholium', 'commands.jsonl'].map((name) => join(folder, name)) as [string, string]
  writeFileSync(twins, readFileSync(project))
  writeFileSync(commands, '{"type":"DefineTag","tag":"twin-1","label":"Twin","colour":1}\n{"type":"DefineTag","tag":"twin-2","label":"twin","colour":2,"parent":"t-actors"}\n')
  expect(await scholium(['do', twins, '--commands', commands])).toMatchObject({ code: 0 })
  const asked = await scholium(['export', twins, '--format', 'timeline-json', '--out', join(folder, 'x'), '--tag', 'TWIN'])
  expect(asked).toMatchObject({ code: 2, said: expect.stringMatching(/the label of 2 tags; ask for one by its id: twin-2, twin-1|twin-1, twin-2/) })
})

test('a byte order mark begins a CSV file, and no other', async () => {
  expect(await exported('timeline-csv')).toMatch(/^date,/)
  expect(await exported('timeline-csv', '--bom')).toMatch(/^\ufeffdate,/)
  expect(await refused('--bom')).toMatch(/--bom is for timeline-csv/)
})
