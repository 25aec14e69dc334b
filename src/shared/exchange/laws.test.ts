/** What holds of project files whatever the story: out and in again is the same project, and merging has no order. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectId } from '../annotation/ids'
import { anyStory, folded, play, rowsAt, type Story } from '../projections/any-story.contract'
import type { Project } from '../projections/project'
import { encodeProject, type ProjectContents } from './project-file'
import { mergeProjects } from './merge'
import { verifyProject } from './verify'

function law(title: string, holds: (story: Story) => Promise<void>): void {
  it(title, async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, async (scenes) => holds(await play(scenes))),
      { numRuns: 15 },
    )
  }, 90_000)
}

async function contentsOf(project: Project): Promise<ProjectContents> {
  return { project: 'story' as ProjectId, events: await project.log.read(), texts: project.allTexts() }
}

function merged(a: ProjectContents, b: ProjectContents): ProjectContents {
  const outcome = mergeProjects(a, b)
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome
}

function readBack(file: string): ProjectContents {
  const verified = verifyProject(file)
  if (!verified.ok) throw new Error(`line ${verified.line} ${verified.reason}`)
  return verified.contents
}

describe('a project file', () => {
  law('exported and imported again is the same project', async ({ projects }) => {
    for (const project of projects) {
      const contents = await contentsOf(project)
      const file = encodeProject(contents)
      const again = readBack(file)
      expect(again.events).toEqual(contents.events)
      expect(again.texts).toEqual(new Map(contents.texts))
      expect(rowsAt(folded(again.events).tables)).toEqual(rowsAt(folded(contents.events).tables))
      expect(encodeProject(again)).toBe(file)
    }
  })

  law('merges to the same bytes in any order, and with itself to itself', async ({ projects }) => {
    const files = await Promise.all(projects.map(async (project) => readBack(encodeProject(await contentsOf(project)))))
    const [a, b, c] = files as [ProjectContents, ProjectContents, ProjectContents]
    const bytes = (one: ProjectContents, other: ProjectContents): string => encodeProject(merged(one, other))
    expect(bytes(a, b)).toBe(bytes(b, a))
    expect(bytes(merged(a, b), c)).toBe(bytes(a, merged(b, c)))
    expect(bytes(a, a)).toBe(encodeProject(a))
  })
})
