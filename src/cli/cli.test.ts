import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { scholium } from './trial.contract'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const article = resolve(import.meta.dirname, '../../fixtures/georgia-nato-relations.txt')
let folder: string
let project: string

const work = [
  { type: 'DefineTag', tag: 'accession', label: 'Accession', colour: 1 },
  { batch: [
    { type: 'HighlightPassage', passage: 'aspirant', source: 'georgia-nato-relations', selector: { exact: 'In the 7 December 2011 statement of the North Atlantic Council Georgia was designated as an "aspirant country".' } },
    { type: 'TagPassage', passage: 'aspirant', tag: 'accession' },
    { type: 'DatePassage', passage: 'aspirant', edtf: '2011-12-07', words: '7 December 2011' },
  ], by: 'Ana', at: '2025-02-01T09:00:00Z' },
  { type: 'StateClaim', claim: 'c1', statement: 'Georgia will join NATO.' },
  { type: 'DrawLink', link: 'l1', claim: 'c1', passage: 'aspirant', relation: 'supports' },
]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scholium-cli-'))
  project = join(folder, 'georgia.scholium')
  await made(project)
  await did(project, work)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function made(path: string, ...more: string[]): Promise<void> {
  const fixed = ['--project', 'georgia', '--replica', 'ANNA00000000', '--at', '2025-02-01T08:00:00Z', '--by', 'Ana']
  const { code, said } = await scholium(['new', path, '--source', article, ...fixed, ...more])
  expect(said).toBe('')
  expect(code).toBe(0)
}

async function did(path: string, lines: readonly object[], ...more: string[]): Promise<string> {
  const { code, out, said } = await scholium(['do', path, '--commands', '-', ...more], lines.map((line) => JSON.stringify(line)).join('\n'))
  expect(code, said).toBe(0)
  return out
}

async function rows(view: string, ...more: string[]): Promise<Record<string, unknown>[]> {
  const { code, out, said } = await scholium(['show', project, '--view', view, ...more])
  expect(code, said).toBe(0)
  return JSON.parse(out)
}

function copy(name: string, change: (file: string) => string = (file) => file): string {
  const path = join(folder, name)
  writeFileSync(path, change(readFileSync(project, 'utf8')))
  return path
}

describe('new', () => {
  test('begins with the title and the sources', async () => {
    expect((await rows('history', '--at', '2')).map(({ type, by }) => [type, by])).toEqual([['ProjectTitled', 'Ana'], ['SourceAdded', 'Ana']])
    expect(await rows('sources')).toMatchObject([{ source: 'georgia-nato-relations', title: 'Georgia–NATO relations', format: 'wikitext', removed: false }])
  })

  test('the same project, replica and time give the same bytes', async () => {
    const [one, two] = [join(folder, 'one.scholium'), join(folder, 'two.scholium')]
    const timed = work.map((line) => ('batch' in line ? line : { batch: [line], at: '2025-02-02T09:00:00Z' }))
    for (const path of [one, two]) {
      await made(path)
      await did(path, timed, '--replica', 'ANNA00000000', '--by', 'Ana')
    }
    expect(readFileSync(one)).toEqual(readFileSync(two))
  })

  test('takes several sources, and gives each an id of its own', async () => {
    const note = join(folder, 'Ein Brief.txt')
    writeFileSync(note, 'Ein Brief über Schiffe.\n')
    const path = join(folder, 'many.scholium')
    const { code, out } = await scholium(['new', path, '--source', note, article, note, '--title', 'Briefe'])
    expect(code).toBe(0)
    expect(JSON.parse(out).sources.map(({ source }: { source: string }) => source)).toEqual(['ein-brief', 'georgia-nato-relations', 'ein-brief-2'])
  })

  test('refuses to overwrite, and what cannot be read, and leaves nothing behind', async () => {
    const image = join(folder, 'image.png')
    writeFileSync(image, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))
    const before = readFileSync(project)
    expect(await scholium(['new', project, '--source', article])).toMatchObject({ code: 2, said: expect.stringMatching(/exists already/) })
    expect(readFileSync(project)).toEqual(before)
    expect(await scholium(['new', join(folder, 'x.scholium'), '--source', image])).toMatchObject({ code: 2, said: expect.stringMatching(/image\.png/) })
    expect(await scholium(['new', join(folder, 'x.scholium'), '--source', join(folder, 'nowhere.txt')])).toMatchObject({ code: 2, said: expect.stringMatching(/nowhere\.txt.*no such file/) })
    expect(await scholium(['new', join(folder, 'x.scholium')])).toMatchObject({ code: 2, said: expect.stringMatching(/--source is missing/) })
    expect(readdirSync(folder).filter((name) => name.startsWith('x.') || name.endsWith('.part'))).toEqual([])
  })
})

