/** `npx tsx scripts/make-fixture.ts`: the fixture project from its command files, the same bytes each time. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { doCommands } from '../src/cli/do'
import { newProject } from '../src/cli/new'
import type { World } from '../src/cli/world'

export const fixtureProject = fileURLToPath(new URL('../fixtures/georgia-nato.scholium', import.meta.url))

const nino = ['--by', 'Nino Beridze', '--replica', 'N1N0BER1DZE0']
const tomas = ['--by', 'Tomas Lindqvist', '--replica', 'T0MAS1NDQV1T']

/** What the two analysts did, in the order in which they handed the project to each other. */
const sittings = [
  { commands: '1-nino.jsonl', writer: nino },
  { commands: '2-tomas.jsonl', writer: tomas },
  { commands: '3-nino.jsonl', writer: nino },
]

/** Writes the project to `path`, by the CLI's own `new` and `do`; throws when a command is refused. */
export async function makeFixture(path: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'scholium-fixture-'))
  try {
    const made = join(folder, 'georgia-nato.scholium')
    const begun = ['--project', 'georgia-nato', '--title', 'Georgia and NATO: promise and delay', '--at', '2026-03-09T07:10:00.000Z']
    await newProject.run([made, '--source', fixture('georgia-nato-relations.txt'), ...begun, ...nino], unmoved)
    for (const { commands, writer } of sittings) {
      await doCommands.run([made, '--commands', fixture(`georgia-nato/${commands}`), ...writer], unmoved)
    }
    await copyFile(made, path)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A world without a clock and without chance: whatever the commands leave open would change the bytes. */
const unmoved: World = {
  out: () => undefined,
  say: () => undefined,
  stdin: () => Promise.reject(new Error('The fixture project reads no standard input.')),
  now: () => leftOpen('a time'),
  random: () => leftOpen('an id'),
  analyst: () => leftOpen('a name'),
}

function leftOpen(what: string): never {
  throw new Error(`The fixture project's commands leave ${what} open.`)
}

function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await makeFixture(fixtureProject)
