/** Files that earlier versions wrote, kept as they are: `fixtures/versions/TYPE-N.scholium` holds that event at version N. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { asDomainEvent } from '../annotation/events'
import { ProjectFold } from '../projections/registry'
import { timelineAt } from '../projections/timeline-entries'
import { encodeProject } from './project-file'
import { verifyProject } from './verify'

const kept = (name: string): string => readFileSync(new URL(`../../../fixtures/versions/${name}.scholium`, import.meta.url), 'utf8')

describe('a file from before datings kept how they were read', () => {
  const file = kept('dating-1')
  const verification = verifyProject(file)
  if (!verification.ok) throw new Error('The kept file is broken.')
  const { contents } = verification

  it('is sound, and comes out as it went in', () => {
    expect(encodeProject(contents)).toBe(file)
  })

  it('is read as if it had been written today, with what it never kept left open', () => {
    expect(contents.events.every((event) => asDomainEvent(event) !== null)).toBe(true)
    const fold = new ProjectFold()
    fold.apply(contents.events)
    expect(timelineAt(fold.tables)).toMatchObject([{ passage: 'p1', edtf: '2004-05', words: 'May 2004', read: null, implied: null }])
  })
})
