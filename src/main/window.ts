/** The one window: sandboxed, isolated, and going nowhere but home. */
import { BrowserWindow, dialog, nativeTheme, shell, type Session, type WebContents } from 'electron'
import { APP_ADDRESS, isOurs } from './app-protocol'
import { webAddress } from './outside'

/** The paper of either theme (styles/tokens.css), so that the window does not flash before its page is there. */
const PAPER = { light: '#fefdfb', dark: '#1a1816' }

export function openWindow(preload: string, developer: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 720,
    minHeight: 480,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: developer,
    },
  })
  window.once('ready-to-show', () => window.show())
  keepAtHome(window)
  void window.loadURL(APP_ADDRESS)
  return window
}

/** A page may write to the clipboard and ask to keep its database; it needs no other permission. */
export function denyPermissions(session: Session): void {
  const granted = (permission: string, contents: WebContents | null) =>
    ['clipboard-sanitized-write', 'persistent-storage'].includes(permission) && contents !== null && isOurs(contents.getURL())
  session.setPermissionRequestHandler((contents, permission, decide) => decide(granted(permission, contents)))
  session.setPermissionCheckHandler((contents, permission) => granted(permission, contents))
}

function keepAtHome(window: BrowserWindow): void {
  const { webContents } = window
  webContents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && isOurs(event.url)) return
    event.preventDefault()
    void offerOutside(window, event.url)
  })
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  webContents.setWindowOpenHandler(({ url }) => {
    void offerOutside(window, url)
    return { action: 'deny' }
  })
}

/** Web addresses open in the browser, once the person has seen which and agreed; others open nowhere. */
async function offerOutside(window: BrowserWindow, url: string): Promise<void> {
  const address = webAddress(url)
  if (address === null) return
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this address in your browser?',
    detail: address,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  })
  if (response === 0) await shell.openExternal(address)
}
