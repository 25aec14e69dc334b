/** Bringing sources in: files become text and blocks, or a sentence says why not; nothing is stored by half. */
import { defineStore } from 'pinia'
import { isRefusal } from '../../shared/kernel/decider'
import type { Command } from '../../shared/annotation/commands'
import type { SourceId } from '../../shared/annotation/ids'
import { NORMALISER } from '../../shared/sources/normalise'
import { layoutOf } from '../../shared/sources/layout'
import { readSource } from '../../shared/sources/source-text'
import type { OpenedFile } from '../../shared/host'
import { useWorld } from './injected'
import { useNotices } from './notices'
import { useProject } from './project'
import { useSelection } from './selection'

export const useSourceImport = defineStore('source-import', () => {
  const world = useWorld()
  const project = useProject()
  const selection = useSelection()
  const notices = useNotices()

  /** Asks for files and adds those that are text. */
  async function addSources(): Promise<void> {
    const files = await world.host.openFiles('source')
    for (const file of files) await addSource(file)
  }

  async function addSource(file: OpenedFile): Promise<void> {
    await world.pause()
    const read = readSource(file.name, file.bytes, decodeUtf8)
    if ('problem' in read) return notices.tell(read.problem)
    const { text, blocks, format, title } = read.parsed
    const source = world.mintId() as SourceId
    const command: Command = {
      type: 'AddSource', source, title: title ?? withoutEnding(file.name), format, text,
      layout: layoutOf(blocks), normaliser: NORMALISER,
    }
    if (!isRefusal(await project.dispatch(command))) selection.openSource(source)
  }

  return { addSources, addSource }
})

/** Throws on bytes that are not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^.]+$/, '') || name
}