describe('do', () => {
  test('a batch is one user action, with its own analyst and time', async () => {
    const history = await rows('history')
    const batch = history.filter(({ by }) => by === 'Ana').slice(2)
    expect(batch.map(({ type, at }) => [type, at])).toEqual(['PassageHighlighted', 'PassageTagged', 'PassageDated'].map((type) => [type, '2025-02-01T09:00:00.000Z']))
    expect(new Set(batch.map((row) => row['batch'])).size).toBe(1)
  })

  test('prints the events that it wrote', async () => {
    const path = copy('printed.scholium')
    const events = (await did(path, [{ type: 'RewordClaim', claim: 'c1', statement: 'Georgia may join NATO.' }])).trimEnd().split('\n').map((line) => JSON.parse(line))
    expect(events).toMatchObject([{ type: 'ClaimReworded', n: 1, by: 'Tester', at: '2025-03-01T12:00:00.000Z' }])
  })

  test('each run writes as a new replica unless one is named', async () => {
    const path = copy('replicas.scholium')
    const ids: string[] = []
    for (const more of [[], [], ['--replica', 'BERT00000000'], ['--replica', 'BERT00000000']]) {
      ids.push(JSON.parse(await did(path, [{ type: 'TitleProject', title: `Title ${ids.length}` }], ...more)).id.slice(14))
    }
    expect(new Set(ids).size).toBe(3)
    expect(ids.slice(2)).toEqual(['BERT00000000', 'BERT00000000'])
    expect(await scholium(['verify', path])).toMatchObject({ code: 0 })
  })

  test('undoes and redoes the newest batch of its own replica', async () => {
    const path = copy('undone.scholium')
    const named = ['--replica', 'BERT00000000']
    await did(path, [{ type: 'TitleProject', title: 'One' }, { type: 'TitleProject', title: 'Two' }, { type: 'Undo', at: '2025-03-02T00:00:00Z' }, { type: 'Undo' }, { type: 'Redo' }], ...named)
    const { out } = await scholium(['export', path, '--format', 'timeline-json', '--out', join(folder, 'undone.json')])
    expect(out).toBe('')
    expect(JSON.parse(readFileSync(join(folder, 'undone.json'), 'utf8')).title).toBe('One')
    expect(await scholium(['do', path, '--commands', '-'], '{"type":"Undo"}')).toMatchObject({ code: 1, said: expect.stringMatching(/nothing to undo/) })
  })

  test.each([
    ['a refusal', '{"type":"TitleProject","title":"New"}\n\n{"type":"DiscardPassage","passage":"nobody"}', 1, /standard input: line 3 was refused: There is no passage “nobody”/],
    ['bad JSON', '{"type":"TitleProject","title":"New"}\n{', 2, /standard input: line 2 is not JSON/],
    ['an unknown command', '{"type":"PaintPassage"}', 2, /line 1 holds no command/],
    ['a key too many', '{"type":"TitleProject","title":"New","at":"2025-01-01T00:00:00Z"}', 2, /line 1 holds no command: .*at/],
    ['a time without a zone', '{"batch":[{"type":"TitleProject","title":"New"}],"at":"2025-01-01"}', 2, /line 1 holds no command: at: is no time/],
    ['an empty batch', '{"batch":[]}', 2, /line 1 holds no command: batch/],
    ['a refusal within a batch', '{"batch":[{"type":"TitleProject","title":"New"},{"type":"RetireTag","tag":"x"}]}', 1, /line 1 was refused/],
  ])('%s names its line and writes nothing', async (_, commands, code, message) => {
    const before = readFileSync(project)
    expect(await scholium(['do', project, '--commands', '-'], commands)).toMatchObject({ code, out: '', said: expect.stringMatching(message) })
    expect(readFileSync(project)).toEqual(before)
  })
})

