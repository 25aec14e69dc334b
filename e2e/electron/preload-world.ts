/** Runs the built preload script in the page, with the two parts of Electron that a sandboxed preload gets. */

/** A script for Playwright's `addInitScript`. Values cross by the rules of structured cloning, as in Electron. */
export function preloadWorld(preload: string): string {
  return `(${world.toString()})(function (require, module, exports) {${preload}\n})`
}

type Listener = (event: object, ...args: unknown[]) => void
type Preload = (require: (name: string) => unknown, module: { exports: object }, exports: object) => void

/** Serialised into the page: it may use nothing from outside itself. */
function world(preload: Preload): void {
  if (window.top !== window) return
  const page = window as unknown as Record<string, unknown> & { standInInvoke(channel: string, args: unknown[]): Promise<unknown> }
  const listeners = new Map<string, Set<Listener>>()
  const ipcRenderer = {
    invoke: async (channel: string, ...args: unknown[]) => page.standInInvoke(channel, structuredClone(args)),
    on: (channel: string, listener: Listener) => void listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
    removeListener: (channel: string, listener: Listener) => void listeners.get(channel)?.delete(listener),
  }
  /** What a bridge lets through: functions by proxy, everything else as a copy. */
  const across = (value: unknown): unknown => {
    if (typeof value === 'function') return (...args: unknown[]) => across(Reflect.apply(value, undefined, args.map(across)))
    return value instanceof Promise ? value.then(across) : structuredClone(value)
  }
  const contextBridge = {
    exposeInMainWorld: (name: string, api: object) => {
      const copy = Object.fromEntries(Object.entries(api).map(([key, value]) => [key, across(value)]))
      Object.defineProperty(window, name, { value: Object.freeze(copy), enumerable: true })
    },
  }
  page['standInDeliver'] = (channel: string, args: unknown[]) => listeners.get(channel)?.forEach((listener) => listener({}, ...args))
  const require = (name: string) => {
    if (name === 'electron') return { contextBridge, ipcRenderer }
    throw new Error(`A sandboxed preload script cannot load “${name}”.`)
  }
  const module = { exports: {} }
  preload(require, module, module.exports)
}
