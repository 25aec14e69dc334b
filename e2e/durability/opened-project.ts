/** The open project as the page holds it: read, and changed through the app's own store. */
import { expect, type Page } from '@playwright/test'
import type { RecordedEvent } from '../../src/shared/kernel/event'
import type { Command } from '../../src/shared/annotation/commands'
import type { ProjectId } from '../../src/shared/annotation/ids'
import { encodeProject } from '../../src/shared/exchange/project-file'
import { verifyProject } from '../../src/shared/exchange/verify'
import type { Project } from '../../src/shared/projections/project'

/** The stores that these tests reach for; what the app mounts, it exposes nothing for them. */
export interface Stores {
  readonly project: {
    readonly id: ProjectId | null
    readonly project: Project | null
    readonly position: number
    undo(): Promise<unknown>
    redo(): Promise<unknown>
    dispatch(...commands: Command[]): Promise<{ readonly events: readonly RecordedEvent[] } | { readonly refused: string }>
  }
  readonly library: { readonly work: unknown; readonly entries: readonly { readonly title: string }[]; create(title: string): Promise<void> }
  readonly journaling: { readonly state: string; readonly problem: string }
  readonly notices: { readonly notices: readonly { readonly text: string }[] }
}

declare global {
  interface Window {
    /** Put there by the tests. */
    stores: Stores
  }
}

/** Goes to the workbench, waits until a project is open, and puts the stores within the test's reach. */
export async function openWorkbench(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForFunction(() => {
    const app = (document.querySelector('#app') as { __vue_app__?: { config: { globalProperties: Record<string, unknown> } } } | null)?.__vue_app__
    const pinia = app?.config.globalProperties['$pinia'] as { _s: Map<string, unknown> } | undefined
    if (pinia === undefined) return false
    window.stores = Object.fromEntries(pinia._s) as unknown as Stores
    const { project, library } = window.stores
    return project !== undefined && project.id !== null && library.work === null
  }, undefined, { polling: 20 })
}

/** Waits until the journal holds every step. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => window.stores.journaling.state === 'journaled', undefined, { polling: 20 })
}

export async function createProject(page: Page, title: string): Promise<ProjectId> {
  await page.evaluate((words) => window.stores.library.create(words), title)
  return (await page.evaluate(() => window.stores.project.id))!
}

/** One batch; what was recorded when it resolved. */
export async function dispatch(page: Page, ...commands: Command[]): Promise<readonly RecordedEvent[]> {
  const outcome = await page.evaluate((batch) => window.stores.project.dispatch(...batch), commands)
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.events
}

/** The database's events, after the project that they and the texts make was verified as a file. */
export async function verifiedEvents(page: Page): Promise<readonly RecordedEvent[]> {
  const { project, events, texts } = await page.evaluate(async () => {
    const { id, project } = window.stores.project
    return { project: id!, events: await project!.log.read(), texts: [...project!.allTexts()] }
  })
  expect(verifyProject(encodeProject({ project, events, texts: new Map(texts) }))).toMatchObject({ ok: true })
  expect(await shownEvents(page)).toEqual(events.map(({ id }) => id))
  return events
}

/** What the person is being told. */
export function notices(page: Page): Promise<string[]> {
  return page.evaluate(() => window.stores.notices.notices.map(({ text }) => text))
}

/** What the history in this window knows of, in its order. */
function shownEvents(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { tables, position } = window.stores.project.project!
    return tables.events.opened(0, position).map(([id]) => id as string)
  })
}
