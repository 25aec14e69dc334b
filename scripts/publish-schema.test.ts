import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commandSchema } from '../src/shared/annotation/commands'
import { EVENT_TYPES, eventData } from '../src/shared/annotation/events'
import { publishedSchemas } from './publish-schema'

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
}

test.each(Object.entries(publishedSchemas()))('%s is what the code says (mend it with npx tsx scripts/publish-schema.ts)', (path, text) => {
  expect(read(path)).toBe(text)
})

test('docs/commands.md tells of every command and of each of its fields', () => {
  const rows = new Map([...read('docs/commands.md').matchAll(/^\| `(\w+)` \|(.*)$/gm)].map(([, type, row]) => [type!, row!]))
  for (const { shape } of commandSchema.options) {
    const { type, ...fields } = shape
    const row = rows.get(type.value)
    expect(row, type.value).toBeDefined()
    for (const field of Object.keys(fields)) expect(row, `${type.value}.${field}`).toMatch(new RegExp(`\`${field}\\??\``))
  }
  const known = commandSchema.options.map(({ shape }) => shape.type.value)
  expect([...rows.keys()].filter((type) => !known.includes(type as never) && !['Undo', 'Redo'].includes(type))).toEqual([])
})

test('docs/file-format.md names every event', () => {
  const page = read('docs/file-format.md')
  for (const type of EVENT_TYPES) {
    expect(page).toContain(`\`${type}\``)
    const row = page.split('\n').find((line) => line.startsWith(`| \`${type}\``))!
    for (const field of Object.keys(eventData[type].shape)) expect(row, `${type}.${field}`).toContain(`\`${field}\``)
  }
})
