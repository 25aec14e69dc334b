/** The parts of Electron that Scholium's main process uses, over one page of Playwright's. Anything else is missing on purpose. */
import type { Page } from '@playwright/test'
import { EventEmitter } from 'node:events'

export interface CallingFrame {
  readonly url: string
  readonly parent: unknown
}
type IpcHandler = (event: { senderFrame: CallingFrame | null }, ...args: unknown[]) => unknown
type PageHandler = (request: Request) => Promise<Response>

interface MenuItem {
  readonly id?: string
  readonly submenu?: readonly MenuItem[]
  readonly click?: () => void
}

/** What the main process registered, and what it is answered. */
export interface Registered {
  readonly ipc: Map<string, IpcHandler>
  readonly schemes: Map<string, PageHandler>
  readonly privileges: unknown[]
  readonly windows: { readonly options: { readonly webPreferences: Readonly<Record<string, unknown>> } }[]
  readonly outside: string[]
  /** What the next dialogs answer, in order; one too many fails. */
  readonly answers: unknown[]
  menu: readonly MenuItem[]
  /** Resolves when the window has loaded its page. */
  readonly loaded: Promise<void>
}

/** `toPage` maps an address of the app to the one that the page can really visit. */
export function electronParts(page: Page, userData: string, toPage: (url: string) => string) {
  let hasLoaded: () => void = () => {}
  let hasFailed: (error: unknown) => void = () => {}
  const loaded = new Promise<void>((done, fail) => ([hasLoaded, hasFailed] = [done, fail]))
  const registered: Registered = {
    ipc: new Map(), schemes: new Map(), privileges: [], windows: [], outside: [], answers: [], menu: [], loaded,
  }

  class WebContents extends EventEmitter {
    send(channel: string, ...args: unknown[]) {
      void page.evaluate(([name, given]) => (window as unknown as { standInDeliver(c: string, a: unknown): void }).standInDeliver(name, given), [channel, structuredClone(args)] as const)
    }
    setWindowOpenHandler() {}
  }

  class BrowserWindow extends EventEmitter {
    readonly webContents = new WebContents()
    constructor(readonly options: Registered['windows'][number]['options']) {
      super()
      if (registered.windows.push(this) > 1) throw new Error('The stand-in has one window.')
    }
    async loadURL(url: string) {
      await page.goto(toPage(url)).then(hasLoaded, hasFailed)
      this.emit('ready-to-show')
    }
    show() {}
    focus() {}
    isMinimized() {
      return false
    }
  }

  const answer = async () => {
    if (registered.answers.length === 0) throw new Error('A dialog opened that the test did not expect.')
    return registered.answers.shift()
  }

  const electron = {
    app: Object.assign(new EventEmitter(), {
      isPackaged: false,
      enableSandbox() {},
      requestSingleInstanceLock: () => true,
      whenReady: async () => {},
      isReady: () => true,
      getPath: (name: string) => {
        if (name === 'userData') return userData
        throw new Error(`The stand-in has no folder “${name}”.`)
      },
      quit() {},
    }),
    BrowserWindow,
    Menu: {
      buildFromTemplate: (template: readonly MenuItem[]) => template,
      setApplicationMenu: (template: readonly MenuItem[]) => (registered.menu = template),
    },
    dialog: { showOpenDialog: answer, showSaveDialog: answer, showMessageBox: answer },
    ipcMain: { handle: (channel: string, handler: IpcHandler) => void registered.ipc.set(channel, handler) },
    nativeTheme: { shouldUseDarkColors: false },
    protocol: {
      registerSchemesAsPrivileged: (privileges: unknown[]) => void registered.privileges.push(...privileges),
      handle: (scheme: string, handler: PageHandler) => void registered.schemes.set(scheme, handler),
    },
    session: { defaultSession: { setPermissionRequestHandler() {}, setPermissionCheckHandler() {} } },
    shell: { openExternal: async (url: string) => void registered.outside.push(url) },
  }
  return { electron, registered }
}

/** Chooses an entry of the application menu, as a click would. */
export function clickMenu(items: readonly MenuItem[], id: string): void {
  const all = (each: readonly MenuItem[]): MenuItem[] => each.flatMap((item) => [item, ...all(item.submenu ?? [])])
  const found = all(items).find((item) => item.id === id)
  if (!found?.click) throw new Error(`The menu has no entry “${id}”.`)
  found.click()
}
