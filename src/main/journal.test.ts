import { mkdtemp, open, readFile, readdir, rm, truncate, writeFile, appendFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeDisk, type Disk } from './files-disk'
import { openJournal } from './journal'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scholium-journal-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const endOf = (events: number) => JSON.stringify({ end: { events, heads: {} } })
const chunk = (events: number, text = 'x') => `${JSON.stringify({ event: events, text })}\n${endOf(events)}\n`
const fileOf = (project: string, number = 1) => join(folder, project, `00000${number}.scholium`)

/** A disk on which the named step of the open file fails, until it is mended. */
function failingDisk(step: 'write' | 'datasync' | 'truncate', fail: () => unknown): { disk: Disk; mend: () => void } {
  let broken = true
  const opened: Disk['open'] = async (...args) => {
    const handle = await open(...args)
    const proxy = new Proxy(handle, {
      get(target, name) {
        const value = Reflect.get(target, name, target) as unknown
        if (typeof value !== 'function') return value
        if (name === step && broken) return async (...given: unknown[]) => (await fail()) ?? Reflect.apply(value, target, given)
        return value.bind(target)
      },
    })
    return proxy
  }
  return { disk: { ...nodeDisk, open: opened }, mend: () => (broken = false) }
}

const error = (code: string) => {
  throw Object.assign(new Error(code), { code })
}

