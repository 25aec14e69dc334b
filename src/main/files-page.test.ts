import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pathWithin, readPageFile } from './files-page'

let base: string
let folder: string
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'scholium-page-'))
  folder = join(base, 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await mkdir(join(base, 'renderer-secret'))
  await writeFile(join(folder, 'index.html'), '<p>page</p>')
  await writeFile(join(folder, 'assets', 'a b.js'), 'let a')
  await writeFile(join(base, 'secret.txt'), 'secret')
  await writeFile(join(base, 'renderer-secret', 'x.txt'), 'secret')
  await symlink(join(base, 'secret.txt'), join(folder, 'link.txt'))
})
afterAll(async () => {
  await rm(base, { recursive: true, force: true })
})

describe('the files of a page', () => {
  it('are found by their path, with their media type', async () => {
    expect(await readPageFile(folder, '/')).toMatchObject({ mediaType: 'text/html; charset=utf-8', lasting: false })
    const script = await readPageFile(folder, '/assets/a%20b.js')
    expect(script).toMatchObject({ mediaType: 'text/javascript; charset=utf-8', lasting: true })
    expect(Buffer.from(script!.bytes).toString()).toBe('let a')
  })

  it.each([
    '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt', '/..%5csecret.txt', '/%2e%2e%2frenderer-secret/x.txt',
    '/../renderer-secret/x.txt', '//etc/passwd', '/C:/x', '/index.html%00.txt', '/%', 'index.html', '', '/link.txt', '/assets', '/assets/', '/none.js', '/index.html/x',
  ])('do not include %s', async (path) => {
    expect(await readPageFile(folder, path)).toBeNull()
  })

  it('lie below their folder, whatever is asked', () => {
    expect(pathWithin('/a/b', '/c/d.js')).toBe('/a/b/c/d.js')
    expect(pathWithin('/a/b', '/c/../d.js')).toBe('/a/b/d.js')
    expect(pathWithin('/a/b', '/../b')).toBeNull()
  })
})
