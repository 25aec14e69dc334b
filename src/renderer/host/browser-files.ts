/** Opening and saving as a plain page can: file inputs, and the File System Access dialog or else a download. */
import type { FileToSave, Host, OpenedFile, SaveOutcome } from '../../shared/host'
import { LARGEST_FILE_BYTES } from '../../shared/host-border'

export type Files = Pick<Host, 'openFiles' | 'saveFile'>

/** Chromium's save dialog, which the DOM's types do not know. */
interface SaveDialog {
  showSaveFilePicker?(options: { suggestedName: string }): Promise<{
    readonly name: string
    createWritable(): Promise<{ write(data: Blob): Promise<void>; close(): Promise<void> }>
  }>
}

const ACCEPTED = { source: '.txt,.text,.wiki,.md,text/plain', project: '.scholium' }

/** How long a download may take to begin before its bytes are let go. */
const DOWNLOAD_GRACE_MS = 60_000

export function browserFiles(page: Window): Files {
  return {
    openFiles: async (kind) => Promise.all((await choose(page.document, kind)).map(read)),
    saveFile: (file) => save(page, file),
  }
}

function choose(document: Document, kind: 'source' | 'project'): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = ACCEPTED[kind]
  input.multiple = kind === 'source'
  return new Promise((chosen) => {
    input.addEventListener('change', () => chosen([...(input.files ?? [])]))
    input.addEventListener('cancel', () => chosen([]))
    input.click()
  })
}

async function read(file: File): Promise<OpenedFile> {
  if (file.size > LARGEST_FILE_BYTES) {
    throw new Error(`“${file.name}” is larger than ${LARGEST_FILE_BYTES / 1024 / 1024} MB, more than Scholium opens at once. Split it and open the parts.`)
  }
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    throw new Error(`“${file.name}” could not be read: it was moved or changed, or may not be read. Nothing was changed; choose it again.`)
  }
}

async function save(page: Window & SaveDialog, { name, mediaType, text }: FileToSave): Promise<SaveOutcome> {
  const contents = new Blob([text], { type: mediaType })
  if (!page.showSaveFilePicker) return download(page, name, contents)
  try {
    const handle = await page.showSaveFilePicker({ suggestedName: name })
    const draft = await handle.createWritable()
    await draft.write(contents)
    await draft.close()
    return { outcome: 'saved', name: handle.name }
  } catch (error) {
    if (isNamed(error, 'AbortError')) return { outcome: 'cancelled' }
    // The click that asked for it is too long ago for a dialog; a download needs none.
    if (isNamed(error, 'SecurityError')) return download(page, name, contents)
    return { outcome: 'failed', problem: `“${name}” could not be saved: ${reasonOf(error)}. What was there before is unchanged; try another folder.` }
  }
}

/** The browser takes it from here and does not say how it went. */
function download(page: Window, name: string, contents: Blob): SaveOutcome {
  const address = URL.createObjectURL(contents)
  const link = page.document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  page.setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_GRACE_MS)
  return { outcome: 'saved', name }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name
}

function reasonOf(error: unknown): string {
  if (isNamed(error, 'QuotaExceededError')) return 'the disk is full'
  if (isNamed(error, 'NotAllowedError')) return 'the browser was not allowed to write there'
  return error instanceof Error ? error.message.replace(/\.$/, '') : 'an unknown error'
}
