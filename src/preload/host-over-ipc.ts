/** The host as the window sees it: every call goes to the main process. */
import { MENU_CHOICES, type Host, type MenuChoice } from '../shared/host'
import { HOST_CALLS, MENU_CHANNEL, channelOf, type HostCall, type HostCalls, type Reply } from '../shared/host-channels'

/** The part of Electron's ipcRenderer that is needed; it never reaches the page. */
export interface Wire {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>
  on(channel: string, listener: (event: unknown, ...args: unknown[]) => void): unknown
  removeListener(channel: string, listener: (event: unknown, ...args: unknown[]) => void): unknown
}

export function hostOverIpc(wire: Wire): Host {
  const calls = Object.fromEntries(HOST_CALLS.map((call) => [call, (...args: unknown[]) => ask(wire, call, args)]))
  return { ...(calls as unknown as HostCalls), onMenuChoice: (listener) => listen(wire, listener) }
}

async function ask(wire: Wire, call: HostCall, args: unknown[]): Promise<unknown> {
  const reply = (await wire.invoke(channelOf(call), ...args)) as Reply
  if (reply.ok) return reply.value
  throw new Error(reply.problem)
}

function listen(wire: Wire, listener: (choice: MenuChoice) => void): () => void {
  const onChoice = (_: unknown, choice: unknown) => {
    const known = MENU_CHOICES.find((each) => each === choice)
    if (known) listener(known)
  }
  wire.on(MENU_CHANNEL, onChoice)
  return () => wire.removeListener(MENU_CHANNEL, onChoice)
}