describe('show', () => {
  test('every view is an array of rows', async () => {
    expect(await rows('passages')).toMatchObject([{ passage: 'aspirant', tags: [{ label: 'Accession' }], claims: [{ claim: 'c1', relation: 'supports' }], dating: { edtf: '2011-12-07', read: 'by-hand', implied: null } }])
    expect(await rows('codebook')).toMatchObject([{ tag: 'accession', depth: 0, passages: 1 }])
    expect(await rows('claims')).toMatchObject([{ claim: 'c1', status: 'supported', supports: 1, refutes: 0 }])
    expect(await rows('evidence')).toMatchObject([{ link: 'l1', claim: 'c1', passage: 'aspirant', relation: 'supports' }])
    expect(await rows('timeline')).toMatchObject([{ passage: 'aspirant', date: { display: '7 December 2011' } }])
  })

  test('at a moment, it shows what held then', async () => {
    expect(await rows('passages', '--at', '3')).toEqual([])
    expect(await rows('passages', '--at', '4')).toMatchObject([{ tags: [], dating: null }])
    expect(await rows('history', '--at', '0')).toEqual([])
  })

  test.each([['9'], ['-1'], ['1.5'], ['x'], ['']])('refuses --at %s', async (at) => {
    expect(await scholium(['show', project, '--view', 'timeline', `--at=${at}`])).toMatchObject({ code: 2, out: '' })
  })
})

describe('export', () => {
  /** Calendars break their lines anywhere. */
  const unfolded = (text: string): string => text.replaceAll('\r\n ', '')

  test('writes each format, at a moment too', async () => {
    const out = join(folder, 'out.txt')
    for (const format of ['timeline-html', 'timeline-md', 'timeline-csv', 'timeline-json', 'timelinejs', 'timeline-svg', 'ics']) {
      expect(await scholium(['export', project, '--format', format, '--out', out])).toMatchObject({ code: 0 })
      expect(unfolded(readFileSync(out, 'utf8'))).toContain('aspirant country')
      expect(await scholium(['export', project, '--format', format, '--out', out, '--at', '3'])).toMatchObject({ code: 0 })
      expect(unfolded(readFileSync(out, 'utf8'))).not.toContain('aspirant country')
    }
  })

  test('says what the format cannot hold', async () => {
    const out = join(folder, 'fixture.ics')
    const { code, said } = await scholium(['export', 'fixtures/georgia-nato.scholium', '--format', 'ics', '--out', out])
    expect([code, said.match(/^left out: /gm)?.length]).toEqual([0, 6])
    expect(said).toContain('left out: “Turkey has been a member of NATO since 1952” (since 1952): it has no known end.')
  })

  test('a project exported and exported again is the same bytes', async () => {
    const out = join(folder, 'again.scholium')
    await scholium(['export', project, '--format', 'scholium', '--out', out])
    expect(readFileSync(out)).toEqual(readFileSync(project))
  })

  test('refuses formats that it does not know, and folders that are not there', async () => {
    expect(await scholium(['export', project, '--format', 'pdf', '--out', 'x'])).toMatchObject({ code: 2, said: expect.stringMatching(/timeline-html, timeline-md/) })
    expect(await scholium(['export', project, '--format', 'timeline-md', '--out', join(folder, 'no', 'x.md')])).toMatchObject({ code: 2, said: expect.stringMatching(/could not be saved/) })
  })
})

