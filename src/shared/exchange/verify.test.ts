import { describe, expect, test, vi } from 'vitest'
import { generateProject } from '../../cli/generated-project'
import { encodeProject, type ProjectContents } from './project-file'
import { smallProject } from './small-project.contract'
import { verifyProject } from './verify'

// Thousands of whole verifications, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const encoder = new TextEncoder()

/** Small, fast and the same everywhere: enough to choose bytes. */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function linesOf(file: string): string[] {
  return file.slice(0, -1).split('\n')
}

function fileOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}

/** The line with one byte changed; null when the result is no UTF-8, which no reader of text ever sees. */
function withChangedByte(line: string, roll: (below: number) => number): string | null {
  const bytes = encoder.encode(line)
  const at = roll(bytes.length)
  // Most changes stay within printable ASCII, so that many still parse.
  const byte = roll(4) === 0 ? roll(128) : 33 + roll(94)
  if (bytes[at] === byte) return null
  bytes[at] = byte
  const text = decoder.decode(bytes)
  return text.includes('\uFFFD') ? null : text
}

const projects: [string, () => Promise<ProjectContents>][] = [
  ['a small project', smallProject],
  ['a generated project', async () => generateProject({ events: 300, seed: 7 })],
]

describe.each(projects)('%s', (_, make) => {
  test('verifies as it was written, and says how much it holds', async () => {
    const contents = await make()
    const verification = verifyProject(encodeProject(contents))
    expect(verification).toMatchObject({ ok: true, events: contents.events.length, texts: contents.texts.size, unknown: 0 })
    expect(verification.ok && encodeProject(verification.contents)).toBe(encodeProject(contents))
  })

  test('a changed byte of an event line is blamed on that line (seed 1)', async () => {
    const lines = linesOf(encodeProject(await make()))
    const roll = dice(1)
    const wrong: unknown[] = []
    for (const [index, line] of lines.entries()) {
      if (!line.startsWith('{"event"')) continue
      // A whole verification a change: thousands of lines are sampled, small files are tried in every line.
      if (lines.length > 100 && roll(8) > 0) continue
      for (let change = 0; change < (lines.length > 100 ? 2 : 60); change++) {
        const changed = withChangedByte(line, roll)
        if (changed === null) continue
        const verification = verifyProject(fileOf(lines.with(index, changed)))
        if (verification.ok || verification.line !== index + 1) wrong.push([index + 1, changed, verification])
      }
    }
    expect(wrong).toEqual([])
  })

  test('a changed digit or letter within every field of an event is blamed on its line', async () => {
    const lines = linesOf(encodeProject(await make()))
    const wrong: unknown[] = []
    const sampled = lines.length > 100 ? [...lines.entries()].filter(([index]) => index % 97 === 3) : lines.entries()
    for (const [index, line] of sampled) {
      if (!line.startsWith('{"event"')) continue
      for (const field of ['id', 'n', 'prev', 'at', 'by', 'batch']) {
        for (const changed of changesOf(line, field)) {
          const verification = verifyProject(fileOf(lines.with(index, changed)))
          if (verification.ok || verification.line !== index + 1) wrong.push([field, index + 1, changed, verification])
        }
      }
    }
    expect(wrong).toEqual([])
  })

  test('a changed byte of the header, a text or the end line is caught (seed 2)', async () => {
    const lines = linesOf(encodeProject(await make()))
    const roll = dice(2)
    for (const [index, line] of lines.entries()) {
      if (line.startsWith('{"event"')) continue
      for (let change = 0; change < 40; change++) {
        const changed = withChangedByte(line, roll)
        if (changed !== null) expect(verifyProject(fileOf(lines.with(index, changed))).ok, changed.slice(0, 200)).toBe(false)
      }
    }
  })

  test('a dropped line is caught where it is missed', async () => {
    const lines = linesOf(encodeProject(await make()))
    for (const index of sample(lines.length)) {
      const verification = verifyProject(fileOf(lines.toSpliced(index, 1)))
      expect(verification.ok, `without line ${index + 1}`).toBe(false)
      if (!verification.ok && lines[index]!.startsWith('{"event"')) expect(verification.line).toBeGreaterThan(index)
    }
  })

  test('of two swapped lines one is named (seed 3)', async () => {
    const lines = linesOf(encodeProject(await make()))
    const roll = dice(3)
    const pairs = lines.length > 100
      ? Array.from({ length: 80 }, () => [roll(lines.length), roll(lines.length)] as const)
      : lines.flatMap((_, a) => lines.map((_, b) => [a, b] as const))
    for (const [a, b] of pairs) {
      if (a === b) continue
      const verification = verifyProject(fileOf(lines.with(a, lines[b]!).with(b, lines[a]!)))
      expect(verification.ok ? null : [a + 1, b + 1].includes(verification.line), `${a + 1} and ${b + 1}: ${JSON.stringify(verification)}`).toBe(true)
    }
  })

  test('a doubled line is named, wherever the copy stands', async () => {
    const lines = linesOf(encodeProject(await make()))
    const roll = dice(4)
    for (const index of sample(lines.length)) {
      for (const place of [index + 1, roll(lines.length + 1)]) {
        const verification = verifyProject(fileOf(lines.toSpliced(place, 0, lines[index]!)))
        const copies = [place + 1, place <= index ? index + 2 : index + 1]
        expect(verification.ok ? null : copies.includes(verification.line), `line ${index + 1} again at ${place + 1}: ${JSON.stringify(verification)}`).toBe(true)
      }
    }
  })

  test('a file that was cut anywhere is caught', async () => {
    const file = encodeProject(await make())
    const roll = dice(5)
    const cuts = [0, 1, file.length - 1, file.length - 2, ...Array.from({ length: 30 }, () => roll(file.length))]
    for (const cut of cuts) expect(verifyProject(file.slice(0, cut)).ok, `cut at ${cut}`).toBe(false)
    const lines = linesOf(file)
    expect(verifyProject(fileOf(lines.slice(0, -1)))).toMatchObject({ ok: false, line: lines.length - 1, reason: expect.stringMatching(/no end line/) })
    expect(verifyProject(file.slice(0, -1))).toMatchObject({ ok: false, line: lines.length, reason: expect.stringMatching(/line feed/) })
  })
})

