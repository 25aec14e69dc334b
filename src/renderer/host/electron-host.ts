/** Electron's host: what the preload script put on the window, with its answers checked. */
import type { Host } from '../../shared/host'
import { hostCalls } from '../../shared/host-border'
import { HOST_CALLS, type HostCall, type HostCalls } from '../../shared/host-channels'

/** Throws when `exposed` is not shaped like Host: then preload and page come from different builds. */
export function electronHost(exposed: unknown): Host {
  if (!isHost(exposed)) throw new Error('This page and its window come from different builds. Build Scholium again: npm run build')
  const calls = Object.fromEntries(HOST_CALLS.map((call) => [call, checked(exposed, call)]))
  return { ...(calls as unknown as HostCalls), onMenuChoice: (listener) => exposed.onMenuChoice(listener) }
}

function checked(host: Host, call: HostCall) {
  const method = host[call] as (...args: unknown[]) => Promise<unknown>
  return async (...args: unknown[]) => hostCalls[call].answers.parse(await method(...args))
}

function isHost(exposed: unknown): exposed is Host {
  if (exposed === null || typeof exposed !== 'object') return false
  const methods: Record<string, unknown> = { ...exposed }
  return [...HOST_CALLS, 'onMenuChoice'].every((name) => typeof methods[name] === 'function')
}