describe('a broken project', () => {
  const commands = (path: string): string[][] => [
    ['show', path, '--view', 'timeline'],
    ['export', path, '--format', 'timeline-json', '--out', join(folder, 'broken.json')],
    ['diff', path, '--from', '0', '--to', '1'],
    ['do', path, '--commands', '-'],
    ['merge', path, project, '--out', join(folder, 'broken.scholium')],
  ]

  test('is refused by every command, with its line', async () => {
    const path = copy('broken-project.scholium', (file) => file.replace('"colour":1', '"colour":2'))
    const line = readFileSync(path, 'utf8').split('\n').findIndex((each) => each.includes('"colour":2')) + 1
    for (const args of commands(path)) {
      expect(await scholium(args), args[0]).toMatchObject({ code: 1, out: '', said: expect.stringContaining(`${path}: line ${line} `) })
    }
    expect(await scholium(['verify', path])).toMatchObject({ code: 1, out: expect.stringContaining(`"line":${line}`), said: expect.stringContaining(`line ${line} `) })
  })

  test('can be read when that is asked for, and the output says so', async () => {
    const path = copy('unverified.scholium', (file) => file.replace('"colour":1', '"colour":2'))
    expect(await scholium(['show', path, '--view', 'codebook', '--unverified'])).toMatchObject({ code: 0, out: expect.stringContaining('"colour":2'), said: expect.stringMatching(/not verified/) })
    const out = join(folder, 'unverified.html')
    expect(await scholium(['export', path, '--format', 'timeline-html', '--out', out, '--unverified'])).toMatchObject({ code: 0 })
    expect(readFileSync(out, 'utf8')).toMatch(/not verified/)
  })

  test('bytes that are no UTF-8 are blamed on their line', async () => {
    const bytes = readFileSync(project)
    const place = bytes.lastIndexOf('LinkDrawn')
    bytes[place] = 0xff
    const path = join(folder, 'bytes.scholium')
    writeFileSync(path, bytes)
    const line = bytes.subarray(0, place).filter((byte) => byte === 10).length + 1
    expect(await scholium(['verify', path])).toMatchObject({ code: 1, said: expect.stringContaining(`line ${line} is not UTF-8`) })
  })
})

describe('merge and diff', () => {
  test('two copies merge to the same bytes in either order', async () => {
    const [a, b] = [copy('a.scholium'), copy('b.scholium')]
    await did(a, [{ type: 'TitleProject', title: 'A’s title' }])
    await did(b, [{ type: 'StateClaim', claim: 'c2', statement: 'B’s claim' }])
    const [ab, ba] = [join(folder, 'ab.scholium'), join(folder, 'ba.scholium')]
    expect(await scholium(['merge', a, b, '--out', ab])).toMatchObject({ code: 0 })
    expect(await scholium(['merge', b, a, '--out', ba])).toMatchObject({ code: 0 })
    expect(readFileSync(ab)).toEqual(readFileSync(ba))
    expect(await scholium(['verify', ab])).toMatchObject({ code: 0 })
  })

  test('forks and strangers are refused, and nothing is written', async () => {
    const [a, b] = [copy('fork-a.scholium'), copy('fork-b.scholium')]
    await did(a, [{ type: 'TitleProject', title: 'A’s title' }], '--replica', 'BERT00000000')
    await did(b, [{ type: 'TitleProject', title: 'B’s title' }], '--replica', 'BERT00000000')
    const out = join(folder, 'fork.scholium')
    expect(await scholium(['merge', a, b, '--out', out])).toMatchObject({ code: 1, said: expect.stringMatching(/both went on as the same replica/) })
    const other = join(folder, 'other.scholium')
    await scholium(['generate', '--events', '20', '--seed', '1', '--out', other])
    expect(await scholium(['merge', a, other, '--out', out])).toMatchObject({ code: 1, said: expect.stringMatching(/two different projects/) })
    expect(readdirSync(folder)).not.toContain('fork.scholium')
  })

  test('diff tells sentences, and rows as JSON', async () => {
    expect((await scholium(['diff', project, '--from', '6', '--to', '8'])).out).toBe(
      'The claim “Georgia will join NATO.” was stated.\nThe passage “In the 7 December 2011 statement of the North Atlantic Council …” came to support “Georgia will join NATO.”.\n',
    )
    const { out } = await scholium(['diff', project, '--from', '2', '--to', '3', '--json'])
    expect(JSON.parse(out)).toMatchObject({ from: 2, to: 3, rows: [{ table: 'tags', key: 'accession', before: null }] })
    expect(await scholium(['diff', project, '--from', '0', '--to', '9'])).toMatchObject({ code: 2 })
  })
})

