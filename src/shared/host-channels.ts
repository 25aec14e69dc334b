/** How the calls of a host are named between Electron's main process and its window; nothing else sees these names. */
import type { Host } from './host'

/** The methods that ask something of the host: all but what the host says of itself, its menu. */
export const HOST_CALLS = [
  'platform', 'openFiles', 'saveFile', 'journalledProjects', 'journalEnd', 'readJournal', 'appendToJournal', 'discardJournal',
] as const satisfies readonly (keyof Host)[]
export type HostCall = (typeof HOST_CALLS)[number]
export type HostCalls = Pick<Host, HostCall>

/** What a call comes back as. A refusal is a value: an error that crosses would arrive with Electron's words around it. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string }

export const MENU_CHANNEL = 'scholium:menu-choice'

export function channelOf(call: HostCall): string {
  return `scholium:${call}`
}
