/** The journals of all projects: the log's second copy, flushed to disk before anyone is told that it is safe. */
import { join } from 'node:path'
import type { Journal } from '../shared/host'
import { journalLines, projectName } from '../shared/host-border'
import { decodeEnd } from '../shared/exchange/end-line'
import { nodeDisk, type Disk } from './files-disk'
import { Explained, codeOf, explain } from './files-problem'
import { folderNameOf, projectOfFolder } from './journal-folder'
import { isParting, openLedger, type Ledger } from './journal-ledger'

export interface JournalOptions {
  readonly disk?: Disk
  /** A file that would grow beyond so many bytes is left, and the next begun; never within a chunk. */
  readonly rotateAt?: number
}

const UNTOUCHED = 'What you did is in the database, but not in its second copy on disk.'

/** Touches nothing until it is asked. Rejections are sentences for the person. Only one process may write to a folder. */
export function openJournal(folder: string, { disk = nodeDisk, rotateAt = 8 * 1024 * 1024 }: JournalOptions = {}): Journal {
  const ledgers = new Map<string, { ledger: Ledger; last: Promise<unknown> }>()

  /** Calls for one project wait for each other; those for different projects do not. */
  function inTurn<T>(project: string, use: (ledger: Ledger) => Promise<T>): Promise<T> {
    const entry = ledgers.get(project) ?? { ledger: openLedger(join(folder, folderNameOf(project)), disk, rotateAt), last: Promise.resolve() }
    const turn = entry.last.then(() => use(entry.ledger))
    ledgers.set(project, { ledger: entry.ledger, last: turn.catch(() => {}) })
    return turn
  }

  async function ask<T>(project: string, what: string, meaning: string, use: (ledger: Ledger) => Promise<T>): Promise<T> {
    if (!projectName.safeParse(project).success) throw new Explained(`“${String(project).slice(0, 80)}” is no project id, so it has no journal.`)
    return inTurn(project, use).catch((error: unknown) => {
      throw explain(error, what, meaning)
    })
  }

  function end(project: string): Promise<string | null> {
    return ask(project, 'The journal could not be read', '', (ledger) => ledger.end())
  }

  async function journalledProjects(): Promise<string[]> {
    const names = await namesIn(folder, disk)
    for (const name of names.filter(isParting)) await disk.rm(join(folder, name), { recursive: true, force: true })
    const projects: string[] = []
    for (const name of names) {
      const project = projectOfFolder(name)
      if (project !== null && (await end(project)) !== null) projects.push(project)
    }
    return projects.sort()
  }

  return {
    journalledProjects,
    journalEnd: end,
    readJournal: (project) => ask(project, 'The journal could not be read', '', (ledger) => ledger.read()),
    appendToJournal: async (project, lines) => {
      checkLines(lines)
      await ask(project, 'The journal could not be written', UNTOUCHED, (ledger) => ledger.append(lines))
    },
    discardJournal: (project) =>
      ask(project, 'The journal could not be deleted', 'It is still there.', (ledger) => ledger.discard()),
  }
}

function checkLines(lines: string): void {
  const whole = journalLines.safeParse(lines)
  const lastLine = whole.success ? lines.slice(lines.lastIndexOf('\n', lines.length - 2) + 1, -1) : ''
  if (decodeEnd(lastLine) !== null && !lines.includes('\0')) return
  throw new Explained('The journal takes whole lines of which the last is an end line; nothing was written.')
}

async function namesIn(folder: string, disk: Disk): Promise<string[]> {
  try {
    return await disk.readdir(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw explain(error, 'The journals could not be read', '')
  }
}
