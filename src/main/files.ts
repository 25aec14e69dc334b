/** Whole files: read within bounds, and saved so that a crash leaves the old file or the new one, never half of one. */
import { basename, dirname, join } from 'node:path'
import { nodeDisk, syncFolder, type Disk } from './files-disk'
import { Explained, explain } from './files-problem'

/**
 * Writes the text to a temporary file beside `path`, flushes it and renames it into place.
 * Rejects with a sentence; then what stood at `path` is untouched and nothing is left beside it.
 */
export async function saveAtomically(path: string, text: string, disk: Disk = nodeDisk): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}-${nextDraft++}.part`)
  try {
    await writeFlushed(disk, draft, text)
    await disk.rename(draft, path)
    await syncFolder(disk, dirname(path))
  } catch (error) {
    await disk.rm(draft, { force: true }).catch(() => {})
    throw explain(error, `“${basename(path)}” could not be saved`, 'What was there before is unchanged.')
  }
}

/** The whole file. Rejects with a sentence when it cannot be read or is larger than `largest` bytes. */
export async function readWithin(path: string, largest: number, disk: Disk = nodeDisk): Promise<Uint8Array> {
  const name = basename(path)
  try {
    const handle = await disk.open(path, 'r')
    try {
      const status = await handle.stat()
      if (!status.isFile()) throw new Explained(`“${name}” is not a file, so it cannot be opened.`)
      if (status.size > largest) throw new Explained(tooLarge(name, largest))
      return new Uint8Array(await handle.readFile())
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw explain(error, `“${name}” could not be read`, 'Nothing was changed.')
  }
}

let nextDraft = 1

async function writeFlushed(disk: Disk, path: string, text: string): Promise<void> {
  const handle = await disk.open(path, 'wx')
  try {
    await handle.writeFile(text, 'utf8')
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function tooLarge(name: string, largest: number): string {
  return `“${name}” is larger than ${Math.floor(largest / 1024 / 1024)} MB, more than Scholium opens at once. Split it and open the parts.`
}
