import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scholium } from './trial.contract'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scholium-dates-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test('dates are printed with offsets in the file’s text as it stands, decomposed letters, line ends and byte order mark included', async () => {
  const text = '\uFEFFCafe\u0301 𝔄 opened\r\non 7 December 2011, and closed in 2014.\r\n'
  const { code, out, said } = await scholium(['dates', file('cafe.txt', text)])
  expect([code, said]).toEqual([0, ''])
  const rows = JSON.parse(out) as { start: number, end: number, quote: string, edtf: string }[]
  expect(rows).toEqual([
    { start: text.indexOf('7 Dec'), end: text.indexOf(', and'), quote: '7 December 2011', edtf: '2011-12-07' },
    { start: text.indexOf('2014'), end: text.indexOf('2014') + 4, quote: '2014', edtf: '2014' },
  ])
})

test('a text without dates gives an empty array', async () => {
  expect(await scholium(['dates', file('none.txt', 'They may march.')])).toEqual({ code: 0, out: '[]\n', said: '' })
})

test('what is no text is refused in words', async () => {
  expect(await scholium(['dates', file('image.png', new Uint8Array([0x89, 0x50, 0xff]))])).toMatchObject({ code: 2, out: '', said: expect.stringMatching(/not UTF-8/) })
  expect(await scholium(['dates'])).toMatchObject({ code: 2, said: expect.stringMatching(/FILE is missing/) })
})
