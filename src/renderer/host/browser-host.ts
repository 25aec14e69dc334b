/** A page that anyone may serve: files come and go through the browser, and there is no journal. */
import type { Host } from '../../shared/host'
import { systemNamed } from '../../shared/host-system'
import type { Files } from './browser-files'

export function browserHost(files: Files, system: string): Host {
  return {
    ...files,
    platform: async () => ({ host: 'browser', system: systemNamed(system), journals: false }),
    journalledProjects: async () => [],
    journalEnd: async () => null,
    readJournal: async () => '',
    appendToJournal: async () => {
      throw new Error('This page keeps no journal. Save the project to a file, or use Scholium by npm start.')
    },
    discardJournal: async () => {},
    onMenuChoice: () => () => {},
  }
}