test('white space, key order and escapes that mean the same are caught', async () => {
  const lines = linesOf(encodeProject(await smallProject()))
  const index = lines.findIndex((line) => line.includes('SourceAdded'))
  const line = lines[index]!
  for (const changed of [line.replace('{"event":{', '{"event": {'), `${line} `, `${line}\r`, line.replace('A log', '\\u0041 log')]) {
    expect(verifyProject(fileOf(lines.with(index, changed)))).toMatchObject({ ok: false, line: index + 1 })
  }
})

test('a chain rewritten to its end is caught by the end line', async () => {
  const { project, events, texts } = await smallProject()
  const shorter = { project, texts, events: events.slice(0, -1) }
  const lines = linesOf(encodeProject(shorter))
  const whole = linesOf(encodeProject({ project, events, texts }))
  expect(verifyProject(fileOf([...lines.slice(0, -1), whole.at(-1)!]))).toMatchObject({ ok: false, line: lines.length })
})

test('events of a newer Scholium are counted and kept', async () => {
  const contents = generateProject({ events: 30, seed: 1 })
  const renamed = contents.events.map((event, index) => (index === contents.events.length - 1 ? { ...event, type: 'PassagePainted' } : event))
  const file = encodeProject({ ...contents, events: renamed })
  expect(verifyProject(file)).toMatchObject({ ok: true, unknown: 1 })
})

test('a file of a newer format is refused with a sentence', async () => {
  const lines = linesOf(encodeProject(await smallProject()))
  expect(verifyProject(fileOf(lines.with(0, '{"project":"small","scholium":2}')))).toMatchObject({ ok: false, line: 1, reason: expect.stringMatching(/newer Scholium/) })
})

test('what is not a project is refused at its first line', () => {
  for (const file of ['', '\n', 'hello', '{}\n', '[1]\n', '[null]\n', `${'['.repeat(200_000)}\n`]) expect(verifyProject(file)).toMatchObject({ ok: false, line: 1 })
})

function sample(length: number): number[] {
  const step = Math.max(1, Math.floor(length / 40))
  return Array.from({ length }, (_, index) => index).filter((index) => index % step === 0 || index >= length - 3 || index < 4)
}

/** The line with each character of a field changed to another that is likely to be valid there. */
function changesOf(line: string, field: string): string[] {
  const found = new RegExp(`"${field}":("[^"]*"|\\d+)`).exec(line)!
  const value = found[1]!
  const start = found.index + found[0].length - value.length
  return [...value].flatMap((character, offset) => {
    if (!/[0-9A-Za-z]/.test(character)) return []
    const other = /\d/.test(character) ? String((Number(character) + 1) % 10) : character === 'A' ? 'B' : 'A'
    return [line.slice(0, start + offset) + other + line.slice(start + offset + 1)]
  })
}
