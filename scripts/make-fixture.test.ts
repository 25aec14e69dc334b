/** The fixture project is what its command files make, and is as rich as those who show it rely on. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyProject } from '../src/shared/exchange/verify'
import type { ProjectContents } from '../src/shared/exchange/project-file'
import { claimMapAt } from '../src/shared/projections/claim-map'
import { codebookAt } from '../src/shared/projections/codebook-rows'
import { passagesAt, tagsOf } from '../src/shared/projections/present'
import { ProjectFold, type ProjectTables } from '../src/shared/projections/registry'
import { timelineAt } from '../src/shared/projections/timeline-entries'
import { fixtureProject, makeFixture } from './make-fixture'

let contents: ProjectContents
let tables: ProjectTables

beforeAll(async () => {
  const verification = verifyProject(await readFile(fixtureProject, 'utf8'))
  if (!verification.ok) throw new Error(`line ${verification.line} ${verification.reason}`)
  contents = verification.contents
  const fold = new ProjectFold()
  fold.apply(contents.events)
  tables = fold.tables
})

describe('the fixture project', () => {
  it('is, byte for byte, what its command files make', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'scholium-fixture-test-'))
    try {
      const made = join(folder, 'made.scholium')
      await makeFixture(made)
      expect((await readFile(made)).equals(await readFile(fixtureProject))).toBe(true)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('is the work of two analysts on two replicas, on several days', () => {
    expect(new Set(contents.events.map(({ by }) => by))).toEqual(new Set(['Nino Beridze', 'Tomas Lindqvist']))
    expect(new Set(contents.events.map(({ id }) => id.slice(14))).size).toBe(2)
    expect(new Set(contents.events.map(({ at }) => at.slice(0, 10))).size).toBeGreaterThanOrEqual(8)
    expect(contents.events.length).toBeGreaterThanOrEqual(330)
  })

  it('marks passages in every section, some within others', () => {
    const text = [...contents.texts.values()][0]!
    const places = passagesAt(tables).map(({ target }) => target.position)
    const starts = SECTIONS.map((heading) => (heading === null ? 0 : text.indexOf(`\n${heading}\n`)))
    for (const [index, start] of starts.entries()) {
      const end = starts[index + 1] ?? text.indexOf('\nSee also\n')
      expect(places.filter((place) => place.start >= start && place.end <= end).length, `${SECTIONS[index]}`).toBeGreaterThanOrEqual(5)
    }
    expect(places.length).toBeGreaterThanOrEqual(60)
    const within = places.filter((inner) => places.some((outer) => outer !== inner && outer.start <= inner.start && inner.end <= outer.end))
    expect(within.length).toBeGreaterThanOrEqual(15)
  })

  it('codes with a described codebook of two levels in which siblings differ in colour', () => {
    const rows = codebookAt(tables)
    expect(new Set(rows.map(({ depth }) => depth))).toEqual(new Set([0, 1]))
    expect(rows.filter(({ depth, passages }) => depth === 1 && passages > 0).length).toBeGreaterThanOrEqual(16)
    expect(rows.filter(({ description }) => description === '')).toEqual([])
    const places = rows.filter(({ depth }) => depth === 1).map(({ parent, colour }) => `${parent} ${colour}`)
    expect(new Set(places).size).toBe(places.length)
    expect(passagesAt(tables).filter((passage) => tagsOf(passage, tables).length > 1).length).toBeGreaterThanOrEqual(30)
  })

  it('weighs claims for and against, relates some and assesses some', () => {
    const claims = claimMapAt(tables)
    const contested = claims.filter(({ linked }) => ['supports', 'refutes'].every((wanted) => linked.some(({ relation }) => relation === wanted)))
    expect(claims.length).toBeGreaterThanOrEqual(15)
    expect(contested.length).toBeGreaterThanOrEqual(6)
    expect(claims.filter(({ attribution }) => attribution !== null).length).toBeGreaterThanOrEqual(8)
    expect(claims.filter(({ likelihood, confidence }) => likelihood !== null && confidence !== null).length).toBeGreaterThanOrEqual(5)
    expect(claims.filter(({ linked }) => linked.some(({ relation }) => relation === 'context')).length).toBeGreaterThanOrEqual(5)
    expect(new Set([...tables.claimsRelations.rows()].map(([, { relation }]) => relation))).toEqual(new Set(['contradicts', 'refines', 'supports']))
  })

  it('dates passages in every precision that the article offers', () => {
    const readings = timelineAt(tables).map(({ reading }) => reading)
    expect(readings.length).toBeGreaterThanOrEqual(50)
    for (const precision of ['day', 'month', 'year', 'interval', 'set']) {
      expect(readings.filter((reading) => reading.precision === precision).length, precision).toBeGreaterThanOrEqual(3)
    }
    expect(readings.filter(({ openEnd }) => openEnd).length).toBeGreaterThanOrEqual(3)
    expect(readings.filter(({ uncertain }) => uncertain).length).toBeGreaterThanOrEqual(3)
    expect(readings.filter(({ approximate }) => approximate).length).toBeGreaterThanOrEqual(3)
  })

  it('notes doubts, and corrects itself in every way', () => {
    expect(passagesAt(tables).filter(({ memo }) => memo !== '').length).toBeGreaterThanOrEqual(15)
    const happened = new Set(contents.events.map(({ type }) => type))
    for (const type of CORRECTIONS) expect(happened, type).toContain(type)
    const undone = new Set(contents.events.flatMap(({ causedBy, batch }) => (causedBy === undefined ? [] : [batch])))
    expect(undone.size).toBeGreaterThanOrEqual(6)
  })
})

/** Headings in reading order; null for the lead. */
const SECTIONS = [
  null, 'Background', 'Post-Soviet era', '2008 Bucharest Summit', '2008 Georgia-Russia War', 'Post-war', 'Under Fogh Rasmussen',
  'Under Stoltenberg', 'NATO-led missions involving Georgia',
]

const CORRECTIONS = [
  'SourceRated', 'PassageResized', 'PassageDiscarded', 'PassageRestored', 'PassageUntagged', 'DatingCorrected', 'DatingRemoved',
  'TagRelabelled', 'TagRecoloured', 'TagMoved', 'TagMerged', 'ClaimReworded', 'ClaimWithdrawn', 'LinkRelated', 'LinkRemoved', 'ClaimsUnrelated',
]
