/** Shows that the arrow table bites: each forbidden arrow is drawn in a tree of its own and must be named. */
import { cruise } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from './run.mjs'

const packages = ['dexie', 'prosemirror-state', 'vue', 'zod']

/** Files that the arrows below point at, and lawful arrows of each kind. */
const lawful = {
  'src/shared/kernel/event.ts': `import { z } from 'zod'\nexport type Event = z.ZodType`,
  'src/shared/annotation/events.ts': `import type { Event } from '../kernel/event'\nexport type Fact = Event`,
  'src/shared/annotation/events.test.ts': `import { readFileSync } from 'node:fs'\nexport const read = readFileSync`,
  'src/shared/exchange/project-file.ts': `import type { Fact } from '../annotation/events'\nexport type Line = Fact`,
  'src/shared/host.ts': 'export interface Host {}',
  'src/main/journal.ts': `import { open } from 'node:fs/promises'\nimport type { Line } from '../shared/exchange/project-file'\nexport const j: Line | typeof open = open`,
  'src/main/menu.ts': `import type { Host } from '../shared/host'\nexport type Menu = Host`,
  'src/cli/serve.ts': `import { j } from '../main/journal'\nexport const s = j`,
  'src/renderer/storage/database.ts': `import Dexie from 'dexie'\nexport const d = Dexie`,
  'src/renderer/editor/view.ts': `import { EditorState } from 'prosemirror-state'\nexport const e = EditorState`,
  'src/renderer/stores/project.ts': `import { shallowRef } from 'vue'\nexport const p = shallowRef`,
  'src/renderer/panes/Source.vue': `<script setup lang="ts">\nimport { p } from '../stores/project'\n</script>`,
  'src/shared/dates/worse.ts': `import type { Bad } from './bad'\nexport type Other = Bad`,
  'src/renderer/main.ts': `import { d } from './storage/database'\nexport const m = d`,
}

/** @type {[rule: string, path: string, content: string][]} */
const forbidden = [
  ['kernel', 'src/shared/kernel/bad.ts', `import type { Fact } from '../annotation/events'\nexport type Bad = Fact`],
  ['kernel', 'src/shared/kernel/platform.ts', `import { readFileSync } from 'node:fs'\nexport const bad = readFileSync`],
  ['annotation', 'src/shared/annotation/bad.ts', `import { ref } from 'vue'\nexport const bad = ref`],
  ['projections', 'src/shared/projections/bad.ts', `import type { Line } from '../exchange/project-file'\nexport type Bad = Line`],
  ['main', 'src/main/bad.ts', `import type { Fact } from '../shared/annotation/events'\nexport type Bad = Fact`],
  ['preload', 'src/preload/bad.ts', `import { readFileSync } from 'node:fs'\nexport const bad = readFileSync`],
  ['cli', 'src/cli/bad.ts', `import type { Menu } from '../main/menu'\nexport type Bad = Menu`],
  ['storage', 'src/renderer/storage/bad.ts', `import { p } from '../stores/project'\nexport const bad = p`],
  ['stores', 'src/renderer/stores/bad.ts', `import { d } from '../storage/database'\nexport const bad = d`],
  ['stores', 'src/renderer/composables/bad.ts', `import type { e } from '../editor/view'\nexport type Bad = typeof e`],
  ['ui', 'src/renderer/ui/Bad.vue', `<script setup lang="ts">\nimport type { Fact } from '../../shared/annotation/events'\ndefineProps<{ fact: Fact }>()\n</script>`],
  ['panes', 'src/renderer/panes/Bad.vue', `<script setup lang="ts">\nimport { d } from '../storage/database'\n</script>`],
  ['dexie-only-in-storage', 'src/renderer/bad-entry.ts', `import Dexie from 'dexie'\nexport const bad = Dexie`],
  ['prosemirror-only-in-editor', 'src/renderer/bad-start.ts', `import type { EditorState } from 'prosemirror-state'\nexport type Bad = EditorState`],
  ['placed', 'src/renderer/attic/bad.ts', `import { p } from '../stores/project'\nexport const bad = p`],
  ['tests-are-leaves', 'src/shared/annotation/leaf.ts', `import { read } from './events.test'\nexport const bad = read`],
  ['no-cycles', 'src/shared/dates/bad.ts', `import type { Other } from './worse'\nexport type Bad = Other`],
  ['resolvable', 'src/shared/dates/nowhere.ts', `import { bad } from './not-there'\nexport { bad }`],
]

describe('the arrow table', () => {
  /** @type {{ name: string, path: string }[]} */
  let broken = []
  const tree = mkdtempSync(join(tmpdir(), 'scholium-arrows-'))

  beforeAll(async () => {
    plant(tree)
    const options = await extractOptions(join(root, '.dependency-cruiser.cjs'))
    const { output } = await cruise(['src'], { ...options, baseDir: tree })
    if (typeof output === 'string') throw new Error(output)
    broken = output.summary.violations.map(({ rule, from }) => ({ name: rule.name, path: from }))
  })
  afterAll(() => rmSync(tree, { recursive: true }))

  it.each(forbidden)('names %s for %s', (name, path) => {
    expect(broken).toContainEqual({ name, path })
  })

  it('says nothing against lawful arrows', () => {
    expect(broken.filter(({ path }) => path in lawful)).toEqual([])
  })
})

/** @param {string} tree */
function plant(tree) {
  const files = { ...lawful, ...Object.fromEntries(forbidden.map(([, path, content]) => [path, content])) }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), content)
  }
  cpSync(join(root, 'package.json'), join(tree, 'package.json'))
  for (const name of packages) plantPackage(join(tree, 'node_modules', name), name)
}

/** @param {string} folder @param {string} name */
function plantPackage(folder, name) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
  writeFileSync(join(folder, 'index.js'), '')
}