describe('a journal', () => {
  it('has nothing of a project it never heard of', async () => {
    const journal = openJournal(join(folder, 'not', 'there'))
    expect(await journal.journalledProjects()).toEqual([])
    expect(await journal.journalEnd('alpha')).toBeNull()
    expect(await journal.readJournal('alpha')).toBe('')
    await journal.discardJournal('alpha')
  })

  it('gives back what was appended, also after a restart', async () => {
    const journal = openJournal(join(folder, 'deep', 'data'))
    await journal.appendToJournal('alpha', chunk(1))
    await journal.appendToJournal('alpha', chunk(2, 'Ⴀ😀'))
    for (const each of [journal, openJournal(join(folder, 'deep', 'data'))]) {
      expect(await each.readJournal('alpha')).toBe(chunk(1) + chunk(2, 'Ⴀ😀'))
      expect(await each.journalEnd('alpha')).toBe(endOf(2))
      expect(await each.journalledProjects()).toEqual(['alpha'])
    }
  })

  it('keeps appends to one project in the order of the calls', async () => {
    const journal = openJournal(folder)
    await Promise.all([1, 2, 3, 4, 5, 6].map((n) => journal.appendToJournal('alpha', chunk(n))))
    expect(await journal.readJournal('alpha')).toBe([1, 2, 3, 4, 5, 6].map((n) => chunk(n)).join(''))
  })

  it('begins a new file at a chunk border and reads across files', async () => {
    const journal = openJournal(folder, { rotateAt: 150 })
    for (const n of [1, 2, 3, 4, 5]) await journal.appendToJournal('alpha', chunk(n, 'some words'))
    const names = await readdir(join(folder, 'alpha'))
    expect(names.length).toBeGreaterThan(1)
    for (const name of names) expect((await readFile(join(folder, 'alpha', name), 'utf8')).trimEnd().split('\n').at(-1)).toMatch(/^\{"end":/)
    expect(await openJournal(folder).readJournal('alpha')).toBe([1, 2, 3, 4, 5].map((n) => chunk(n, 'some words')).join(''))
    expect(await openJournal(folder).journalEnd('alpha')).toBe(endOf(5))
  })

  it('takes a chunk larger than a file whole', async () => {
    const journal = openJournal(folder, { rotateAt: 100 })
    await journal.appendToJournal('alpha', chunk(1, 'long '.repeat(100)))
    await journal.appendToJournal('alpha', chunk(2))
    expect((await readdir(join(folder, 'alpha'))).length).toBe(2)
  })

  it('finds the last end line behind a chunk of any length', async () => {
    await openJournal(folder).appendToJournal('alpha', chunk(1) + chunk(2, 'x'.repeat(300_000)))
    expect(await openJournal(folder).journalEnd('alpha')).toBe(endOf(2))
  })

  it('tells projects apart that differ in capitals, dots or device names', async () => {
    const journal = openJournal(folder)
    const names = ['alpha', 'Alpha', 'ALPHA', 'a.b', 'con', 'Con', 'a..', '7-_']
    for (const [i, name] of names.entries()) await journal.appendToJournal(name, chunk(i))
    expect(await journal.journalledProjects()).toEqual([...names].sort())
    for (const [i, name] of names.entries()) expect(await openJournal(folder).journalEnd(name)).toBe(endOf(i))
    const folders = (await readdir(folder)).map((name) => name.toLowerCase())
    expect(new Set(folders).size).toBe(names.length)
    expect(folders).not.toContain('con')
  })

  it.each(['../alpha', 'a/b', 'a\\b', '', '.', '..', '.alpha', 'a\0', 'x'.repeat(65)])('refuses the project id %j', async (name) => {
    const journal = openJournal(folder)
    await expect(journal.appendToJournal(name, chunk(1))).rejects.toThrow('is no project id')
    await expect(journal.readJournal(name)).rejects.toThrow('is no project id')
    await expect(journal.discardJournal(name)).rejects.toThrow('is no project id')
    expect(await readdir(folder)).toEqual([])
  })

  it.each(['', '\n', '{"event":1}\n', endOf(1), `${chunk(1)}{"event":2}\n`, '{"end":7}\n', `{"event":"\0"}\n${endOf(1)}\n`])(
    'refuses %j, which is not whole lines up to an end line',
    async (lines) => {
      await expect(openJournal(folder).appendToJournal('alpha', lines)).rejects.toThrow('whole lines')
      expect(await readdir(folder)).toEqual([])
    },
  )

  it('erases a project and nothing else, and finishes an erasure that was interrupted', async () => {
    const journal = openJournal(folder)
    await journal.appendToJournal('alpha', chunk(1))
    await journal.appendToJournal('beta', chunk(2))
    await journal.discardJournal('alpha')
    expect(await readdir(folder)).toEqual(['beta'])
    expect(await journal.journalEnd('alpha')).toBeNull()
    await journal.appendToJournal('alpha', chunk(3))
    expect(await journal.readJournal('alpha')).toBe(chunk(3))
    await mkdir(join(folder, '.discarded-gamma'))
    expect(await journal.journalledProjects()).toEqual(['alpha', 'beta'])
    expect((await readdir(folder)).sort()).toEqual(['alpha', 'beta'])
  })

  it('ignores folders and files that are none of its own', async () => {
    await mkdir(join(folder, 'Not Ours'))
    await mkdir(join(folder, 'empty'))
    await writeFile(join(folder, 'note.txt'), 'hello')
    expect(await openJournal(folder).journalledProjects()).toEqual([])
  })
})

describe('a journal after a crash', () => {
  it.each([
    ['half a line', '{"event":3,"te'],
    ['a whole line without its end line', '{"event":3}\n'],
    ['an end line without its line feed', `{"event":3}\n${endOf(3)}`],
    ['a chunk with a hole of zeros', `{"event":"${'\0'.repeat(40)}"}\n${endOf(3)}\n`],
    ['zeros', '\0'.repeat(5000)],
  ])('drops %s and goes on behind the last whole chunk', async (_, torn) => {
    await openJournal(folder).appendToJournal('alpha', chunk(1) + chunk(2))
    await appendFile(fileOf('alpha'), torn)
    const journal = openJournal(folder)
    expect(await journal.journalEnd('alpha')).toBe(endOf(2))
    expect(await journal.readJournal('alpha')).toBe(chunk(1) + chunk(2))
    await journal.appendToJournal('alpha', chunk(3))
    expect(await readFile(fileOf('alpha'), 'utf8')).toBe(chunk(1) + chunk(2) + chunk(3))
  })

  it('is whole when cut at any byte of the last chunk', async () => {
    await openJournal(folder).appendToJournal('alpha', chunk(1) + chunk(2))
    const whole = chunk(1) + chunk(2)
    for (let length = whole.length - 1; length >= 0; length--) {
      await truncate(fileOf('alpha'), length)
      const expected = length >= chunk(1).length ? chunk(1) : ''
      expect(await openJournal(folder).readJournal('alpha')).toBe(expected)
    }
  })

  it('falls back to the file before when the newest holds no whole chunk', async () => {
    await openJournal(folder).appendToJournal('alpha', chunk(1))
    await writeFile(fileOf('alpha', 2), '{"event":2')
    await writeFile(fileOf('alpha', 3), '')
    const journal = openJournal(folder, { rotateAt: 10 })
    expect(await journal.journalEnd('alpha')).toBe(endOf(1))
    await journal.appendToJournal('alpha', chunk(2))
    expect(await readFile(fileOf('alpha', 2), 'utf8')).toBe(chunk(2))
    expect((await readdir(join(folder, 'alpha'))).length).toBe(2)
  })

  it('is not misled by the words of an end line inside a text', async () => {
    const lines = `${JSON.stringify({ event: 1, text: `\n{"end":{"events":9}}` })}\n${endOf(1)}\n`
    await openJournal(folder).appendToJournal('alpha', lines)
    await appendFile(fileOf('alpha'), `{"text":"{"end":`)
    expect(await openJournal(folder).readJournal('alpha')).toBe(lines)
  })
})

describe('a journal on a disk that fails', () => {
  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EACCES', 'not allowed'],
    ['EIO', 'the disk reported an error'],
    ['EROFS', 'can only be read'],
  ])('says what %s means and leaves what was there', async (code, words) => {
    await openJournal(folder).appendToJournal('alpha', chunk(1))
    const { disk, mend } = failingDisk('write', () => error(code))
    const journal = openJournal(folder, { disk })
    await expect(journal.appendToJournal('alpha', chunk(2))).rejects.toThrow(words)
    expect(await journal.readJournal('alpha')).toBe(chunk(1))
    mend()
    await journal.appendToJournal('alpha', chunk(3))
    expect(await openJournal(folder).readJournal('alpha')).toBe(chunk(1) + chunk(3))
  })

  it('takes a short write back', async () => {
    const journal = openJournal(folder)
    await journal.appendToJournal('alpha', chunk(1))
    const { disk } = failingDisk('write', async () => {
      await appendFile(fileOf('alpha'), chunk(2).slice(0, 9))
      return { bytesWritten: 9 }
    })
    const short = openJournal(folder, { disk })
    await expect(short.appendToJournal('alpha', chunk(2))).rejects.toThrow('the disk is full')
    expect(await readFile(fileOf('alpha'), 'utf8')).toBe(chunk(1))
  })

  it('takes back what could not be flushed', async () => {
    await openJournal(folder).appendToJournal('alpha', chunk(1))
    const { disk, mend } = failingDisk('datasync', () => error('EIO'))
    const journal = openJournal(folder, { disk })
    await expect(journal.appendToJournal('alpha', chunk(2))).rejects.toThrow('the disk reported an error')
    expect(await journal.journalEnd('alpha')).toBe(endOf(1))
    mend()
    await journal.appendToJournal('alpha', chunk(3))
    expect(await openJournal(folder).readJournal('alpha')).toBe(chunk(1) + chunk(3))
  })

  it('never shows a refused chunk, even when it could not be taken back at once', async () => {
    await openJournal(folder).appendToJournal('alpha', chunk(1))
    const sync = failingDisk('datasync', () => error('EIO'))
    const cut = failingDisk('truncate', () => error('EIO'))
    const disk: Disk = { ...nodeDisk, open: async (...args) => combine(await sync.disk.open(...args), await cut.disk.open(...args)) }
    const journal = openJournal(folder, { disk })
    await expect(journal.appendToJournal('alpha', chunk(2, 'refused'))).rejects.toThrow()
    expect(await journal.readJournal('alpha')).toBe(chunk(1))
    sync.mend()
    cut.mend()
    await journal.appendToJournal('alpha', chunk(2, 'x'))
    expect(await openJournal(folder).readJournal('alpha')).toBe(chunk(1) + chunk(2, 'x'))
  })

  it('leaves no file when the first append to a project fails', async () => {
    const { disk } = failingDisk('write', () => error('ENOSPC'))
    await expect(openJournal(folder, { disk }).appendToJournal('alpha', chunk(1))).rejects.toThrow('the disk is full')
    expect(await readdir(join(folder, 'alpha'))).toEqual([])
    expect(await openJournal(folder).journalledProjects()).toEqual([])
  })

  it('refuses once, then looks again, when another program changed or erased the journal', async () => {
    const journal = openJournal(folder)
    await journal.appendToJournal('alpha', chunk(1))
    await appendFile(fileOf('alpha'), chunk(2))
    await expect(journal.appendToJournal('alpha', chunk(3))).rejects.toThrow('Another program changed the journal')
    expect(await journal.journalEnd('alpha')).toBe(endOf(2))
    await rm(join(folder, 'alpha'), { recursive: true })
    await expect(journal.appendToJournal('alpha', chunk(3))).rejects.toThrow('no longer there')
    expect(await journal.journalEnd('alpha')).toBeNull()
  })
})

/** One file through two failing disks: `truncate` by the second, all else by the first. */
function combine(first: Awaited<ReturnType<typeof open>>, second: Awaited<ReturnType<typeof open>>): typeof first {
  return new Proxy(first, {
    get(target, name) {
      if (name === 'truncate') return (length: number) => second.truncate(length)
      if (name === 'close') return async () => (await target.close(), await second.close())
      const value = Reflect.get(target, name, target) as unknown
      return value
    },
  })
}
