/** Opening and saving by the system's dialogs. */
import type { OpenDialogOptions, SaveDialogOptions } from 'electron'
import { basename, extname } from 'node:path'
import type { FileToSave, OpenedFile, SaveOutcome } from '../shared/host'
import { LARGEST_FILE_BYTES } from '../shared/host-border'
import { readWithin, saveAtomically } from './files'

/** The two of Electron's dialogs that are needed, over the app's window. */
export interface Dialogs {
  open(options: OpenDialogOptions): Promise<{ readonly canceled: boolean; readonly filePaths: readonly string[] }>
  save(options: SaveDialogOptions): Promise<{ readonly canceled: boolean; readonly filePath: string }>
}

const ALL_FILES = { name: 'All files', extensions: ['*'] }

const OPENING: Readonly<Record<'source' | 'project', OpenDialogOptions>> = {
  source: {
    title: 'Open sources',
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: 'Texts', extensions: ['txt', 'text', 'wiki', 'md'] }, ALL_FILES],
  },
  project: {
    title: 'Open a project',
    properties: ['openFile'],
    filters: [{ name: 'Scholium projects', extensions: ['scholium'] }, ALL_FILES],
  },
}

/** Rejects with a sentence when a chosen file cannot be read. */
export async function openFiles(dialogs: Dialogs, kind: 'source' | 'project'): Promise<OpenedFile[]> {
  const { canceled, filePaths } = await dialogs.open(OPENING[kind])
  if (canceled) return []
  return Promise.all(filePaths.map(async (path) => ({ name: basename(path), bytes: await readWithin(path, LARGEST_FILE_BYTES) })))
}

export async function saveFile(dialogs: Dialogs, { name, text }: FileToSave): Promise<SaveOutcome> {
  const ending = extname(name).slice(1)
  const filters = ending ? [{ name: `${ending.toUpperCase()} files`, extensions: [ending] }, ALL_FILES] : [ALL_FILES]
  const { canceled, filePath } = await dialogs.save({ defaultPath: name, filters, properties: ['createDirectory', 'showOverwriteConfirmation'] })
  if (canceled || !filePath) return { outcome: 'cancelled' }
  try {
    await saveAtomically(filePath, text)
    return { outcome: 'saved', name: basename(filePath) }
  } catch (error) {
    return { outcome: 'failed', problem: error instanceof Error ? error.message : String(error) }
  }
}
