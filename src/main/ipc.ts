/** The calls of the window's page: from our page alone, checked on the way in and on the way out. */
import { z } from 'zod'
import { hostCalls } from '../shared/host-border'
import { HOST_CALLS, channelOf, type HostCall, type HostCalls, type Reply } from '../shared/host-channels'
import { isOurs } from './app-protocol'

/** As much of a calling frame as Electron tells; null when it is gone already. */
export interface CallingFrame {
  readonly url: string
  readonly parent: unknown
}

/** The part of Electron's ipcMain that is needed. */
export interface Exchange {
  handle(channel: string, listener: (event: { readonly senderFrame: CallingFrame | null }, ...args: unknown[]) => Promise<Reply>): void
}

export function answerCalls(exchange: Exchange, calls: HostCalls): void {
  for (const call of HOST_CALLS) {
    exchange.handle(channelOf(call), (event, ...args) => replyTo(call, calls, event.senderFrame, args))
  }
}

/** Only the window's own page may call: no frame in it, and no page of another origin. */
export function mayCall(frame: CallingFrame | null): boolean {
  return frame !== null && frame.parent === null && isOurs(frame.url)
}

async function replyTo(call: HostCall, calls: HostCalls, frame: CallingFrame | null, args: unknown[]): Promise<Reply> {
  if (!mayCall(frame)) return { ok: false, problem: 'This call does not come from the workbench, so it is refused.' }
  const { takes, answers } = hostCalls[call]
  const taken = takes.safeParse(args)
  if (!taken.success) return { ok: false, problem: `The call “${call}” is not well-formed: ${z.prettifyError(taken.error)}` }
  try {
    const method = calls[call] as (...given: unknown[]) => Promise<unknown>
    return { ok: true, value: answers.parse(await method(...taken.data)) }
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) }
  }
}
