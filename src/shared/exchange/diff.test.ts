import { beforeAll, expect, test } from 'vitest'
import { ProjectFold, type ProjectTables } from '../projections/registry'
import { generateProject } from '../../cli/generated-project'
import { diffProject } from './diff'
import { smallProject } from './small-project.contract'

let tables: ProjectTables
beforeAll(async () => {
  const fold = new ProjectFold()
  fold.apply((await smallProject()).events)
  tables = fold.tables
})

test('tells what happened between two moments', () => {
  expect(diffProject(tables, 11, 18).sentences).toEqual([
    'The passage “Nobody <b>saw</b> it | or so.” was highlighted',
    'The memo on “The ship sailed on 4 May 1912” was rewritten',
    'The tag “Trip” was merged into “Voyage”',
    'The passage “It returned in June” was dated: since about June 1912',
    'The date of “The ship sailed on 4 May 1912” was corrected: May 1912 became 4 May 1912',
    'The passage “Nobody <b>saw</b> it | or so.” was dated: 44 BC',
    'The passage “Nobody <b>saw</b> it | or so.” came to refute “=The ship sailed”',
    'The balance of “=The ship sailed” went from supported to contested: 1 for and 0 against before, 1 for and 1 against after',
  ])
})

test('gives the rows of each table, with null where there was none', () => {
  expect(diffProject(tables, 2, 3).rows).toEqual([
    { table: 'tags', key: 'voyage', before: null, after: { tag: 'voyage', memo: '', key: null, label: 'Voyage', colour: 1, description: '', parent: null, mergedInto: null, retired: false } },
  ])
})

test('reads backwards as well', () => {
  const { rows, balances } = diffProject(tables, 18, 11)
  const forth = diffProject(tables, 11, 18)
  const keys = (list: typeof rows): string[] => list.map(({ table, key }) => `${table} ${key}`).sort()
  expect(keys(rows)).toEqual(keys(forth.rows))
  expect(balances[0]).toMatchObject({ before: { status: 'contested' }, after: { status: 'supported' } })
})

test('nothing differs between a moment and itself', () => {
  for (let at = 0; at <= 18; at++) expect(diffProject(tables, at, at)).toMatchObject({ rows: [], balances: [], sentences: [] })
})

test('has a sentence or a better one for every row of a large project', () => {
  const { events } = generateProject({ events: 1_500, seed: 11 })
  const fold = new ProjectFold()
  fold.apply(events)
  for (const [from, to] of [[0, 1_500], [300, 900], [1_400, 200]] as const) {
    const { rows, sentences } = diffProject(fold.tables, from, to)
    expect(sentences.length).toBeGreaterThanOrEqual(rows.length / 2)
    expect(sentences.filter((sentence) => /undefined|null|\[object/.test(sentence))).toEqual([])
  }
})
