import { mkdtemp, open, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readWithin, saveAtomically } from './files'
import { nodeDisk, type Disk } from './files-disk'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scholium-files-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const refuse = (code: string) => Promise.reject(Object.assign(new Error(code), { code }))

describe('saving a file', () => {
  it('writes it, and leaves nothing beside it', async () => {
    await saveAtomically(join(folder, 'a.txt'), 'one')
    await saveAtomically(join(folder, 'a.txt'), 'Ⴀ two')
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('Ⴀ two')
    expect(await readdir(folder)).toEqual(['a.txt'])
  })

  it.each<[string, Partial<Disk>, string]>([
    ['the rename fails', { rename: () => refuse('EACCES') }, 'not allowed'],
    ['the disk is full', { open: (async (...args: Parameters<typeof open>) => Object.assign(await open(...args), { writeFile: () => refuse('ENOSPC') })) as typeof open }, 'the disk is full'],
  ])('leaves the old file alone when %s', async (_, fault, words) => {
    await writeFile(join(folder, 'a.txt'), 'old')
    await expect(saveAtomically(join(folder, 'a.txt'), 'new', { ...nodeDisk, ...fault })).rejects.toThrow(words)
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['a.txt'])
  })

  it('says so when the folder is gone', async () => {
    await expect(saveAtomically(join(folder, 'gone', 'a.txt'), 'x')).rejects.toThrow('“a.txt” could not be saved: the file or folder is no longer there.')
  })
})

describe('reading a file', () => {
  it('gives its bytes', async () => {
    await writeFile(join(folder, 'a.bin'), Uint8Array.of(0, 255, 7))
    expect(await readWithin(join(folder, 'a.bin'), 3)).toEqual(Uint8Array.of(0, 255, 7))
  })

  it('refuses what is too large, a folder, and what is not there', async () => {
    await writeFile(join(folder, 'a.bin'), Uint8Array.of(0, 255, 7))
    await expect(readWithin(join(folder, 'a.bin'), 2)).rejects.toThrow('“a.bin” is larger than')
    await expect(readWithin(folder, 10)).rejects.toThrow('is not a file')
    await expect(readWithin(join(folder, 'b'), 10)).rejects.toThrow('no longer there')
  })
})
