/** One project's journal on disk: numbered files of whole chunks, each chunk ending in an end line. */
import { dirname, join } from 'node:path'
import { syncFolder, type Disk } from './files-disk'
import { Explained, codeOf } from './files-problem'
import { fileNameOf, filesIn } from './journal-folder'
import { readTail } from './journal-tail'

/** One caller at a time: whoever holds a ledger waits for one call before the next. Errors are the file system's own. */
export interface Ledger {
  end(): Promise<string | null>
  read(): Promise<string>
  append(lines: string): Promise<void>
  discard(): Promise<void>
}

/** The newest file that holds a whole chunk, as far as it is whole; `number` 0 while there is none. */
interface Newest {
  readonly number: number
  readonly length: number
  readonly end: string | null
  /** Whether something torn may follow, which no reader sees and the next append cuts first. */
  readonly torn: boolean
}

export function openLedger(folder: string, disk: Disk, rotateAt: number): Ledger {
  let newest: Newest | null = null
  const pathOf = (number: number) => join(folder, fileNameOf(number))

  async function known(): Promise<Newest> {
    return (newest ??= await inspect(folder, disk))
  }

  async function append(lines: string): Promise<void> {
    const bytes = Buffer.from(lines, 'utf8')
    const last = await cutTorn(await known())
    const fresh = last.number === 0 || last.length + bytes.length > rotateAt
    const next = fresh ? { number: last.number + 1, length: 0 } : last
    newest = { ...last, torn: true }
    try {
      if (last.number === 0) await disk.mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFlushed(disk, pathOf(next.number), bytes, next.length)
      if (fresh) await syncFolder(disk, folder)
      if (last.number === 0) await syncFolder(disk, dirname(folder))
    } catch (error) {
      newest = movedFromOutside(error) ? null : await cutTorn(newest).catch(() => newest)
      throw error
    }
    newest = { number: next.number, length: next.length + bytes.length, end: lastLineOf(lines), torn: false }
  }

  async function cutTorn(last: Newest): Promise<Newest> {
    if (!last.torn) return last
    for (const number of await filesIn(folder, disk)) if (number > last.number) await disk.rm(pathOf(number), { force: true })
    if (last.number > 0) await truncate(disk, pathOf(last.number), last.length)
    return (newest = { ...last, torn: false })
  }

  async function read(): Promise<string> {
    const last = await known()
    const numbers = (await filesIn(folder, disk)).filter((number) => number <= last.number)
    const parts: Buffer[] = []
    for (const number of numbers) {
      const bytes = await readWhole(disk, pathOf(number))
      parts.push(number === last.number ? bytes.subarray(0, last.length) : bytes)
    }
    return Buffer.concat(parts).toString('utf8')
  }

  async function discard(): Promise<void> {
    newest = null
    const parting = partingPlace(folder)
    await disk.rm(parting, { recursive: true, force: true })
    // Gone in one step: a crash half-way through deleting must not leave a journal with holes.
    const moved = await disk.rename(folder, parting).then(
      () => true,
      (error: unknown) => {
        if (codeOf(error) !== 'ENOENT') throw error
        return false
      },
    )
    if (!moved) return
    await syncFolder(disk, dirname(folder))
    await disk.rm(parting, { recursive: true, force: true })
  }

  return { end: async () => (await known()).end, read, append, discard }
}

const PARTING = '.discarded-'

/** Whether a folder of that name is what an interrupted discard left behind. */
export function isParting(folderName: string): boolean {
  return folderName.startsWith(PARTING)
}

function partingPlace(folder: string): string {
  const parent = dirname(folder)
  return join(parent, PARTING + folder.slice(parent.length + 1))
}

async function inspect(folder: string, disk: Disk): Promise<Newest> {
  let torn = false
  for (const number of (await filesIn(folder, disk)).reverse()) {
    const handle = await disk.open(join(folder, fileNameOf(number)), 'r')
    try {
      const tail = await readTail(handle)
      torn ||= tail.length < (await handle.stat()).size
      if (tail.end !== null) return { number, ...tail, torn }
    } finally {
      await handle.close()
    }
    torn = true
  }
  return { number: 0, length: 0, end: null, torn }
}

/** Writes at the file's end, which must be where the caller thinks it is, and flushes. A file at 0 is made anew. */
async function writeFlushed(disk: Disk, path: string, bytes: Buffer, at: number): Promise<void> {
  const handle = await disk.open(path, at === 0 ? 'wx' : 'r+', 0o600)
  try {
    if ((await handle.stat()).size !== at) throw new Moved('Another program changed the journal. Reload Scholium, which then compares it with the database.')
    const { bytesWritten } = await handle.write(bytes, 0, bytes.length, at)
    if (bytesWritten < bytes.length) throw Object.assign(new Error('Only a part of it fitted'), { code: 'ENOSPC' })
    await handle.datasync()
  } finally {
    await handle.close()
  }
}

class Moved extends Explained {}

function movedFromOutside(error: unknown): boolean {
  return error instanceof Moved || codeOf(error) === 'ENOENT' || codeOf(error) === 'EEXIST'
}

async function truncate(disk: Disk, path: string, length: number): Promise<void> {
  const handle = await disk.open(path, 'r+')
  try {
    await handle.truncate(length)
    await handle.datasync()
  } finally {
    await handle.close()
  }
}

async function readWhole(disk: Disk, path: string): Promise<Buffer> {
  const handle = await disk.open(path, 'r')
  try {
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

function lastLineOf(lines: string): string {
  return lines.slice(lines.lastIndexOf('\n', lines.length - 2) + 1, -1)
}
