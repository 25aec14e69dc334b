/** Where the command line meets what people really hand it: broken files, odd names, slips of the hand. */
import { chmodSync, copyFileSync, lstatSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeProject } from '../shared/exchange/project-file'
import { generateProject } from './generated-project'
import { scholium } from './trial.contract'

let folder: string
let project: string
const fixture = join(import.meta.dirname, '../../fixtures/georgia-nato.scholium')
const titled = '{"type":"TitleProject","title":"New"}'

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scholium-edges-'))
  project = file('case.scholium', encodeProject(generateProject({ events: 60, seed: 3 })))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function copy(name: string): string {
  const path = join(folder, name)
  copyFileSync(project, path)
  return path
}

describe('a project that holds a line which cannot be read', () => {
  const torn = (): string => file('torn.scholium', readFileSync(project, 'utf8').split('\n').with(30, '{"event":{"id":').join('\n'))

  test('is shown without that line when that is asked for, and the line is named', async () => {
    const { code, out, said } = await scholium(['show', torn(), '--view', 'history', '--unverified'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toHaveLength(59)
    expect(said).toMatch(/not verified[\s\S]*line 31 is not JSON\. It was left out/)
  })

  test('is not written back without that line', async () => {
    const path = torn()
    const before = readFileSync(path)
    expect(await scholium(['do', path, '--commands', '-', '--unverified'], titled)).toMatchObject({ code: 1, out: '', said: expect.stringMatching(/would lose them/) })
    expect(readFileSync(path)).toEqual(before)
  })

  test('is not merged away either', async () => {
    const out = join(folder, 'torn-merged.scholium')
    expect(await scholium(['merge', torn(), torn(), '--out', out, '--unverified'])).toMatchObject({ code: 1, said: expect.stringMatching(/would lose them/) })
    expect(readdirSync(folder)).not.toContain('torn-merged.scholium')
  })

  test('is no project when it has no header', async () => {
    expect(await scholium(['show', file('words.txt', 'words\n'), '--view', 'history', '--unverified'])).toMatchObject({ code: 2, out: '', said: expect.stringMatching(/no Scholium project/) })
  })
})

test.each([
  ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n'), /line 1 ends in a carriage return/],
  ['a byte order mark', (text: string) => `\uFEFF${text}`, /line 1 begins with a byte order mark/],
  ['a second project behind the end', (text: string) => text + text, /line 64 is out of order/],
])('verify says what %s is', async (_, change, message) => {
  const path = file('changed.scholium', change(readFileSync(project, 'utf8')))
  expect(await scholium(['verify', path])).toMatchObject({ code: 1, said: expect.stringMatching(message) })
})

test('events of a newer Scholium are spoken of by every command that reads them', async () => {
  const contents = generateProject({ events: 30, seed: 1 })
  const events = contents.events.with(-1, { ...contents.events.at(-1)!, type: 'PassagePainted' })
  const path = file('newer.scholium', encodeProject({ ...contents, events }))
  for (const args of [['verify', path], ['show', path, '--view', 'claims'], ['diff', path, '--from', '1', '--to', '30']]) {
    expect(await scholium(args)).toMatchObject({ code: 0, said: expect.stringContaining('1 event from a newer Scholium is kept, but not shown.') })
  }
})

describe('saving', () => {
  test('through a symbolic link changes the file that it leads to', async () => {
    const path = copy('real.scholium')
    const link = join(folder, 'link.scholium')
    symlinkSync('real.scholium', link)
    expect(await scholium(['do', link, '--commands', '-'], titled)).toMatchObject({ code: 0 })
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(path, 'utf8')).toContain('"title":"New"')
  })

  test('leaves the permissions of a file as they were', async () => {
    const path = copy('private.scholium')
    chmodSync(path, 0o600)
    await scholium(['do', path, '--commands', '-'], titled)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('names the folder that is not there', async () => {
    expect(await scholium(['export', project, '--format', 'timeline-md', '--out', join(folder, 'no', 'x.md')])).toMatchObject({ code: 2, said: expect.stringMatching(/there is no folder “.*no”/) })
    expect(await scholium(['export', project, '--format', 'timeline-md', '--out', join(project, 'x.md')])).toMatchObject({ code: 2, said: expect.stringMatching(/there is no folder/) })
  })

  test('an export never replaces the project that it is made from', async () => {
    const before = readFileSync(project)
    symlinkSync('case.scholium', join(folder, 'other-name'))
    for (const out of [project, join(folder, '.', 'case.scholium'), join(folder, 'other-name')]) {
      expect(await scholium(['export', project, '--format', 'scholium', '--at', '5', '--out', out])).toMatchObject({ code: 2, said: expect.stringMatching(/the project itself/) })
    }
    expect(readFileSync(project)).toEqual(before)
  })
})

test('docs/command-line.md names every command, and every field of every view', async () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/command-line.md'), 'utf8')
  const rowOf = (name: string): string => page.split('\n').find((line) => new RegExp(`^\\| \`${name}\\b`).test(line)) ?? ''
  for (const name of ['new', 'do', 'show', 'export', 'diff', 'verify', 'merge', 'generate', 'serve']) expect(rowOf(name), name).not.toBe('')
  for (const view of ['sources', 'passages', 'codebook', 'claims', 'evidence', 'timeline', 'history']) {
    const rows: object[] = JSON.parse((await scholium(['show', fixture, '--view', view])).out)
    for (const field of new Set(rows.flatMap(Object.keys))) expect(rowOf(view), `${view}.${field}`).toContain(`\`${field}\``)
  }
})

describe('slips of the hand', () => {
  test.each([
    [['show', 'x', '--view', 'claims', '--at', '-1'], /^--at needs a value; one that begins with a dash is written --at=…\.\nUsage/],
    [['export', 'x', '--format', 'timeline-md', '--out', ''], /^--out is missing/],
    [['new', 'x', '--source', 'y', '--at', '2025-02-30T00:00:00Z'], /^--at takes a time/],
  ])('%j is answered with a sentence', async (args, message) => {
    expect(await scholium(args)).toMatchObject({ code: 2, out: '', said: expect.stringMatching(message) })
  })

  test.each([
    ['{"type":"PaintPassage"}', /there is no “PaintPassage”; docs\/commands\.md lists all/],
    ['{"batch":[{"type":"PaintPassage"}]}', /line 1 holds no command: batch\.0/],
    ['{"type":"ResizePassage","passage":"p","selector":{}}', /selector: is either \{"start", "end"\} or \{"exact", "prefix"\?, "suffix"\?\}/],
    ['{"batch":[{"type":"TitleProject","title":"New"}],"at":"2025-02-30T00:00:00Z"}', /at: is no time/],
  ])('%s is answered with a sentence', async (line, message) => {
    expect(await scholium(['do', project, '--commands', '-'], line)).toMatchObject({ code: 2, out: '', said: expect.stringMatching(message) })
  })

  test('a byte order mark and Windows line ends in a command file do not matter', async () => {
    expect(await scholium(['do', copy('bom.scholium'), '--commands', '-'], `\uFEFF${titled}\r\n${titled.replace('New', 'Newer')}\r\n`)).toMatchObject({ code: 0 })
  })
})
