/** The part of the file system that Scholium writes through, so that a test can make it fail. */
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'

export interface Disk {
  readonly open: typeof open
  readonly mkdir: typeof mkdir
  readonly readdir: typeof readdir
  readonly rename: typeof rename
  readonly rm: typeof rm
}

export const nodeDisk: Disk = { open, mkdir, readdir, rename, rm }

/** Flushes a folder's list of names. Windows cannot, and keeps the names without being asked. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await disk.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