describe('generate', () => {
  test('the same seed gives the same bytes, which verify', async () => {
    const [a, b, c] = ['ga', 'gb', 'gc'].map((name) => join(folder, `${name}.scholium`)) as [string, string, string]
    for (const [path, seed] of [[a, '5'], [b, '5'], [c, '6']] as const) await scholium(['generate', '--events', '700', '--seed', seed, '--out', path, '--replicas', '3'])
    expect(readFileSync(a)).toEqual(readFileSync(b))
    expect(readFileSync(a)).not.toEqual(readFileSync(c))
    expect(JSON.parse((await scholium(['verify', a])).out)).toMatchObject({ ok: true, events: 700, replicas: 3 })
  })

  test('makes exactly as many events as asked, however few', async () => {
    for (const events of ['1', '2', '19', '20', '21']) {
      const path = join(folder, `few-${events}.scholium`)
      await scholium(['generate', '--events', events, '--seed', '1', '--out', path])
      expect(JSON.parse((await scholium(['verify', path])).out)).toMatchObject({ ok: true, events: Number(events) })
    }
  })
})

describe('wrong use', () => {
  test.each([
    [[], /scholium COMMAND/],
    [['paint'], /There is no command “paint”/],
    [['show'], /PROJECT is missing/],
    [['show', 'a', 'b', '--view', 'timeline'], /“b” is one argument too many/],
    [['show', 'a', '--view', 'timeline', '--colour'], /Unknown option '--colour'/],
    [['show', 'a', '--view', 'poem'], /--view takes sources, passages/],
    [['verify', 'no-such-file'], /no-such-file.*no such file/],
    [['generate', '--events', 'many', '--seed', '1', '--out', 'x'], /--events takes a whole number from 1 on/],
  ])('%j exits with 2 and a sentence', async (args, message) => {
    expect(await scholium(args)).toMatchObject({ code: 2, out: '', said: expect.stringMatching(message) })
  })

  test('help tells of every command', async () => {
    const { code, out } = await scholium(['help'])
    expect(code).toBe(0)
    for (const name of ['new', 'do', 'show', 'export', 'verify', 'diff', 'merge', 'dates', 'generate', 'serve']) {
      expect(out).toContain(`  ${name} `)
      expect(await scholium([name, '--help'])).toMatchObject({ code: 0, out: expect.stringContaining(`scholium ${name} `) })
    }
  })
})

describe('as a program', () => {
  const root = resolve(import.meta.dirname, '../..')
  const program = ['node_modules/tsx/dist/cli.mjs', 'src/cli/index.ts']

  test('results go to standard output, messages to standard error, and the exit code tells the rest', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...program, 'verify', project], { cwd: root, encoding: 'utf8' })
    expect({ status, stderr: stderr.trim().split('\n').at(-1) }).toEqual({ status: 0, stderr: `${project}: sound. 8 events by 2 replicas.` })
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, events: 8 })
  })

  test('commands come from standard input, and a reader may stop reading', () => {
    const path = copy('piped.scholium')
    const out = execFileSync(process.execPath, [...program, 'do', path, '--commands', '-'], { cwd: root, encoding: 'utf8', input: '{"type":"TitleProject","title":"Piped"}\n', stdio: ['pipe', 'pipe', 'ignore'] })
    expect(JSON.parse(out)).toMatchObject({ type: 'ProjectTitled', data: { title: 'Piped' } })
    const { status, stdout } = spawnSync('bash', ['-c', `set -o pipefail; ${process.execPath} ${program.join(' ')} show ${path} --view history | head -n 2`], { cwd: root, encoding: 'utf8' })
    expect(status).toBe(0)
    expect(stdout.split('\n')[0]).toBe('[')
  })

  test('a broken project exits with 1', () => {
    const path = copy('program-broken.scholium', (file) => file.replace('Georgia will', 'Georgia wilt'))
    expect(spawnSync(process.execPath, [...program, 'show', path, '--view', 'claims'], { cwd: root }).status).toBe(1)
  })
})
