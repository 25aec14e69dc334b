/** The workbench as a person meets it: where things are and what a hand does there. */
import { expect, type Locator, type Page } from '@playwright/test'

export class Workbench {
  readonly text: Locator
  readonly side: Locator
  readonly dock: Locator
  readonly highlights: Locator
  /** The words of the passage in focus. */
  readonly quote: Locator

  constructor(readonly page: Page) {
    this.text = page.getByTestId('pane-source').getByRole('textbox')
    this.side = page.locator('[data-area=side]')
    this.dock = page.locator('[data-area=dock]')
    this.quote = this.side.getByTestId('quote')
    this.highlights = page.locator('[data-testid=pane-source] mark.highlight')
  }

  /** A first start, with nothing on this machine yet: the example project is there. */
  static async open(page: Page): Promise<Workbench> {
    await forgetJournals(page)
    // Without a file chooser of the system's, saves become downloads, which a test can read.
    await page.addInitScript(() => {
      delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker
    })
    await page.goto('/')
    const workbench = new Workbench(page)
    await workbench.ready()
    return workbench
  }

  async ready(): Promise<void> {
    await expect(this.text).toBeVisible()
    await expect(this.page.getByTestId('save-status')).toContainText('Saved')
  }

  /** A new, empty project with a source of these words. */
  async beginWith(title: string, file: { name: string; text: string }): Promise<void> {
    await this.page.getByTestId('project-menu').click()
    await this.page.getByRole('menuitem', { name: 'Projects…' }).click()
    await this.page.getByLabel('New project').fill(title)
    await this.page.getByRole('button', { name: 'Make it' }).click()
    await expect(this.page.getByTestId('project-menu')).toContainText(title)
    await this.addSource(file)
  }

  async addSource({ name, text }: { name: string; text: string }): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: 'Add a source' }).first().click()
    await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    await expect(this.text).toBeVisible()
  }

  /** Puts the caret before some words of the text, by mouse, and selects them by keyboard. */
  async select(words: string): Promise<void> {
    await this.caretBefore(words)
    await this.page.keyboard.down('Shift')
    for (let i = 0; i < words.length; i++) await this.page.keyboard.press('ArrowRight')
    await this.page.keyboard.up('Shift')
  }

  /** By keyboard alone: from the head of the text to the words, a line and a word at a time. */
  async caretBefore(words: string): Promise<void> {
    await this.text.focus()
    await this.text.evaluate((root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      let text = ''
      const nodes: { node: Node; start: number }[] = []
      while (walker.nextNode()) {
        nodes.push({ node: walker.currentNode, start: text.length })
        text += walker.currentNode.textContent
      }
      const at = text.indexOf(wanted)
      if (at < 0) throw new Error(`“${wanted}” is not in the text in sight.`)
      const place = nodes.findLast(({ start }) => start <= at)!
      getSelection()!.collapse(place.node, at - place.start)
    }, words)
  }

  /** The words of each highlighted passage, in reading order: overlaps and found dates cut a passage into several pieces. */
  async passages(): Promise<string[]> {
    return this.highlights.evaluateAll((marks) => {
      const words = new Map<string, string>()
      for (const mark of marks) {
        for (const passage of (mark as HTMLElement).dataset.passages!.split(' ')) words.set(passage, (words.get(passage) ?? '') + mark.textContent)
      }
      return [...words.values()]
    })
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  tab(name: 'Passage' | 'Claims' | 'Tags' | 'Timeline' | 'Map' | 'Dates' | 'History'): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^${name}`) })
  }

  async saved(): Promise<void> {
    await expect(this.page.getByTestId('save-status')).toContainText('Saved')
  }
}

/** The local server's journals outlive a browser profile, as they should; a first start has none. */
async function forgetJournals({ request }: Page): Promise<void> {
  const token = /name="scholium-token" content="([^"]+)"/.exec(await (await request.get('/')).text())?.[1]
  if (token === undefined) return
  const headers = { 'X-Scholium-Token': token }
  const projects = (await (await request.get('/api/journal', { headers })).json()) as string[]
  for (const project of projects) await request.delete(`/api/journal/${project}`, { headers })
}
