/** Where journals lie: a folder for each project, in it files numbered from 1. */
import { projectName } from '../shared/host-border'
import { codeOf } from './files-problem'
import type { Disk } from './files-disk'

/** Names that Windows keeps for its devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/

/**
 * The name of a project's folder. Different projects have different names even where the file system
 * does not tell capitals from small letters; an id in small letters, digits and dashes is its own name.
 */
export function folderNameOf(project: string): string {
  const name = projectName.parse(project).replace(/[A-Z.]/g, (c) => (c === '.' ? '=' : `+${c.toLowerCase()}`))
  return DEVICE.test(name) ? `=${name}` : name
}

/** The project whose folder has that name; null when it is no project's. */
export function projectOfFolder(name: string): string | null {
  const project = name
    .replace(/^=/, '')
    .replace(/\+([a-z])/g, (_, letter: string) => letter.toUpperCase())
    .replaceAll('=', '.')
  return projectName.safeParse(project).success && folderNameOf(project) === name ? project : null
}

export function fileNameOf(number: number): string {
  return `${String(number).padStart(6, '0')}.scholium`
}

/** The numbers of the journal's files, in order; none when there is no such folder. */
export async function filesIn(folder: string, disk: Disk): Promise<number[]> {
  const names = await disk.readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  return names
    .flatMap((name) => /^(\d{6,})\.scholium$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
}
